import { bug } from '../../kit/bug.js';
import { fold } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { plainDecimal } from '../decimal-comma.js';
import type { FactDraft } from '../readings/reading.js';
import { slug, takeId } from '../slug.js';

/** The bodies that provide and verify the facts of a row, as its cells name them. */
interface Bodies {
  readonly provider: string;
  readonly verifier: string;
}

/** The row of a fact: its title without its rule, and its number. */
interface FactOwner {
  readonly row: number;
  readonly title: string;
  readonly code: string;
}

/** The ids of the facts of a row, and whether one of them is of an earlier row too. */
interface Declared {
  readonly ids: readonly string[];
  readonly isShared: boolean;
}

/** The facts of a draft as they are declared, in order. */
export interface FactBook {
  readonly declare: (drafts: readonly FactDraft[], bodies: Bodies, owner: FactOwner) => Declared;
  readonly list: () => readonly Json[];
}

const IS_UNIT = /^(?:cac )?(?:co quan,? )?don vi(?! (?:cung cap|khac))|\btu (?:danh gia|cham|bao cao|khai)/;

/**
 * Declares facts under readable ids, each once: counts and numbers with the same words are one fact. A fact named after its
 * row belongs to that row only: `Sáng kiến` of two groups are two facts; the second has the number of its row in its title.
 * So are those of a row all of whose figures an earlier row has: `số hồ sơ đúng hạn / tổng số hồ sơ` of two fields of work.
 */
export function factBook(): FactBook {
  const facts: { readonly [key: string]: Json }[] = [];
  const taken = new Set<string>();
  /** The ids of the facts of each name; a name of several is shared no further. */
  const shared = new Map<string, readonly string[]>();
  /** The ids of each row, together. */
  const asked = new Set<string>();
  const titles = new Set<string>();

  /** The title, with the number of the row where another fact has the title. */
  function titleOf(title: string, { code }: FactOwner): string {
    const numbered = titles.has(fold(title)) && code !== '' ? `${title} (mục ${code})` : title;
    titles.add(fold(numbered));
    return numbered;
  }

  function sharedId(draft: FactDraft, owner: FactOwner): string | undefined {
    const { values, isOfOthers } = FACT_TYPE_IS[draft.type];
    const [id, ...others] = (values === 'number' && !isOfOthers && shared.get(keyOf(draft, owner))) || [];
    return others.length === 0 ? id : undefined;
  }

  function newId(draft: FactDraft, owner: FactOwner): string {
    const id = takeId(slug(draft.title, 'so-lieu'), taken);
    const key = keyOf(draft, owner);
    shared.set(key, [...(shared.get(key) ?? []), id]);
    return id;
  }

  return {
    declare: (drafts, bodies, owner) => {
      const known = drafts.map((draft) => sharedId(draft, owner));
      const isRepeated = asked.has(known.toSorted().join(' '));
      const ids = drafts.map((draft, index) => (isRepeated ? undefined : known[index]) ?? newId(draft, owner));
      for (const [index, draft] of drafts.entries()) {
        const id = ids[index] ?? bug('each draft has an id');
        const atMost = draft.atMost === undefined ? undefined : ids[draft.atMost];
        if (id === known[index]) continue;
        facts.push(declaration(id, { ...draft, title: titleOf(draft.title, owner) }, atMost, bodies));
      }
      asked.add(ids.toSorted().join(' '));
      return { ids, isShared: ids.some((id, index) => id === known[index]) };
    },
    list: () => facts,
  };
}

function keyOf(draft: FactDraft, owner: FactOwner): string {
  return `${draft.type} ${fold(draft.title)}${isNamedAfter(draft, owner) ? ` ${owner.row}` : ''}`;
}

function isNamedAfter({ title }: FactDraft, owner: FactOwner): boolean {
  return title === owner.title || title.startsWith(`${owner.title}: `) || title.endsWith(` (${owner.title})`);
}

/** The id of the body that gives a mark: never the unit itself; undefined where the row names no other body. */
export function judgeOf({ provider, verifier }: Bodies): string | undefined {
  const named = [provider, verifier].find((body) => body !== '' && !IS_UNIT.test(fold(body)));
  return named === undefined ? undefined : slug(named, 'co-quan');
}

function declaration(
  id: string,
  draft: FactDraft,
  atMost: string | undefined,
  bodies: Bodies,
): { readonly [key: string]: Json } {
  const { type, title, max, measure, isSigned, options } = draft;
  const { values, isWhole, isOfOthers: isMark } = FACT_TYPE_IS[type];
  const isFromOther = bodies.provider !== '' && !IS_UNIT.test(fold(bodies.provider));
  const provider = isMark
    ? (judgeOf(bodies) ?? 'nguoi-cham')
    : isFromOther
      ? slug(bodies.provider, 'co-quan')
      : undefined;
  return {
    id,
    type,
    title: { vi: capital(title) },
    ...(values === 'number' && !isWhole && !isSigned ? { min: 0 } : {}),
    ...(max === undefined ? {} : { max: plainDecimal(max) }),
    ...(measure === undefined ? {} : { measure }),
    ...(options === undefined
      ? {}
      : { options: options.map((option) => ({ id: option.id, title: { vi: capital(option.title) } })) }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(provider === undefined ? {} : { provider }),
    ...(bodies.verifier === '' ? {} : { verifier: slug(bodies.verifier, 'co-quan') }),
  };
}

/** The words with a capital at the beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
