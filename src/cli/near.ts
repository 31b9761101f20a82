import { closest } from '../kit/unicode.js';

/** The most words that a message suggests. */
const MOST = 3;
/** Letters that must be there before the beginning of a word stands for it. */
const BEGINNING = 3;

/**
 * The words that may be meant by a word that is not among them, three at most: the nearest by edits, with the words that
 * begin with it (`--layer, --layers`); where none is near, the words that the given one begins. Case, accents, blanks and
 * hyphens do not count.
 */
export function nearWords(word: string, known: readonly string[]): readonly string[] {
  const nearest = closest(word, known);
  if (nearest !== undefined) {
    const longer = known.filter((other) => other !== nearest && other.startsWith(nearest));
    return [nearest, ...longer].slice(0, MOST);
  }
  if (word.replace(/^-+/, '').length < BEGINNING) return [];
  return known.filter((other) => other.toLowerCase().startsWith(word.toLowerCase())).slice(0, MOST);
}

/** The near words on one line, for a sentence: `--layer, --layers`; '' where no word is near. */
export function suggestionFor(word: string, known: readonly string[]): string {
  return nearWords(word, known).join(', ');
}
