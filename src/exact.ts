/** Exact rational arithmetic, for operators of one's own and for what is done with results: `exact` of the door `tieuchi`, and the door `tieuchi/exact`. */

import { bug } from './kit/bug.js';
import type { Exact } from './kit/exact.js';
import { fromDecimal as decimal } from './kit/exact-text.js';

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
 * @throws BugError where the text is no decimal, as "1,5", "1e3" or "70/3".
 * @example
 * equal(fromDecimal('0.5'), ratio(1, 2)); // true
 */
export function fromDecimal(text: string): Exact {
  return /^-?\d+(\.\d+)?$/.test(text) ? decimal(text) : bug(`${text} is no decimal`);
}
