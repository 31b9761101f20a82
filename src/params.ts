/** Building blocks for the params of kinds and combiners of one's own; each reads and refuses as the built-in kinds do. */
export {
  date,
  decimal,
  decimalAboveZero,
  decimalFromZero,
  expression,
  factId,
  fraction,
  id,
  operand,
  wholeNumber,
} from './model/scalars.js';
