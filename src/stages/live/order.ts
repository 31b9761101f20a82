import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { RankedRow } from '../../model/ranking.js';
import type { BrokenBy } from '../../model/record-ranking.js';
import { type Comparable, orderOf } from '../rank/compared.js';
import type { Key } from '../rank/groups.js';
import type { Candidate } from '../rank/states.js';

/** A unit that is ranked. */
export interface Entry {
  readonly position: number;
  readonly candidate: Candidate;
  /**
   * The value for each key of the order: the first is kept from when the entry was made, a later one is asked when it
   * first decides.
   */
  readonly values: ({ readonly value: Comparable } | undefined)[];
  /** The first key by which it differs from the entry above; the number of keys where none does. */
  differs: number;
  /** How many groups of equals stand above, when it was last placed; -1 before it is. */
  groupsAbove: number;
  /** Its row as it was last placed. */
  row: RankedRow | undefined;
  /** Of its row. */
  place: Exact | undefined;
  tied: number;
  brokenBy: readonly BrokenBy[];
}

const UNBROKEN: readonly BrokenBy[] = [];

const UNPLACED = { row: undefined, place: undefined, tied: 0, brokenBy: UNBROKEN } as const;

/** Units in the order of their keys, equals in the order of ids. */
export interface Order {
  readonly keys: readonly Key[];
  readonly entries: Entry[];
  /** The entries by position of the unit. */
  readonly byPosition: Map<number, Entry>;
}

export function entryOf({ keys }: Order, position: number, candidate: Candidate): Entry {
  const values = keys.map((key, index) => (index === 0 ? { value: key.valueOf(position) } : undefined));
  return { position, candidate, values, differs: 0, groupsAbove: -1, ...UNPLACED };
}

/** Places in an order: the first, and the one after the last. */
export interface Span {
  readonly from: number;
  readonly end: number;
}

/** Takes units out and puts entries in; gives where the order may have changed. */
export function change(order: Order, out: ReadonlySet<number>, into: readonly Entry[]): Span {
  const { entries, byPosition } = order;
  const gone = [...out].flatMap((position) => byPosition.get(position) ?? []);
  for (const { position } of gone) byPosition.delete(position);
  for (const entry of into) byPosition.set(entry.position, entry);
  const [old, entry] = [gone[0], into[0]];
  if (gone.length > 1 || into.length > 1) {
    const remaining = entries.filter(({ position }) => !out.has(position));
    const sorted = [...remaining, ...into].sort((a, b) => (isAbove(order, a, b) ? -1 : 1));
    entries.splice(0, entries.length, ...sorted);
    for (const at of entries.keys()) compareWithAbove(order, at);
    return { from: 0, end: entries.length };
  }
  const from = old ? takeOut(order, old) : entries.length;
  const to = entry ? putIn(order, entry) : entries.length;
  // the span includes one entry below the last that moved: the entry above it has changed
  return { from: Math.min(from, to), end: Math.min(Math.max(from, to) + 2, entries.length) };
}

/** Takes an entry out. All keys that tell it from those beside it were asked while it stood there. */
function takeOut(order: Order, entry: Entry): number {
  const at = placeFor(order, entry);
  if (order.entries[at] !== entry) bug('no entry');
  order.entries.splice(at, 1);
  compareWithAbove(order, at);
  return at;
}

function putIn(order: Order, entry: Entry): number {
  const at = placeFor(order, entry);
  order.entries.splice(at, 0, entry);
  compareWithAbove(order, at);
  compareWithAbove(order, at + 1);
  return at;
}

function compareWithAbove(order: Order, at: number): void {
  const [above, entry] = [order.entries[at - 1], order.entries[at]];
  if (entry) entry.differs = above ? firstDifference(order, above, entry).key : 0;
}

function placeFor(order: Order, entry: Entry): number {
  let [low, high] = [0, order.entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = order.entries[middle];
    if (other && isAbove(order, other, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAbove(order: Order, a: Entry, b: Entry): boolean {
  const { by } = firstDifference(order, a, b);
  return by === 0 ? a.position < b.position : by < 0;
}

function firstDifference({ keys }: Order, a: Entry, b: Entry): { readonly key: number; readonly by: number } {
  for (const [key, { prefer }] of keys.entries()) {
    const by = orderOf(valueAt(keys, a, key), valueAt(keys, b, key), prefer);
    if (by !== 0) return { key, by };
  }
  return { key: keys.length, by: 0 };
}

function valueAt(keys: readonly Key[], { values, position }: Entry, key: number): Comparable {
  values[key] ??= { value: keys[key]?.valueOf(position) };
  return values[key].value;
}

/** Entries that are equal by every key. */
export interface Equals extends Span {
  readonly brokenBy: readonly BrokenBy[];
}

/**
 * Parts entries by the first key, then each group of equals by the next, and so on, as `partBy` does: the entries of a
 * span, and those beside it that the first key does not tell from them.
 */
export function equalsIn(order: Order, { from, end }: Span): readonly Equals[] {
  const { entries } = order;
  let first = Math.max(0, Math.min(from, entries.length) - 1);
  while (first > 0 && entries[first]?.differs !== 0) first -= 1;
  let last = Math.max(end, first);
  while (last < entries.length && entries[last]?.differs !== 0) last += 1;
  const groups: Equals[] = [];
  part(order, { from: first, end: last, brokenBy: UNBROKEN }, 0, groups);
  return groups;
}

function part(order: Order, equals: Equals, key: number, into: Equals[]): void {
  const { from, end, brokenBy } = equals;
  const compared = order.keys[key];
  if (!compared || end - from < 2) {
    if (end > from) into.push(equals);
    return;
  }
  let isSplit = false;
  for (let at = from + 1; at < end && !isSplit; at += 1) isSplit = order.entries[at]?.differs === key;
  const broken = isSplit && compared.by ? [...brokenBy, compared.by] : brokenBy;
  let start = from;
  for (let at = from + 1; at <= end; at += 1) {
    if (at < end && order.entries[at]?.differs !== key) continue;
    part(order, { from: start, end: at, brokenBy: broken }, key + 1, into);
    start = at;
  }
}
