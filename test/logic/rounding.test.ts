import { expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer } from './asking.js';

test('5/24 of 3, to two places, is 0.63: the tie is seen', () => {
  const share = { '*': [{ '/': [5, 24] }, 3] };

  expect(answer({ round: [share, 2, 'half-up'] })).toBe('0.63');
  expect(answer({ round: [share, 2, 'half-even'] })).toBe('0.62');
});

/** What each mode makes of a number at one place. */
const MODES: Readonly<Record<string, readonly [value: number, rounded: string][]>> = {
  'half-up': [
    [0.25, '0.3'],
    [-0.25, '-0.3'],
    [0.24, '0.2'],
    [0.26, '0.3'],
  ],
  'half-even': [
    [0.25, '0.2'],
    [0.35, '0.4'],
    [-0.25, '-0.2'],
    [0.26, '0.3'],
  ],
  up: [
    [0.21, '0.3'],
    [-0.21, '-0.3'],
    [0.2, '0.2'],
  ],
  down: [
    [0.29, '0.2'],
    [-0.29, '-0.2'],
  ],
  ceil: [
    [0.21, '0.3'],
    [-0.29, '-0.2'],
  ],
  floor: [
    [0.29, '0.2'],
    [-0.21, '-0.3'],
  ],
};

test.each(
  Object.entries(MODES).flatMap(([mode, rows]) => rows.map(([value, rounded]) => [value, mode, rounded] as const)),
)('%d rounded %s to one place is %s', (value, mode, rounded) => {
  expect(answer({ round: [value, 1, mode] })).toBe(rounded);
});

test.each<readonly [Expression, string]>([
  [{ round: [17.63, { step: 0.25 }, 'half-up'] }, '17.75'],
  [{ round: [17.62, { step: 0.25 }, 'half-up'] }, '17.5'],
  [{ round: [17.5, { step: { number: '0.25' } }, 'up'] }, '17.5'],
  [{ round: [17.51, { step: { constant: 'grain' } }, 'up'] }, '17.75'],
  [{ round: [14, { step: 5 }, 'down'] }, '10'],
  [{ round: [2.5, 0, 'half-even'] }, '2'],
  [{ round: [{ '/': [2, 3] }, 59, 'down'] }, `0.${'6'.repeat(59)}`],
])('%j is %s', (expression, value) => {
  expect(answer(expression)).toBe(value);
});

test('rounded to decimals and then to a step, in the order that is written', () => {
  const twice = { round: [{ round: [17.625, 2, 'half-up'] }, { step: 0.25 }, 'half-up'] };

  expect(answer(twice)).toBe('17.75');
  expect(answer({ round: [17.62, { step: 0.25 }, 'half-up'] })).toBe('17.5');
});

test('what has no value is not rounded', () => {
  expect(answer({ round: [{ var: 'staff' }, 0, 'up'] })).toBe('missing: staff');
  expect(answer({ round: [{ '/': [1, 0] }, 0, 'up'] })).toBe('unscorable: division-by-zero');
});
