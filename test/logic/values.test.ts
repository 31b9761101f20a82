import { expect, test } from 'vitest';
import { OPERATORS } from '../../src/logic/index.js';
import { valueOfShape } from '../../src/logic/values/index.js';

test('an operator of a known shape has the value of that shape', () => {
  // what is no operator once it is checked, and what no shape says
  const own = Object.values(OPERATORS).filter(({ shape }) => shape === undefined || shape.is === 'function');
  const shaped = Object.values(OPERATORS).filter((operator) => !own.includes(operator));
  const differing = shaped.filter(({ shape, compile }) => compile !== valueOfShape(shape?.is ?? 'function'));

  expect(own.map(({ name }) => name).toSorted()).toEqual(['%', 'constant', 'exp', 'ln', 'period', 'pow', 'root']);
  expect(shaped.length).toBeGreaterThan(35);
  expect(differing.map(({ name }) => name)).toEqual([]);
});
