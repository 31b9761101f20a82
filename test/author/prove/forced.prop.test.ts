import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forcedPoint } from '../../../src/author/prove/forced.js';
import type { Linear } from '../../../src/author/prove/linear.js';
import { simplex } from '../../../src/author/prove/simplex.js';
import { type Exact, negate, whole, ZERO } from '../../../src/kit/exact.js';
import { toText } from '../../../src/kit/exact-text.js';
import { SEED } from '../../support/seed.js';

const NAMES = ['x', 'y', 'z'];

/** `constant + Σ factor × variable`, of factors in the order of the names. */
const form = (constant: number, ...factors: readonly number[]): Linear => ({
  constant: whole(constant),
  terms: new Map(factors.flatMap((factor, at) => (factor === 0 ? [] : [[NAMES[at] ?? '', whole(factor)] as const]))),
});

/** The point where the variables go from 0 to `highs`, each form is at most 0 and the goal is highest; undefined where it says nothing. */
function forced(highs: readonly number[], forms: readonly Linear[], goal: Linear): readonly string[] | undefined {
  const names = new Set(NAMES.slice(0, highs.length));
  const ends = new Map([...names].map((name, at) => [name, { low: ZERO, high: whole(highs[at] ?? 0) }] as const));
  const point = forcedPoint(names, ends, forms, goal);
  return point && [...point.values()].map(toText);
}

test('forms that are 0 at the lowest leave one point, and the others follow from it', () => {
  // 8 − x − y ≤ 0 where x is at most 3 and y at most 5
  expect(forced([3, 5], [form(8, -1, -1)], form(0, -1, -1))).toEqual(['3', '5']);
  // x is 3, so that of z + 1 − x ≤ 0 there is left z ≤ 2
  expect(forced([3, 5, 9], [form(8, -1, -1), form(1, -1, 0, 1)], form(0, -1, -1, 1))).toEqual(['3', '5', '2']);
  // half a unit is left: 7.5 ≤ x + y
  expect(forced([3, 5], [{ ...form(0, -1, -1), constant: { n: 15, d: 2 } }], form(0, -1, -1))).toBeUndefined();
  // x is 3, and x ≤ 2
  expect(forced([3], [form(3, -1), form(-2, 1)], form(0, 1))).toBeUndefined();
  // nothing is fixed: each goes to its own end, unless the goal does not say to which
  expect(forced([3, 5], [form(-4, 0, 1)], form(0, 1, 1))).toEqual(['3', '4']);
  expect(forced([3, 5], [form(-4, 0, 1)], form(0, 1, 0))).toBeUndefined();
});

test('a forced point is the one that the simplex finds', () => {
  let met = 0;
  const factors = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });
  const drawn = fc.array(fc.tuple(fc.integer({ min: -6, max: 12 }), factors), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
      drawn,
      factors,
      (highs, rows, to) => {
        const forms = rows.map(([constant, of]) => form(constant, ...of));
        const point = forced(highs, forms, form(0, ...to));
        if (!point) return;
        met += 1;
        const factorsOf = ({ terms }: Linear): readonly Exact[] => NAMES.map((name) => terms.get(name) ?? ZERO);
        const solution = simplex(to.map(whole), [
          ...forms.map((each) => ({ factors: factorsOf(each), most: negate(each.constant) })),
          ...highs.map((high, at) => ({
            factors: NAMES.map((_, index) => whole(index === at ? 1 : 0)),
            most: whole(high),
          })),
        ]);
        expect(solution.is === 'most' ? solution.point.map(toText) : solution.is).toEqual(point);
      },
    ),
    { seed: SEED, numRuns: 6000 },
  );
  expect(met).toBeGreaterThan(100);
});
