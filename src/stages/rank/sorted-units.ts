import { HIGH_IS_BETTER } from '../../model/pack-words.js';
import { byComparing, type Prefer, type Sorting, type Valued } from './compared.js';

/** Up to this many units, comparing them is faster than sorting by doubles. */
const FEW = 16;

/** Sorts many units by the doubles next to their values, and compares only those of which these are the same. */
export const byDoubles: Sorting = (units, prefer) => {
  const doubles = units.length > FEW ? doublesOf(units, prefer) : undefined;
  return doubles ? sortedBy(units, doubles, prefer) : byComparing(units, prefer);
};

/**
 * The double next to each value, NaN for none, negated where the highest is best, so that the best is the lowest. Undefined
 * where a value is no quotient of safe integers. Two such quotients whose doubles differ are in the order of their doubles.
 */
function doublesOf(units: readonly Valued[], prefer: Prefer): Float64Array | undefined {
  const isDescending = HIGH_IS_BETTER[prefer];
  const doubles = new Float64Array(units.length).fill(Number.NaN);
  for (let at = 0; at < units.length; at += 1) {
    const value = units[at]?.value;
    if (value === undefined) continue;
    if (typeof value === 'string' || typeof value.n !== 'number' || typeof value.d !== 'number') return undefined;
    const double = value.n / value.d;
    // neither is −0, which would be sorted before 0
    doubles[at] = isDescending ? 0 - double : double + 0;
  }
  return doubles;
}

/** Sorts by doubles, which needs no comparison of units, and then those that are the same double by their values. */
function sortedBy(units: readonly Valued[], doubles: Float64Array, prefer: Prefer): readonly Valued[] {
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
    const same = byComparing(placed.slice(first, first + count), prefer);
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
