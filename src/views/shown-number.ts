import { textGiven } from '../model/given-as.js';
import type { Zeros } from '../model/pack.js';
import { formatNumber } from '../words/format-number.js';
import * as words from '../words/index.js';

/**
 * An exact text ("7.50", "260/3", "~0.333…") for people: rounded to `places`, half-up away from zero; `zeros` at the end
 * are dropped or kept. Vietnamese writes `1.234,5`, English `1,234.5`. Other text stays as it is. For data (JSON, CSV,
 * YAML) use the text itself.
 *
 * @param text Exact text, as a record has it.
 * @param language The language whose signs are used.
 * @param places Decimal places at most; by default 3.
 * @param zeros Whether zeros at the end are dropped (by default) or kept.
 * @throws TypeError where `text` is no text, or the language is none.
 * @throws RangeError where `places` is no whole number from 0 to 100.
 * @example
 * shownNumber('7.50', 'vi'); // '7,5'
 */
export function shownNumber(text: string, language: words.Language, places = 3, zeros: Zeros = 'drop'): string {
  return formatNumber(exactText(text), { lang: language, places, zeros });
}

/**
 * A decimal with every digit; a ratio to three places, with ≈ before it.
 *
 * @param text Exact text, as a record has it.
 * @param language The language whose signs are used.
 * @throws TypeError where `text` is no text, or the language is none.
 * @example
 * everyDigit('7.125', 'vi'); // '7,125'
 */
export function everyDigit(text: string, language: words.Language): string {
  return words.everyDigit(exactText(text), language);
}

function exactText(text: string): string {
  return textGiven('Exact text, as a record has it,', text);
}
