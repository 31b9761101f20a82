import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvOptions, readAssessmentCsv } from '../../src/author/text/tables/csv-assessment.js';
import { readCell } from '../../src/author/text/tables/figure-cell.js';
import { told } from './told.js';

const head = { format: 'tieuchi/assessment@1' };
const options: CsvOptions = {
  factTypes: (id) => (['a', 'b', 'c'].includes(id) ? 'number' : id === 'way' ? 'choice' : undefined),
  titles: [
    { name: 'a', titles: ['Số cán bộ', 'Staff'] },
    { name: 'b', titles: ['Số hồ sơ'] },
    { name: 'c', titles: ['Số hồ sơ'] },
  ],
  cells: (id) =>
    id === 'way'
      ? {
          options: [
            { id: 'one', titles: ['Toàn trình'] },
            { id: 'two', titles: ['Một phần', 'Part'] },
            { id: 'three', titles: ['Một phần'] },
          ],
        }
      : {},
};
const read = (text: string) => readAssessmentCsv(text, head, options);

test.each([
  ['STAFF', 'a'],
  ['số  cán bộ', 'a'],
  ['so can bo', 'a'],
  ['a', 'a'],
])('heading %j is the column of fact %s', (heading, fact) => {
  const { document, issues } = read(`unit,tier,at,${heading}\nx,t,2025-01-01T00:00:00+07:00,5\n`);

  expect(issues).toEqual([]);
  expect(document).toMatchObject({ submissions: [{ facts: { [fact]: '5' } }] });
});

test('a heading that two facts have, and an option title that two options have, are told and not guessed', () => {
  expect(told(read('unit,tier,at,Số hồ sơ\nx,t,,5\n'))).toEqual(['1:4 | csv-column-ambiguous | Số hồ sơ → b, c']);
  expect(told(read('unit,tier,at,way\nx,t,,một phần\ny,t,,TOÀN TRÌNH\nz,t,,part\n'))).toEqual([
    '2:4 | cell-ambiguous | submissions.0.facts.way | một phần → two, three',
  ]);
});

test('a cell that is the id of an option is that option, whatever another one is called', () => {
  const options = [
    { id: 'A', titles: ['Loại một'] },
    { id: 'B', titles: ['A'] },
  ];

  expect(readCell('A', { numbers: 'point', absent: [], type: 'choice', options })).toEqual({ value: 'A' });
});

describe('numbers', () => {
  const number = (text: string, numbers: 'point' | 'comma', isPercent = false) =>
    readCell(text, { numbers, absent: [], type: 'number', isPercent });

  test.each([
    ['1.234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234\u202f567', '1234567'],
    ['1.234', '1234'],
    ['95,5', '95.5'],
    ['-0,25', '-0.25'],
    ['−3', '-3'],
    ['12345', '12345'],
    ['007', '7'],
  ])('%j with a declared comma is %s', (text, value) => {
    expect(number(text, 'comma')).toEqual({ value });
  });

  test.each(['1.5', '1,234.5', '12.34,5', '1.2345', '1,2,3', '5 %', 'năm', '1e3', '+5', ',5', '1.23 456'])(
    '%j with a declared comma is no number',
    (text) => {
      expect(number(text, 'comma').fault?.code).toMatch(/^cell-(number|percent)$/);
    },
  );

  test.each(['0.125', '0.500', '-0.250', '00.125', '0 500', '1 234.567'])(
    '%j with a declared comma is no number with thousands: none begins with a zero, or has two signs between them',
    (text) => {
      expect(number(text, 'comma').fault).toEqual({ code: 'cell-number', params: { found: text } });
    },
  );

  test('percent signs are read for what is measured in percent, and told elsewhere', () => {
    expect(number('95,5 %', 'comma', true)).toEqual({ value: '95.5' });
    expect(number('95.5%', 'point', true)).toEqual({ value: '95.5' });
    expect(number('95.5%', 'point').fault?.code).toBe('cell-percent');
  });

  test('every decimal, written as Vietnamese offices write it and with thousands grouped or not, is read back', () => {
    const written = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 20n }),
      decimals: fc.stringMatching(/^\d{0,8}$/),
      isBelow: fc.boolean(),
      group: fc.constantFrom('', '.', ' ', '\u00a0', '\u202f'),
    });
    fc.assert(
      fc.property(written, ({ whole, decimals, isBelow, group }) => {
        const sign = isBelow ? '-' : '';
        const grouped = String(whole).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, group);
        const text = `${sign}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
        const plain = `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`;

        expect(number(text, 'comma').value).toBe(plain);
      }),
      { seed: 20_251_125 },
    );
  });
});

test.each([
  ['24/10/2019', '2019-10-24'],
  ['4.1.2019', '2019-01-04'],
  ['4-1-2019', '2019-01-04'],
  ['2019-10-24', '2019-10-24'],
  ['31/02/2019', '31/02/2019'],
  ['10/24/2019', '10/24/2019'],
  ['24/10/19', '24/10/19'],
])('%s as a day is %s: the day stands first, and what is no day stays what it is', (text, value) => {
  expect(readCell(text, { numbers: 'point', absent: [], type: 'date' })).toEqual({ value });
});

test('a word stands for absent only where the table says so; the text không is a no where yes or no is asked', () => {
  const cell = { numbers: 'point', absent: [], type: 'boolean' } as const;

  expect(readCell('không', cell)).toEqual({ value: false });
  expect(readCell('-', cell).fault?.code).toBe('cell-absent');
  expect(readCell(' – ', { ...cell, absent: ['–'] })).toEqual({});
  expect(readCell('-', { ...cell, type: 'text' })).toEqual({ value: '-' });
});

test.each(['không', 'Không', 'ko', 'ko có', 'chưa', 'chưa có', 'chưa thống kê', 'không phát sinh', '_', '/'])(
  '%s in a cell of a number is told as no figure',
  (text) => {
    expect(readCell(text, { numbers: 'point', absent: [], type: 'count' }).fault?.code).toBe('cell-absent');
  },
);
