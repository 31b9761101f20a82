import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import { assessmentOf, packOf, tierOf } from '../together/house.js';

/** An explanation of one criterion, told so that whoever does it again by the sentence alone does what the engine did. */

type Rule = Readonly<Record<string, unknown>>;

/** What is said of criterion `c` of unit d, which reports x and y, with two communes below that report x 8 and 4. */
function told(rule: Rule, language: 'vi' | 'en' = 'en', row: object = {}): string {
  const { facts: _, ...document } = packOf({}, {}, []);
  const pack = compilePack({
    ...document,
    facts: [
      { id: 'x', type: 'number', min: -100, max: 100, title: { vi: 'Băng thông', en: 'Bandwidth' } },
      { id: 'y', type: 'number', title: { vi: 'Cán bộ', en: 'Staff' } },
    ],
    tiers: [
      {
        ...tierOf('unit', {}, { collects: 'commune' }),
        criteria: [{ id: 'c', max: 50, title: { vi: 'Dòng', en: 'Row' }, rule, ...row }],
      },
      tierOf('commune', { own: [10, { logic: { var: 'x' } }] }),
    ],
  });
  const below = (x: number) => ({ tier: 'commune', parent: 'd', facts: { x } });
  const record = assess(pack, assessmentOf({ d: { facts: { x: 3, y: 5 } }, c1: below(8), c2: below(4) }));
  const explained = explain({ record, pack }, { unit: 'd', criterion: 'c' }, language);
  if (!explained.ok) throw new Error(JSON.stringify(explained.errors));
  return printExplanation(explained.value, 300);
}

const X = { var: 'x' };
const HALVES = { '/': [X, 2] };

test('what is rounded within a sum or a product stands in brackets with the word that rounds it', () => {
  // 1 + 0.5 × 1, and not 1.75 rounded down to 1
  expect(told({ logic: { '+': [1, { '*': [0.5, { floor: HALVES }] }] } })).toContain(
    'That is 1 + 0.5 × ((3 ÷ 2) rounded down to a whole number) = 1.5 points',
  );
  expect(told({ logic: { '+': [1, { round: [HALVES, 0, 'half-up'] }] } })).toContain(
    'That is 1 + ((3 ÷ 2) rounded to 0 decimal places, halves away from zero) = 3 points',
  );
  expect(told({ logic: { '*': [3, { pow: [X, 2] }] } })).toContain('That is 3 × ((3) to the power (2)) = 27 points');
});

test('what is rounded and stands alone needs no brackets more', () => {
  expect(told({ logic: { floor: HALVES } })).toContain('That is (3 ÷ 2) rounded down to a whole number = 1 point');
});

test('of a branch that is asked of other units every branch is told, since none of them is taken', () => {
  const high = { if: [{ '>': [X, 5] }, 2, 0] };
  const share = { children: ['share', { '>=': [high, 1] }, false] };

  expect(told({ logic: share })).toContain('((2 if "Bandwidth" is more than 5; otherwise 0) is at least 1)');
  expect(told({ logic: share }, 'vi')).toContain('((2 nếu "Băng thông" lớn hơn 5; còn lại 0) không nhỏ hơn 1)');
  expect(told({ logic: share })).not.toContain('missing');
});

test('a condition with branches, and one between two ends that must not hold, are asked in full of other units', () => {
  const branches = { if: [{ '>': [X, 5] }, { '<': [X, 9] }, { '<': [X, 3] }] };
  const outside = { '!': { '<': [1, X, 5] } };

  expect(told({ logic: { children: ['passing', branches, false] } })).toContain(
    '(("Bandwidth" is less than 9 if "Bandwidth" is more than 5; otherwise "Bandwidth" is less than 3))',
  );
  expect(told({ logic: { children: ['passing', outside, false] } })).toContain(
    '(1 is at least "Bandwidth" or "Bandwidth" is at least 5)',
  );
});

test('a number of other units is told with what it is a number of, beside figures of the unit too', () => {
  const over = (aggregate: string, ...more: readonly unknown[]) =>
    told({ logic: { '*': [{ '/': [X, 9] }, { children: [aggregate, { '*': [X, 2] }, 'exclude', ...more] }] } });

  expect(over('sum')).toContain('Computed: the sum of ("Bandwidth" × 2) over the units below, 24');
  expect(over('mean')).toContain('Computed: the mean of ("Bandwidth" × 2) over the units below, 12');
  expect(over('max')).toContain('Computed: the highest ("Bandwidth" × 2) of the units below, 16');
  expect(over('percentile', 25, 'nearest-rank')).toContain(
    'Computed: percentile 25 of ("Bandwidth" × 2) over the units below, 8',
  );
});

test('a number of other units that is read twice is told once', () => {
  const sum = { children: ['sum', X, 'exclude'] };

  expect(told({ logic: { '+': [sum, sum] } }).match(/Computed: the sum/g)).toHaveLength(1);
});

test('where a limit or a branch gave what is counted, the sentence says why', () => {
  const beyond = { max: [0, { '-': [X, 5] }] };
  const bar = { if: [{ '>': [{ var: 'y' }, 4] }, 3, 2] };

  expect(told({ 'per-item': { count: beyond, each: 2, atMost: 50 } })).toContain(
    '- 0 (because "Bandwidth" (3) − 5 = -2, no less than 0 counts, so 0), 2 points for each',
  );
  expect(told({ flag: { when: { '>=': [X, bar] } } })).toContain(
    'Condition: "Bandwidth" (3) is at least 3 (because "Staff" (5) is more than 4)',
  );
});

test('a row that does not apply by what branches gave says which they were', () => {
  const sent = { '+': [{ if: [{ '>': [X, 1] }, 1, 0] }, { if: [{ '>': [X, 9] }, 1, 0] }] };

  expect(told({ logic: X }, 'en', { appliesTo: { '>=': [sent, 2] } })).toContain(
    'It does not apply, because 1 (because "Bandwidth" (3) is more than 1; "Bandwidth" (3) is at most 9) is less than 2',
  );
});

test('a number of a cohort, which the unit is in, is not called one of other units', () => {
  const own = told({ logic: { '*': [{ cohort: ['all', 'max', X] }, 2] } });

  expect(own).toContain('Computed: the highest "Bandwidth" of the units compared, 3');
  expect(own).not.toContain('other units');
});

test('a number of units that the condition of a row asks is told among its figures, where the row applies too', () => {
  const applied = (atLeast: number, language: 'vi' | 'en' = 'en') =>
    told({ flag: { when: { '>': [X, 1] } } }, language, {
      appliesTo: { '>=': [{ children: ['sum', X, 'exclude'] }, atLeast] },
    });

  expect(applied(2)).toContain('Computed: the sum of "Bandwidth" over the units below, 12');
  expect(applied(200)).toContain('Computed: the sum of "Bandwidth" over the units below, 12');
  expect(applied(2, 'vi')).toContain('Đã tính tổng "Băng thông" của các đơn vị cấp dưới: 12');
});
