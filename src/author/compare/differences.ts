import { canonicalJson } from '../../kit/canonical-json.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { addressText, nameOf } from '../amend/address.js';

/** A place that differs between two documents. */
export interface Difference {
  /** Its address: tiers, nodes and facts by id, then keys. */
  readonly at: string;
  /** What became of it. */
  readonly change: 'added' | 'removed' | 'changed' | 'reordered';
  /** What stood there; absent where nothing did. */
  readonly before?: Json;
  /** What stands there; absent where nothing does. */
  readonly after?: Json;
  /** The keys of the format on the way to it, without the names of items. */
  readonly keys: readonly string[];
}

type Entries = Readonly<Record<string, Json>>;

interface Place {
  readonly steps: readonly string[];
  readonly keys: readonly string[];
}

/** Keys that differ between editions without a meaning of their own. */
const IGNORED: readonly string[] = ['format', 'version'];
/** Keys whose values are compared as a whole: their parts have a meaning only in combination. */
const WHOLE: readonly string[] = ['appliesTo', 'gate', 'where', 'derive', 'holds', 'tieBreak', 'combine', 'round'];

/** The differences in the order of the documents: entries by key, list items by name, rows by number if there are as many. */
export function differences(before: Json, after: Json): readonly Difference[] {
  const all = inObject(withFlatTiers(before), withFlatTiers(after), { steps: [], keys: [] });
  return all.filter(({ keys: [first = ''] }) => !IGNORED.includes(first));
}

function between(before: Json | undefined, after: Json | undefined, place: Place): readonly Difference[] {
  const head = { at: addressText(place.steps), keys: place.keys };
  if (before === undefined) return after === undefined ? [] : [{ ...head, change: 'added', after }];
  if (after === undefined) return [{ ...head, change: 'removed', before }];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (!WHOLE.includes(place.keys.at(-1) ?? '')) {
    if (isObject(before) && isObject(after)) return inObject(before, after, place);
    if (Array.isArray(before) && Array.isArray(after)) {
      const [old, now] = [namesIn(before), namesIn(after)];
      if (old && now) return inList(before, after, old, now, place);
      if (isTable(before) && isTable(after) && before.length === after.length) return byRow(before, after, place);
    }
  }
  return [{ ...head, change: 'changed', before, after }];
}

function inObject(before: Json, after: Json, { steps, keys }: Place): readonly Difference[] {
  const [old, now] = [before as Entries, after as Entries];
  const all = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return all.flatMap((key) => between(old[key], now[key], { steps: [...steps, key], keys: [...keys, key] }));
}

/** Differences of items by name, and of their order. */
function inList(
  before: readonly Json[],
  after: readonly Json[],
  old: readonly string[],
  now: readonly string[],
  { steps, keys }: Place,
): readonly Difference[] {
  const items = [...new Set([...old, ...now])].flatMap((name) =>
    between(before[old.indexOf(name)], after[now.indexOf(name)], { steps: [...steps, name], keys }),
  );
  const [oldOrder, newOrder] = [old.filter((name) => now.includes(name)), now.filter((name) => old.includes(name))];
  if (canonicalJson(oldOrder) === canonicalJson(newOrder)) return items;
  return [...items, { at: addressText(steps), keys, change: 'reordered', before: oldOrder, after: newOrder }];
}

/** Differences of lists without names, as bands, row by row from 0. */
function byRow(before: readonly Json[], after: readonly Json[], { steps, keys }: Place): readonly Difference[] {
  return before.flatMap((row, index) => between(row, after[index], { steps: [...steps, String(index)], keys }));
}

function isTable(list: readonly Json[]): boolean {
  return list.every(isObject);
}

/** The names of all items, if all have names and no two the same. */
function namesIn(list: readonly Json[]): readonly string[] | undefined {
  const names = list.map(nameOf).filter((name) => name !== undefined);
  return names.length === list.length && new Set(names).size === list.length ? names : undefined;
}

/** The pack with the nodes of a tier as one list, each with its group as `parent`, so that a moved node stays the same. */
function withFlatTiers(pack: Json): Json {
  if (!isObject(pack) || !Array.isArray(pack.tiers)) return pack;
  const tiers = pack.tiers.map((tier: Json) =>
    isObject(tier) && Array.isArray(tier.criteria) ? { ...tier, criteria: flat(tier.criteria) } : tier,
  );
  return { ...pack, tiers };
}

function flat(nodes: readonly Json[], parent?: string): readonly Json[] {
  return nodes.flatMap((node): readonly Json[] => {
    if (!isObject(node)) return [node];
    const { children, ...rest } = node as Entries;
    const placed = parent === undefined ? rest : { ...rest, parent };
    return Array.isArray(children) ? [placed, ...flat(children, nameOf(node))] : [placed];
  });
}
