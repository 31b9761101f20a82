import type { Exact } from '../kit/exact.js';
import { fromDecimal, fromText, toPlaces } from '../kit/exact-text.js';
import type { Language } from './language.js';

const PLACES = 3;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * An exact text ("7.50", "260/3", "~0.333…") to at most so many places, half-up away from zero, trailing zeros
 * dropped; the decimal sign is a comma in Vietnamese, and thousands are not set apart. Other text is left as it is.
 */
export function shownNumber(text: string, language: Language, places = PLACES): string {
  const value = exactOf(text);
  return value === undefined ? text : signed(withoutZeros(toPlaces(value, places)), language);
}

/** A decimal with every digit that it has; what is no decimal to three places, with ≈ before it. */
export function everyDigit(text: string, language: Language): string {
  if (DECIMAL.test(text)) return signed(withoutZeros(text), language);
  return exactOf(text) === undefined ? text : `≈ ${shownNumber(text, language)}`;
}

function exactOf(text: string): Exact | undefined {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return DECIMAL.test(digits) ? fromDecimal(digits) : fromText(digits);
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function signed(decimal: string, language: Language): string {
  return language === 'vi' ? decimal.replace('.', ',') : decimal;
}
