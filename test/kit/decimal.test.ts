import { expect, test } from 'vitest';
import decimalPackage from '../../node_modules/decimal.js/package.json' with { type: 'json' };
import { type Approximation, DECIMAL_VERSION, exp, ln, pow, root } from '../../src/kit/decimal.js';
import { type Exact, ratio, subtract, whole } from '../../src/kit/exact.js';
import { fromText, toText } from '../../src/kit/exact-text.js';

const x = (text: string): Exact => fromText(text) ?? expect.fail(`${text} is no number`);
const text = (answer: Approximation | undefined): string =>
  answer === undefined ? 'none' : `${answer.approximate ? '≈ ' : ''}${toText(answer.value)}`;

test.each([
  ['4', 2, '2'],
  ['8/27', 3, '2/3'],
  ['-8/27', 3, '-2/3'],
  ['0', 2, '0'],
  ['1', 1000, '1'],
  ['7.5', 1, '7.5'],
  ['0.0625', 4, '0.5'],
  ['50/2', 2, '5'],
  ['2', 2, '≈ 1.41421356237309504880168872420969807857'],
  ['0.5', 2, '≈ 0.7071067811865475244008443621048490392848'],
  ['2', 3, '≈ 1.25992104989487316476721060727822835057'],
  ['-2', 3, '≈ -1.25992104989487316476721060727822835057'],
  ['-4', 2, 'none'],
  ['-1', 4, 'none'],
  ['4', 0, 'none'],
  ['4', -2, 'none'],
  ['4', 0.5, 'none'],
])('of %s, the root of degree %s is %s', (value, degree, expected) => {
  expect(text(root(x(value), degree))).toBe(expected);
});

test('a perfect square of any length has an exact root', () => {
  const side = 10n ** 3000n + 7n;

  expect(root(ratio(side * side, 9n), 2)).toEqual({ value: ratio(side, 3n), approximate: false });
});

test.each([
  ['1', '0'],
  ['2', '≈ 0.6931471805599453094172321214581765680755'],
  ['0.5', '≈ -0.6931471805599453094172321214581765680755'],
  ['10', '≈ 2.302585092994045684017991454684364207601'],
  ['0', 'none'],
  ['-1', 'none'],
])('the logarithm of %s is %s', (value, expected) => {
  expect(text(ln(x(value)))).toBe(expected);
});

test('a logarithm keeps its 40 digits however near to 1 its number is', () => {
  const tiny = ratio(1n, 3n * 10n ** 30n);
  const digits = `0.${'0'.repeat(30)}${'3'.repeat(30)}`;

  expect(text(ln(ratio(BigInt(tiny.d) + 1n, tiny.d)))).toBe(`≈ ~${digits}2777777778`);
  expect(text(ln(subtract(whole(1), tiny)))).toBe(`≈ ~-${digits}3888888889`);
});

test.each([
  ['0', '1'],
  ['1', '≈ 2.718281828459045235360287471352662497757'],
  ['0.5', '≈ 1.648721270700128146848650787814163571654'],
  ['-1', '≈ 0.3678794411714423215955237701614608674458'],
  ['46100.5', 'none'],
  ['-46100.5', 'none'],
  ['-46000', 'none'],
  [`1${'0'.repeat(300)}`, 'none'],
])('e to the power %s is %s', (value, expected) => {
  expect(text(exp(x(value)))).toBe(expected);
});

test.each([
  ['2', '10', '1024'],
  ['2/3', '-2', '2.25'],
  ['-2', '3', '-8'],
  ['0', '0', '1'],
  ['0', '-1', 'none'],
  ['4', '0.5', '2'],
  ['8/27', '-2/3', '2.25'],
  ['1', '1/3', '1'],
  ['0', '0.5', '0'],
  ['0', '-0.5', 'none'],
  ['-8', '1/3', 'none'],
  ['2', '0.5', '≈ 1.41421356237309504880168872420969807857'],
  ['2', '-0.5', '≈ 0.7071067811865475244008443621048490392848'],
  ['2', '4/6', '≈ 1.587401051968199474751705639272308260391'],
  ['2', `1${'0'.repeat(40)}`, 'none'],
  ['2', `-1${'0'.repeat(40)}`, 'none'],
  ['-1', `1${'0'.repeat(39)}1`, '-1'],
  ['-1', `-1${'0'.repeat(40)}`, '1'],
  ['0', `1${'0'.repeat(40)}`, '0'],
  ['0', `-1${'0'.repeat(40)}`, 'none'],
  ['1.5', '1000000000.5', 'none'],
  ['1.5', '-1000000000.5', 'none'],
  ['1', `0.${'3'.repeat(50)}`, '1'],
])('%s to the power %s is %s', (base, exponent, expected) => {
  expect(text(pow(x(base), x(exponent)))).toBe(expected);
});

test('the version named in records is the one that computes', () => {
  expect(DECIMAL_VERSION).toBe(decimalPackage.version);
});
