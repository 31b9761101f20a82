import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { BrokenBy } from '../../model/record-ranking.js';

/** What a key compares: an exact number, or a date; a unit without it stands below those that have it. */
export type Comparable = Exact | string | undefined;

/** A value by which units are compared; `prefer` says which end is better. Units are named by their positions. */
export interface Key {
  readonly by?: BrokenBy;
  readonly prefer: 'high' | 'low';
  readonly valueOf: (position: number) => Comparable;
}

/** Units that no key tells apart: `order[from]` up to `order[end - 1]`, by position. */
export interface Equals {
  readonly from: number;
  readonly end: number;
  /** The tie breaks that told them from others of equal value. */
  readonly brokenBy: readonly BrokenBy[];
}

/** Units in order, the best first, and in groups of equals. */
export interface Parted {
  readonly order: Int32Array;
  readonly groups: readonly Equals[];
}

/** Parts units by the first key, then each group of equals by the next, and so on; best group first. */
export function partBy(units: Iterable<number>, keys: readonly Key[]): Parted {
  const order = Int32Array.from(units).sort();
  const groups: Equals[] = [];
  if (order.length > 0) part(order, { from: 0, end: order.length, brokenBy: [] }, keys, 0, groups);
  return { order, groups };
}

function part(order: Int32Array, equals: Equals, keys: readonly Key[], at: number, into: Equals[]): void {
  const { from, end, brokenBy } = equals;
  const key = keys[at];
  if (key === undefined || end - from === 1) {
    into.push(equals);
    return;
  }
  const ends = split(order, equals, key);
  const broken = ends.length > 1 && key.by ? [...brokenBy, key.by] : brokenBy;
  let start = from;
  for (const next of ends) {
    part(order, { from: start, end: next, brokenBy: broken }, keys, at + 1, into);
    start = next;
  }
}

/** Sorts units by a key, equals in the order in which they stood, and answers where each group of equals ends. */
function split(order: Int32Array, { from, end }: Equals, key: Key): readonly number[] {
  const sorted = Array.from(order.subarray(from, end), (unit) => ({ unit, value: key.valueOf(unit) }));
  sorted.sort((a, b) => orderOf(a.value, b.value, key.prefer));
  return sorted.flatMap(({ unit, value }, at) => {
    order[from + at] = unit;
    const next = sorted[at + 1];
    return next && orderOf(value, next.value, key.prefer) === 0 ? [] : [from + at + 1];
  });
}

/** Below 0 where `a` stands above `b`, 0 where they are equal. */
export function orderOf(a: Comparable, b: Comparable, prefer: Key['prefer']): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const ascending = typeof a === 'string' || typeof b === 'string' ? byCodeUnit(String(a), String(b)) : compare(a, b);
  return prefer === 'low' ? ascending : 0 - ascending;
}
