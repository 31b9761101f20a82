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
  const { prefer } = key;
  const units: number[] = [];
  const values: Comparable[] = [];
  const numbers: number[] = [];
  const sorted: number[] = [];
  for (let at = from; at < end; at += 1) {
    const unit = order[at] as number;
    const value = key.valueOf(unit);
    sorted.push(at - from);
    units.push(unit);
    values.push(value);
    numbers.push(numberOf(value, prefer));
  }
  const byKey = (a: number, b: number): number => {
    const difference = (numbers[a] as number) - (numbers[b] as number);
    // equal quotients may be of different fractions, and NaN says nothing
    return difference < 0 || difference > 0 ? difference : orderOf(values[a], values[b], prefer);
  };
  sorted.sort(byKey);
  const ends: number[] = [];
  for (let at = from; at < end; at += 1) {
    const index = sorted[at - from] as number;
    order[at] = units[index] as number;
    if (at + 1 === end || byKey(index, sorted[at + 1 - from] as number) !== 0) ends.push(at + 1);
  }
  return ends;
}

/**
 * Lower where the value is better, as far as a double tells: a quotient of safe integers is rounded, but never past
 * another. NaN where it does not.
 */
function numberOf(value: Comparable, prefer: Key['prefer']): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (typeof value === 'string' || typeof value.n !== 'number' || typeof value.d !== 'number') return Number.NaN;
  return (prefer === 'low' ? value.n : 0 - value.n) / value.d;
}

/** Below 0 where `a` stands above `b`, 0 where they are equal. */
export function orderOf(a: Comparable, b: Comparable, prefer: Key['prefer']): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const ascending = typeof a === 'string' || typeof b === 'string' ? byCodeUnit(String(a), String(b)) : compare(a, b);
  return prefer === 'low' ? ascending : 0 - ascending;
}
