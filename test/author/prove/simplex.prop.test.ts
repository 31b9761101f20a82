import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplex } from '../../../src/author/prove/simplex.js';
import { add, compare, type Exact, multiply, sign, whole, ZERO } from '../../../src/kit/exact.js';
import { toText } from '../../../src/kit/exact-text.js';

const row = (factors: readonly number[], most: number) => ({ factors: factors.map(whole), most: whole(most) });
const solved = (objective: readonly number[], rows: readonly ReturnType<typeof row>[]) => {
  const solution = simplex(objective.map(whole), rows);
  return solution.is === 'most' ? [toText(solution.value), ...solution.point.map(toText)] : [solution.is];
};

test('problems solved by hand', () => {
  // 3x + 2y over x + y ≤ 4 and x + 3y ≤ 6: all of it on x
  expect(solved([3, 2], [row([1, 1], 4), row([1, 3], 6)])).toEqual(['12', '4', '0']);
  // x + y over 2x + y ≤ 4 and x + 3y ≤ 7: where both meet, at (1, 2)
  expect(solved([1, 1], [row([2, 1], 4), row([1, 3], 7)])).toEqual(['3', '1', '2']);
  // 1/3 is kept as it is
  expect(solved([1], [row([3], 1)])).toEqual(['1/3', '1/3']);
  expect(solved([1], [row([-1], 0)])).toEqual(['unbounded']);
  expect(solved([1], [row([1], -1)])).toEqual(['infeasible']);
  // −x with x ≥ 2, which needs a first point to be found
  expect(solved([-1], [row([-1], -2), row([1], 5)])).toEqual(['-2', '2']);
});

test('no point of a grid that keeps all limits is above the most, and the point that it names keeps them', () => {
  const small = fc.integer({ min: -5, max: 5 });
  const rows = fc.array(fc.tuple(fc.array(small, { minLength: 3, maxLength: 3 }), fc.integer({ min: -6, max: 12 })), {
    maxLength: 5,
  });
  const box = [0, 1, 2].map((at) =>
    row(
      [0, 1, 2].map((index) => (index === at ? 1 : 0)),
      4,
    ),
  );
  const total = (factors: readonly Exact[], point: readonly Exact[]) =>
    factors.reduce((sum, factor, index) => add(sum, multiply(factor, point[index] ?? ZERO)), ZERO);
  let solved = 0;
  fc.assert(
    fc.property(fc.array(small, { minLength: 3, maxLength: 3 }), rows, (objective, drawn) => {
      const all = [...box, ...drawn.map(([factors, most]) => row(factors, most))];
      const goal = objective.map(whole);
      const solution = simplex(goal, all);
      const keeps = (point: readonly Exact[]) =>
        all.every(({ factors, most }) => compare(total(factors, point), most) <= 0);
      for (const x of [0, 1, 2, 3, 4])
        for (const y of [0, 1, 2, 3, 4])
          for (const z of [0, 1, 2, 3, 4]) {
            const point = [whole(x), whole(y), whole(z)];
            if (!keeps(point)) continue;
            expect(solution.is).toBe('most');
            if (solution.is === 'most') expect(compare(total(goal, point), solution.value)).toBeLessThanOrEqual(0);
          }
      if (solution.is !== 'most') return;
      solved += 1;
      expect(keeps(solution.point) && solution.point.every((x) => sign(x) >= 0)).toBe(true);
      expect(compare(total(goal, solution.point), solution.value)).toBe(0);
    }),
    { seed: 23, numRuns: 150 },
  );
  expect(solved).toBeGreaterThan(50);
});
