import {
  allIssues,
  type CellPlace,
  type Fix,
  fixOf,
  linesOf,
  locateIssue,
  mendedLine,
  type Position,
  readSource,
  type Source,
  type SourceOptions,
} from '../author/index.js';
import { anyError, type Issue } from '../model/issue.js';

/** An issue with the file, line and column where it is to be mended. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly file: string;
  readonly position: Position;
  readonly fix?: Fix;
  /** Of a table, the cell and the unit of its row. */
  readonly at?: CellPlace;
  /** The line as it was meant, where that can be shown. */
  readonly mended?: string;
}

/** A text that was read, and the file that it stands in. */
export interface SourceFile {
  readonly file: string;
  readonly source: Source;
  /** With it, what can be mended with certainty is told too. */
  readonly text?: string;
}

/** A document that people write, YAML or JSON, with the text that it was read from. Every verb that takes one reads it here. */
export function sourceFile(file: string, text: string, options: SourceOptions = {}): SourceFile {
  return { file, source: readSource(text, options), text };
}

/** All that is wrong in a file, in the order of its text: what its reader found, and what was found later in its document. */
export function placedIn({ file, source, text }: SourceFile, later: readonly Issue[]): readonly PlacedIssue[] {
  const issues = allIssues(source, later);
  const lines = text === undefined || issues.length === 0 ? undefined : linesOf(text);
  return issues.map((issue) => {
    const position = locateIssue(source, issue);
    const fix = lines && fixOf(issue, lines, position);
    const at = source.cellAt?.(position);
    const mended = lines && mendedLine(issue, lines, position);
    return { issue, file, position, ...(fix && { fix }), ...(mended !== undefined && { mended }), ...(at && { at }) };
  });
}

/** Whether any of them stops a document from being used. */
export function anyPlacedError(placed: readonly PlacedIssue[]): boolean {
  return anyError(placed.map(({ issue }) => issue));
}
