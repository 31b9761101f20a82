import type { Json } from '../../model/expression.js';
import type { Issue, Path } from '../../model/issue.js';

/**
 * Issues as a reader meets their places: keys as they stand, list elements by position, an object before what is in it.
 * A place that is not there stands where its parent does. Of two that say the same of one place the first is kept.
 */
export function documentOrder(document: Json, issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  const positions = new Map<object, ReadonlyMap<string, number>>();
  return issues
    .filter(({ code, path, params }) => {
      const key = JSON.stringify([code, path, params]);
      return !seen.has(key) && seen.add(key);
    })
    .map((issue) => ({ issue, place: placeOf(document, issue.path, positions) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ issue }) => issue);
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
