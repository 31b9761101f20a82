import { bug } from '../../kit/bug.js';
import { fold } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { plainDecimal } from '../decimal-comma.js';
import type { FactDraft } from '../readings/reading.js';
import { slug, takeId } from '../slug.js';

/** The bodies that provide and verify the facts of a row, as its cells name them. */
export interface Bodies {
  readonly provider: string;
  readonly verifier: string;
}

/** The row of a fact: its title without its rule, and its number. */
export interface FactOwner {
  readonly row: number;
  readonly title: string;
  readonly code: string;
}

/** The facts of a draft as they are declared, in order. */
export interface FactBook {
  readonly declare: (drafts: readonly FactDraft[], bodies: Bodies, owner: FactOwner) => readonly string[];
  readonly list: () => readonly Json[];
}

const IS_UNIT = /^(?:cac )?(?:co quan,? )?don vi(?! (?:cung cap|khac))|\btu (?:danh gia|cham|bao cao|khai)/;

/**
 * Declares facts under readable ids, each once: counts and numbers with the same words are one fact. A fact named after its
 * row belongs to that row only: `Sáng kiến` of two groups are two facts; the second has the number of its row in its title.
 */
export function factBook(): FactBook {
  const facts: { readonly [key: string]: Json }[] = [];
  const taken = new Set<string>();
  const shared = new Map<string, string>();
  const titles = new Set<string>();

  /** The title, with the number of the row where another fact has the title. */
  function titleOf(title: string, { code }: FactOwner): string {
    const numbered = titles.has(fold(title)) && code !== '' ? `${title} (mục ${code})` : title;
    titles.add(fold(numbered));
    return numbered;
  }

  function idOf(draft: FactDraft, owner: FactOwner): { readonly id: string; readonly isNew: boolean } {
    const key = `${draft.type} ${fold(draft.title)}${isNamedAfter(draft, owner) ? ` ${owner.row}` : ''}`;
    const { values, isOfOthers } = FACT_TYPE_IS[draft.type];
    const sharedId = values === 'number' && !isOfOthers ? shared.get(key) : undefined;
    if (sharedId !== undefined) return { id: sharedId, isNew: false };
    const id = takeId(slug(draft.title, 'so-lieu'), taken);
    shared.set(key, id);
    return { id, isNew: true };
  }

  return {
    declare: (drafts, bodies, owner) => {
      const ids = drafts.map((draft) => idOf(draft, owner));
      for (const [index, draft] of drafts.entries()) {
        const { id, isNew } = ids[index] ?? bug('each draft has an id');
        const atMost = draft.atMost === undefined ? undefined : ids[draft.atMost]?.id;
        if (isNew) facts.push(declaration(id, { ...draft, title: titleOf(draft.title, owner) }, atMost, bodies));
      }
      return ids.map(({ id }) => id);
    },
    list: () => facts,
  };
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
