import type { CoreList } from '../../../model/core.js';
import type { Json } from '../../../model/expression.js';
import type { Pack, packSchema } from '../../../model/pack.js';
import { isObject, plainly, schemaBelow, shapeOf } from '../../../stages/shape/schema-walk.js';
import { readShape } from '../../../stages/shape.js';

type Keyed = Readonly<Record<string, Json>>;

/** Lists of a pack, a tier or a node, whose entries are read each by itself; and whether the list may be left out or empty. */
type ListIs = 'needs-entry' | 'may-be-empty' | 'may-be-absent';
const LISTS: Readonly<Record<string, ListIs>> = {
  texts: 'may-be-empty',
  constants: 'may-be-absent',
  attributes: 'may-be-absent',
  facts: 'may-be-empty',
  relations: 'may-be-absent',
  tiers: 'needs-entry',
  gaps: 'may-be-empty',
  cohorts: 'needs-entry',
  criteria: 'needs-entry',
  rankings: 'may-be-absent',
  children: 'may-be-absent',
} satisfies Record<string, ListIs> & Record<CoreList, ListIs>;

/**
 * Reads packs that differ from `document` in a few places, each as its schema reads it, or undefined where the schema
 * refuses it. Only the entries of lists that differ are read; of all that does not, the objects of `document` as it was
 * read stand in every pack. Documents share with `document` the objects that do not differ.
 */
export function alteredReader(
  schema: ReturnType<typeof packSchema>,
  document: Json,
): (altered: Json) => Pack | undefined {
  const base = readShape(schema, document).value as unknown as Keyed | undefined;
  const original = document as Keyed;
  return (altered) => {
    if (base === undefined) return readShape(schema, altered).value;
    return entryRead(schema as unknown as EntrySchema, altered as Keyed, original, base) as unknown as Pack | undefined;
  };
}

/** The schema of a pack, or of an entry of one of its lists. */
type EntrySchema = Parameters<typeof readShape<Keyed>>[0];

/** An entry of which only entries of one list differ, with those as they are read; any other is read itself. */
function entryRead(schema: EntrySchema, altered: Keyed, original: Keyed, base: Keyed): Keyed | undefined {
  const keys = new Set([...Object.keys(altered), ...Object.keys(original)]);
  const [key = '', ...others] = [...keys].filter((each) => altered[each] !== original[each]);
  const [list, before, known] = [altered[key], original[key], base[key]];
  const isSameLength = Array.isArray(list) && Array.isArray(before) && list.length === before.length;
  const below = LISTS[key] && others.length === 0 && isSameLength ? entrySchemaOf(schema, key) : undefined;
  if (!below || !Array.isArray(known)) {
    const value = others.length === 0 && areKeysAlike(altered, original) ? valueSchemaOf(schema, key) : undefined;
    if (value) {
      const { value: read } = readShape(value, altered[key] as Json);
      return read === undefined ? undefined : { ...base, [key]: read };
    }
    const read = readShape(schema, thinned(altered, original)).value;
    return read && joined(read, altered, original, base);
  }
  const entries = (list as readonly Keyed[]).map((entry, place) => {
    const from = (before as readonly Keyed[])[place] ?? entry;
    return entry === from ? (known[place] as Keyed) : entryRead(below, entry, from, known[place] as Keyed);
  });
  return entries.every((entry) => entry !== undefined) ? { ...base, [key]: entries } : undefined;
}

/** Whether two objects have the same keys, one after another. */
function areKeysAlike(altered: Keyed, original: Keyed): boolean {
  const [keys, others] = [Object.keys(altered), Object.keys(original)];
  return keys.length === others.length && keys.every((key, place) => key === others[place]);
}

/** The schema of the value of a key; undefined where an object is not read key by key, each apart from the others. */
function valueSchemaOf(schema: EntrySchema, key: string): EntrySchema | undefined {
  const [object, ...others] = plainly(schema);
  if (!object || !isObject(object) || others.length > 0) return undefined;
  const { checks = [] } = object._zod.def;
  return checks.length === 0 ? (shapeOf(object)[key] as EntrySchema | undefined) : undefined;
}

/** The schema of the entries of a list; undefined where it may be one of several. */
function entrySchemaOf(schema: EntrySchema, key: string): EntrySchema | undefined {
  const lists = plainly(schema)
    .filter(isObject)
    .flatMap((object) => plainly(shapeOf(object)[key] ?? schema));
  const [entry, ...others] = lists.flatMap((list) => schemaBelow(list, 0) ?? []);
  return others.length === 0 ? (entry as EntrySchema | undefined) : undefined;
}

/** The lists in which both have an entry for each of the other's; where one is gone, the whole list is read. */
function listsOf(altered: Keyed, original: Keyed): readonly (readonly [string, readonly Keyed[], readonly Keyed[]])[] {
  return Object.keys(LISTS).flatMap((key) => {
    const [list, before] = [altered[key], original[key]];
    const isSameLength = Array.isArray(list) && Array.isArray(before) && list.length === before.length;
    return isSameLength ? [[key, list as readonly Keyed[], before as readonly Keyed[]] as const] : [];
  });
}

/** The document without the entries that do not differ. */
function thinned(altered: Keyed, original: Keyed): Keyed {
  const thin: Record<string, Json> = { ...altered };
  for (const [key, list, before] of listsOf(altered, original)) {
    const differing = list.flatMap((entry, place) =>
      entry === before[place] ? [] : [thinned(entry, before[place] ?? entry)],
    );
    const [first] = list;
    if (differing.length > 0) thin[key] = differing;
    else if (LISTS[key] === 'may-be-absent') delete thin[key];
    else thin[key] = LISTS[key] === 'needs-entry' && first ? [thinned(first, first)] : [];
  }
  return thin;
}

/** What was read of a thinned document, with what was left out of it. */
function joined(read: Keyed, altered: Keyed, original: Keyed, base: Keyed): Keyed {
  const lists = new Map(listsOf(altered, original).map(([key, ...both]) => [key, both]));
  const keys = [...Object.keys(base), ...Object.keys(read)].filter((key) => Object.hasOwn(altered, key));
  const whole = [...new Set(keys)].map((key): [string, Json] => {
    const [list, before] = lists.get(key) ?? [];
    const known = base[key];
    if (altered[key] === original[key]) return [key, known ?? null];
    if (!list || !before || !Array.isArray(known)) return [key, read[key] ?? null];
    return [key, joinedList(read[key] as readonly Keyed[], list, before, known as readonly Keyed[])];
  });
  return Object.fromEntries(whole);
}

/** The entries that differ as they were read, one after another, and the others as they were read before. */
function joinedList(
  differing: readonly Keyed[],
  list: readonly Keyed[],
  before: readonly Keyed[],
  known: readonly Keyed[],
): readonly Keyed[] {
  let next = 0;
  return list.map((entry, place) => {
    const [from = entry, as = entry] = [before[place], known[place]];
    if (entry === from) return as;
    const read = differing[next] ?? {};
    next += 1;
    return joined(read, entry, from, as);
  });
}
