import type { Json } from '../../model/expression.js';
import { partGiven, textGiven } from '../../model/given-as.js';
import { diffSentence, exactly, type Names, type Reading, type Titles } from '../../words/index.js';

/** What the sentences of a difference are written with: the titles of both records, and how numbers are read. */
export interface DiffTelling extends Reading {
  /** Titles of the record before. */
  readonly before: Titles;
  /** Titles of the record after. */
  readonly after: Titles;
}

/** The titles and the language that a caller gave, as `tellingOf` makes them; for anything else a `TypeError` that says what was given. */
export function tellingGiven(telling: DiffTelling): DiffTelling {
  return partGiven('What `tellingOf` gives', telling, 'before', 'after', 'language');
}

/** Names in a tier: by the later pack, or by the earlier one for facts and nodes that only that has. */
export function namesOf({ before, after }: DiffTelling, tier: string): Names {
  const [old, now] = [before.names(tier), after.names(tier)];
  const ofFact = (id: string) => (after.pack.facts.some((fact) => fact.id === id) ? now : old);
  return {
    ...now,
    fact: (id) => ofFact(id).fact?.(id),
    isCounted: (id) => ofFact(id).isCounted?.(id) ?? false,
    node: (id) => (after.node(tier, id) ? now : old).node?.(id),
    code: (id) => (after.node(tier, id) ? now : old).code?.(id),
  };
}

const NUMBER = /^~?-?\d+(\.\d+|\/\d+)?$/;

/** A value in the language: a number, yes or no, text as it is, for a list how many items it has; '' for a rule. */
export function shownValue(value: Json | undefined, telling: DiffTelling): string {
  const { language } = telling;
  if (value === undefined) return diffSentence('none', language);
  if (typeof value === 'boolean') return diffSentence(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return exactly(String(value), telling);
  if (typeof value === 'string') return NUMBER.test(value) ? exactly(value, telling) : value;
  return Array.isArray(value) ? diffSentence('items', language, { count: String(value.length) }) : '';
}

/**
 * A difference in the language with its sign: "+2,5", "-6", "0".
 *
 * @param text The difference, as exact text.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * shownDifference('2.5', telling); // '+2,5'
 */
export function shownDifference(text: string, telling: DiffTelling): string {
  textGiven('A difference, as exact text,', text);
  const shown = shownValue(text, tellingGiven(telling));
  const isUnsigned = text === '0' || text.startsWith('-') || text.startsWith('~-');
  return isUnsigned ? shown : `+${shown}`;
}
