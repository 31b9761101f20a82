/** The highest whole number of 32 bits with a sign: processors divide these several times faster than doubles. */
export const MOST_SHORT = 2 ** 31 - 1;

/** The greatest common divisor of a and b; never below 0, and 0 only where both are 0. */
export function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0 && (x > MOST_SHORT || y > MOST_SHORT)) [x, y] = [y, x % y];
  return y > 0 ? gcdShort(x, y) : x;
}

/** `gcd` of numbers from 0 to `MOST_SHORT`. */
function gcdShort(a: number, b: number): number {
  let [x, y] = [a | 0, b | 0];
  while (y > 0) {
    const rest = (x % y) | 0;
    x = y;
    y = rest;
  }
  return x;
}

/** `gcd` for whole numbers of any length; 20,000 digits take milliseconds (Lehmer's steps, Knuth 4.5.2 L). */
export function gcdBig(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (x < y) [x, y] = [y, x];
  let shift = bitLength(x) - LEADING_BITS;
  while (y > LONG) {
    while (x >> BigInt(shift + LEADING_BITS / 2) === 0n) shift -= LEADING_BITS / 2;
    const [xx, xy, yx, yy] = leadingSteps(Number(x >> BigInt(shift)), Number(y >> BigInt(shift)));
    if (xy === 0) [x, y] = [y, x % y];
    else [x, y] = [BigInt(xx) * x + BigInt(xy) * y, BigInt(yx) * x + BigInt(yy) * y];
  }
  while (y > SAFE) [x, y] = [y, x % y];
  return y === 0n ? x : BigInt(gcd(Number(y), Number(x % y)));
}

/** How many binary digits n has, its sign aside; 0 for 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const hex = (n < 0n ? -n : n).toString(16);
  return hex.length * 4 + 28 - Math.clz32(Number.parseInt(hex.charAt(0), 16));
}

/** The highest whole number whose power of `degree` is not above `n`; `n` is at least 0 and `degree` a whole number from 1. */
export function wholeRoot(n: bigint, degree: number): bigint {
  const bits = bitLength(n);
  if (bits <= 1 || degree === 1) return n;
  if (degree >= bits) return 1n;
  const k = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(bits / degree));
  for (;;) {
    const next = ((k - 1n) * root + n / root ** (k - 1n)) / k;
    if (next >= root) return root;
    root = next;
  }
}

/** 10 to the power `places`, from 0: a number to the 15th power, where that is exact, a bigint above. */
export function tenTo(places: number): number | bigint {
  return TENS[places] ?? 10n ** BigInt(places);
}

/** Steps of Euclid's algorithm on the leading bits of two long numbers, as far as the numbers themselves take the same, as one matrix. */
function leadingSteps(x: number, y: number): readonly [xx: number, xy: number, yx: number, yy: number] {
  let [top, bottom] = [x, y];
  let [xx, xy, yx, yy] = [1, 0, 0, 1];
  while (bottom + yx > 0 && bottom + yy > 0) {
    const quotient = Math.floor((top + xx) / (bottom + yx));
    if (quotient !== Math.floor((top + xy) / (bottom + yy))) break;
    [xx, yx] = [yx, xx - quotient * yx];
    [xy, yy] = [yy, xy - quotient * yy];
    [top, bottom] = [bottom, top - quotient * bottom];
  }
  return [xx, xy, yx, yy];
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const LEADING_BITS = 50;
const LONG = 2n ** 300n;
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
