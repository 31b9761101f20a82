import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path } from '../../model/issue.js';

/** The most issues that are listed: nobody mends more at once, and each takes time to place and to print. */
export const MOST_ISSUES = 1000;

/** The first `MOST_ISSUES` issues, and one issue with the number of those left out, here and before. */
function listed(ordered: readonly Issue[]): Issue[] {
  const known = ordered.filter(({ code }) => code !== 'issues-not-listed');
  const before = ordered.flatMap((issue) => (issue.code === 'issues-not-listed' ? [Number(issue.params.count)] : []));
  const left = before.reduce((sum, count) => sum + count, Math.max(0, known.length - MOST_ISSUES));
  return left === 0 ? known : [...known.slice(0, MOST_ISSUES), issue('issues-not-listed', [], { count: String(left) })];
}

/**
 * Issues in the order of their places in the document: keys as written, list elements by position, an object before its
 * contents. A place that does not exist has the position of its parent. Of two that are equal the first is kept. Beyond
 * `MOST_ISSUES`, the first in the order of `issues` are listed, and the number of the others.
 */
export function documentOrder(document: Json, issues: readonly Issue[]): Issue[] {
  const keys = new Set<string>();
  const first = listed(issues);
  const positions = new Map<object, ReadonlyMap<string, number>>();
  const ordered = first
    .filter(({ code, path, params }) => {
      const key = JSON.stringify([code, path, params]);
      return !keys.has(key) && keys.add(key);
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
