import type { Json } from '../../model/expression.js';
import type { Issue, Path } from '../../model/issue.js';
import { isIn, pathKey } from '../drop/edits.js';
import type { LocatedIssue, Source } from './locate.js';

/** A slip of the hand. `issues` are reported for it, in place of those of the document that follow from it. */
export interface Slip {
  readonly issues: readonly LocatedIssue[];
  /** Whether an issue of the document follows from the slip. */
  readonly isOf: (issue: Issue) => boolean;
}

/** The slips of one sort among the issues of a document. */
export type SlipsIn = (issues: readonly Issue[], document: Json, source: Source) => readonly Slip[];

/** The issues by what `placeOf` gives for them, in the order of the first of each; those without are left out. */
export function groupsOf(
  issues: readonly Issue[],
  placeOf: (issue: Issue) => Path | undefined,
): readonly (readonly [Path, readonly Issue[]])[] {
  const groups = new Map<string, [Path, Issue[]]>();
  for (const fault of issues) {
    const place = placeOf(fault);
    if (place === undefined) continue;
    const key = pathKey(place);
    const group = groups.get(key) ?? [place, []];
    groups.set(key, group);
    group[1].push(fault);
  }
  return [...groups.values()];
}

/** Whether a place is inside another. */
export function isBelow(path: Path, above: Path): boolean {
  return path.length > above.length && isIn(path, above);
}

/** Whether two places are one. */
export function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && isIn(a, b);
}
