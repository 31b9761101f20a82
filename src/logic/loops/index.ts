export { picked } from './choices.js';
export { compileLoops } from './compile-loops.js';
export { numberOf } from './constants.js';
export { addendOf } from './list-shapes.js';
export { stepped } from './lists.js';
export type { Loops, Sources } from './loop-context.js';
export { added, type Computed, divided, extreme, multiplied } from './numbers.js';
export { MANY, type ReasonRegister, type Reasons, startReasons } from './reasons.js';
export {
  type Adding,
  BLOCK,
  type BlockArrays,
  blockArrays,
  codes,
  commonDenominator,
  constantCode,
  constantNumber,
  FALSE,
  fractions,
  type ListItem,
  type ListRegister,
  type Loop,
  loopOver,
  MOST,
  NEITHER,
  type NearNumbers,
  type NumberRegister,
  numbersOver,
  product,
  type Register,
  rowOf,
  sum,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';
export { rounded } from './rounded.js';
export { grainOf } from './scalar-shapes.js';
export { compared, junction, orderOf } from './truths.js';
