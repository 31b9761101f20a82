import { expect, test } from 'vitest';
import { add, type Exact, equal, multiply, negate, ratio, whole, ZERO } from '../../src/kit/exact.js';
import { fromDecimal, fromText, quantize, toPlaces, toText } from '../../src/kit/exact-text.js';
import { power } from '../../src/kit/power.js';

test.each([
  ['7.5', 15, 2],
  ['-0.25', -1, 4],
  ['0', 0, 1],
  ['-0', 0, 1],
  ['-0.00', 0, 1],
  ['100', 100, 1],
  ['0.001', 1, 1000],
  ['12345678901234567890.125', 98765431209876543121n, 8],
])('%s reads as %s / %s', (text, n, d) => {
  expect(equal(fromDecimal(text), ratio(n, d))).toBe(true);
});

test('zero is read without a sign', () => {
  expect(fromDecimal('-0')).toEqual({ n: 0, d: 1 });
});

test.each([
  ['2/3', '2/3'],
  ['-4/6', '-2/3'],
  ['10/4', '2.5'],
  ['7.50', '7.5'],
  ['0/3', '0'],
])('the text %s is the number %s', (text, expected) => {
  expect(toText(fromText(text) ?? expect.fail())).toBe(expected);
});

test.each(['', '1/0', '2/-3', '1/03', '01', '.5', '5.', '1e3', '~0.3', '1,5', ' 1', '1\n', '2 / 3', '0x1'])(
  'the text "%s" is no number',
  (text) => {
    expect(fromText(text)).toBeUndefined();
  },
);

test.each<[string, Exact]>([
  ['7.5', ratio(75, 10)],
  ['7.5', ratio(-15n, -2n)],
  ['-0.25', ratio(-1, 4)],
  ['0', ratio(0, -7)],
  ['100', ratio(10_000, 100)],
  ['0.000001', ratio(1, 1_000_000)],
  ['0.3', add(ratio(1, 10), ratio(2, 10))],
  ['2/3', ratio(4, 6)],
  ['-5/24', ratio(-5, 24)],
  ['1/999999999999999', ratio(1, 999_999_999_999_999)],
])('a number leaves as %s', (expected, value) => {
  expect(toText(value)).toBe(expected);
});

test('a decimal of 60 digits leaves whole, and one of 61 as a rational or rounded', () => {
  const [sixty, more] = [ratio(10n ** 59n + 1n, 10n ** 59n), ratio(10n ** 60n + 1n, 10n ** 60n)];

  expect(toText(sixty)).toBe(`1.${'0'.repeat(58)}1`);
  expect(toText(more)).toBe('~1');
  expect(toText(ratio(10n ** 60n + 1n, 2))).toBe(`${10n ** 60n + 1n}/2`);
});

test('a whole number leaves with all its digits', () => {
  expect(toText(power(whole(10), 70) ?? ZERO)).toBe(`1${'0'.repeat(70)}`);
});

test('a denominator past 15 digits leaves as 40 significant digits with a tilde', () => {
  const long = 10n ** 15n + 1n;

  const [threes, zeros, sixes] = ['3'.repeat(15), '0'.repeat(15), '6'.repeat(15)];

  expect(toText(ratio(1n, 3n * long))).toBe(`~0.${zeros}${threes}${zeros}3333333333`);
  expect(toText(ratio(-2n * 10n ** 50n, 3n * long))).toBe(`~-${sixes}${zeros}66666.66667`);
  expect(toText(ratio(2n * 10n ** 70n, 3n * long))).toBe(`~${sixes}${zeros}6666666667${zeros}`);
});

test.each([
  ['7.5', 2, '7.50'],
  ['7', 0, '7'],
  ['0.125', 2, '0.13'],
  ['-0.125', 2, '-0.13'],
  ['-0.001', 2, '0.00'],
  ['2/3', 3, '0.667'],
  ['0.05', 1, '0.1'],
  ['99.995', 2, '100.00'],
])('%s is shown to %s places as %s', (text, places, expected) => {
  expect(toPlaces(fromText(text) ?? expect.fail(), places)).toBe(expected);
});

test('at 50 places a number is rounded half-even, and a short decimal stays as it is', () => {
  const fifty = 10n ** 50n;

  expect(quantize(ratio(2, 3), 50)).toEqual({ n: (2n * fifty + 1n) / 3n, d: fifty });
  expect(quantize(ratio(1n, 2n * fifty), 50)).toEqual({ n: 0n, d: fifty });
  expect(quantize(ratio(3n, 2n * fifty), 50)).toEqual({ n: 2n, d: fifty });
  expect(quantize(ratio(75, 10), 50)).toEqual({ n: 75, d: 10 });
  expect(equal(quantize(ratio(1, 3), 2), ratio(33, 100))).toBe(true);
  expect(equal(quantize(ratio(12_345, 1000), 2), ratio(1234, 100))).toBe(true);
});

test('rounding to 40 digits may carry into a digit more', () => {
  expect(toText(ratio(10n ** 60n - 1n, 10n ** 60n))).toBe('~1');
  expect(toText(ratio(10n ** 45n - 1n, 3n ** 90n * 10n))).toBe('~11.45742637671319864267636924948858003603');
});

test('points that decimal.js rounds down at a tie are kept exact', () => {
  const points = [ratio(5, 24), ratio(13, 120), ratio(19, 120)].map((share) => toText(multiply(share, whole(3))));

  expect(points).toEqual(['0.625', '0.325', '0.475']);
});

test('a decimal of 60 digits is written out, above and below 0; one of 61 is a rational, or rounded', () => {
  const smallest = ratio(1n, 10n ** 59n);

  expect(toText(smallest)).toBe(`0.${'0'.repeat(58)}1`);
  expect(toText(negate(smallest))).toBe(`-0.${'0'.repeat(58)}1`);
  expect(toText(ratio(1n, 10n ** 60n))).toBe(`~0.${'0'.repeat(59)}1`);
});
