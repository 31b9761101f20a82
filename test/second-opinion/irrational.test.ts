import { describe, expect, test } from 'vitest';
import { decimal, type Fraction, fraction, fractionText, over } from '../../src/audit/second-opinion/fraction.js';
import { exponential, logarithm, power, rootOf, squareRoot } from '../../src/audit/second-opinion/irrational.js';
import { orDeclined, orStopped } from '../../src/audit/second-opinion/stop.js';

/** "8/27" or a decimal. */
function x(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  return over(decimal(top), decimal(bottom)) ?? expect.fail(text);
}

/** `scaled` less so many decimal places, without zeros at its end. */
function decimalOf(scaled: bigint, places: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return scaled < 0n ? `-${text}` : text;
}

/** A decimal of up to 80 places, a ratio, or why there is none. */
function told(work: () => Fraction): string {
  const came = orDeclined(() => orStopped(work));
  if ('declined' in came) return came.declined.code;
  if ('status' in came.done) return came.done.because;
  const [top, bottom] = [BigInt(came.done.top.toFixed()), BigInt(came.done.bottom.toFixed())];
  const scaled = top * 10n ** 80n;
  return scaled % bottom === 0n ? decimalOf(scaled / bottom, 80) : fractionText(came.done);
}

describe('40 digits of published tables', () => {
  test.each([
    // OEIS A002193, A002580 with either sign, A010774, A010503, A002163
    ['2', '2', '1.41421356237309504880168872420969807857'],
    ['-2', '3', '-1.25992104989487316476721060727822835057'],
    ['2', '3', '1.25992104989487316476721060727822835057'],
    ['2', '12', '1.059463094359295264561825294946341700779'],
    ['1/2', '2', '0.7071067811865475244008443621048490392848'],
    ['5', '2', '2.236067977499789696409173668731276235441'],
  ])('of %s the root of degree %s', (value, degree, digits) => {
    expect(told(() => rootOf(x(value), x(degree)))).toBe(digits);
  });

  test.each([
    ['2', '0.6931471805599453094172321214581765680755'],
    ['1/2', '-0.6931471805599453094172321214581765680755'],
    ['10', '2.302585092994045684017991454684364207601'],
    ['3', '1.098612288668109691395245236922525704647'],
  ])('the logarithm of %s', (value, digits) => {
    expect(told(() => logarithm(x(value)))).toBe(digits);
  });

  test.each([
    ['1', '2.718281828459045235360287471352662497757'],
    ['-1', '0.3678794411714423215955237701614608674458'],
    ['2', '7.38905609893065022723042746057500781318'],
    ['1/2', '1.648721270700128146848650787814163571654'],
  ])('e to the power %s', (value, digits) => {
    expect(told(() => exponential(x(value)))).toBe(digits);
  });

  test.each([
    ['2', '1/2', '1.41421356237309504880168872420969807857'],
    ['2', '-1/2', '0.7071067811865475244008443621048490392848'],
    ['2', '2/3', '1.587401051968199474751705639272308260391'],
    ['2', '1/12', '1.059463094359295264561825294946341700779'],
  ])('%s to the power %s', (base, exponent, digits) => {
    expect(told(() => power(x(base), x(exponent)))).toBe(digits);
  });
});

test.each([
  ['4', '2', '2'],
  ['8/27', '3', '2/3'],
  ['-8/27', '3', '-2/3'],
  ['0', '2', '0'],
  ['1', '1000', '1'],
  ['7.5', '1', '7.5'],
  ['1', '900719925474099', '1'],
  ['1024', '10', '2'],
  ['0.0625', '4', '0.5'],
  [`1${'0'.repeat(600)}`, '200', '1000'],
])('of %s the root of degree %s is exactly %s', (value, degree, root) => {
  expect(told(() => rootOf(x(value), x(degree)))).toBe(root);
});

test('a perfect square of any length has an exact root', () => {
  const side = 10n ** 3000n + 7n;

  expect(told(() => squareRoot(fraction(String(side * side), 9)))).toBe(`${side}/3`);
});

test('an exact root or power of more than 40 digits has all of them', () => {
  const side = 10n ** 50n + 7n;
  const high = fraction(String(side ** 11n));

  expect(told(() => rootOf(high, x('11')))).toBe(`1${'0'.repeat(49)}7`);
  expect(told(() => power(high, x('2/11')))).toBe(`1${'0'.repeat(48)}14${'0'.repeat(48)}49`);
});

test.each([
  ['2', '10', '1024'],
  ['2/3', '-2', '2.25'],
  ['-2', '3', '-8'],
  ['-2', '4', '16'],
  ['7', '1', '7'],
  ['0', '0', '1'],
  ['5', '0', '1'],
  ['3', '40', '12157665459056928801'],
  ['4', '0.5', '2'],
  ['8/27', '-2/3', '2.25'],
  ['1', '1/3', '1'],
  ['0', '0.5', '0'],
  ['-1', `1${'0'.repeat(39)}1`, '-1'],
  ['-1', `-1${'0'.repeat(40)}`, '1'],
  ['0', `1${'0'.repeat(40)}`, '0'],
  ['1', `0.${'3'.repeat(50)}`, '1'],
])('%s to the power %s is exactly %s', (base, exponent, value) => {
  expect(told(() => power(x(base), x(exponent)))).toBe(value);
});

test('where there is no real number, or one of more than 20,000 digits, it says so', () => {
  const all = [
    () => rootOf(x('-4'), x('2')),
    () => rootOf(x('4'), x('0')),
    () => rootOf(x('4'), x('0.5')),
    () => logarithm(x('0')),
    () => logarithm(x('-1')),
    () => power(x('-8'), x('1/3')),
    () => power(x('0'), x('-1')),
    () => power(x('0'), x('-0.5')),
    () => power(x('2'), x('100000')),
    () => power(x('2'), x(`-1${'0'.repeat(40)}`)),
    () => power(x('1.5'), x('1000000000.5')),
    () => exponential(x('46100.5')),
    () => exponential(x('-46100.5')),
  ];

  expect(all.map(told)).toEqual([
    'no real root',
    'no real root',
    'no real root',
    'no real number',
    'no real number',
    'no real number',
    'division by zero',
    'division by zero',
    ...Array<string>(5).fill('too large'),
  ]);
});

test('a number of 19,000 digits has a root, a logarithm and powers', () => {
  const long = fraction(`1${'0'.repeat(19_000)}`);

  // 19,000 ln 10; 10 to the power 19,000 / 7 = 10^2714 × 10^(2/7)
  expect(told(() => logarithm(long))).toBe('43749.11676688686799634183763900291994442');
  expect(told(() => rootOf(long, x('2')))).toBe(`1${'0'.repeat(9_500)}`);
  expect(told(() => power(long, x('1/7')))).toBe(`1930697728883250167007074799840189035224${'0'.repeat(2_675)}`);
});

test('nearer to a tie of rounding than 10^-12 of the last digit, either neighbour is right: it cannot decide', () => {
  const near = (tail: string) => `0.${'0'.repeat(39)}${tail}`;

  // e to the power x is 1 + x + x²/2: x is half a unit of the 40th digit, then a little more and less
  expect(told(() => exponential(x(near('5'))))).toBe('near-tie');
  expect(told(() => exponential(x(near('500000000001'))))).toBe('near-tie');
  expect(told(() => exponential(x(near('50000000001'))))).toBe(`1.${'0'.repeat(38)}1`);
  expect(told(() => exponential(x(near('49999999999'))))).toBe('1');
  // the root of 1 + 2x is 1 + x − x²/2
  expect(told(() => squareRoot(x(`1.${'0'.repeat(38)}1`)))).toBe('near-tie');
  expect(told(() => squareRoot(x(`1.${'0'.repeat(38)}1000000001`)))).toBe(`1.${'0'.repeat(38)}1`);
});
