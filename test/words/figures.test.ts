import { expect, test } from 'vitest';
import { printMutation, printVerdicts } from '../../src/cli/print/test.js';
import {
  asWritten,
  everyDigit,
  opinionSentence,
  rangePhrase,
  shownFigure,
  testSentence,
} from '../../src/words/index.js';
import { explained } from '../explain/house.js';

test.each([
  ['2019', '2019', '2019', '2.019'],
  ['-2019', '-2019', '-2019', '-2.019'],
  ['999', '999', '999', '999'],
  ['12019', '12.019', '12,019', '12.019'],
  ['2019.5', '2.019,5', '2,019.5', '2.019,5'],
])('%s may be a year where nothing says that it is counted', (text, vi, en, counted) => {
  expect(shownFigure(text, 'vi', false)).toBe(vi);
  expect(shownFigure(text, 'en', false)).toBe(en);
  expect(shownFigure(text, 'vi', true)).toBe(counted);
});

const BANDS = [
  { atLeast: 2018, points: 2 },
  { below: 2018, points: 1 },
];

test('an explanation sets thousands apart only of what has a measure, and a range of years reads as years', () => {
  const year = explained(
    { rule: { bands: { of: 'articles', points: BANDS } }, max: '2', facts: { articles: 2019 } },
    'vi',
  );
  expect(year).toContain('"Số tin, bài": 2019\n');
  expect(year).toContain('từ 2018 trở lên');
  expect(year).not.toMatch(/2\.01[89]/);

  const share = { share: { part: 'equipped', whole: 'staff', whenZero: 'zero' } };
  const people = explained({ rule: share, max: '2', facts: { equipped: 1250, staff: 2500 } }, 'vi');
  expect(people).toContain('"Số cán bộ": 2.500 người\n');
  expect(people).toContain('2 × 1.250 : 2.500 = 1 điểm');
});

test('a range of points or percents is of what is counted', () => {
  expect(rangePhrase({ atLeast: '1200' }, 'vi')).toBe('từ 1.200 trở lên');
  expect(rangePhrase({ atLeast: '2019' }, 'vi', '', 'figure')).toBe('từ 2019 trở lên');
});

test.each([
  ['7.50', '7,50', '7.50'],
  ['125775/1000', '125775/1000', '125775/1000'],
  ['~0.3333333', '≈ 0,3333333', '≈ 0.3333333'],
  ['2019', '2019', '2019'],
  ['12345.6', '12.345,6', '12,345.6'],
  ['missing', 'missing', 'missing'],
])('%s beside another number is %s, or %s: no digit of a difference is hidden', (text, vi, en) => {
  expect(asWritten(text, 'vi')).toBe(vi);
  expect(asWritten(text, 'en')).toBe(en);
});

test('a forged number of 300,000 digits is written like any other, in a moment', () => {
  expect(asWritten('9'.repeat(300_000), 'en')).toBe(Array(100_000).fill('999').join(','));
  expect(everyDigit(`0.${'0'.repeat(300_000)}10`, 'vi')).toBe(`0,${'0'.repeat(300_000)}1`);
});

test('counts of a test and of a second opinion have their thousands set apart', () => {
  expect(testSentence('verdicts', 'vi', { passed: '1200', cases: '1234', checks: '60880' })).toBe(
    'Trường hợp: 1.200/1.234 đạt, 60.880 phép so sánh',
  );
  expect(opinionSentence('agrees', 'vi', { agreed: '6088' })).toBe(
    'Tính lại bằng cách khác (json-logic-js, decimal.js): 6.088 kết quả trùng khớp, không có kết quả nào khác.',
  );
});

test('what a test of a pack expected, and an alteration of a number, have the decimal sign of the language', () => {
  const checks = [{ unit: 'unit', of: 'a', what: 'points', expected: '2.5', found: '17/6', passed: false } as const];
  const verdicts = [{ case: 'one', passed: false, checks }];
  const plain = (_: string, text: string) => text;
  expect(printVerdicts(verdicts as never, { language: 'vi', names: () => ({}) } as never, plain as never)).toContain(
    'phải là 2,5, nhưng tính ra 17/6',
  );

  const survivors = [{ kind: 'points', place: 'unit/a#rule', change: '0.5 → 1' }];
  const score = { alterations: 1, noticed: 0, equivalent: [], survivors, refused: 0, stale: [] };
  expect(printMutation(score as never, 'vi')).toContain('unit/a#rule: 0,5 → 1 (');
});
