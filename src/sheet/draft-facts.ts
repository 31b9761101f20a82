import type { Json } from '../model/expression.js';
import { plainDecimal } from './decimal-comma.js';
import { fold } from './fold.js';
import type { FactDraft } from './readings/reading.js';
import { slug, unused } from './slug.js';

/** Who gives the facts of a row and who verifies them, by the words of its cells. */
export interface Bodies {
  readonly provider: string;
  readonly verifier: string;
}

/** The row that facts are asked for: its title without its rule, and its number. */
export interface FactOwner {
  readonly row: number;
  readonly title: string;
  readonly code: string;
}

/** The facts of a draft as they are declared, in order. */
export interface FactBook {
  readonly declare: (drafts: readonly FactDraft[], bodies: Bodies, of: FactOwner) => readonly string[];
  readonly list: () => readonly Json[];
}

const IS_UNIT = /^(?:cac )?(?:co quan,? )?don vi(?! (?:cung cap|khac))|\btu (?:danh gia|cham|bao cao|khai)/;

/**
 * Declares facts under readable ids, each once: counts and numbers of the same words are one fact. A figure that is called
 * as its row is of that row alone: `Sáng kiến` of two groups are two figures, told apart by the number of the row.
 */
export function factBook(): FactBook {
  const facts: { readonly [key: string]: Json }[] = [];
  const taken = new Set<string>();
  const shared = new Map<string, string>();
  const titles = new Set<string>();

  /** Another fact may have the title already. */
  function titleOf(title: string, { code }: FactOwner): string {
    const numbered = titles.has(fold(title)) && code !== '' ? `${title} (mục ${code})` : title;
    titles.add(fold(numbered));
    return numbered;
  }

  function idOf(draft: FactDraft, of: FactOwner): { readonly id: string; readonly isNew: boolean } {
    const key = `${draft.type} ${fold(draft.title)}${isCalledAs(draft, of) ? ` ${of.row}` : ''}`;
    const known = draft.type === 'count' || draft.type === 'number' ? shared.get(key) : undefined;
    if (known !== undefined) return { id: known, isNew: false };
    const id = unused(slug(draft.title, 'so-lieu'), taken);
    taken.add(id);
    shared.set(key, id);
    return { id, isNew: true };
  }

  return {
    declare: (drafts, bodies, of) => {
      const ids = drafts.map((draft) => idOf(draft, of));
      for (const [index, draft] of drafts.entries()) {
        const { id = '', isNew } = ids[index] ?? {};
        const atMost = draft.atMost === undefined ? undefined : ids[draft.atMost]?.id;
        if (isNew) facts.push(written(id, { ...draft, title: titleOf(draft.title, of) }, atMost, bodies));
      }
      return ids.map(({ id }) => id);
    },
    list: () => facts,
  };
}

function isCalledAs({ title }: FactDraft, of: FactOwner): boolean {
  return title === of.title || title.startsWith(`${of.title}: `) || title.endsWith(` (${of.title})`);
}

/** The id of who gives a mark: never the unit; undefined where the row names nobody else. */
export function judgeOf({ provider, verifier }: Bodies): string | undefined {
  const named = [provider, verifier].find((body) => body !== '' && !IS_UNIT.test(fold(body)));
  return named === undefined ? undefined : slug(named, 'co-quan');
}

function written(
  id: string,
  draft: FactDraft,
  atMost: string | undefined,
  bodies: Bodies,
): { readonly [key: string]: Json } {
  const { type, title, max, measure, options } = draft;
  const isMark = type === 'mark';
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
    ...(type === 'number' || isMark ? { min: 0 } : {}),
    ...(max === undefined ? {} : { max: plainDecimal(max) }),
    ...(measure === undefined ? {} : { measure }),
    ...(options === undefined
      ? {}
      : { options: options.map((one) => ({ id: one.id, title: { vi: capital(one.title) } })) }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(provider === undefined ? {} : { provider }),
    ...(bodies.verifier === '' ? {} : { verifier: slug(bodies.verifier, 'co-quan') }),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
