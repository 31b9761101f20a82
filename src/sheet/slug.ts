import { isForbidden } from '../model/document.js';
import { fold } from './fold.js';

const LONGEST = 48;

/** A readable id from Vietnamese words: `Số máy (LAN)` is `so-may-lan`; at most 48 characters, cut between words. */
export function slug(words: string, otherwise: string): string {
  const parts = fold(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((part) => part !== '');
  let id = '';
  for (const part of parts) {
    const longer = id === '' ? part.slice(0, LONGEST) : `${id}-${part}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  const lettered = /^[a-z]/.test(id) ? id : id === '' ? otherwise : `${otherwise}-${id}`;
  return isForbidden(lettered) ? `${otherwise}-${lettered}` : lettered;
}

/** The id itself where nobody has it, else with the first number from 2 that makes it the only one. */
export function unused(id: string, taken: ReadonlySet<string>): string {
  let candidate = id;
  for (let next = 2; taken.has(candidate); next += 1) candidate = `${id}-${next}`;
  return candidate;
}

/** An id for each of the words, all different, in their order. */
export function slugs(words: readonly string[], otherwise: string): readonly string[] {
  const taken = new Set<string>();
  return words.map((one) => {
    const id = unused(slug(one, otherwise), taken);
    taken.add(id);
    return id;
  });
}
