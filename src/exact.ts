/** Exact rational arithmetic, for operators of one's own and for what is done with results: `exact` of the door `tieuchi`, and the door `tieuchi/exact`. */

import type { Exact } from './kit/exact.js';
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
  ratio,
  remainder,
  sign,
  smaller,
  subtract,
  total,
  whole,
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
  return /^-?\d+(\.\d+)?$/.test(digits(text)) ? decimal(text) : refused(text);
}

/**
 * The number of a text as results and records hold it, "7.5" or "70/3": the inverse of `toText`. Undefined where the text is a
 * number that was rounded, "~0.333…", or no number; `fromText(text.replace('~', ''))` takes a rounded one by the digits that it has.
 * @param text The decimal or the ratio, as `points.exact` of a result.
 * @throws TypeError where it is no text, as a number.
 * @example
 * subtract(fromText('70/3'), whole(23)); // 1/3
 */
export function fromText(text: string): Exact | undefined {
  return rational(digits(text));
}

function digits(text: unknown): string {
  return typeof text === 'string' ? text : refused(text);
}

function refused(given: unknown): never {
  throw new TypeError(`A number as text, as '12.50', is needed here, not ${String(given)}.`);
}
