/**
 * Numbers for people: the door `tieuchi/format`.
 *
 * @module tieuchi/format
 */
export type { Exact } from './kit/exact.js';
export type { Zeros } from './model/pack.js';
export {
  type FieldFact,
  type FieldLanguage,
  type FieldValue,
  fieldFault,
  fieldText,
  readField,
} from './views/field-text.js';
export { formatNumber, type NumberFormat } from './words/format-number.js';
export type { Language } from './words/language.js';
export { parseNumber } from './words/parse-number.js';
