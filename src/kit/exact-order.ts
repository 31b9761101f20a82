import { type Exact, isSmall } from './exact-parts.js';
import { order } from './order.js';

/**
 * −1 where a is below b, 1 where a is above b, 0 where they are equal.
 * @param a One number.
 * @param b The other.
 * @example
 * compare(ratio(1, 3), ratio(1, 2)); // -1
 */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const isShort = isSmall(a) && isSmall(b);
  if (a.d === b.d) return order(a.n, b.n);
  if (isShort) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return order(left, right);
  }
  return order(BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d));
}

/**
 * Whether a and b are the same number; 1/2 equals 2/4.
 * @param a One number.
 * @param b The other.
 * @example
 * equal(ratio(1, 2), ratio(2, 4)); // true
 */
export function equal(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

/**
 * −1 below 0, 0 at 0, 1 above.
 * @param x The number.
 * @example
 * sign(whole(-3)); // -1
 */
export function sign(x: Exact): -1 | 0 | 1 {
  return order(isSmall(x) ? x.n : BigInt(x.n), 0);
}

/** Whether x is 0. */
export function isZero(x: Exact): boolean {
  return sign(x) === 0;
}

/**
 * The lower of a and b; a where they are equal.
 * @param a One number.
 * @param b The other.
 * @example
 * toText(smaller(whole(1), whole(2))); // '1'
 */
export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/**
 * The higher of a and b; a where they are equal.
 * @param a One number.
 * @param b The other.
 * @example
 * toText(larger(whole(1), whole(2))); // '2'
 */
export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/**
 * Whether x has no fraction.
 * @param x The number.
 * @example
 * isWhole(ratio(4, 2)); // true
 */
export function isWhole(x: Exact): boolean {
  return isSmall(x) ? x.n % x.d === 0 : BigInt(x.n) % BigInt(x.d) === 0n;
}
