import { closest } from '../kit/unicode.js';
import { namedInVietnamese } from './vietnamese-names.js';

/**
 * The word of a format that was meant: the one that a Vietnamese word names, else the nearest in spelling; undefined
 * where there is none, or two that Vietnamese calls the same. Ids of a pack are no words of the format: `closest`.
 */
export function wordMeant(word: string, known: readonly string[]): string | undefined {
  return namedInVietnamese(word, known) ?? closest(word, known);
}
