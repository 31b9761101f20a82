import type { Language } from './language.js';
import { everyDigit, shownNumber } from './number.js';

const RATIO = /^-?\d+\/\d+$/;
/** More places than a person reads: an irrational number, or one that was rounded for the record. */
const UNREADABLE = /^~|\.\d{16,}$/;

/**
 * An exact text so that nothing of it is lost where that can be: a decimal with every digit, a ratio as it is, and what it
 * comes to: `52/3 ≈ 17,333`. Of a number with more than 15 places only what it comes to.
 */
export function exactly(text: string, language: Language): string {
  if (UNREADABLE.test(text)) return `≈ ${shownNumber(text, language)}`;
  const shown = everyDigit(text, language);
  return RATIO.test(text) ? `${text} ${shown}` : shown;
}

/** What comes of a calculation: `= 17,5`, `= 52/3 ≈ 17,333`, or `≈ 0,632` where no digit is the last. */
export function outcome(text: string, language: Language): string {
  const shown = exactly(text, language);
  return shown.startsWith('≈') ? shown : `= ${shown}`;
}

/** A number inside a calculation: as `exactly`, without what a ratio comes to, which would be read as part of it. */
export function inFormula(text: string, language: Language): string {
  return RATIO.test(text) ? text : exactly(text, language);
}

const LONG = 4;

/** As `exactly`, but of a ratio whose denominator has more than four digits only what it comes to: where its parts stand beside it. */
export function briefly(text: string, language: Language): string {
  const [, bottom = ''] = text.split('/');
  return bottom.length > LONG ? everyDigit(text, language) : exactly(text, language);
}
