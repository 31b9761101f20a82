import { isObject } from '../../kit/plain-data.js';
import { CORE_LIST_IS, CORE_LISTS, type CoreList } from '../../model/core.js';
import type { Json } from '../../model/expression.js';
import type { Listed } from './joined-place.js';

/** Keys that name or describe a part and read nothing. */
const NAMES = ['id', 'key', 'title', 'code', 'note'];

/**
 * The lists without the entries of cores that nothing in the pack reads, itself or by way of another entry. A relation of a
 * core is there where all facts of cores that it names are.
 */
export function withoutUnread(
  pack: { readonly [key: string]: Json },
  lists: ReadonlyMap<CoreList, readonly Listed[]>,
): ReadonlyMap<CoreList, readonly Listed[]> {
  const ofCores = CORE_LISTS.filter((list) => CORE_LIST_IS[list].onlyRead).flatMap((list) =>
    (lists.get(list) ?? []).filter(isOfCore),
  );
  const attributes = (lists.get('attributes') ?? []).map(({ entry }) => entry);
  const read = new Set<Listed>();
  let named = namesIn([pack, attributes]);
  for (let hasMore = true; hasMore; ) {
    const more = ofCores.filter((listed) => !read.has(listed) && isNamed(listed.entry, named));
    for (const listed of more) read.add(listed);
    named = new Set([...named, ...namesIn(more.map(({ entry }) => entry))]);
    hasMore = more.length > 0;
  }
  const unread = new Set(ofCores.filter((listed) => !read.has(listed)).map(({ entry }) => nameOf(entry)));
  const isKept = (list: CoreList, listed: Listed) => {
    if (!isOfCore(listed)) return true;
    const { onlyRead, onlyWithFacts } = CORE_LIST_IS[list];
    if (onlyWithFacts) return ![...namesIn([listed.entry])].some((name) => unread.has(name));
    return !onlyRead || read.has(listed);
  };
  return new Map([...lists].map(([list, entries]) => [list, entries.filter((listed) => isKept(list, listed))]));
}

function isOfCore({ at }: Listed): boolean {
  return at.core !== undefined;
}

function nameOf(entry: Json): string {
  const name = isObject(entry) ? (entry.id ?? entry.key) : undefined;
  return typeof name === 'string' ? name : '';
}

/** Whether an entry is named; a text also with the place in it, `qd-169#phu-luc-1`. */
function isNamed(entry: Json, names: ReadonlySet<string>): boolean {
  return names.has(nameOf(entry));
}

/** Every text and every key in some values, but for those that only name and describe; of `key#place` the key. */
function namesIn(values: readonly Json[]): Set<string> {
  const names = new Set<string>();
  const waiting = [...values];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') names.add(value.replace(/#.*$/su, ''));
    else if (Array.isArray(value)) waiting.push(...(value as readonly Json[]));
    else if (isObject(value))
      for (const [key, inside] of Object.entries(value)) {
        names.add(key);
        if (!NAMES.includes(key)) waiting.push(inside as Json);
      }
  }
  return names;
}
