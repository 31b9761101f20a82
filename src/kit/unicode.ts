import { distance } from '../vendor/leven.js';
import { order } from './order.js';

/** The text in composed form (NFC): Vietnamese from any keyboard becomes the same code units. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Vietnamese letters that no encoding before Unicode writes as such: `ă đ ĩ ũ ơ ư` and those from `ạ` to `ỹ`. */
const OF_UNICODE = /[\u0102-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;

/** Whether a text in NFC has a Vietnamese letter that the fonts of TCVN3 and VNI do not have: it is Unicode then. */
export function ofUnicodeAlone(text: string): boolean {
  return OF_UNICODE.test(text);
}

/** Compares a and b by their UTF-16 code units: the same order on every platform and in every locale. */
export const byCodeUnit: (a: string, b: string) => -1 | 0 | 1 = order;

/** A tone mark on the first vowel of `oa`, `oe` or `uy`, where the older spelling puts it. */
const OLD_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{Mark})/giu;

/** The text in composed form, with one spelling where Vietnamese has two: `hoà` becomes `hòa`. */
export function oneSpelling(text: string): string {
  return nfc(text.normalize('NFD').replaceAll(OLD_TONE, '$1$3$2'));
}

/** The text in lower case, without accents, with `đ` as d and single blanks, to compare words that were typed in a hurry. */
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
const MOST_LETTERS = 200;
/** Two spellings of a word may differ by so many blanks and hyphens at most. */
const MOST_SIGNS = 4;

/**
 * The candidate that is the fewest edits away from `word`, the first by code unit among equals. Undefined where all are more
 * edits away than a third of the word's length (for a short word, than one), and where the word has more than 200 letters or
 * there are more than 2,000 candidates, since each costs time. Two letters that changed places are one edit; a difference in
 * case, accents, blanks and hyphens is none.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const farthest = Math.max(1, Math.floor(word.length / 3));
  if (candidates.length > MOST_CANDIDATES || word.length > MOST_LETTERS) return undefined;
  const bare = bareOf(word);
  const longestGap = Math.max(farthest, MOST_SIGNS);
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= longestGap)
    .map((candidate) => ({
      candidate,
      edits: bareOf(candidate) === bare ? 0 : editsBetween(word, candidate, farthest),
    }))
    .filter(({ edits }) => edits <= farthest)
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.candidate, b.candidate))[0]?.candidate;
}

/** The closest candidate, as an issue suggests it; empty where none is close. */
export function closestOrEmpty(word: string, candidates: readonly string[]): string {
  return closest(word, candidates) ?? '';
}

/** The word without case, accents, blanks and hyphens. */
export function bareOf(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return (/^[\x20-\x7e]*$/.test(word) ? word.toLowerCase() : fold(word)).replaceAll(/[\s_-]+/g, '');
}

/** How many edits lead from a to b, counted as far as one more than `most`; two neighbouring letters that changed places are one. */
function editsBetween(a: string, b: string, most: number): number {
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  const isSwap = first >= 0 && a[first] === b[first + 1] && a[first + 1] === b[first];
  return isSwap && a.length === b.length && a.slice(first + 2) === b.slice(first + 2)
    ? 1
    : distance(a, b, { maxDistance: most + 1 });
}

/** Whether the text has no lone surrogate; text that has one has no UTF-8 bytes and no canonical JSON. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
