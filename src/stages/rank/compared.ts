import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { HIGH_IS_BETTER, type Preference } from '../../model/pack-words.js';

/** What units are compared by: an exact number, or a date; a unit without it stands below those that have it. */
export type Comparable = Exact | string | undefined;

/** Which end of the values is better. */
export type Prefer = Preference;

/** A unit, by its position, and what it is compared by. */
export interface Valued {
  readonly unit: number;
  readonly value: Comparable;
}

/** Puts units in order, the best first, and equals in the order in which they stood. */
export type Sorting = (units: readonly Valued[], prefer: Prefer) => readonly Valued[];

/** Below 0 where `a` stands above `b`, 0 where they are equal. */
export function orderOf(a: Comparable, b: Comparable, prefer: Prefer): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const ascending = typeof a === 'string' || typeof b === 'string' ? byCodeUnit(String(a), String(b)) : compare(a, b);
  return HIGH_IS_BETTER[prefer] ? 0 - ascending : ascending;
}

/** Sorts units by comparing them. */
export const byComparing: Sorting = (units, prefer) => units.toSorted((a, b) => orderOf(a.value, b.value, prefer));
