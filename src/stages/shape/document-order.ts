import type { Json } from '../../model/expression.js';
import { errorsFirst, type Issue, issue, type Path } from '../../model/issue.js';

/** The most issues that are listed: nobody mends more at once, and each takes time to place and to print. */
export const MOST_ISSUES = 1000;

/**
 * Issues in the order of their places in the document: keys as written, list elements by position, an object before its
 * contents. A place that does not exist has the position of its parent. Of two that are equal the first is kept. Beyond
 * `MOST_ISSUES`, the first in the order of `issues` are listed, errors before warnings, and the number of the others.
 */
export function documentOrder(document: Json, issues: readonly Issue[]): Issue[] {
  const single = issues.filter(({ code }) => code !== 'issues-not-listed');
  const left = issues.reduce(
    (sum, issue) => sum + (issue.code === 'issues-not-listed' ? Number(issue.params.count) : 0),
    Math.max(0, single.length - MOST_ISSUES),
  );
  const listed = single.length > MOST_ISSUES ? errorsFirst(single).slice(0, MOST_ISSUES) : single;
  const keys = new Set<string>();
  const positions = new Map<object, ReadonlyMap<string, number>>();
  const ordered = listed
    .filter(({ code, path, params }) => keys.size < keys.add(JSON.stringify([code, path, params])).size)
    .map((issue) => ({ issue, place: placeOf(document, issue.path, positions) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ issue }) => issue);
  if (left > 0) ordered.push(issue('issues-not-listed', [], { count: String(left) }));
  return ordered;
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
  const index = a.findIndex((step, at) => step !== b[at]);
  return index < 0 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? -1);
}
