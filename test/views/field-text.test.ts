import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldFact, fieldFault, fieldText, readField } from '../../src/format.js';
import { SEED } from '../support/seed.js';

const PAPERS: FieldFact = { type: 'list', of: { name: 'text', pages: 'number', on: 'date', signed: 'boolean' } };

/** A field, the figure that stands in it, and the text in Vietnamese. */
test.each<[FieldFact, string | boolean | readonly unknown[], string]>([
  [{ type: 'count' }, '3000', '3.000'],
  [{ type: 'count' }, '2019', '2.019'],
  [{ type: 'number' }, '-1234.5', '-1.234,5'],
  [{ type: 'mark' }, '0.5', '0,5'],
  [{ type: 'boolean' }, true, 'true'],
  [{ type: 'boolean' }, false, 'false'],
  [{ type: 'choice' }, 'on-time', 'on-time'],
  [{ type: 'choice' }, 'true', 'true'],
  [{ type: 'date' }, '2019-10-31', '2019-10-31'],
  [{ type: 'text' }, '3.000', '3.000'],
  [{ type: 'list', of: 'text' }, ['Thư điện tử', 'Một cửa'], 'Thư điện tử\nMột cửa'],
  [{ type: 'list', of: 'number' }, ['1.5', '3000'], '1,5\n3.000'],
  [PAPERS, [{ name: 'Số 1', pages: '1.5', on: '2019-01-02', signed: true }], 'Số 1; 1,5; 2019-01-02; true'],
])('%j: %j stands as %j, and is read from it', (fact, figure, text) => {
  expect(fieldText(fact, figure as never, { lang: 'vi' })).toBe(text);
  expect(readField(fact, text, { lang: 'vi' })).toEqual(figure);
});

test('a blank field has no figure, and where there is no figure the field is blank', () => {
  expect(['', ' ', '\n'].map((text) => readField({ type: 'list' }, text, { lang: 'vi' }))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(fieldText({ type: 'count' }, undefined, { lang: 'en' })).toBe('');
});

test('what is no figure is not shown', () => {
  const shown = (figure: unknown) => fieldText({ type: 'count' }, figure as never, { lang: 'vi' });

  expect(() => shown(null)).toThrow(new TypeError('A figure is needed here, not null.'));
  expect(() => shown({ figure: '3000' })).toThrow(new TypeError('A figure is needed here, not another object.'));
});

test('of a figure that is stated with what is known of it, the value stands in its field', () => {
  expect(fieldText({ type: 'count' }, { value: '3000', estimated: true, asOf: '2019-10-20' }, { lang: 'vi' })).toBe(
    '3.000',
  );
});

test('what cannot be read is given as it is', () => {
  const read = (fact: FieldFact, text: string) => readField(fact, text, { lang: 'vi' });

  expect(read({ type: 'count' }, 'sixty')).toBe('sixty');
  expect(read({ type: 'boolean' }, 'maybe')).toBe('maybe');
  expect(read(PAPERS, 'a; b')).toEqual([{ name: 'a', pages: 'b', on: '', signed: '' }]);
  expect(read({ type: 'list', of: { name: 'text', note: 'text' } }, 'a; b; c')).toEqual([{ name: 'a', note: 'b; c' }]);
});

test.each<[FieldFact, string, string | undefined, string | undefined]>([
  [{ type: 'number' }, '12.5', '12.5', undefined],
  [{ type: 'number' }, '12,5', undefined, '12,5'],
  [{ type: 'count' }, '3.000', undefined, undefined],
  [{ type: 'count' }, '3.00', '3.00', undefined],
  [{ type: 'mark' }, ' sixty ', 'sixty', 'sixty'],
  [{ type: 'count' }, ' ', undefined, undefined],
  [{ type: 'text' }, '12.5', undefined, undefined],
  [{ type: 'date' }, 'never', undefined, undefined],
  [{ type: 'list', of: 'number' }, '1,5\n\n2.5', '2.5', '1,5'],
  [{ type: 'list', of: 'text' }, '2.5', undefined, undefined],
  [PAPERS, 'Số 1; 1.5; 2019-01-02; true', '1.5', undefined],
  [PAPERS, 'Số 1.5; 1; 2019-01-02; true', undefined, undefined],
])('in a field of %j, %j is no number of Vietnamese: %s; of English: %s', (fact, text, vi, en) => {
  const quoted = (lang: 'vi' | 'en') => fieldFault(fact, text, { lang })?.split('"')[1];

  expect([quoted('vi'), quoted('en')]).toEqual([vi, en]);
});

test('why a text is no number is said as the language writes numbers', () => {
  expect(fieldFault({ type: 'number' }, '12.5', { lang: 'vi' })).toBe(
    '"12.5" không phải là số ở đây; hãy ghi bằng chữ số, phần thập phân sau dấu phẩy, hàng nghìn cách nhau bằng dấu chấm, ví dụ 1.234,5',
  );
  expect(fieldFault({ type: 'number' }, '12,5', { lang: 'en' })).toBe(
    '"12,5" is not a number here; write digits, decimals after a point, commas between thousands, for example 1,234.5',
  );
});

const NOTES: FieldFact = { type: 'list', of: { name: 'text', note: 'text' } };

test.each<[FieldFact, readonly unknown[], string]>([
  [NOTES, [{ name: 'Một cửa; dịch vụ công', note: 'a; b' }], 'Một cửa\\; dịch vụ công; a; b'],
  [
    NOTES,
    [
      { name: 'C:\\', note: 'x\\' },
      { name: 'a\nb', note: 'c' },
    ],
    'C:\\ ; x\\ \na\\\nb; c',
  ],
  [{ type: 'list', of: 'text' }, ['Kế hoạch\nnăm 2019', 'a; b', 'D:\\x'], 'Kế hoạch\\\nnăm 2019\na; b\nD:\\x'],
])('of %j, a semicolon or a line break inside a text begins no other cell or item', (fact, figure, text) => {
  expect(fieldText(fact, figure as never, { lang: 'vi' })).toBe(text);
  expect(readField(fact, text, { lang: 'vi' })).toEqual(figure);
});

test('whatever stands in the texts of a list, the field gives the same list back', () => {
  const words = fc
    .array(fc.constantFrom('a', ' ', ';', '\\', '\n', '"', '; ', '\\;'), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
  const back = (fact: FieldFact, figure: unknown) =>
    readField(fact, fieldText(fact, figure as never, { lang: 'vi' }), { lang: 'vi' });

  fc.assert(
    fc.property(fc.array(fc.record({ name: words, note: words }), { minLength: 1, maxLength: 3 }), (rows) => {
      const names = rows.map(({ name }) => name);
      expect(back(NOTES, rows)).toEqual(rows);
      expect(back({ type: 'list', of: 'text' }, names)).toEqual(names);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('a row that lacks a cell is told by its line and its column', () => {
  const columns = [{ id: 'name', title: 'Tên văn bản' }];
  const fault = (text: string, lang: 'vi' | 'en') => fieldFault({ ...PAPERS, columns }, text, { lang });

  expect(fault('Số 1; 1,5; 2019-01-02; true\nSố 2; 3', 'vi')).toBe(
    'dòng "Số 2; 3" thiếu "on"; hãy ghi đủ các ô của mỗi dòng, cách nhau bằng dấu chấm phẩy',
  );
  expect(fault('; 3; 2019-01-02; true', 'en')).toBe(
    'the line "; 3; 2019-01-02; true" lacks "Tên văn bản"; write every cell of a line, with a semicolon between them',
  );
  // what is no number is told first
  expect(fault('Số 1; x', 'en')).toContain('"x" is not a number here');
  expect([fault('', 'vi'), fault('Số 1; 1; 2019-01-02; true', 'vi')]).toEqual([undefined, undefined]);
});

test('a number of a list of texts stays as it was typed', () => {
  expect(readField({ type: 'list', of: 'text' }, ' 12,5 \n\n 3.000', { lang: 'vi' })).toEqual(['12,5', '3.000']);
});

test('decimals with every digit come back from their field, in both languages', () => {
  const decimals = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.constantFrom('', '.5', '.25', '.0625'))
    .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction}`);

  fc.assert(
    fc.property(decimals, fc.constantFrom('vi', 'en'), (decimal, lang) => {
      expect(readField({ type: 'number' }, fieldText({ type: 'number' }, decimal, { lang }), { lang })).toBe(decimal);
    }),
    { seed: SEED },
  );
});
