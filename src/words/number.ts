import type { Exact } from '../kit/exact.js';
import { fromDecimal, fromText, toPlaces } from '../kit/exact-text.js';
import type { Zeros } from '../model/pack.js';
import type { Language } from './language.js';

const PLACES = 3;
/** A year, a code, the number of a document: where nothing says that a number is counted, four digits stand together. */
const MAY_BE_A_YEAR = /^-?\d{4}$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** How a language writes a number: the sign before the decimals, and the one between thousands. */
const SIGNS = {
  vi: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const satisfies Record<Language, { readonly decimal: string; readonly thousands: string }>;

/**
 * An exact text ("7.50", "260/3", "~0.333…") for people: to so many places, half-up away from zero. Zeros at the end are
 * dropped, or kept: `97,20`. Vietnamese writes `1.234,5`, English `1,234.5`. Other text is left as it is. For data
 * (JSON, CSV, YAML) use the text itself.
 */
export function shownNumber(text: string, language: Language, places = PLACES, zeros: Zeros = 'drop'): string {
  const value = exactOf(text);
  if (value === undefined) return text;
  const decimal = toPlaces(value, places);
  return written(zeros === 'keep' ? decimal : withoutZeros(decimal), language);
}

/** A figure with every digit. Where nothing says that it is counted it may be a year, and `2019` is not `2.019`. */
export function shownFigure(text: string, language: Language, isCounted: boolean): string {
  return !isCounted && MAY_BE_A_YEAR.test(text) ? text : everyDigit(text, language);
}

/** A decimal with every digit that it has; what is no decimal to three places, with ≈ before it. */
export function everyDigit(text: string, language: Language): string {
  if (DECIMAL.test(text)) return written(withoutZeros(text), language);
  return exactOf(text) === undefined ? text : `≈ ${shownNumber(text, language)}`;
}

/**
 * A number beside another from which it differs: digit by digit and zero by zero, a ratio as it is, so that no difference
 * is hidden. Four digits stand together, since nothing says what is counted.
 */
export function asWritten(text: string, language: Language): string {
  const [, near = '', digits = ''] = /^(~?)(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (digits === '') return text;
  return (near === '' ? '' : '≈ ') + (MAY_BE_A_YEAR.test(digits) ? digits : written(digits, language));
}

/** Numbers of one column, padded behind, so that in a column that is set to the right their decimal signs stand below one another. */
export function alignedNumbers(cells: readonly string[], language: Language): readonly string[] {
  const { decimal } = SIGNS[language];
  const tail = (cell: string) => (cell.includes(decimal) ? cell.length - cell.lastIndexOf(decimal) : 0);
  const widest = Math.max(0, ...cells.map(tail));
  return cells.map((cell) => (/\d/.test(cell) ? cell + ' '.repeat(widest - tail(cell)) : cell));
}

/** The number that an exact text is, one that was rounded for a record included; undefined of other text. */
export function exactOf(text: string): Exact | undefined {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return DECIMAL.test(digits) ? fromDecimal(digits) : fromText(digits);
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function written(text: string, language: Language): string {
  const { decimal, thousands } = SIGNS[language];
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}
