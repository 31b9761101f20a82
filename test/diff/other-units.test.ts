import { expect, test } from 'vitest';
import { becauseOf, differenceOf, linesOf, points, type Rules, side, total } from './two-sides.js';

/** Ranked by points out of 10, the part of the highest `a`. */
const tree = total(10, 'sum', [
  points('a', 10, { rule: { relative: { of: 'a', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } } }),
]);
const rules: Rules = { facts: ['a', 'b'] };
const ofA = { of: 'unit', is: 'fact', id: 'a', before: '5', after: '6' };

test('a figure of its own rose and its points fell, since the highest of the others rose: both are named', () => {
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5 } }, v: { facts: { a: 10 } } }, rules),
    side(tree, { u: { facts: { a: 6 } }, v: { facts: { a: 20 } } }, rules),
  );

  // 10 × 5/10, 10 × 6/20
  expect(linesOf(diff)).toEqual(['a facts -2']);
  expect(becauseOf(diff)).toEqual([ofA, { of: 'units' }]);
});

test('a unit that was compared with sent nothing any more', () => {
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5 } }, v: { facts: { a: 10 } } }, rules),
    side(tree, { u: { facts: { a: 6 } }, v: undefined }, rules),
  );

  expect(linesOf(diff)).toEqual(['a facts 5']);
  expect(becauseOf(diff)).toEqual([ofA, { of: 'units' }]);
});

test('figures of others of which the rule compares none are not named', () => {
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5, b: 1 } }, v: { facts: { a: 10, b: 1 } } }, rules),
    side(tree, { u: { facts: { a: 6, b: 1 } }, v: { facts: { a: 10, b: 2 } } }, rules),
  );

  expect(linesOf(diff)).toEqual(['a facts 1']);
  expect(becauseOf(diff)).toEqual([ofA]);
});

test('a group that lacks the figure of its condition, and counts by another policy, is a change of the tree', () => {
  const group = total(10, 'sum', [points('b', 10)], { id: 'g', notBelow: 1, appliesTo: { '>': [{ var: 'a' }, 0] } });
  const whole = total(20, 'sum', [group, points('c', 10)]);
  const units = { u: { facts: { b: 4, c: 5 } } };
  const counting = (whenMissing: string): Rules => ({ by: 'percent', policies: { whenMissing } });
  const diff = differenceOf(side(whole, units, counting('zero')), side(whole, units, counting('exclude')));

  // 25 % to 50 %; the group first: not below 1, 6 of 20, then 5 of 10; the policy first: 5 of 10, and the group is left out
  expect(linesOf(diff)).toEqual(['g structure 2.5', 'total structure 22.5']);
  expect(becauseOf(diff).every(({ of }) => of === 'pack')).toBe(true);
});
