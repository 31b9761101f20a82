import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldFact, fieldText, readField } from '../../src/index.js';
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

test('what cannot be read is given as it is', () => {
  const read = (fact: FieldFact, text: string) => readField(fact, text, { lang: 'vi' });

  expect(read({ type: 'count' }, 'sixty')).toBe('sixty');
  expect(read({ type: 'boolean' }, 'maybe')).toBe('maybe');
  expect(read(PAPERS, 'a; b')).toEqual([{ name: 'a', pages: 'b', on: '', signed: '' }]);
  expect(read({ type: 'list', of: { name: 'text', note: 'text' } }, 'a; b; c')).toEqual([{ name: 'a', note: 'b; c' }]);
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
