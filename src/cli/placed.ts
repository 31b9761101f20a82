import {
  allIssues,
  type CellPlace,
  type Fix,
  fixOf,
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

/** Beyond it nothing is mended, and a line is not shown: to find the lines of a thousand issues would take long. */
const LONGEST_SHOWN = 250_000;

/** A document that people write, YAML or JSON, with the text that it was read from. Every verb that takes one reads it here. */
export function sourceFile(file: string, text: string, options: SourceOptions = {}): SourceFile {
  const source = readSource(text, options);
  return { file, source, ...(text.length <= LONGEST_SHOWN ? { text } : {}) };
}

/** All that is wrong in a file, in the order of its text: what its reader found, and what was found later in its document. */
export function placedIn({ file, source, text }: SourceFile, later: readonly Issue[]): readonly PlacedIssue[] {
  return allIssues(source, later).map((issue) => {
    const position = locateIssue(source, issue);
    const fix = text === undefined ? undefined : fixOf(issue, text, position);
    const at = source.cellAt?.(position);
    const mended = text === undefined ? undefined : mendedLine(issue, text, position);
    return { issue, file, position, ...(fix && { fix }), ...(mended !== undefined && { mended }), ...(at && { at }) };
  });
}

/** Whether any of them stops a document from being used. */
export function anyPlacedError(placed: readonly PlacedIssue[]): boolean {
  return anyError(placed.map(({ issue }) => issue));
}
