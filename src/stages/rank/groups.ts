import type { BrokenBy } from '../../model/record-ranking.js';
import { byComparing, type Comparable, orderOf, type Prefer, type Sorting, type Valued } from './compared.js';

/** A value by which units are compared; `prefer` says which end is better. Units are named by their positions. */
export interface Key {
  readonly by?: BrokenBy;
  readonly prefer: Prefer;
  readonly valueOf: (position: number) => Comparable;
}

/** Units that are equal by every key: `order[from]` up to `order[end - 1]`, by position. */
interface Equals {
  readonly from: number;
  readonly end: number;
  /** The tie breaks that parted them from other units of equal value. */
  readonly brokenBy: readonly BrokenBy[];
}

/** Units in order, the best first, and in groups of equals. */
export interface OrderedGroups {
  readonly order: Int32Array;
  readonly groups: readonly Equals[];
}

/** Parts units by the first key, then each group of equals by the next, and so on; best group first. */
export function partBy(units: Iterable<number>, keys: readonly Key[], sorting: Sorting = byComparing): OrderedGroups {
  const order = Int32Array.from(units).sort();
  const groups: Equals[] = [];
  if (order.length > 0) part({ order, keys, sorting, groups }, { from: 0, end: order.length, brokenBy: [] }, 0);
  return { order, groups };
}

/** Units while they are parted. */
interface Parting {
  readonly order: Int32Array;
  readonly keys: readonly Key[];
  readonly sorting: Sorting;
  readonly groups: Equals[];
}

function part(parting: Parting, equals: Equals, at: number): void {
  const { order, keys, sorting, groups } = parting;
  const { from, end, brokenBy } = equals;
  const key = keys[at];
  if (key === undefined || end - from === 1) {
    groups.push(equals);
    return;
  }
  const ends = split(order, equals, key, sorting);
  const broken = ends.length > 1 && key.by ? [...brokenBy, key.by] : brokenBy;
  let start = from;
  for (const next of ends) {
    part(parting, { from: start, end: next, brokenBy: broken }, at + 1);
    start = next;
  }
}

/** Sorts units by a key, equals in the order in which they stood, and answers where each group of equals ends. */
function split(order: Int32Array, { from, end }: Equals, key: Key, sorting: Sorting): readonly number[] {
  const units = Array.from(order.subarray(from, end), (unit): Valued => ({ unit, value: key.valueOf(unit) }));
  const sorted = sorting(units, key.prefer);
  const ends: number[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const [current, next] = [sorted[at] as Valued, sorted[at + 1]];
    order[from + at] = current.unit;
    if (!next || orderOf(current.value, next.value, key.prefer) !== 0) ends.push(from + at + 1);
  }
  return ends;
}
