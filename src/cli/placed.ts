import { allIssues, locateIssue, type Position, type Source } from '../author/index.js';
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

/** All that is wrong in a file, in the order of its text: what its reader found, and what was found later in its document. */
export function placedIn({ file, source }: SourceFile, later: readonly Issue[]): readonly PlacedIssue[] {
  return allIssues(source, later).map((issue) => ({ issue, file, position: locateIssue(source, issue) }));
}

/** Whether any of them stops a document from being used. */
export function anyPlacedError(placed: readonly PlacedIssue[]): boolean {
  return anyError(placed.map(({ issue }) => issue));
}
