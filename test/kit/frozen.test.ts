import { expect, test } from 'vitest';
import { deepFreeze } from '../../src/kit/deep-freeze.js';
import { ownCopy } from '../../src/kit/own-copy.js';

const isFrozen = (...values: readonly unknown[]) => values.map((value) => Object.isFrozen(value));

test('everything inside is frozen, and the same object is given back', () => {
  const [inner, listed, last] = [{ x: 1 }, { y: 2 }, { z: 3 }];
  const list = [undefined, listed, null, last];
  const root = { inner, list, none: undefined, text: 'a' };

  expect(deepFreeze(root)).toBe(root);
  expect(isFrozen(root, inner, list, listed, last)).toEqual([true, true, true, true, true]);
});

test('a function is left as it is, and what is frozen already is not looked into', () => {
  const work = () => 1;
  const inside = { x: 1 };

  deepFreeze({ work, outer: Object.freeze({ inside }) });

  expect(isFrozen(work, inside)).toEqual([false, false]);
});

test('what is no object is given back', () => {
  expect([deepFreeze('a'), deepFreeze(1), deepFreeze(undefined), deepFreeze(null)]).toEqual(['a', 1, undefined, null]);
});

test('a copy is equal, and changing it changes nothing else', () => {
  const given = { list: [{ x: 1 }, [2, 3]], none: null, text: 'a', missing: undefined };
  const copy = ownCopy(given);

  expect(copy).toEqual(given);
  expect(Array.isArray(copy.list)).toBe(true);
  (copy.list[0] as { x: number }).x = 9;
  expect(given.list[0]).toEqual({ x: 1 });
});

test('what is frozen is not copied', () => {
  const kept = Object.freeze({ x: 1 });
  const copy = ownCopy({ kept, list: [kept] });

  expect(copy.kept).toBe(kept);
  expect(copy.list[0]).toBe(kept);
  expect([ownCopy('a'), ownCopy(null), ownCopy(undefined)]).toEqual(['a', null, undefined]);
});
