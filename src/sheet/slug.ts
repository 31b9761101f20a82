import { fold } from '../kit/unicode.js';
import { isForbidden } from '../model/document.js';
import { textGiven } from '../model/given-as.js';

const LONGEST = 48;

/**
 * A readable id from Vietnamese words: `Số máy (LAN)` -> `so-may-lan`; at most 48 characters, cut between words.
 *
 * @param words The words.
 * @param otherwise The id where the words have no letter or digit.
 * @example
 * slug('Số máy (LAN)', 'row'); // 'so-may-lan'
 */
export function slug(words: string, otherwise: string): string {
  const parts = fold(textGiven('A text', words))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((part) => part !== '');
  textGiven('A text', otherwise);
  let id = '';
  for (const part of parts) {
    const longer = id === '' ? part.slice(0, LONGEST) : `${id}-${part}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  const lettered = /^[a-z]/.test(id) ? id : id === '' ? otherwise : `${otherwise}-${id}`;
  return isForbidden(lettered) ? `${otherwise}-${lettered}` : lettered;
}

/** The id, or `id-2`, `id-3`, … where it is taken; the result is then taken too. */
export function takeId(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let next = 2; taken.has(candidate); next += 1) candidate = `${id}-${next}`;
  taken.add(candidate);
  return candidate;
}

/** A different id for each of the words, in their order. */
export function slugs(words: readonly string[], otherwise: string): readonly string[] {
  const taken = new Set<string>();
  return words.map((word) => takeId(slug(word, otherwise), taken));
}
