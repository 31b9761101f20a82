import { expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer } from './asking.js';

const squared = { '*': [{ var: 'accumulator' }, { var: 'accumulator' }] };
const forty = { visits: Array.from({ length: 40 }, () => 1) };

function over(body: Expression, start: Expression): Expression {
  return { reduce: [{ var: 'visits' }, body, start] };
}

test('a number of more than 20,000 digits is none', () => {
  expect(
    answer(
      { '>': [over({ '*': [{ var: 'accumulator' }, { number: `1${'0'.repeat(59)}` }] }, 1), 0] },
      { visits: Array(338).fill(1) },
    ),
  ).toBe('true');
  expect(
    answer(
      { '>': [over({ '*': [{ var: 'accumulator' }, { number: `1${'0'.repeat(59)}` }] }, 1), 0] },
      { visits: Array(339).fill(1) },
    ),
  ).toBe('unscorable: too-large');
});

test.each<readonly [string, Expression]>([
  ['squares of a whole number', over(squared, 7)],
  ['squares of a fraction', over(squared, { '/': [7, 3] })],
  ['doubled by addition, and squared', over({ '+': [squared, squared] }, 7)],
  ['divided by its inverse', over({ '/': [{ var: 'accumulator' }, { '/': [1, { var: 'accumulator' }] }] }, 7)],
  ['a product of large ones', { '*': Array.from({ length: 400 }, () => ({ pow: [7, 20_000] })) }],
  ['k largest of large ones', { largest: [[over(squared, 7)], 1] }],
])('%s: too large, told before it is computed', (_, expression) => {
  expect(answer(expression, forty)).toBe('unscorable: too-large');
});

test('the number decides, not how it was come by', () => {
  const same = { '/': [{ '*': [{ var: 'accumulator' }, { var: 'current' }] }, { var: 'current' }] };
  const visits = Array.from({ length: 2000 }, (_, index) => 10 ** 14 + 2 * index + 1);

  expect(answer(over(same, 5), { visits })).toBe('5');
});
