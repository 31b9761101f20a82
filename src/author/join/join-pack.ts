import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { CORE_LIST_IS, CORE_LISTS, type CoreList } from '../../model/core.js';
import type { Json } from '../../model/expression.js';
import { documentGiven, notGiven } from '../../model/given-as.js';
import type { Path } from '../../model/issue.js';
import type { JoinedPlace, Listed } from './joined-place.js';
import { withoutUnread } from './without-unread.js';

/** An entry that stands in two files with different content. */
export interface Clash {
  /** The list: texts, constants, attributes or facts. */
  readonly list: CoreList;
  /** The id of the entry, or the key of a text. */
  readonly id: string;
  /** The later place, which is to be mended. */
  readonly at: JoinedPlace;
  /** The earlier place. */
  readonly other: JoinedPlace;
}

/** A pack joined with the cores that it extends. */
export interface JoinedPack {
  /** The document of the joined pack, as a pack that extends nothing is written. */
  readonly document: Json;
  /** Entries that differ between two files; the pack can be used only where there are none. */
  readonly clashes: readonly Clash[];
  /** Where a place of the joined document was written. */
  readonly placeOf: (path: Path) => JoinedPlace;
}

type Document = { readonly [key: string]: Json };

/**
 * The pack with what it shares with others: the entries of the cores before its own, in order. An entry that stands in two
 * files is one, if it is the same there. Facts, constants and texts of a core that the pack does not read are left out, so
 * that a core may grow without any change of the packs that do not use what is new.
 *
 * @param pack The document of the pack, with its `extends`.
 * @param cores The documents that it extends, in order; what a core extends stands before it.
 * @example
 * const { document, clashes } = joinPack(readSource(text).document, [core]);
 * if (clashes.length === 0) compilePack(document);
 */
export function joinPack(pack: unknown, cores: readonly unknown[]): JoinedPack {
  if (!isList(cores)) notGiven('A list of cores', cores);
  documentGiven('The document of a pack', pack);
  for (const core of cores) documentGiven('The document of a core', core);
  if (!isObject(pack)) return { document: pack as Json, clashes: [], placeOf: (path) => ({ path }) };
  const { extends: _, ...own } = pack as Document;
  const clashes: Clash[] = [];
  const lists = CORE_LISTS.map((list) => [list, joined(list, [...cores, own] as readonly Json[], clashes)] as const);
  const readLists = withoutUnread(own, new Map(lists));
  const entriesOf = (list: CoreList) => readLists.get(list) ?? [];
  // what is no list is left to the check of the pack; a list that nothing is in is there only where a pack must have it
  const filled = CORE_LISTS.filter((list) =>
    own[list] === undefined ? CORE_LIST_IS[list].isNeeded || entriesOf(list).length > 0 : Array.isArray(own[list]),
  );
  return {
    document: {
      ...own,
      ...Object.fromEntries(filled.map((list) => [list, entriesOf(list).map(({ entry }) => entry)])),
    },
    clashes,
    placeOf: (path) => {
      const [list, index, ...inside] = path;
      const origin = CORE_LISTS.some((known) => known === list)
        ? entriesOf(list as CoreList)[Number(index)]
        : undefined;
      return origin === undefined ? { path } : { ...origin.at, path: [...origin.at.path, ...inside] };
    },
  };
}

/** The entries of a list from all files, the pack last, each once. */
function joined(list: CoreList, documents: readonly Json[], clashes: Clash[]): readonly Listed[] {
  const entries: Listed[] = [];
  for (const [core, document] of documents.entries()) {
    const isOwn = core === documents.length - 1;
    const before = new Map(entries.map((entry) => [keyOf(list, entry.entry), entry] as const));
    for (const [index, entry] of (listOf(document, list) ?? []).entries()) {
      const at: JoinedPlace = { ...(isOwn ? {} : { core }), path: [list, index] };
      const other = before.get(keyOf(list, entry));
      if (!other) entries.push({ entry, at });
      else if (canonicalJson(other.entry) !== canonicalJson(entry))
        clashes.push({ list, id: keyOf(list, entry), at, other: other.at });
    }
  }
  return entries;
}

/** What makes two entries one: their name; of what has none, as a relation, all of it. */
function keyOf(list: CoreList, entry: Json): string {
  const { name } = CORE_LIST_IS[list];
  const key = name !== undefined && isObject(entry) ? entry[name] : undefined;
  return typeof key === 'string' ? key : canonicalJson(entry);
}

function listOf(document: Json, list: CoreList): readonly Json[] | undefined {
  const value = isObject(document) ? (document[list] as Json | undefined) : undefined;
  return Array.isArray(value) ? (value as readonly Json[]) : undefined;
}
