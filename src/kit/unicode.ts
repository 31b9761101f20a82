import { distance } from 'fastest-levenshtein';

/** Composed form (NFC): Vietnamese text from any keyboard becomes the same code units. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** The order of UTF-16 code units, the same on every platform and in every locale. */
export function byCodeUnit(a: string, b: string): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

const MOST_CANDIDATES = 2000;

/**
 * The candidate fewest edits away, the first by code unit among equals; undefined when all are more than a third of
 * the word's length away (one edit, for a short word), or where there are more than 2,000 candidates: comparing with
 * each costs time. The order of the candidates does not matter.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const farthest = Math.max(1, Math.floor(word.length / 3));
  if (candidates.length > MOST_CANDIDATES) return undefined;
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= farthest)
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= farthest)
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.candidate, b.candidate))[0]?.candidate;
}

/** Whether the text has no lone surrogate: only such text has UTF-8 bytes, and canonical JSON. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
