import {
  allIssues,
  type CellPlace,
  type Fix,
  fixOf,
  linesOf,
  locateIssue,
  type Position,
  readSource,
  type Source,
  type SourceOptions,
} from '../author/index.js';
import { groupByKey } from '../kit/group-by-key.js';
import type { AssessmentDoubt } from '../model/assessment-doubt.js';
import type { Json } from '../model/expression.js';
import type { Issue, Path } from '../model/issue.js';
import type { AttributeLacked } from './attribute-lacked.js';
import type { Form } from './hints/hint.js';
import { hinted } from './hints/hints-of.js';
import { declaredOtherwise } from './hints/other-heading.js';
import type { IdMeant } from './ids-meant.js';
import { mendedLines } from './mended-lines.js';
import { ofRightDocument } from './right-document.js';
import { shownFile } from './standard-input.js';
import { type UnitAt, unitsAt } from './unit-at.js';

/** An issue with the file, line and column where it is to be mended. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly file: string;
  readonly position: Position;
  readonly fix?: Fix;
  /** In a table, the cell and the unit of its row. */
  readonly at?: CellPlace;
  /** In an assessment, the unit that it is about. */
  readonly unit?: UnitAt;
  /** The line without this and all other mistakes of it of which that is known. */
  readonly mended?: string;
  /** Of a unit that stands in the register again, the line of the place before. */
  readonly before?: number;
  /** In an assessment, the ids that are meant where a name stands in place of one; looked for when it is printed. */
  readonly meant?: () => readonly IdMeant[];
  /** In an assessment, the attribute that a unit lacks. */
  readonly lacks?: AttributeLacked | undefined;
  /** The words of which one may stand there, where none is near. */
  readonly possible?: readonly string[];
  /** How such a thing is written, where it is not certain what was meant. */
  readonly form?: Form;
  /** A line that is lost just above. */
  readonly line?: string;
  /** In a pack, a core beside it that declares what it does not. */
  readonly core?: ForgottenCore;
}

/** A core beside a pack that has what the pack does not declare. */
export interface ForgottenCore {
  /** Its name in the folder of the pack. */
  readonly file: string;
  /** How many more names of the pack are declared there. */
  readonly others: number;
}

/** A doubt with the place where it is to be mended. */
export interface PlacedDoubt extends Omit<PlacedIssue, 'issue'> {
  readonly issue: AssessmentDoubt;
}

/** A text that was read, and its file. */
export interface SourceFile {
  readonly file: string;
  readonly source: Source;
  /** Where it is given, mended lines are shown beside the issues. */
  readonly text?: string;
  /** Of a workbook, the first crossed-out cell of each row. */
  readonly struck?: readonly Position[];
  /** Of a document that was joined of several files: the file and the place in it of a place in the document. */
  readonly placeIn?: (path: Path) => { readonly from: SourceFile; readonly path: Path };
  /** Of such a document, all that its files declare. */
  readonly whole?: Json;
}

/** A document that people write, YAML or JSON, with its text. Every command that takes one reads it here. */
export function sourceFile(file: string, text: string, options: SourceOptions = {}): SourceFile {
  return { file: shownFile(file), source: readSource(text, options), text };
}

/**
 * All issues of a file in the order of its text: those of its reader, and `later`, those of its document. Where a document
 * was joined of several files, each issue stands in its own file, and the files that were read first come first.
 */
export function placedIn(from: SourceFile, later: readonly Issue[]): readonly PlacedIssue[] {
  const { placeIn } = from;
  const { whole = from.source.document } = from;
  const issues = later.map((each) => declaredOtherwise(each, whole));
  if (placeIn === undefined) return placedInOne(from, issues, whole);
  const main = placeIn([]).from;
  const byFile = groupByKey(
    issues.map((each) => {
      const { from: file, path } = placeIn(each.path);
      return [file, { ...each, path } as Issue] as const;
    }),
  );
  return [...new Set([main, ...byFile.keys()])].flatMap((file) => placedInOne(file, byFile.get(file) ?? [], whole));
}

/** The file, line and column of a place in a document; the beginning of the text for a place that is not in it. */
export function placeOf(from: SourceFile, path: Path): Position & { readonly file: string } {
  const place = from.placeIn?.(path) ?? { from, path };
  return { file: place.from.file, ...(place.from.source.locate(place.path) ?? { line: 1, column: 1 }) };
}

function placedInOne(
  { file, source, text }: SourceFile,
  later: readonly Issue[],
  whole: Json | undefined,
): readonly PlacedIssue[] {
  const all = allIssues(source, ofRightDocument(later));
  if (all.length === 0) return [];
  const lines = text === undefined ? undefined : linesOf(text);
  const unitAt = unitsAt(source.document);
  const { issues = all, hintOf = undefined } = lines ? hinted({ source, lines, whole }, all) : {};
  const placed = issues.map((issue) => {
    const position = locateIssue(source, issue);
    const written = lines && fixOf(issue, lines, position);
    const { fix = written, ...hint } = written ? {} : (hintOf?.(issue, position) ?? {});
    const at = source.cellAt?.(position);
    const unit = unitAt(issue.path);
    return { issue, file, position, ...(fix && { fix }), ...hint, ...(at && { at }), ...(unit && { unit }) };
  });
  const mended = mendedLines(
    placed.flatMap(({ fix }) => fix ?? []),
    lines ?? [],
  );
  return placed.map((each) => {
    const line = each.fix && mended.get(each.fix.line);
    return line === undefined ? each : { ...each, mended: line };
  });
}

/** Whether any issue stops a document from being used. */
export function anyPlacedError(placed: readonly (PlacedIssue | PlacedDoubt)[]): boolean {
  return placed.some(({ issue }) => issue.severity === 'error');
}
