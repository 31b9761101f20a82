import { expect, test } from 'vitest';
import { nodeIn, packOf, proofOf } from '../../support/proof-packs.js';

/** `a` is from 0 to 10, `b` from −3 to 4, `n` a whole number from 1 to 5. */
const FACTS = [
  { id: 'a', type: 'number', min: '0', max: '10' },
  { id: 'b', type: 'number', min: '-3', max: '4' },
  { id: 'n', type: 'count', min: '1', max: '5' },
];
const [a, b, n] = [{ var: 'a' }, { var: 'b' }, { var: 'n' }];
const A_AND_N = { '+': [a, n] };

test.each([
  ['a + b', { '+': [a, b] }, '-3', '14'],
  ['a − b', { '-': [a, b] }, '-4', '13'],
  ['−b', { '-': [b] }, '-4', '3'],
  ['2 × b', { '*': [2, b] }, '-6', '8'],
  ['b × 2', { '*': [b, 2] }, '-6', '8'],
  ['−2 × b', { '*': [-2, b] }, '-8', '6'],
  ['a × b, each with an end of its own', { '*': [a, b] }, '-30', '40'],
  ['a ÷ n', { '/': [a, n] }, '0', '10'],
  ['a ÷ 4', { '/': [a, 4] }, '0', '2.5'],
  ['a ÷ (b − 5), which is below 0 throughout', { '/': [a, { '-': [b, 5] }] }, '-10', '0'],
  ['3 × n ÷ n', { '/': [{ '*': [3, n] }, n] }, '3', '3'],
  ['(a × n) ÷ n is a', { '/': [{ '*': [a, n] }, n] }, '0', '10'],
  ['a ÷ n and what is left of 1, together', { '+': [{ '/': [a, n] }, { '/': [{ '-': [n, a] }, n] }] }, '1', '1'],
  ['a and n, each out of both, together', { '+': [{ '/': [a, A_AND_N] }, { '/': [n, A_AND_N] }] }, '1', '1'],
  ['3 × a ÷ (2 × n) less a ÷ n', { '-': [{ '/': [{ '*': [3, a] }, { '*': [2, n] }] }, { '/': [a, n] }] }, '0', '5'],
  ['the lower of a and b', { min: [a, b] }, '-3', '4'],
  ['the higher of a and b', { max: [a, b] }, '0', '10'],
  ['b without its sign', { abs: b }, '0', '4'],
  ['−b − 1 without its sign', { abs: { '-': [{ '-': [b] }, 1] } }, '0', '5'],
  ['a ÷ 3 down to a whole number', { floor: { '/': [a, 3] } }, '0', '3'],
  ['a ÷ 3 up to a whole number', { ceil: { '/': [a, 3] } }, '0', '4'],
  ['a ÷ 4 half up', { round: [{ '/': [a, 4] }, 0, 'half-up'] }, '0', '3'],
  ['a ÷ 4 half even', { round: [{ '/': [a, 4] }, 0, 'half-even'] }, '0', '2'],
  ['b ÷ 4 on a grid of 0.5, down', { round: [{ '/': [b, 4] }, { step: 0.5 }, 'floor'] }, '-1', '1'],
  ['a where b is at least 4, else n', { if: [{ '>=': [b, 4] }, a, n] }, '0', '10'],
  ['a where a is below 5, else 7', { if: [{ '<': [a, 5] }, a, 7] }, '0', '7'],
])('%s: from the least to the most', (_, logic, low, high) => {
  const { low: least, high: most } = nodeIn(proofOf(packOf(FACTS, [{ id: 'one', max: '50', rule: { logic } }])), 'one');

  expect([least, most]).toEqual([low, high]);
});

test('what is divided by a number as near 0 as one likes has no end', () => {
  const ends = (logic: object) => {
    const { low, high } = nodeIn(proofOf(packOf(FACTS, [{ id: 'one', max: '50', rule: { logic } }])), 'one');
    return [low, high];
  };

  expect(ends({ '/': [a, b] })).toEqual([undefined, undefined]);
  expect(ends({ '/': [1, a] })).toEqual(['0.1', undefined]);
});
