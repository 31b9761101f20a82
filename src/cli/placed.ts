import { type LocatedIssue, locateIssue, type Position, type Source } from '../author/index.js';
import { anyError, type Issue } from '../model/issue.js';

/** An issue with the file, line and column where it is to be mended. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly file: string;
  readonly position: Position;
}

/** A text that was read, and the file that it stands in. */
export interface SourceFile {
  readonly file: string;
  readonly source: Source;
}

/** Issues of a file in the order of its text. */
export function placedIn(
  { file, source }: SourceFile,
  issues: readonly (Issue | LocatedIssue)[],
): readonly PlacedIssue[] {
  return issues.map((issue) => ({ issue, file, position: locateIssue(source, issue) })).toSorted(byPosition);
}

/** Whether any of them stops a document from being used. */
export function anyPlacedError(placed: readonly PlacedIssue[]): boolean {
  return anyError(placed.map(({ issue }) => issue));
}

function byPosition({ position: a }: PlacedIssue, { position: b }: PlacedIssue): number {
  return a.line - b.line || a.column - b.column;
}
