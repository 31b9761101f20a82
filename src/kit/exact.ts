import { bug } from './bug.js';
import { isWhole, sign } from './exact-order.js';
import { type Exact, isSmall, refused } from './exact-parts.js';
import { gcd, gcdBig } from './integer.js';

export { compare, equal, isWhole, isZero, larger, sign, smaller } from './exact-order.js';
export type { Exact } from './exact-parts.js';

export const ZERO: Exact = /* @__PURE__ */ Object.freeze({ n: 0, d: 1 });
export const ONE: Exact = /* @__PURE__ */ Object.freeze({ n: 1, d: 1 });
export const HUNDRED: Exact = /* @__PURE__ */ Object.freeze({ n: 100, d: 1 });

/** A safe integer as an exact number. A BugError where `n` is no safe integer. */
export function whole(n: number): Exact {
  if (!Number.isSafeInteger(n)) bug(`${n} is not safe`);
  return { n, d: 1 };
}

/** `n / d` of two whole numbers, either sign. A BugError where `d` is 0, or a part is a number and no safe integer. */
export function ratio(n: number | bigint, d: number | bigint): Exact {
  if (!d) bug('no number');
  if (typeof n === 'number' && typeof d === 'number') {
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) bug(`${n} is not safe`);
    return d < 0 ? { n: 0 - n, d: -d } : { n, d };
  }
  const [top, bottom] = [BigInt(n), BigInt(d)];
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/**
 * a + b, exactly.
 * @param a One number.
 * @param b The other.
 * @example
 * toText(add(whole(1), ratio(1, 2))); // '1.5'
 */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) return sumSmall(a.n, a.d, b.n, b.d);
  return sumBig(BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d));
}

/**
 * a − b, exactly.
 * @param a The number.
 * @param b What is taken from it.
 * @example
 * toText(subtract(whole(1), ratio(1, 3))); // '2/3'
 */
export function subtract(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) return sumSmall(a.n, a.d, 0 - b.n, b.d);
  return sumBig(BigInt(a.n), BigInt(a.d), -BigInt(b.n), BigInt(b.d));
}

/**
 * The sum of the numbers, the same in any order; 0 for none.
 * @param xs The numbers, in any order.
 * @throws TypeError where it is no list.
 * @example
 * toText(total([whole(1), whole(2)])); // '3'
 */
export function total(xs: readonly Exact[]): Exact {
  return Array.isArray(xs) ? xs.reduce(add, ZERO) : refused('A list', xs);
}

/**
 * a × b, exactly.
 * @param a One factor.
 * @param b The other.
 * @example
 * toText(multiply(whole(3), ratio(1, 3))); // '1'
 */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n: n + 0, d };
  }
  return { n: BigInt(a.n) * BigInt(b.n), d: BigInt(a.d) * BigInt(b.d) };
}

/**
 * a ÷ b, exactly; undefined when b is 0.
 * @param a The dividend.
 * @param b The divisor.
 * @example
 * toText(divide(whole(1), whole(3)) ?? whole(0)); // '1/3'
 */
export function divide(a: Exact, b: Exact): Exact | undefined {
  const isShort = isSmall(a) && isSmall(b);
  if (sign(b) === 0) return undefined;
  if (a.d === b.d) return ratio(a.n, b.n);
  if (isShort) {
    const n = a.n * b.d;
    const d = a.d * b.n;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return ratio(n + 0, d);
  }
  return ratio(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

/**
 * The remainder of a ÷ b, with the sign of a, as JavaScript's `%`; undefined when b is 0.
 * @param a The dividend.
 * @param b The divisor.
 * @example
 * toText(remainder(whole(-7), whole(3)) ?? whole(0)); // '-1'
 */
export function remainder(a: Exact, b: Exact): Exact | undefined {
  const quotient = divide(a, b);
  return quotient && subtract(a, multiply(b, truncated(quotient)));
}

/**
 * −x.
 * @param x The number.
 * @example
 * toText(negate(whole(3))); // '-3'
 */
export function negate(x: Exact): Exact {
  return isSmall(x) ? { n: 0 - x.n, d: x.d } : { n: -BigInt(x.n), d: x.d };
}

/**
 * x without its sign.
 * @param x The number.
 * @example
 * toText(absolute(whole(-3))); // '3'
 */
export function absolute(x: Exact): Exact {
  return sign(x) < 0 ? negate(x) : x;
}

/** The nearest whole number toward 0. */
export function truncated(x: Exact): Exact {
  if (isSmall(x)) return { n: (x.n - (x.n % x.d)) / x.d + 0, d: 1 };
  return { n: BigInt(x.n) / BigInt(x.d), d: 1n };
}

/**
 * The highest whole number that is not above x.
 * @param x The number.
 * @example
 * toText(floorOf(fromDecimal('-2.5'))); // '-3'
 */
export function floorOf(x: Exact): Exact {
  return sign(x) < 0 && !isWhole(x) ? subtract(truncated(x), ONE) : truncated(x);
}

/**
 * The lowest whole number that is not below x.
 * @param x The number.
 * @example
 * toText(ceilOf(fromDecimal('-2.5'))); // '-2'
 */
export function ceilOf(x: Exact): Exact {
  return sign(x) > 0 && !isWhole(x) ? add(truncated(x), ONE) : truncated(x);
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

/** n / d, its parts as safe integers where these suffice. */
export function settled(n: bigint, d: bigint): Exact {
  const [top, bottom] = [Number(n), Number(d)];
  return Number.isSafeInteger(top) && Number.isSafeInteger(bottom) ? { n: top, d: bottom } : { n, d };
}
