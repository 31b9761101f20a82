import type { Exact } from '../kit/exact.js';
import { fromDecimal, fromText, isDecimal, toPlaces } from '../kit/exact-text.js';
import { withoutTrailingZeros } from '../kit/without-trailing-zeros.js';
import type { Zeros } from '../model/pack.js';
import { knownLanguage, type Language } from './language.js';

const PLACES = 3;
/** Four digits may be a year, a code, the number of a document: `2019` stays `2019` unless its measure is known. */
const MAY_BE_A_YEAR = /^-?\d{4}$/;
/** The signs before the decimals and between thousands. */
const SIGNS = {
  vi: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const satisfies Record<Language, { readonly decimal: string; readonly thousands: string }>;

/** The signs of a language. */
export function signsOf(language: Language): (typeof SIGNS)[Language] {
  return SIGNS[knownLanguage(language)];
}

/**
 * An exact text ("7.50", "260/3", "~0.333…") for people: rounded to `places`, half-up away from zero; `zeros` at the end
 * are dropped or kept. Vietnamese writes `1.234,5`, English `1,234.5`. Other text stays as it is. For data (JSON, CSV,
 * YAML) use the text itself.
 *
 * @param text Exact text, as a record has it.
 * @param language The language whose signs are used.
 * @param places Decimal places at most; by default 3.
 * @param zeros Whether zeros at the end are dropped (by default) or kept.
 * @example
 * shownNumber('7.50', 'vi'); // '7,5'
 */
export function shownNumber(text: string, language: Language, places = PLACES, zeros: Zeros = 'drop'): string {
  const value = exactOf(text);
  if (value === undefined) return text;
  return shownDecimal(toPlaces(value, places), language, zeros);
}

const KEEPS_ZEROS = { keep: true, drop: false } as const satisfies Record<Zeros, boolean>;

/** A decimal with the signs of a language; `zeros` at the end are dropped or kept. */
export function shownDecimal(decimal: string, language: Language, zeros: Zeros): string {
  return written(KEEPS_ZEROS[zeros] ? decimal : withoutZeros(decimal), language);
}

/** A figure with every digit; unless `isCounted` it may be a year, and `2019` is not written `2.019`. */
export function shownFigure(text: string, language: Language, isCounted: boolean): string {
  return !isCounted && MAY_BE_A_YEAR.test(text) ? text : everyDigit(text, language);
}

/**
 * A decimal with every digit; a ratio to three places, with ≈ before it.
 *
 * @param text Exact text, as a record has it.
 * @param language The language whose signs are used.
 * @example
 * everyDigit('7.125', 'vi'); // '7,125'
 */
export function everyDigit(text: string, language: Language): string {
  if (isDecimal(text)) return written(withoutZeros(text), language);
  return exactOf(text) === undefined ? text : `≈ ${shownNumber(text, language)}`;
}

/**
 * A number as it is written in the record, for a comparison: all its digits and zeros, a ratio as it is. Four digits stand
 * together: `1.500` -> `1,500` in Vietnamese, `2019` -> `2019`.
 */
export function asWritten(text: string, language: Language): string {
  const [, near = '', digits = ''] = /^(~?)(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (digits === '') return text;
  return (near === '' ? '' : '≈ ') + (MAY_BE_A_YEAR.test(digits) ? digits : written(digits, language));
}

/** Numbers of a column, padded at the end, so that their decimal signs are aligned when set to the right. */
export function alignedNumbers(cells: readonly string[], language: Language): readonly string[] {
  const { decimal } = signsOf(language);
  const tail = (cell: string) => (cell.includes(decimal) ? cell.length - cell.lastIndexOf(decimal) : 0);
  const widest = Math.max(0, ...cells.map(tail));
  return cells.map((cell) => (/\d/.test(cell) ? cell + ' '.repeat(widest - tail(cell)) : cell));
}

/** The number of an exact text, `~0.333` of a record included; undefined for other text. */
export function exactOf(text: string): Exact | undefined {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return isDecimal(digits) ? fromDecimal(digits) : fromText(digits);
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? withoutTrailingZeros(decimal).replace(/\.$/, '') : decimal;
}

function written(text: string, language: Language): string {
  const { decimal, thousands } = signsOf(language);
  const [integer = '', fraction] = text.split('.');
  // by place: a pattern that looks ahead from each digit takes minutes for the number of a forged record
  const lead = integer.length - 3 * Math.floor((integer.replace('-', '').length - 1) / 3);
  const grouped = integer.slice(0, lead) + integer.slice(lead).replaceAll(/\d{3}/g, `${thousands}$&`);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}
