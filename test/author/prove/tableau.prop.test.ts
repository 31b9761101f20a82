import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplex } from '../../../src/author/prove/simplex.js';
import { exactTableau, type Tableau } from '../../../src/author/prove/tableau.js';
import { wholeTableau } from '../../../src/author/prove/whole-tableau.js';
import { ratio, whole } from '../../../src/kit/exact.js';
import { toText } from '../../../src/kit/exact-text.js';
import { SEED } from '../../support/seed.js';

const COLUMNS = 3;
const ROWS = 3;

const number = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([n, d]) => ratio(n, d));
const row = fc
  .tuple(fc.array(number, { minLength: COLUMNS, maxLength: COLUMNS }), number)
  .map(([factors, constant]) => ({ factors, constant }));
const rows = fc.array(row, { minLength: ROWS, maxLength: ROWS });
const place = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1));

/** All that a tableau tells: the sign of each number, which of two rows leaves less room, and each constant. */
function told(tableau: Tableau): readonly unknown[] {
  const columns = [...Array(COLUMNS + 1).keys()];
  const signs = [...Array(ROWS).keys()].map((at) => columns.map((column) => tableau.signAt(at, column) + 0));
  const rooms = columns.slice(0, COLUMNS).flatMap((column) => {
    const falling = [...Array(ROWS).keys()].filter((at) => tableau.signAt(at, column) < 0);
    return falling.flatMap((a) => falling.map((b) => Math.sign(tableau.compareRoom(a, b, column)) + 0));
  });
  return [signs, rooms, [...Array(ROWS).keys()].map((at) => toText(tableau.constantOf(at)))];
}

test('after the same pivots, whole numbers in doubles say what numbers of any size say', () => {
  let kept = 0;
  fc.assert(
    fc.property(rows, fc.array(place, { maxLength: 6 }), (from, places) => {
      const [exact, inWhole] = [exactTableau(from), wholeTableau(from, COLUMNS + 1)];
      if (!inWhole) throw new Error('small numbers were refused');
      for (const [at, column] of places) {
        if (exact.signAt(at, column) === 0) continue;
        exact.pivot(at, column);
        if (!inWhole.pivot(at, column)) return;
        kept += 1;
        expect(told(inWhole)).toEqual(told(exact));
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(500);
});

test('a number that no double holds as a whole one is refused: at the start, and in a pivot', () => {
  const of = (factor: bigint | number) => [{ factors: [ratio(factor, 1), whole(1)], constant: whole(1) }];
  expect(wholeTableau(of(2n ** 60n), 3)).toBeUndefined();
  // in the second row, 2^30 · (2^30 − 3) + (2^30 + 1) · (2^30 − 1) over 2^30
  const two = [
    { factors: [whole(-(2 ** 30)), whole(2 ** 30 - 1)], constant: whole(1) },
    { factors: [whole(2 ** 30 + 1), whole(2 ** 30 - 3)], constant: whole(5) },
  ];
  expect(wholeTableau(two, 3)?.pivot(0, 0)).toBe(false);
});

test('where whole numbers do not suffice, the most is found exactly', () => {
  // x + y where 94906267x ≤ 1 and 94906297y + x/94906249 ≤ 1: x = 1/94906267, y = (1 − x/94906249) / 94906297
  const [p, q, r] = [94906267n, 94906297n, 94906249n];
  const solution = simplex(
    [whole(1), whole(1)],
    [
      { factors: [ratio(p, 1n), whole(0)], most: whole(1) },
      { factors: [ratio(1n, r), ratio(q, 1n)], most: whole(1) },
    ],
  );
  if (solution.is !== 'most') throw new Error(solution.is);
  expect(toText(solution.value)).toBe(toText(ratio(q * r + p * r - 1n, p * q * r)));
});
