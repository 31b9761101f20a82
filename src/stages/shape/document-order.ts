import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path } from '../../model/issue.js';

/** Nobody mends more at once; each costs time to place and to tell. */
export const MOST_ISSUES = 1000;

/** The issues that are listed, and one that says how many are not: those that are left out here, and were before. */
function listed(ordered: readonly Issue[]): Issue[] {
  const known = ordered.filter(({ code }) => code !== 'issues-not-listed');
  const before = ordered.filter(({ code }) => code === 'issues-not-listed');
  const left = before.reduce((sum, { params }) => sum + Number(params.count), Math.max(0, known.length - MOST_ISSUES));
  return left === 0 ? known : [...known.slice(0, MOST_ISSUES), issue('issues-not-listed', [], { count: String(left) })];
}

/**
 * Issues as a reader meets their places: keys as they stand, list elements by position, an object before what is in it.
 * A place that is not there stands where its parent does. Of two that say the same of one place the first is kept.
 * Beyond a thousand, those that were met first are listed, and how many are not.
 */
export function documentOrder(document: Json, issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  const met = listed(issues);
  const positions = new Map<object, ReadonlyMap<string, number>>();
  const ordered = met
    .filter(({ code, path, params }) => {
      const key = JSON.stringify([code, path, params]);
      return !seen.has(key) && seen.add(key);
    })
    .map((issue) => ({ issue, place: placeOf(document, issue.path, positions) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ issue }) => issue);
  return listed(ordered);
}

function placeOf(document: Json, path: Path, positions: Map<object, ReadonlyMap<string, number>>): readonly number[] {
  const place: number[] = [];
  let value: Json | undefined = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    const position = typeof step === 'number' ? step : keysOf(value, positions).get(step);
    if (position === undefined) break;
    place.push(position);
    value = (value as Readonly<Record<string | number, Json>>)[step];
  }
  return place;
}

function keysOf(value: object, positions: Map<object, ReadonlyMap<string, number>>): ReadonlyMap<string, number> {
  const known = positions.get(value) ?? new Map(Object.keys(value).map((key, index) => [key, index]));
  positions.set(value, known);
  return known;
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
