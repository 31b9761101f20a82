import { Decimal } from 'decimal.js';
import {
  absolute,
  compare,
  divide,
  type Exact,
  equal,
  isWhole,
  isZero,
  ONE,
  power,
  ratio,
  reduced,
  sign,
  subtract,
  tooLarge,
  whole,
  ZERO,
} from './exact.js';
import { fromDecimal } from './exact-text.js';
import { bitLength, wholeRoot } from './integer.js';

/** A number that may be irrational: exact, or 40 significant digits (half-even) at most one unit of the last digit off. */
export interface Approximation {
  readonly value: Exact;
  readonly approximate: boolean;
}

/** The decimal.js release that the digits of an approximate value come from. */
export const DECIMAL_VERSION = '10.6.0';

const SIGNIFICANT = 40;
const WORKING = 70;
const HALF_EVEN = 6;
const Big = Decimal.clone({ precision: WORKING, rounding: HALF_EVEN, defaults: true });

/** e to this power, or to its negative, has more than 20,000 digits. */
const EXPONENT_LIMIT = whole(46_100);
const NEAR_ONE = ratio(1, 10n ** 10n);

/**
 * The real root of a whole degree from 1, negative for an odd degree of a negative; undefined where there is none.
 * A root that is rational is exact: 2 of 4, 2/3 as the third of 8/27.
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

/** The natural logarithm; undefined for 0 and below, exact for 1 only. */
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
 * x to the power y. Exact for a whole y and wherever the answer is rational; undefined for 0 to a negative, for a
 * negative x to a fraction, and where the answer would have more than 20,000 digits.
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

function exactly(value: Exact | undefined): Approximation | undefined {
  return value && { value, approximate: false };
}

/** Beyond safe exponents only 0, 1 and −1 have a power that is small enough to write. */
function wholePower(x: Exact, exponent: number | bigint): Exact | undefined {
  if (typeof exponent === 'number') return power(x, exponent);
  const odd = exponent % 2n !== 0n ? 1 : 2;
  const near = Number.MAX_SAFE_INTEGER;
  return power(x, exponent < 0n ? -near : near) && power(x, exponent < 0n ? -odd : odd);
}

/** Defined when both parts in lowest terms are whole powers. */
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
 * To 58 significant digits at least. Near 1 a quotient rounded first would lose the digits that the logarithm is
 * made of, so there it is 2 · artanh((x − 1) / (x + 1)), whose fifth term is already beyond the working precision.
 */
function naturalLog(x: Exact): Decimal {
  const offset = subtract(x, ONE);
  if (compare(absolute(offset), NEAR_ONE) > 0) return big(x).ln();
  const z = big(divide(offset, { n: BigInt(x.n) + BigInt(x.d), d: BigInt(x.d) }) ?? ZERO);
  const square = z.times(z);
  const series = [7, 5, 3].reduce((inner, odd) => inner.times(square).plus(new Big(1).div(odd)), new Big(1).div(9));
  return z.times(series.times(square).plus(1)).times(2);
}

function big(x: Exact): Decimal {
  return new Big(String(x.n)).div(String(x.d));
}

function approximation(answer: Decimal): Approximation | undefined {
  const value = reduced(fromDecimal(answer.toSignificantDigits(SIGNIFICANT, HALF_EVEN).toFixed()));
  return tooLarge(value) ? undefined : { value, approximate: true };
}
