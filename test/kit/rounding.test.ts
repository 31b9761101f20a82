import { expect, test } from 'vitest';
import { type Exact, multiply, ratio, total, whole } from '../../src/kit/exact.js';
import { fromText, toText } from '../../src/kit/exact-text.js';
import { type RoundMode, round } from '../../src/kit/rounding.js';

const x = (text: string): Exact => fromText(text) ?? expect.fail(`${text} is no number`);
const MODES: readonly RoundMode[] = ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'];

test.each([
  ['0.125', 2, '0.13', '0.12', '0.13', '0.12', '0.13', '0.12'],
  ['-0.125', 2, '-0.13', '-0.12', '-0.13', '-0.12', '-0.12', '-0.13'],
  ['0.135', 2, '0.14', '0.14', '0.14', '0.13', '0.14', '0.13'],
  ['-0.1249', 2, '-0.12', '-0.12', '-0.13', '-0.12', '-0.12', '-0.13'],
  ['0.1251', 2, '0.13', '0.13', '0.13', '0.12', '0.13', '0.12'],
  ['-0.004', 2, '0', '0', '-0.01', '0', '0', '-0.01'],
  ['0.5', 0, '1', '0', '1', '0', '1', '0'],
  ['-1.5', 0, '-2', '-2', '-2', '-1', '-1', '-2'],
  ['2/3', 2, '0.67', '0.67', '0.67', '0.66', '0.67', '0.66'],
  ['0.12', 2, '0.12', '0.12', '0.12', '0.12', '0.12', '0.12'],
  ['1250', -2, '1300', '1200', '1300', '1200', '1300', '1200'],
  ['12345678901234567890.125', 2, ...['3', '2', '3', '2', '3', '2'].map((last) => `12345678901234567890.1${last}`)],
])('%s to %s places, in each mode', (value, places, ...expected) => {
  expect(MODES.map((mode) => toText(round(x(value), { places, mode })))).toEqual(expected);
});

test.each([
  [5, 24, '0.63'],
  [13, 120, '0.33'],
  [19, 120, '0.48'],
])('%s/%s of three points, to two places, is %s', (part, all, expected) => {
  expect(toText(round(multiply(ratio(part, all), whole(3)), { places: 2, mode: 'half-up' }))).toBe(expected);
});

test('two roundings in order: to two places, then up to the next quarter', () => {
  const first = round(x('17.625'), { places: 2, mode: 'half-up' });
  const second = round(first, { step: x('0.25'), mode: 'up' });

  expect([toText(first), toText(second)]).toEqual(['17.63', '17.75']);
});

test('a sum of rounded numbers is not the rounded sum', () => {
  const parts = [x('3.335'), x('3.335'), x('3.335')];
  const cents = (value: Exact): Exact => round(value, { places: 2, mode: 'half-up' });

  expect([toText(total(parts.map(cents))), toText(cents(total(parts)))]).toEqual(['10.02', '10.01']);
});

test('a number on the step stays, in every mode', () => {
  expect(MODES.map((mode) => toText(round(x('-17.75'), { step: x('0.25'), mode })))).toEqual(MODES.map(() => '-17.75'));
});

test('a step may be a third', () => {
  expect(toText(round(x('0.5'), { step: x('1/3'), mode: 'half-up' }))).toBe('2/3');
});

test.each(['0', '-0.5'])('a step of %s is refused', (step) => {
  expect(() => round(x('1'), { step: x(step), mode: 'up' })).toThrow(TypeError);
});
