export { picked, UNDECIDED } from './choices.js';
export { compileLoops } from './compile-loops.js';
export { stepped } from './lists.js';
export type { Loops, Sources } from './making.js';
export { added, type Computed, divided, extreme, multiplied, rounded } from './numbers.js';
export { MANY, type ReasonRegister, type Reasons, startReasons } from './reasons.js';
export {
  BLOCK,
  codes,
  constantNumber,
  FALSE,
  fractions,
  type ListItem,
  type ListRegister,
  type Loop,
  MOST,
  NEITHER,
  type NumberRegister,
  numbersOver,
  product,
  type Register,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';
export { grainOf, numberOf } from './scalar-shapes.js';
export { gap, junction, ordered } from './truths.js';
