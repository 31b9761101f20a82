import { Decimal } from '../vendor/decimal.js';
import { bug } from './bug.js';
import {
  absolute,
  compare,
  divide,
  type Exact,
  equal,
  isWhole,
  isZero,
  ONE,
  ratio,
  reduced,
  sign,
  subtract,
  whole,
  ZERO,
} from './exact.js';
import { fromDecimal } from './exact-text.js';
import { bitLength, wholeRoot } from './integer.js';
import { power, tooLarge } from './power.js';

/** An exact number; or, with `approximate`, 40 significant digits (half-even), wrong by at most one in the last digit. */
export interface Approximation {
  readonly value: Exact;
  readonly approximate: boolean;
}

/** The release of decimal.js that the digits of an approximate value come from. */
export const DECIMAL_VERSION = '10.6.0';

const SIGNIFICANT = 40;
const WORKING = 70;
const HALF_EVEN = 6;
const Big = Decimal.clone({ precision: WORKING, rounding: HALF_EVEN, defaults: true });

/** e to this power, or to its negative, has more than 20,000 digits, which is more than a number may have. */
const EXPONENT_LIMIT = whole(46_100);
const NEAR_ONE = ratio(1, 10n ** 10n);

/**
 * The real root of x of a whole degree from 1, below 0 for an odd degree and x below 0; undefined where there is none.
 * A rational root is exact: 2 for the second root of 4, 2/3 for the third of 8/27.
 */
export function root(x: Exact, degree: number): Approximation | undefined {
  if (!Number.isSafeInteger(degree) || degree < 1) return undefined;
  if (sign(x) < 0 && degree % 2 === 0) return undefined;
  const exact = exactRoot(x, degree);
  if (exact !== undefined) return { value: exact, approximate: false };
  const size = big(absolute(x));
  const answer = degree === 2 ? size.sqrt() : naturalLog(absolute(x)).div(degree).exp();
  return approximation(sign(x) < 0 ? answer.neg() : answer);
}

/** The square root of x; undefined for x below 0. */
export function squareRoot(x: Exact): Approximation | undefined {
  return root(x, 2);
}

/** The natural logarithm of x; undefined for 0 and below, exact for 1 only. */
export function ln(x: Exact): Approximation | undefined {
  if (sign(x) <= 0) return undefined;
  return equal(x, ONE) ? { value: ZERO, approximate: false } : approximation(naturalLog(x));
}

/** e to the power x; exact for 0 only, undefined where the answer would have more than 20,000 digits. */
export function exp(x: Exact): Approximation | undefined {
  if (isZero(x)) return { value: ONE, approximate: false };
  return compare(absolute(x), EXPONENT_LIMIT) > 0 ? undefined : approximation(big(x).exp());
}

/**
 * x to the power y, exact for a whole y and wherever the answer is rational. Undefined for x = 0 with y below 0, for x below
 * 0 with a fraction y, and where the answer would have more than 20,000 digits.
 */
export function pow(x: Exact, y: Exact): Approximation | undefined {
  const { n, d } = reduced(y);
  if (isWhole(y)) return exactly(wholePower(x, n));
  if (sign(x) < 0) return undefined;
  if (isZero(x)) return sign(y) > 0 ? { value: ZERO, approximate: false } : undefined;
  const base = typeof d === 'number' ? exactRoot(x, d) : exactRoot(x, Number.MAX_SAFE_INTEGER);
  if (base !== undefined) return exactly(wholePower(base, n));
  const exponent = naturalLog(x).times(big(y));
  return exponent.abs().gt(46_100) ? undefined : approximation(exponent.exp());
}

/** An exact answer; undefined where there is none. */
function exactly(value: Exact | undefined): Approximation | undefined {
  return value && { value, approximate: false };
}

/** x to a whole power. With an exponent beyond the safe integers only 0, 1 and −1 have a power that can be written. */
function wholePower(x: Exact, exponent: number | bigint): Exact | undefined {
  if (typeof exponent === 'number') return power(x, exponent);
  const sameParity = exponent % 2n !== 0n ? 1 : 2;
  const highest = Number.MAX_SAFE_INTEGER;
  return power(x, exponent < 0n ? -highest : highest) && power(x, exponent < 0n ? -sameParity : sameParity);
}

/** The rational root of x; undefined where x in lowest terms does not consist of two whole powers of this degree. */
function exactRoot(x: Exact, degree: number): Exact | undefined {
  const { n, d } = reduced(x);
  const top = perfectRoot(BigInt(n < 0 ? -n : n), degree);
  const bottom = top === undefined ? undefined : perfectRoot(BigInt(d), degree);
  if (top === undefined || bottom === undefined) return undefined;
  return reduced(ratio(n < 0 ? -top : top, bottom));
}

function perfectRoot(n: bigint, degree: number): bigint | undefined {
  if (n > 1n && degree >= bitLength(n)) return undefined;
  const candidate = wholeRoot(n, degree);
  return n <= 1n || candidate ** BigInt(degree) === n ? candidate : undefined;
}

/**
 * The natural logarithm to 58 significant digits at least. Near 1 a rounded quotient would lose the digits that the
 * logarithm consists of, so there it is 2 · artanh((x − 1) / (x + 1)), whose fifth term is beyond the working precision.
 */
function naturalLog(x: Exact): Decimal {
  const offset = subtract(x, ONE);
  if (compare(absolute(offset), NEAR_ONE) > 0) return big(x).ln();
  const z = big(divide(offset, { n: BigInt(x.n) + BigInt(x.d), d: BigInt(x.d) }) ?? bug('no number'));
  const square = z.times(z);
  const series = [7, 5, 3].reduce((sum, divisor) => sum.times(square).plus(new Big(1).div(divisor)), new Big(1).div(9));
  return z.times(series.times(square).plus(1)).times(2);
}

/** x with the working precision. */
function big(x: Exact): Decimal {
  return new Big(String(x.n)).div(String(x.d));
}

/** The answer at 40 significant digits; undefined where that has more than 20,000 digits. */
function approximation(answer: Decimal): Approximation | undefined {
  const value = reduced(fromDecimal(answer.toSignificantDigits(SIGNIFICANT, HALF_EVEN).toFixed()));
  return tooLarge(value) ? undefined : { value, approximate: true };
}
