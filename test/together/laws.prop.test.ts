import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squareRoot } from '../../src/kit/decimal.js';
import { add, compare, divide, type Exact, equal, ratio, total, whole } from '../../src/kit/exact.js';
import { quantize, toText } from '../../src/kit/exact-text.js';
import { keep } from '../../src/logic/index.js';
import { SEED } from '../support/seed.js';
import { assessmentOf, packOf, recordOf, xs } from './house.js';

const RULES = {
  a: [10, { relative: { of: 'x', cohort: 'all', method: 'z-score', sd: 'population', within: 2, whenFlat: 'zero' } }],
  b: [10, { relative: { of: 'x', cohort: 'kinds', method: 'rank', ties: 'dense', whenFlat: 'full' } }],
} as const;

test('the order of units never changes a record', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 9 }), (values) => {
      const units = xs(Object.fromEntries(values.map((value, index) => [`u${index}`, value])));
      const given = assessmentOf(units);
      const turned = { ...given, units: given.units.toReversed(), submissions: given.submissions.toReversed() };

      expect(recordOf(packOf(RULES), turned)).toEqual(recordOf(packOf(RULES), given));
    }),
    { seed: SEED, numRuns: 30 },
  );
});

test('the mean of 10,000 ratios is exact at 50 places, whatever their order', () => {
  const members = Array.from({ length: 10_000 }, (_, index) => ratio(index + 1, index + 7));
  const { values, approximate } = keep(members, ['sum', 'mean'], squareRoot);
  const backwards = keep(members.toReversed(), ['sum', 'mean'], squareRoot);
  const sum = members.map((member) => quantize(member, 50)).reduce(add);

  expect(approximate).toBe(true);
  expect(equal(values.sum as Exact, sum)).toBe(true);
  expect(toText(backwards.values.mean as Exact)).toBe(toText(values.mean as Exact));
  // Σ (k + 1) / (k + 7) for k below 10,000 is 10,000 − 6 · (H(10,006) − H(6)); by Euler–Maclaurin about 9,956.01
  expect(compare(values.mean as Exact, ratio(9955, 10_000))).toBe(1);
  expect(compare(values.mean as Exact, ratio(9957, 10_000))).toBe(-1);
});

test('a mean lies between the ends, and of equal members is that value, with no deviation', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 997 })), { minLength: 1 }), (pairs) => {
      const members = pairs.map(([n, d]) => ratio(n, d));
      const { max, min, mean } = keep(members, ['max', 'min', 'mean'], squareRoot).values as Record<string, Exact>;
      const [first] = members as [Exact];
      const alike = keep([first, first, first], ['mean', 'sd-population', 'sd-sample'], squareRoot);

      // a place of 50 may be lost on the way
      const slack = ratio(1n, 10n ** 49n);
      expect(compare(add(max as Exact, slack), mean as Exact)).toBeGreaterThanOrEqual(0);
      expect(compare(add(mean as Exact, slack), min as Exact)).toBeGreaterThanOrEqual(0);
      expect(alike.approximate).toBe(false);
      expect(equal(alike.values.mean as Exact, first)).toBe(true);
      expect(toText(alike.values['sd-sample'] as Exact)).toBe('0');
    }),
  );
});

test('whole numbers are never approximate until a root is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (numbers) => {
      const members = numbers.map(whole);
      const { values, approximate } = keep(members, ['mean'], squareRoot);

      expect(approximate).toBe(false);
      expect(equal(values.mean as Exact, divide(total(members), whole(members.length)) as Exact)).toBe(true);
    }),
  );
});
