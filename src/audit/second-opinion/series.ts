/**
 * The real number `near × 2^shift`, off by less than 2^64 units of `near`. Where the number is not 0, `near` has 318 binary
 * digits or more, so that at least 76 significant decimal digits are certain.
 */
export interface Approximate {
  readonly near: bigint;
  readonly shift: number;
}

/** Binary places of a computation. */
const WORKING = 320;
/** e to the power x is computed as the power 2^HALVINGS of e to the power x / 2^HALVINGS. */
const HALVINGS = 8;

/** How many binary digits a whole number has; 0 for 0. */
export function binaryDigits(whole: bigint): number {
  return whole === 0n ? 0 : sizeOf(whole).toString(2).length;
}

/** The number without its sign. */
export function sizeOf(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}

/**
 * The natural logarithm of `top / bottom`, both above 0 and not equal: twos × ln 2 + ln m, where m from 2/3 to 4/3 is
 * `top / bottom` without its factors of two, and ln m = 2 artanh((m − 1) / (m + 1)).
 *
 * Each of at most 200 terms drops less than 4 units, and `twos` is below 2^18: less than 2^32 units are lost.
 */
export function lnOf(top: bigint, bottom: bigint): Approximate {
  const twos = twosIn(top, bottom);
  const [n, d] = scaled(top, bottom, -twos);
  // near 1 the logarithm begins with zeros: there are as many more places
  const zeros = twos === 0 ? Math.max(0, binaryDigits(d) - binaryDigits(n - d)) : 0;
  const places = WORKING + zeros;
  const part = 2n * artanh(((n - d) << BigInt(places)) / (n + d), places);
  return { near: part + BigInt(twos) * LN_TWO, shift: -places };
}

/**
 * e to the power `top / bottom`, which lies between −2^17 and 2^17: 2^twos × e^rest, where the rest is below 0.4 and halved
 * HALVINGS times before Taylor's series, then squared as often.
 *
 * ln 2 is off by less than 2^10 units, `twos` is below 2^18, and each squaring at most triples what is lost: less than
 * 2^45 units in all. An exponent that is off by u times 2^-320 adds less than 2u units.
 */
export function expOf(top: bigint, bottom: bigint): Approximate {
  const exponent = (top << BigInt(WORKING)) / bottom;
  const twos = floorOf(2n * exponent + LN_TWO, 2n * LN_TWO);
  const rest = (exponent - twos * LN_TWO) >> BigInt(HALVINGS);
  let [sum, term] = [0n, 1n << BigInt(WORKING)];
  for (let k = 1n; term !== 0n; k += 1n) [sum, term] = [sum + term, product(term, rest, WORKING) / k];
  for (let times = 0; times < HALVINGS; times += 1) sum = product(sum, sum, WORKING);
  return { near: sum, shift: Number(twos) - WORKING };
}

/** How often 2 goes into `top / bottom`, so that from 2/3 to 4/3 is left. */
function twosIn(top: bigint, bottom: bigint): number {
  const twos = binaryDigits(top) - binaryDigits(bottom);
  const [n, d] = scaled(top, bottom, -twos);
  if (3n * n < 2n * d) return twos - 1;
  return 3n * n > 4n * d ? twos + 1 : twos;
}

/** `top / bottom × 2^twos`, as two whole numbers. */
function scaled(top: bigint, bottom: bigint, twos: number): readonly [bigint, bigint] {
  return twos >= 0 ? [top << BigInt(twos), bottom] : [top, bottom << BigInt(-twos)];
}

/** The highest whole number that is not above `top / bottom`; `bottom` is above 0. */
function floorOf(top: bigint, bottom: bigint): bigint {
  return top / bottom - (top % bottom < 0n ? 1n : 0n);
}

/** artanh z = z + z³/3 + z⁵/5 + …, in whole numbers of 2^-places; z from −1/3 to 1/3. */
function artanh(z: bigint, places: number): bigint {
  const square = product(z, z, places);
  let [sum, power] = [0n, z];
  for (let k = 1n; power !== 0n; k += 2n) [sum, power] = [sum + power / k, product(power, square, places)];
  return sum;
}

/** ln 2 = 2 artanh(1/3), in whole numbers of 2^-WORKING. */
const LN_TWO = 2n * artanh((1n << BigInt(WORKING)) / 3n, WORKING);

/** The product of two numbers in whole numbers of 2^-places, cut towards 0. */
function product(a: bigint, b: bigint, places: number): bigint {
  return (a * b) / (1n << BigInt(places));
}
