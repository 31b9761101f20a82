import { expect, test } from 'vitest';
import { type Measured, medianOf } from '../../bench/measure.js';
import { pageWith } from '../../bench/page.js';
import { MEASURES, type Row } from '../../bench/row.js';
import { shown, tablesOf } from '../../bench/table.js';

const row = (name: string, against: string): Row => ({
  name,
  table: 'score',
  what: 'what it does',
  unit: 'ms',
  against,
  prepare: () => ({ run: () => undefined }),
});

const measured = (name: string, against: string, samples: readonly number[]): Measured => ({
  row: row(name, against),
  units: 1000,
  samples,
  median: medianOf(samples),
  note: '',
});

test('the median is the middle one, or the mean of the middle two', () => {
  expect(medianOf([1, 2, 9])).toBe(2);
  expect(medianOf([1, 2, 4, 9])).toBe(3);
  expect(medianOf([5])).toBe(5);
});

test('100 milliseconds for 1,000 units are 1 microsecond a unit and criterion, 100 a unit', () => {
  expect(MEASURES['µs per unit × criterion'](100, 1000)).toBe(1);
  expect(MEASURES['µs per unit'](100, 1000)).toBe(100);
  expect(MEASURES.ms(100, 1000)).toBe(100);
});

test('figures have three digits', () => {
  expect([0.08712, 5.408, 12.34, 108.6, 1240.2].map(shown)).toEqual(['0.0871', '5.41', '12.3', '109', '1240']);
});

test('a row is divided by the median of the row that it names', () => {
  const lines = tablesOf([measured('bar', 'bar', [2, 4, 5]), measured('slow', 'bar', [10, 12, 20])]).split('\n');

  expect(lines.slice(-2)).toEqual([
    '| `bar` | what it does | 1000 | 4 | 2 | 5 | ms | 1 | bar |  |',
    '| `slow` | what it does | 1000 | 12 | 10 | 20 | ms | 3 | bar |  |',
  ]);
});

test('only the parts of the page that were run are written anew', () => {
  const page = [
    'before',
    '<!-- generated: bench rows -->',
    'old',
    '<!-- /generated -->',
    '<!-- generated: bench sizes -->',
    'kept',
    '<!-- /generated -->',
  ].join('\n');

  expect(pageWith(page, new Map([['rows', 'new']])).split('\n')).toEqual([
    'before',
    '<!-- generated: bench rows -->',
    '',
    'new',
    '',
    '<!-- /generated -->',
    '<!-- generated: bench sizes -->',
    'kept',
    '<!-- /generated -->',
  ]);
  expect(() => pageWith(page, new Map([['alone', 'new']]))).toThrow('the page has no place for alone');
});
