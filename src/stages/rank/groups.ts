import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { BrokenBy } from '../../model/record-ranking.js';

/** What a key compares: an exact number, or a date; a unit without it stands below those that have it. */
export type Comparable = Exact | string | undefined;

/** A value by which units are compared; `prefer` says which end is better. */
export interface Key {
  readonly by?: BrokenBy;
  readonly prefer: 'high' | 'low';
  readonly valueOf: (unit: string) => Comparable;
}

/**
 * Units that no key tells apart, in code-unit order; `brokenBy`: the tie breaks that told them from others of equal
 * value.
 */
export interface Equals {
  readonly units: readonly string[];
  readonly brokenBy: readonly BrokenBy[];
}

/** Parts units by the first key, then each group of equals by the next, and so on; best group first. */
export function partBy(units: readonly string[], keys: readonly Key[]): readonly Equals[] {
  const start: readonly Equals[] = units.length === 0 ? [] : [{ units: units.toSorted(byCodeUnit), brokenBy: [] }];
  return keys.reduce((groups, key) => groups.flatMap((group) => split(group, key)), start);
}

function split(group: Equals, key: Key): readonly Equals[] {
  if (group.units.length === 1) return [group];
  const valued = group.units.map((unit) => ({ unit, value: key.valueOf(unit) }));
  valued.sort((a, b) => orderOf(a.value, b.value, key.prefer));
  const parts: { readonly value: Comparable; readonly units: string[] }[] = [];
  for (const { unit, value } of valued) {
    const last = parts.at(-1);
    if (last && orderOf(last.value, value, key.prefer) === 0) last.units.push(unit);
    else parts.push({ value, units: [unit] });
  }
  if (parts.length === 1) return [group];
  const brokenBy = key.by ? [...group.brokenBy, key.by] : group.brokenBy;
  return parts.map(({ units }) => ({ units: units.toSorted(byCodeUnit), brokenBy }));
}

/** Below 0 where `a` stands above `b`, 0 where they are equal. */
export function orderOf(a: Comparable, b: Comparable, prefer: Key['prefer']): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const ascending = typeof a === 'string' || typeof b === 'string' ? byCodeUnit(String(a), String(b)) : compare(a, b);
  return prefer === 'low' ? ascending : 0 - ascending;
}
