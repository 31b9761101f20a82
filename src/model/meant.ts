import { closest } from '../kit/unicode.js';
import { namedInVietnamese } from './vietnamese-names.js';

/**
 * The word of a format that `word` probably means: its translation from Vietnamese, else the nearest in spelling;
 * undefined if there is none, or if two words have that Vietnamese name. For ids of a pack, use `closest`.
 */
export function wordMeant(word: string, known: readonly string[]): string | undefined {
  return namedInVietnamese(word, known) ?? closest(word, known);
}
