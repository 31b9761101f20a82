import { expect, test } from 'vitest';
import { tableOf } from '../../src/kit/table.js';

test('a table has what it was given, and nothing under names that every object has', () => {
  const table = tableOf([
    ['staff', 12],
    ['__proto__', 3],
  ]);
  expect(table.staff).toBe(12);
  expect(Object.keys(table)).toEqual(['staff', '__proto__']);
  expect(table.constructor).toBeUndefined();
});
