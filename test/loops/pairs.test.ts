import { expect, test } from 'vitest';
import { chance } from '../jsonlogic/chance.js';
import { askBoth, askRules, columnsOf } from '../support/rule-pairs.js';
import { SEED } from '../support/seed.js';

test('of 200 rules and 130 units, loops say what the evaluator says, or leave it to the evaluator', () => {
  const { answered, left, differing } = askRules(chance(SEED), 200, 130);

  expect(differing).toEqual([]);
  expect(answered).toBeGreaterThan(2_000);
  expect(left).toBeGreaterThan(2_000);
});

test('a sum that passes 2^53 is left to the evaluator, and the sum just below it is not', () => {
  const columns = { ...columnsOf(chance(1), 2), numbers: { a: Float64Array.of(2 ** 53 - 2, 2 ** 53 - 1) } };

  expect(askBoth({ '+': [{ var: 'a' }, 1] }, columns)).toEqual({ answered: 1, left: 1, differing: [] });
});

test('of steps that end between two numbers of a column, each unit is on the side on which it is', () => {
  const columns = {
    ...columnsOf(chance(1), 4),
    numbers: { a: Float64Array.of(125, 126, 3, 4), x: Float64Array.of(0, 1, 50, 51) },
  };
  const above = (fact: string, high: number, low: number) => ({
    if: [{ '>=': [{ var: fact }, high] }, 2, { '>': [{ var: fact }, low] }, 1, 0],
  });

  expect(askBoth(above('a', 125.5, 3), columns)).toEqual({ answered: 4, left: 0, differing: [] });
  expect(askBoth(above('x', 0.505, 0.005), columns)).toEqual({ answered: 4, left: 0, differing: [] });
});
