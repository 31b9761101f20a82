import type { Exact } from './exact.js';
import { toText } from './exact-text.js';
import { gcd, MOST_SHORT } from './integer.js';

const DENOMINATOR_DIGITS = 15;
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** The text that `toText` gives, without a bigint where the number and its decimal are below 2^53. */
export function exactText({ n, d }: Exact): string {
  return typeof n === 'number' && typeof d === 'number' ? fractionText(n, d) : toText({ n, d });
}

/** n / d as `toText` writes it: 15 / 6 is "2.5", 10 / 15 is "2/3". Both are safe integers and d is above 0. */
export function fractionText(n: number, d: number): string {
  if (d === 1) return String(n);
  const rest = d <= MOST_SHORT ? besidesTensShort(d) : besidesTens(d);
  if (rest !== 1 && remainder(n, rest) !== 0) return ratioText(n, d);
  const power = d / rest;
  let places = 0;
  while (places < TENS.length && remainder(TENS[places] as number, power) !== 0) places += 1;
  const digits = (n / rest) * ((TENS[places] ?? Number.NaN) / power);
  return Number.isSafeInteger(digits) ? pointed(digits, places) : toText({ n, d });
}

/** What is left of d, above 0, without its factors 2 and 5. */
function besidesTens(d: number): number {
  let rest = d;
  while (rest % 2 === 0) rest /= 2;
  while (rest % 5 === 0) rest /= 5;
  return rest;
}

/** `besidesTens` for d up to `MOST_SHORT`. */
function besidesTensShort(d: number): number {
  let rest = d | 0;
  while ((rest & 1) === 0) rest >>= 1;
  while (rest % 5 === 0) rest = (rest / 5) | 0;
  return rest;
}

/** n % d, where both are short without a double. */
function remainder(n: number, d: number): number {
  return Math.abs(n) <= MOST_SHORT && d <= MOST_SHORT ? (n | 0) % (d | 0) : n % d;
}

/** n / d, which no decimal writes. */
function ratioText(n: number, d: number): string {
  const common = gcd(n, d);
  const bottom = d / common;
  return String(bottom).length > DENOMINATOR_DIGITS ? toText({ n, d }) : `${n / common}/${bottom}`;
}

/** 7500 at 3 places as "7.5": without zeros at the end of the fraction. */
function pointed(digits: number, places: number): string {
  const scale = TENS[places] as number;
  const size = Math.abs(digits);
  let rest = remainder(size, scale);
  const whole = (size - rest) / scale;
  const minus = digits < 0 ? '-' : '';
  if (rest === 0) return minus + whole;
  let length = places;
  while (remainder(rest, 10) === 0) {
    rest /= 10;
    length -= 1;
  }
  return `${minus}${whole}.${String(rest).padStart(length, '0')}`;
}
