import { slug } from '../slug.js';
import type { Names, Naming } from './names.js';

/** Names for a sentence without its pack: each is accepted as it stands. */
export interface DraftNames {
  readonly names: Names;
  /** The facts that were named so far: an id for this reading alone, and the title. */
  readonly titles: () => readonly (readonly [id: string, title: string])[];
  /** The options of a fact that were named so far. */
  readonly options: (fact: string) => readonly { readonly id: string; readonly title: string }[];
}

const NONE: Naming = {
  write: (id) => `[${id}]`,
  byTitle: () => undefined,
  read: () => undefined,
  has: () => false,
};

/** Names of Vietnamese sentences that each hold what is named by them; bands of a fact are percents where `isPercent`. */
export function draftNames(isPercent: boolean): DraftNames {
  const titles = new Map<string, string>();
  const nouns = new Map<string, string>();
  const options = new Map<string, Map<string, string>>();
  const idOf = (title: string): string => {
    const known = [...titles].find(([, declared]) => declared === title)?.[0];
    const id = known ?? `draft-${titles.size}`;
    titles.set(id, title);
    return id;
  };
  const optionsOf = (fact: string): Naming => {
    const named = options.get(fact) ?? new Map<string, string>();
    options.set(fact, named);
    return {
      write: (id) => `“${named.get(id) ?? id}”`,
      byTitle: () => undefined,
      read: (words) => {
        const title = words.replace(/^“(.*)”$/su, '$1');
        if (title === '' || /^[\d“[]/u.test(title)) return undefined;
        const id = slug(title, 'muc');
        named.set(id, title);
        return id;
      },
      has: (id) => named.has(id),
    };
  };
  const fact: Naming = {
    write: (id) => `“${titles.get(id) ?? id}”`,
    byTitle: (title) => (title === '' ? undefined : idOf(title)),
    read: (words) => (/^“[^”]+”$/u.test(words) ? idOf(words.slice(1, -1)) : undefined),
    has: (id) => titles.has(id),
  };
  return {
    names: {
      language: 'vi',
      fact,
      constant: NONE,
      attribute: NONE,
      node: NONE,
      cohort: NONE,
      titleFact: undefined,
      options: optionsOf,
      noun: (id) => nouns.get(id),
      byNoun: (noun) => {
        if (!/^\p{L}+(?: \p{L}+)*$/u.test(noun)) return undefined;
        const id = idOf(`Số ${noun}`);
        nouns.set(id, noun);
        return id;
      },
      isPercent: () => isPercent,
      everyone: 'all',
    },
    titles: () => [...titles],
    options: (id) => [...(options.get(id) ?? [])].map(([option, title]) => ({ id: option, title })),
  };
}
