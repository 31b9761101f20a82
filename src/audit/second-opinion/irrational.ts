import { bug } from '../../kit/bug.js';
import { fortyDigits } from './forty-digits.js';
import { type Fraction, fraction, isWhole, lowest, negated, over, raised, signOf, ZERO } from './fraction.js';
import { type Approximate, binaryDigits, expOf, lnOf, sizeOf } from './series.js';
import { decline, stop } from './stop.js';

const ONE = fraction(1);
/** A number of the core language has at most 20,000 digits: e to this power has more, and so has its inverse. */
const HIGHEST_EXPONENT = 46_100n;
/** The same for 2. */
const HIGHEST_POWER_OF_TWO = 66_439;
/** A root whose degree has more digits is declined. */
const MOST_DIGITS_OF_DEGREE = 15;

/** The real root of x; `degree` is a whole number from 1. Exact where it is rational. */
export function rootOf(x: Fraction, degree: Fraction): Fraction {
  if (!isWhole(degree) || signOf(degree) <= 0) stop('unscorable', 'no real root');
  const { top: times } = wholesOf(degree);
  if (String(times).length > MOST_DIGITS_OF_DEGREE) decline('too-many-digits');
  if (signOf(x) < 0 && times % 2n === 0n) stop('unscorable', 'no real root');
  const { top, bottom } = wholesOf(x);
  const exact = exactRoot(sizeOf(top), bottom, times);
  const size = exact ?? fortyDigits(powerOf(lnOf(sizeOf(top), bottom), 1n, times));
  return signOf(x) < 0 ? negated(size) : size;
}

/** The square root of a number from 0. Exact where it is rational. */
export function squareRoot(x: Fraction): Fraction {
  return rootOf(x, fraction(2));
}

/** The natural logarithm of a number above 0. */
export function logarithm(x: Fraction): Fraction {
  if (signOf(x) <= 0) return stop('unscorable', 'no real number');
  const { top, bottom } = wholesOf(x);
  return top === bottom ? ZERO : fortyDigits(lnOf(top, bottom));
}

/** e to the power x. */
export function exponential(x: Fraction): Fraction {
  const { top, bottom } = wholesOf(x);
  if (sizeOf(top) > HIGHEST_EXPONENT * bottom) stop('unscorable', 'too large');
  return top === 0n ? ONE : fortyDigits(expOf(top, bottom));
}

/** x to the power y; exact where it is rational. */
export function power(x: Fraction, y: Fraction): Fraction {
  const { top: times, bottom: degree } = wholesOf(y);
  if (degree === 1n) return wholePower(x, times);
  if (signOf(x) < 0) return stop('unscorable', 'no real number');
  if (signOf(x) === 0) return times > 0n ? ZERO : stop('unscorable', 'division by zero');
  const { top, bottom } = wholesOf(x);
  const base = exactRoot(top, bottom, degree);
  return base ? wholePower(base, times) : fortyDigits(powerOf(lnOf(top, bottom), times, degree));
}

/** e to the power `ln × times / degree`. */
function powerOf({ near, shift }: Approximate, times: bigint, degree: bigint): Approximate {
  const [top, bottom] = [near * times, degree << BigInt(-shift)];
  return sizeOf(top) > HIGHEST_EXPONENT * bottom ? stop('unscorable', 'too large') : expOf(top, bottom);
}

/** x to a whole power, by multiplying. */
function wholePower(x: Fraction, times: bigint): Fraction {
  if (signOf(x) === 0 && times < 0n) return stop('unscorable', 'division by zero');
  const count = sizeOf(times);
  const { top, bottom } = wholesOf(x);
  const longest = Math.max(binaryDigits(top), binaryDigits(bottom));
  if (longest === 1) return count === 0n || (top < 0n && count % 2n === 0n) ? ONE : x;
  if (BigInt(longest - 1) * count >= HIGHEST_POWER_OF_TWO) return stop('unscorable', 'too large');
  const product = raised(lowest(x), Number(count));
  return times < 0n ? (over(ONE, product) ?? bug('a power of a number that is not 0 is 0')) : product;
}

/** The rational root of `top / bottom`, in lowest terms and not below 0; undefined where one of the two is no whole power. */
function exactRoot(top: bigint, bottom: bigint, degree: bigint): Fraction | undefined {
  const [upper, lower] = [wholeRoot(top, degree), wholeRoot(bottom, degree)];
  return upper === undefined || lower === undefined ? undefined : fraction(String(upper), String(lower));
}

/** The whole number whose power of `degree` is `whole`; undefined where there is none. By Newton's steps, from above. */
function wholeRoot(whole: bigint, degree: bigint): bigint | undefined {
  const digits = BigInt(binaryDigits(whole));
  if (whole <= 1n || degree === 1n) return whole;
  if (degree >= digits) return undefined;
  let root = 1n << (digits / degree + 1n);
  for (let excess = 1n; excess > 0n; ) {
    excess = (root - whole / root ** (degree - 1n) + degree - 1n) / degree;
    if (excess > 0n) root -= excess;
  }
  return root ** degree === whole ? root : undefined;
}

/** Both parts of a number, in lowest terms. */
function wholesOf(x: Fraction): { readonly top: bigint; readonly bottom: bigint } {
  const { top, bottom } = lowest(x);
  return { top: BigInt(top.toFixed()), bottom: BigInt(bottom.toFixed()) };
}
