import type { Exact } from './exact.js';
import { MOVES_AWAY, type RoundMode } from './rounding.js';

/**
 * A double rounds the result of an operation by at most this part of it: 2^-53 of the true result, which is less than twice
 * as much of the rounded one.
 */
const PART = 2 ** -52;

/** Makes up for what the operations on a slack themselves round away: fewer than eight for each. */
const GROWN = 1 + 2 ** -49;

/** Every half up to this number is a double. */
const MOST = 2 ** 51;

/** The slack of a quotient or a sum of two doubles that are exact. */
export function slackOf(result: number): number {
  return Math.abs(result) * PART;
}

/** The slack of `sum`, the double next to a + b, where a and b may each be off by their slack. */
export function slackOfSum(sum: number, slack: number, more: number): number {
  return (slack + more + Math.abs(sum) * PART) * GROWN;
}

/**
 * The gap a − b in doubles, where a and b may each be off by their slack: its sign is that of the true gap. NaN where the
 * true gap may have another.
 */
export function nearGap(a: number, slack: number, b: number, more: number): number {
  const gap = a - b;
  // a comparison with NaN is false
  return Math.abs(gap) > slackOfSum(gap, slack, more) ? gap : Number.NaN;
}

/** A number that is at most `slack` away from `value`. */
export interface Near {
  readonly value: number;
  readonly slack: number;
}

/** The double next to a fraction whose parts may be beyond what doubles hold; NaN where one is beyond their range. */
export function nearTo({ n, d }: Exact): Near {
  const value = Number(n) / Number(d);
  // three roundings at most: of n, of d and of the quotient
  return { value, slack: slackOf(value) * 2 };
}

/** The number times top / bottom, both whole numbers below 2^53 and `bottom` above 0. */
export function nearTimes({ value, slack }: Near, top: number, bottom: number): Near {
  const scaled = (value * top) / bottom;
  return { value: scaled, slack: ((slack * Math.abs(top)) / bottom + Math.abs(scaled) * 2 * PART) * GROWN };
}

/**
 * The number rounded to a whole one; undefined where it may be on either side of a whole number or of a half, so that
 * `value` and `slack` do not say what it is rounded to.
 */
export function nearRounded({ value, slack }: Near, mode: RoundMode): number | undefined {
  const whole = Math.trunc(value);
  const rest = Math.abs(value - whole);
  // a comparison with NaN is false
  const isClear = rest > slack && Math.abs(rest - 0.5) > slack && 1 - rest > slack && Math.abs(value) < MOST;
  if (!isClear) return undefined;
  const isNegative = value < 0;
  const isOdd = whole !== Math.floor(whole / 2) * 2;
  const isAway = MOVES_AWAY[mode]({ isNegative, half: rest < 0.5 ? -1 : 1, isOdd });
  return (isAway ? whole + (isNegative ? -1 : 1) : whole) + 0;
}

/** How many steps of `top / bottom` the number is rounded to; undefined where `value` and `slack` do not say. */
export function nearSteps(
  near: Near,
  { top, bottom, mode }: { readonly top: number; readonly bottom: number; readonly mode: RoundMode },
): number | undefined {
  return nearRounded(nearTimes(near, bottom, top), mode);
}
