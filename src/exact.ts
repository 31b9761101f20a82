/** Exact rational arithmetic, for operators of one's own and for what is done with results: `exact` of the door `tieuchi`, and the door `tieuchi/exact`. */
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
export { fromDecimal, toText } from './kit/exact-text.js';
export { round } from './kit/rounding.js';
