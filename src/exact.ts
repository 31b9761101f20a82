/**
 * Exact rational arithmetic, for operators of one's own and for what is done with results: `exact` of the door `tieuchi`, and the
 * door `tieuchi/exact`. Numbers come in by `whole`, `ratio`, `fromDecimal` and `fromText`, and leave by `toText`; every function
 * takes these alone, and throws a `TypeError` for anything else, as 0.5, '0.5', 3n or undefined.
 */

import { type Exact, ratio as ratioOf } from './kit/exact.js';
import { refused } from './kit/exact-parts.js';
import { fromDecimal as decimal, fromText as rational } from './kit/exact-text.js';

export {
  absolute,
  add,
  ceilOf,
  compare,
  divide,
  equal,
  floorOf,
  isWhole,
  larger,
  multiply,
  negate,
  remainder,
  sign,
  smaller,
  subtract,
  total,
} from './kit/exact.js';
export { toText } from './kit/exact-text.js';
export { round } from './kit/rounding.js';

/**
 * The number of a decimal, exact at any length.
 * @param text The decimal: "-12.50".
 * @throws TypeError where the text is no decimal, as "1,5", "1e3" or "70/3", or no text at all.
 * @example
 * equal(fromDecimal('0.5'), ratio(1, 2)); // true
 */
export function fromDecimal(text: string): Exact {
  return decimal(textOf(text, /^-?\d+(\.\d+)?$/));
}

/**
 * The number of a text as results and records hold it, "7.5" or "70/3": the inverse of `toText`. Undefined where the text is a
 * number that was rounded, "~0.333…", or no number; `fromText(text.replace('~', ''))` takes a rounded one by the digits that it has.
 * @param text The decimal or the ratio, as `points.exact` of a result.
 * @throws TypeError where it is no text, as a number.
 * @example
 * toText(fromText('140/6') ?? whole(0)); // '70/3'
 */
export function fromText(text: string): Exact | undefined {
  return rational(textOf(text, /^/));
}

/** The text, where it is one of the pattern. */
function textOf(given: string, pattern: RegExp): string {
  return typeof given === 'string' && pattern.test(given) ? given : refused("A number as text, as '12.50',", given);
}

/**
 * A safe integer as an exact number.
 * @param n The integer.
 * @throws TypeError where `n` is no safe integer.
 * @example
 * toText(whole(3)); // '3'
 */
export function whole(n: number): Exact {
  return ratio(n, 1);
}

/**
 * `n / d` of two whole numbers, either sign.
 * @param n The numerator.
 * @param d The denominator.
 * @throws TypeError where a part is neither a safe integer nor a bigint, or `d` is 0.
 * @example
 * toText(ratio(2, 6)); // '1/3'
 */
export function ratio(n: number | bigint, d: number | bigint): Exact {
  for (const part of [n, d])
    if (typeof part !== 'bigint' && !Number.isSafeInteger(part)) refused('A safe integer', part);
  return d ? ratioOf(n, d) : refused('A denominator', d);
}
