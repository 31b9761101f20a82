import { type Fraction, fraction } from './fraction.js';
import { type Approximate, binaryDigits, sizeOf } from './series.js';
import { decline } from './stop.js';

/** Digits that are computed, and those of them that are kept. */
const COMPUTED = 60;
const KEPT = 40;
/** The decimal digits of a binary one. */
const LOG_TWO = 0.30102999566398;

/** One unit of the last kept digit, half of it, and 10^-12 of it, each in units of the last computed digit. */
const UNIT = 10n ** BigInt(COMPUTED - KEPT);
const HALF = UNIT / 2n;
const UNDECIDED = UNIT / 10n ** 12n;

/**
 * The number at 40 significant digits, half-even, by the 20 digits behind them. The engine promises to be at most one unit
 * of the last digit off, and knows at least 12 digits behind it: nearer to a tie than 10^-12 of a unit either neighbour is
 * right, so there it is declined.
 */
export function fortyDigits({ near, shift }: Approximate): Fraction {
  const size = sizeOf(near);
  let places = COMPUTED - Math.ceil((binaryDigits(near) + shift) * LOG_TWO);
  while (atPlaces(size, shift, places) >= 10n ** BigInt(COMPUTED)) places -= 1;
  while (atPlaces(size, shift, places) < 10n ** BigInt(COMPUTED - 1)) places += 1;
  const digits = atPlaces(size, shift, places);
  const behind = digits % UNIT;
  if (sizeOf(behind - HALF) <= UNDECIDED) decline('near-tie');
  const rounded = digits / UNIT + (behind > HALF ? 1n : 0n);
  const signed = String(near < 0n ? -rounded : rounded);
  const lastPlace = places - (COMPUTED - KEPT);
  return lastPlace > 0 ? fraction(signed, `1e${lastPlace}`) : fraction(`${signed}e${-lastPlace}`);
}

/** The whole part of `size × 2^shift × 10^places`. */
function atPlaces(size: bigint, shift: number, places: number): bigint {
  const top = size * (shift > 0 ? 1n << BigInt(shift) : 1n) * (places > 0 ? 10n ** BigInt(places) : 1n);
  return top / ((shift < 0 ? 1n << BigInt(-shift) : 1n) * (places < 0 ? 10n ** BigInt(-places) : 1n));
}
