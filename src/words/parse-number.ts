import { textGiven } from '../model/given-as.js';
import type { Language } from './language.js';
import { signsOf } from './number.js';
import { languageGiven } from './number-options.js';

/** Between thousands a blank may stand in place of the sign: `1 234`. */
const BLANKS = ' \u00a0\u202f';

/** How a language writes a number: whole part without or with thousands apart, then perhaps decimals. */
function writingOf(language: Language): RegExp {
  const { decimal, thousands } = signsOf(language);
  const whole = `\\d+|[1-9]\\d{0,2}([${BLANKS}\\${thousands}])\\d{3}(?:\\3\\d{3})*`;
  return new RegExp(`^([-−]?)(${whole})(?:\\${decimal}(\\d+))?$`);
}

/**
 * The number that a person typed, as decimal text for data: the inverse of `formatNumber`. `1.234,5` is `"1234.5"` in
 * Vietnamese, where `3.000` is three thousand. Undefined where the text is no number as the language writes it.
 *
 * @param text What was typed.
 * @param options The language whose signs were used.
 * @throws TypeError where `text` is no text, as a double; where `lang` is no language, or there is another option.
 * @example
 * parseNumber('3.000', { lang: 'vi' }); // '3000'
 * parseNumber('3.000', { lang: 'en' }); // '3.000'
 * parseNumber('sixty', { lang: 'en' }); // undefined
 */
export function parseNumber(text: string, options: { readonly lang: Language }): string | undefined {
  const match = writingOf(languageGiven(options)).exec(textGiven('The text that was typed', text).trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', , fraction] = match;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return `${sign === '' ? '' : '-'}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
