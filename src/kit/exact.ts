import { bug } from './bug.js';
import { bitLength, gcd, gcdBig } from './integer.js';

/**
 * A rational number `n / d`, never rounded. `d` is above 0; both parts are safe integers, or both are bigint.
 * Not in lowest terms: equal values may have different parts, so compare with `equal`, and let it leave as text.
 */
export interface Exact {
  /** The numerator; below 0 for a number below 0. */
  readonly n: number | bigint;
  /** The denominator, above 0. */
  readonly d: number | bigint;
}

export const ZERO: Exact = Object.freeze({ n: 0, d: 1 });
export const ONE: Exact = Object.freeze({ n: 1, d: 1 });
export const HUNDRED: Exact = Object.freeze({ n: 100, d: 1 });

/** A safe integer as an exact number; any other number is a BugError. */
export function whole(n: number): Exact {
  if (!Number.isSafeInteger(n)) bug(`${n} is not a safe integer`);
  return { n, d: 1 };
}

/** `n / d` of two whole numbers, either sign; a zero `d`, or a number that is not a safe integer, is a BugError. */
export function ratio(n: number | bigint, d: number | bigint): Exact {
  if (typeof n === 'number' && typeof d === 'number') {
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) bug(`${n} / ${d} is not of safe integers`);
    if (d === 0) bug('a denominator is 0');
    return d < 0 ? { n: 0 - n, d: -d } : { n, d };
  }
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) bug('a denominator is 0');
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** a + b, exactly. */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) return sumSmall(a.n, a.d, b.n, b.d);
  return sumBig(BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d));
}

/** a − b, exactly. */
export function subtract(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) return sumSmall(a.n, a.d, 0 - b.n, b.d);
  return sumBig(BigInt(a.n), BigInt(a.d), -BigInt(b.n), BigInt(b.d));
}

/** The sum of the numbers, the same in any order; 0 for none. */
export function total(xs: readonly Exact[]): Exact {
  return xs.reduce(add, ZERO);
}

/** a × b, exactly. */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n: n + 0, d };
  }
  return { n: BigInt(a.n) * BigInt(b.n), d: BigInt(a.d) * BigInt(b.d) };
}

/** a ÷ b, exactly; undefined when b is 0. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (sign(b) === 0) return undefined;
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) return ratio(a.n, b.n);
    const n = a.n * b.d;
    const d = a.d * b.n;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return ratio(n + 0, d);
  }
  if (a.d === b.d) return ratio(a.n, b.n);
  return ratio(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

/** The remainder of a ÷ b, with the sign of a, as JavaScript's `%`; undefined when b is 0. */
export function remainder(a: Exact, b: Exact): Exact | undefined {
  const quotient = divide(a, b);
  return quotient && subtract(a, multiply(b, truncated(quotient)));
}

/** −x. */
export function negate(x: Exact): Exact {
  return isSmall(x) ? { n: 0 - x.n, d: x.d } : { n: -BigInt(x.n), d: x.d };
}

/** x without its sign. */
export function absolute(x: Exact): Exact {
  return x.n < 0 ? negate(x) : x;
}

/** −1 where a is below b, 1 where a is above b, 0 where they are equal. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.d === b.d) return order(a.n, b.n);
  if (isSmall(a) && isSmall(b)) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return order(left, right);
  }
  return order(BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d));
}

/** Whether a and b are the same number; 1/2 equals 2/4. */
export function equal(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

/** −1 below 0, 0 at 0, 1 above. */
export function sign(x: Exact): -1 | 0 | 1 {
  return order(x.n, 0);
}

/** Whether x is 0. */
export function isZero(x: Exact): boolean {
  return sign(x) === 0;
}

/** The lower of a and b; a where they are equal. */
export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The higher of a and b; a where they are equal. */
export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** Whether x has no fraction. */
export function isWhole(x: Exact): boolean {
  return isSmall(x) ? x.n % x.d === 0 : BigInt(x.n) % BigInt(x.d) === 0n;
}

/** The nearest whole number toward 0. */
export function truncated(x: Exact): Exact {
  if (isSmall(x)) return { n: (x.n - (x.n % x.d)) / x.d + 0, d: 1 };
  return { n: BigInt(x.n) / BigInt(x.d), d: 1n };
}

/** The highest whole number that is not above x. */
export function floorOf(x: Exact): Exact {
  return x.n < 0 && !isWhole(x) ? subtract(truncated(x), ONE) : truncated(x);
}

/** The lowest whole number that is not below x. */
export function ceilOf(x: Exact): Exact {
  return x.n > 0 && !isWhole(x) ? add(truncated(x), ONE) : truncated(x);
}

/**
 * x to a whole power, exactly; anything to the power 0 is 1. Undefined for 0 to a power below 0, and where the answer would
 * be `tooLarge`, which is known before it is computed. An exponent that is no safe integer is a BugError.
 */
export function power(x: Exact, exponent: number): Exact | undefined {
  if (!Number.isSafeInteger(exponent)) bug(`exponent ${exponent} is not a safe integer`);
  const times = Math.abs(exponent);
  const base = reduced(x);
  if (exponent < 0 && isZero(base)) return undefined;
  const { n, d } = exponent < 0 ? ratio(base.d, base.n) : base;
  const top = raised(BigInt(n), times);
  const bottom = raised(BigInt(d), times);
  return top === undefined || bottom === undefined ? undefined : settled(top, bottom);
}

/** x in lowest terms, its parts as safe integers where these suffice. */
export function reduced(x: Exact): Exact {
  if (isSmall(x)) {
    if (x.d === 1) return x;
    const common = gcd(x.n, x.d);
    return common === 1 ? x : { n: x.n / common, d: x.d / common };
  }
  const [n, d] = [BigInt(x.n), BigInt(x.d)];
  const common = gcdBig(n, d);
  return settled(n / common, d / common);
}

/** Whether n or d of x has more than 20,000 decimal digits; one comparison of lengths. */
export function tooLarge(x: Exact): boolean {
  return !isSmall(x) && (x.n >= LIMIT || x.n <= -LIMIT || x.d >= LIMIT);
}

const LIMIT = 10n ** 20_000n;
const LIMIT_BITS = bitLength(LIMIT);

interface Small {
  readonly n: number;
  readonly d: number;
}

function isSmall(x: Exact): x is Small {
  return typeof x.n === 'number';
}

function sumSmall(an: number, ad: number, bn: number, bd: number): Exact {
  if (ad === bd) {
    const n = an + bn;
    if (Number.isSafeInteger(n)) return { n, d: ad };
  } else {
    const nested = ad > bd ? ad % bd === 0 : bd % ad === 0;
    const d = nested ? Math.max(ad, bd) : ad * bd;
    const left = an * (d / ad);
    const right = bn * (d / bd);
    const n = left + right;
    const safe = Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(n);
    if (safe && Number.isSafeInteger(d)) return { n, d };
  }
  return sumBig(BigInt(an), BigInt(ad), BigInt(bn), BigInt(bd));
}

/** The sum of an/ad and bn/bd. Where one denominator divides the other, the larger one serves, so that sums of decimals stay short. */
function sumBig(an: bigint, ad: bigint, bn: bigint, bd: bigint): Exact {
  if (ad === bd) return { n: an + bn, d: ad };
  if (ad % bd === 0n) return { n: an + bn * (ad / bd), d: ad };
  if (bd % ad === 0n) return { n: an * (bd / ad) + bn, d: bd };
  return { n: an * bd + bn * ad, d: ad * bd };
}

function order(a: number | bigint, b: number | bigint): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function raised(base: bigint, times: number): bigint | undefined {
  if (times === 0) return 1n;
  if (base === 0n || base === 1n) return base;
  if (base === -1n) return times % 2 === 0 ? 1n : -1n;
  if ((bitLength(base) - 1) * times >= LIMIT_BITS) return undefined;
  const answer = base ** BigInt(times);
  return answer >= LIMIT || answer <= -LIMIT ? undefined : answer;
}

function settled(n: bigint, d: bigint): Exact {
  const [top, bottom] = [Number(n), Number(d)];
  return Number.isSafeInteger(top) && Number.isSafeInteger(bottom) ? { n: top, d: bottom } : { n, d };
}
