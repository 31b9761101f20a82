import { closest } from '../kit/unicode.js';
import { namedElsewhere } from './names-elsewhere.js';

/**
 * The word of a format that `word` probably means: what Vietnamese or another notation calls so, else the nearest in spelling;
 * undefined if there is none, or if two words have that name. For ids of a pack, use `closest`.
 */
export function wordMeant(word: string, known: readonly string[]): string | undefined {
  return namedElsewhere(word, known) ?? closest(word, known);
}
