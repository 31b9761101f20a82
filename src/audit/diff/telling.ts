import type { Json } from '../../model/expression.js';
import { diffSentence, exactly, type Names, type Reading, type Titles } from '../../words/index.js';

/** What a difference is told with: the titles of both records, and in which language. */
export interface Telling extends Reading {
  readonly before: Titles;
  readonly after: Titles;
}

/** Facts and nodes by the later pack's titles; what only the earlier one has, by its own. */
export function namesOf({ before, after }: Telling, tier: string): Names {
  const [old, now] = [before.names(tier), after.names(tier)];
  const isIn = (id: string) => after.pack.facts.some((fact) => fact.id === id);
  return {
    ...now,
    fact: (id) => (isIn(id) ? now.fact?.(id) : old.fact?.(id)),
    isCounted: (id) => (isIn(id) ? now : old).isCounted?.(id) ?? false,
    node: (id) => (after.node(tier, id) ? now.node?.(id) : old.node?.(id)),
  };
}

const NUMBER = /^~?-?\d+(\.\d+|\/\d+)?$/;

/** A value as it is read: numbers in the language, yes and no in words, of lists how long they are; '' for a rule. */
export function shownValue(value: Json | undefined, telling: Telling): string {
  const { language } = telling;
  if (value === undefined) return diffSentence('none', language);
  if (typeof value === 'boolean') return diffSentence(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return exactly(String(value), telling);
  if (typeof value === 'string') return NUMBER.test(value) ? exactly(value, telling) : value;
  return Array.isArray(value) ? diffSentence('items', language, { count: String(value.length) }) : '';
}

/** As a value, with its sign: "+2,5", "-6", "0". */
export function shownDifference(text: string, telling: Telling): string {
  const shown = shownValue(text, telling);
  const isUnsigned = text === '0' || text.startsWith('-') || text.startsWith('~-');
  return isUnsigned ? shown : `+${shown}`;
}
