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

/** A tone on the first vowel of `oa`, `oe` or `uy`, as the older spelling has it. */
const OLD_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{Mark})/giu;

/** Composed form with one spelling of what Vietnamese spells in two ways: `hòa` and `hoà` are one syllable. */
export function oneSpelling(text: string): string {
  return nfc(text.normalize('NFD').replaceAll(OLD_TONE, '$1$3$2'));
}

/** Lower case, without accents, `đ` as d, blanks single: how words are compared that were typed in a hurry. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const MOST_CANDIDATES = 2000;
/** Blanks and hyphens by which two words of one spelling may differ. */
const MOST_SIGNS = 4;

/**
 * The candidate fewest edits away, the first by code unit among equals; undefined when all are more than a third of
 * the word's length away (one edit, for a short word), or where there are more than 2,000 candidates: comparing with
 * each costs time. Two letters that changed places are one edit; a candidate that differs in case, accents, blanks and
 * hyphens alone is nearer than any other. The order of the candidates does not matter.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const farthest = Math.max(1, Math.floor(word.length / 3));
  if (candidates.length > MOST_CANDIDATES) return undefined;
  const bare = bareOf(word);
  const near = Math.max(farthest, MOST_SIGNS);
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= near)
    .map((candidate) => ({ candidate, edits: bareOf(candidate) === bare ? 0 : editsBetween(word, candidate) }))
    .filter(({ edits }) => edits <= farthest)
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.candidate, b.candidate))[0]?.candidate;
}

/** A word without case, accents, blanks and hyphens. */
export function bareOf(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return (/^[\x20-\x7e]*$/.test(word) ? word.toLowerCase() : fold(word)).replaceAll(/[\s_-]+/g, '');
}

/** Two letters that changed places are one edit. */
function editsBetween(a: string, b: string): number {
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  const isSwap = first >= 0 && a[first] === b[first + 1] && a[first + 1] === b[first];
  return isSwap && a.length === b.length && a.slice(first + 2) === b.slice(first + 2) ? 1 : distance(a, b);
}

/** Whether the text has no lone surrogate: only such text has UTF-8 bytes, and canonical JSON. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
