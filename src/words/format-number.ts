import type { Exact } from '../kit/exact.js';
import { isExact, refused } from '../kit/exact-parts.js';
import { toPlaces, toText } from '../kit/exact-text.js';
import type { Zeros } from '../model/pack.js';
import { type Language, quoted } from './language.js';
import { everyDigit, shownDecimal, shownNumber } from './number.js';
import { numberOptions } from './number-options.js';

/** How `formatNumber` writes a number. */
export interface NumberFormat {
  /** `vi` writes `1.234,5`, `en` writes `1,234.5`. */
  readonly lang: Language;
  /**
   * Decimals to round to, half-up away from zero: a whole number from 0 to 100, 3 unless given. `all` gives every digit of a
   * decimal; a ratio, which has no last digit, is then rounded to three places with `≈` before it.
   */
  readonly places?: number | 'all' | undefined;
  /** Zeros at the end of the decimals: `drop` (`97.2`, unless given) or `keep` (`97.20`). Of no use with `all`. */
  readonly zeros?: Zeros | undefined;
}

const PLACES = 3;
const MOST_PLACES = 100;
const ZEROS: readonly Zeros[] = ['keep', 'drop'];

/**
 * A number for people, with the signs of a language. Not for data: there the text itself is exact.
 *
 * @param value An exact number; or a text as records hold it, a decimal (`"7.50"`), a ratio (`"124633061/1455000"`) or a
 * rounded number (`"~0.333"`). Any other text is given back as it is.
 * @param format The language, and the decimals to round to; by default 3.
 * @throws TypeError where `value` is neither, as a double; where `lang` is no language, `zeros` neither word, or an option unknown.
 * @throws RangeError where `places` is neither `all` nor a whole number from 0 to 100.
 * @example
 * formatNumber('124633061/1455000', { lang: 'vi', places: 2 }); // '85,66'
 * formatNumber('1234.5', { lang: 'en', places: 2, zeros: 'keep' }); // '1,234.50'
 */
export function formatNumber(value: Exact | string, format: NumberFormat): string {
  const { lang, places = PLACES, zeros = 'drop' } = numberOptions(format, ['lang', 'places', 'zeros']);
  if (typeof value !== 'string' && !isExact(value))
    refused("A number as exact text, '7.5', or a value of `exact`,", quoted(value));
  if (!ZEROS.includes(zeros)) refused("zeros: 'keep' or 'drop'", quoted(zeros));
  if (places === 'all') return everyDigit(typeof value === 'string' ? value : toText(value), lang);
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES)
    throw new RangeError(`places: ${quoted(places)} is no whole number from 0 to ${MOST_PLACES}, nor 'all'.`);
  return typeof value === 'string'
    ? shownNumber(value, lang, places, zeros)
    : shownDecimal(toPlaces(value, places), lang, zeros);
}
