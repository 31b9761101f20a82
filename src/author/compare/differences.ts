import { canonicalJson } from '../../kit/canonical-json.js';
import type { Json } from '../../model/expression.js';
import { addressText, nameOf } from '../amend/address.js';

/** A place that differs between two documents. */
export interface Difference {
  readonly at: string;
  readonly change: 'added' | 'removed' | 'changed' | 'reordered';
  readonly before?: Json;
  readonly after?: Json;
  /** The keys of the format on the way to it, without the names of items. */
  readonly keys: readonly string[];
}

type Entries = Readonly<Record<string, Json>>;

interface Place {
  readonly steps: readonly string[];
  readonly keys: readonly string[];
}

/** Which edition it is: never a difference of what the pack says. */
const PASSED_OVER: readonly string[] = ['format', 'version'];
/** Whole values: their inner parts mean something only together. */
const WHOLE: readonly string[] = ['appliesTo', 'gate', 'where', 'derive', 'holds', 'tieBreak', 'combine', 'round'];

/** Where two packs differ, in their order: entries by key, items of a list by name, rows by their number where there are as many; all else as a whole. */
export function differences(before: Json, after: Json): readonly Difference[] {
  const found = inObject(withFlatTiers(before), withFlatTiers(after), { steps: [], keys: [] });
  return found.filter(({ keys: [first = ''] }) => !PASSED_OVER.includes(first));
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

/** Items by name; and their order, where the same items stand in another one. */
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
  const [kept, order] = [old.filter((name) => now.includes(name)), now.filter((name) => old.includes(name))];
  if (canonicalJson(kept) === canonicalJson(order)) return items;
  return [...items, { at: addressText(steps), keys, change: 'reordered', before: kept, after: order }];
}

/** Bands, cases, parts without a name: as many rows as before are the same rows, counted from 0 as an address counts. */
function byRow(before: readonly Json[], after: readonly Json[], { steps, keys }: Place): readonly Difference[] {
  return before.flatMap((row, index) => between(row, after[index], { steps: [...steps, String(index)], keys }));
}

function isTable(list: readonly Json[]): boolean {
  return list.every(isObject);
}

/** The names of all items, if each has one of its own. */
function namesIn(list: readonly Json[]): readonly string[] | undefined {
  const names = list.map(nameOf).filter((name) => name !== undefined);
  return names.length === list.length && new Set(names).size === list.length ? names : undefined;
}

/** A tier's nodes as one list, each with the group that it stands in: one that moved is then the same node. */
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
    const { children, ...own } = node;
    const placed = parent === undefined ? own : { ...own, parent };
    return Array.isArray(children) ? [placed, ...flat(children, nameOf(node))] : [placed];
  });
}

function isObject(value: Json): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
