import { bareOf, closest, nfc, oneSpelling } from '../kit/unicode.js';
import type { AssessmentUnit } from '../model/assessment.js';
import { type Language, titleIn, type UsageKey, unitNames, usageSentence } from '../words/index.js';
import type { Io } from './io.js';
import { tell } from './tell-fault.js';

/** Units that are listed where none or several have the name. */
const LISTED = 10;
/** Letters of a part of a name by which units are listed. */
const PART = 3;
/** Candidates that are compared by their edits at a time. */
const AT_A_TIME = 2000;

/** What was asked for: one unit; or those that share the name, or those whose names are near. */
export type FoundUnit =
  | { readonly id: string }
  | { readonly shared: readonly string[] }
  | { readonly near: readonly string[] };

/** Ways to compare names, the strictest first: as written, without case, without case, accents, blanks and hyphens. */
const KEYS = [
  (name: string) => nfc(name).trim(),
  (name: string) => oneSpelling(name).toLowerCase().trim(),
  (name: string) => bareOf(name.trim()),
] as const;

/**
 * Finds a unit by its id, else by its name in any language or as tables show it. Of names that differ by case, accents, blanks
 * or hyphens alone, the one that is written as it was asked for is taken.
 */
export function findUnit(register: readonly AssessmentUnit[], asked: string, language: Language): FoundUnit {
  if (register.some(({ id }) => id === asked)) return { id: asked };
  const shown = shownNames(register, language);
  const names = register.flatMap(({ id, name = {} }) =>
    [id, shown.get(id) ?? id, ...Object.values(name)].map((text) => ({ id, text })),
  );
  for (const key of KEYS) {
    const wanted = key(asked);
    const ids = distinct(names.flatMap(({ id, text }) => (key(text) === wanted ? id : [])));
    const [first] = ids;
    if (first !== undefined) return ids.length === 1 ? { id: first } : { shared: ids };
  }
  const bare = names.map(({ id, text }) => ({ id, text: bareOf(text) }));
  const wanted = bareOf(asked);
  const nearest = nearestOf(
    wanted,
    bare.map(({ text }) => text),
  );
  const near = bare.filter(({ text }) => text === nearest || (wanted.length >= PART && text.includes(wanted)));
  return { near: distinct(near.map(({ id }) => id)) };
}

/** The id of the unit that is asked for; undefined after the units that may be meant were listed on standard error. */
export function unitAsked(
  io: Io,
  register: readonly AssessmentUnit[],
  asked: string,
  language: Language,
): string | undefined {
  const match = findUnit(register, asked, language);
  if ('id' in match) return match.id;
  const ids = 'shared' in match ? match.shared : match.near;
  const key: UsageKey = 'shared' in match ? 'unit-shared' : ids.length > 0 ? 'unit-near' : 'unit-none';
  tell(io, language, usageSentence(key, language, { name: asked, count: String(ids.length) }));
  const shown = shownNames(register, language);
  for (const id of ids.slice(0, LISTED)) io.err(`  - ${withId(shown.get(id) ?? id, id)}\n`);
  const rest = ids.length - LISTED;
  if (rest > 0) io.err(`  ${usageSentence('units-more', language, { count: String(rest) })}\n`);
  return undefined;
}

/** The names as tables show them. */
function shownNames(register: readonly AssessmentUnit[], language: Language): ReadonlyMap<string, string> {
  return unitNames(register, (words, id) => titleIn(words, id, language));
}

/** `Sở Y tế (so-y-te)`, with the id once. */
function withId(name: string, id: string): string {
  return name === id || name.endsWith(`(${id})`) ? name : `${name} (${id})`;
}

function nearestOf(word: string, known: readonly string[]): string | undefined {
  const best: string[] = [];
  for (let start = 0; start < known.length; start += AT_A_TIME)
    best.push(...[closest(word, known.slice(start, start + AT_A_TIME)) ?? []].flat());
  return closest(word, best);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
