import { expect, test } from 'vitest';
import { differenceOf, points, rowOf, side, total } from './two-sides.js';

const tree = total(10, 'sum', [points('a', 10)]);
const of = (all: Readonly<Record<string, number | undefined>>) =>
  side(
    tree,
    Object.fromEntries(Object.entries(all).map(([unit, a]) => [unit, a === undefined ? undefined : { facts: { a } }])),
  );
const nobody = { overtakenBy: [], overtook: [], caughtUpWith: [], enteredAbove: [], leftAbove: [] };

test('a unit that stands still moves because of whom overtook it', () => {
  const diff = differenceOf(of({ u: 8, v: 7, w: 6 }), of({ u: 8, v: 9, w: 9 }));

  expect(rowOf(diff, 'u')).toMatchObject({ before: { place: '1' }, after: { place: '3' } });
  expect(rowOf(diff, 'u').moved).toEqual({ ...nobody, overtakenBy: ['v', 'w'] });
  expect(rowOf(diff, 'u').attribution).toBeUndefined();
  expect(rowOf(diff, 'v').moved).toEqual({ ...nobody, overtook: ['u'] });
});

test('a unit that draws level has caught up, and one that parts from its equals overtook them', () => {
  const level = differenceOf(of({ u: 7, v: 8 }), of({ u: 8, v: 8 }));
  const parted = differenceOf(of({ u: 8, v: 8, w: 9 }), of({ u: 10, v: 8, w: 9 }));

  expect(rowOf(level, 'u').moved).toEqual({ ...nobody, caughtUpWith: ['v'] });
  expect(rowOf(parted, 'u').moved).toEqual({ ...nobody, overtook: ['v', 'w'] });
});

test('units that got a place above, or lost theirs, are told apart from those that overtook', () => {
  const diff = differenceOf(of({ u: 5, v: undefined, w: 9 }), of({ u: 5, v: 8, w: undefined }));
  const entered = differenceOf(of({ u: 5, v: undefined }), of({ u: 5, v: 8 }));

  const left = differenceOf(of({ u: 5, w: 9 }), of({ u: 5, w: undefined }));

  expect(rowOf(entered, 'u').moved).toEqual({ ...nobody, enteredAbove: ['v'] });
  expect(rowOf(left, 'u').moved).toEqual({ ...nobody, leftAbove: ['w'] });
  expect(diff.rankings[0]?.rows.map(({ unit }) => unit)).toEqual(['v', 'w']);
});
