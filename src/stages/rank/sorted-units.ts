import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';

/** What units are compared by: an exact number, or a date; a unit without it stands below those that have it. */
export type Comparable = Exact | string | undefined;

/** Which end of the values is better. */
export type Prefer = 'high' | 'low';

/** A unit, by its position, and what it is compared by. */
export interface Valued {
  readonly unit: number;
  readonly value: Comparable;
}

/** So few units are sorted sooner by comparing them. */
const FEW = 16;

/** Units in order, the best first, and equals in the order in which they stood. */
export function sortedUnits(units: readonly Valued[], prefer: Prefer): readonly Valued[] {
  const byValue = (a: Valued, b: Valued) => orderOf(a.value, b.value, prefer);
  const doubles = units.length > FEW ? doublesOf(units, prefer) : undefined;
  return doubles ? byDoubles(units, doubles, byValue) : units.toSorted(byValue);
}

/** Below 0 where `a` stands above `b`, 0 where they are equal. */
export function orderOf(a: Comparable, b: Comparable, prefer: Prefer): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const ascending = typeof a === 'string' || typeof b === 'string' ? byCodeUnit(String(a), String(b)) : compare(a, b);
  return prefer === 'low' ? ascending : 0 - ascending;
}

/**
 * The double next to each value, the best one lowest, NaN for none; undefined where there is another value than a quotient
 * of safe integers. Of two such quotients that are not the same double the lower one has the lower double.
 */
function doublesOf(units: readonly Valued[], prefer: Prefer): Float64Array | undefined {
  const doubles = new Float64Array(units.length).fill(Number.NaN);
  for (let at = 0; at < units.length; at += 1) {
    const value = units[at]?.value;
    if (value === undefined) continue;
    if (typeof value === 'string' || typeof value.n !== 'number' || typeof value.d !== 'number') return undefined;
    const double = value.n / value.d;
    // neither is −0, which would be sorted before 0
    doubles[at] = prefer === 'low' ? double + 0 : 0 - double;
  }
  return doubles;
}

/** Sorts by doubles, which needs no comparison of units, and then those that are the same double by their values. */
function byDoubles(
  units: readonly Valued[],
  doubles: Float64Array,
  byValue: (a: Valued, b: Valued) => number,
): readonly Valued[] {
  const sorted = doubles.toSorted();
  const taken = new Int32Array(units.length);
  const placed = [...units];
  for (let at = 0; at < units.length; at += 1) {
    const first = firstOf(sorted, doubles[at] as number);
    placed[first + (taken[first] as number)] = units[at] as Valued;
    taken[first] = (taken[first] as number) + 1;
  }
  for (let first = 0; first < units.length; first += 1) {
    const count = taken[first] as number;
    if (count < 2) continue;
    const same = placed.slice(first, first + count).sort(byValue);
    for (const [at, unit] of same.entries()) placed[first + at] = unit;
  }
  return placed;
}

/** Where a double stands first in a sorted list that has it; NaN stands behind all others. */
function firstOf(sorted: Float64Array, double: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle] as number;
    // a comparison with NaN is false
    if (other < double || (Number.isNaN(double) && !Number.isNaN(other))) low = middle + 1;
    else high = middle;
  }
  return low;
}
