import { callings } from '../author/called.js';
import type { AssessmentUnit } from '../model/assessment.js';
import { type Language, titleIn, type UsageKey, unitNames, usageSentence } from '../words/index.js';
import type { Io } from './io.js';
import { tell } from './tell-fault.js';

/** Units that are listed where none or several have the name. */
const LISTED = 10;

/** What was asked for: one unit; or those that share the name, or those whose names are near. */
type FoundUnit =
  | { readonly id: string }
  | { readonly shared: readonly string[] }
  | { readonly near: readonly string[] };

/**
 * Finds a unit by its id, else by its name in any language, as tables show it or as offices shorten it. Where names differ
 * only by case, accents, blanks or hyphens, the name that is spelt exactly as asked is taken.
 */
export function findUnit(register: readonly AssessmentUnit[], asked: string, language: Language): FoundUnit {
  if (register.some(({ id }) => id === asked)) return { id: asked };
  const shown = shownNames(register, language);
  const called = callings(
    register.map(({ id, name = {} }) => ({ id, names: [shown.get(id) ?? id, ...Object.values(name)] })),
  );
  const ids = called.exactly(asked);
  const [first] = ids;
  if (first === undefined) return { near: called.nearly(asked) };
  return ids.length === 1 ? { id: first } : { shared: ids };
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
