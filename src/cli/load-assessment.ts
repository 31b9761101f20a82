import { assessmentDoubts } from '../author/doubts/assessment-doubts.js';
import {
  type AssessmentHead,
  decodeText,
  figureOptions,
  readAssessmentCsv,
  readAssessmentTable,
} from '../author/index.js';
import { FIXED_TITLES } from '../author/text/tables/figure-columns.js';
import type { CompiledPack } from '../engine.js';
import { readInstant } from '../kit/instant.js';
import { isObject } from '../kit/plain-data.js';
import { nfc } from '../kit/unicode.js';
import type { Assessment } from '../model/assessment.js';
import { LIMITS } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, issuesOf, paramsOf } from '../model/issue.js';
import { scoredFigures } from '../scored-figures.js';
import { programsOf } from '../stages/score/tier-program.js';
import { type RecordParts, recordParts } from '../stages/write.js';
import { assessmentAsOf } from '../views/assessment-as-of.js';
import { attributeLacked } from './attribute-lacked.js';
import { isThere, readBytes, readText } from './files.js';
import { nodeSha256 } from './hash.js';
import { idsMeant } from './ids-meant.js';
import { withLostHeading } from './lost-heading.js';
import { entriesOf, oneCause } from './one-cause.js';
import { anyPlacedError, type PlacedDoubt, type PlacedIssue, placedIn, type SourceFile, sourceFile } from './placed.js';
import { placedDoubts } from './placed-doubts.js';
import { isStdin, shownFile } from './standard-input.js';
import { wrongUsage } from './usage-error.js';
import { withIdsMeant } from './with-ids-meant.js';
import { workbookFiguresOf } from './workbook-figures.js';

/** The record of an assessment from a file, in parts, unless there is an error; and the issues of the file, with what is doubtful in it. */
interface LoadedAssessment {
  readonly record: RecordParts | undefined;
  readonly issues: readonly (PlacedIssue | PlacedDoubt)[];
}

/** Limits for files that the caller chose, which may be those of a province; `LIMITS` are for documents of strangers. */
export const LARGE = { ...LIMITS, nodes: 5_000_000, bytes: 256 * 1024 * 1024 };

/** The file that holds the salts: the assessment itself, or the head of a table. */
export function saltsFile(file: string, head: string | undefined): string {
  return isTable(file, head) ? (head ?? headBeside(file)) : file;
}

/** Whether the file is a table, by its name; standard input, which has none, is a table where its head is named. */
function isTable(file: string, head?: string): boolean {
  const isNamed = isStdin(file) ? head !== undefined : isTableName(file);
  // `--head` without a table has no effect: the call is refused
  if (head !== undefined && !isNamed) wrongUsage('head-needless', { file });
  return isNamed;
}

function headBeside(file: string): string {
  return file.replace(TABLE, '.head.yaml');
}

/** Names of tables of figures; the head of a table is a file of its own. */
const TABLE = /\.(?:csv|tsv|xlsx|xlsm|xls|ods)$/i;

/** Whether a file of this name is read as a table of figures: an assessment that is written as a text has another name. */
function isTableName(file: string): boolean {
  return TABLE.test(file);
}

/** First bytes of a workbook, whatever the name of its file: an archive, or the older format. */
const WORKBOOKS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

function isWorkbook(file: string, bytes: Uint8Array): boolean {
  return (
    (!isStdin(file) && !/\.(?:csv|tsv)$/i.test(file)) ||
    WORKBOOKS.some((start) => start.equals(bytes.subarray(0, start.length)))
  );
}

/** The keys of an assessment that a table holds; its head holds all others. */
const OF_TABLE: readonly (string | number | undefined)[] = ['units', 'submissions'];

/** What is asked of the file: where its head is, and the instant at which it is read, else its own. */
interface AssessmentAsked {
  readonly head?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The document as it stood at an instant that is not later than its own. */
function documentAt(document: Json | undefined, asOf: string | undefined, { plan }: CompiledPack) {
  if (asOf === undefined || document === undefined) return { document, placeOf: (path: Issue['path']) => path };
  const statedAsOf = isObject(document) && typeof document.asOf === 'string' ? document.asOf : asOf;
  if ((readInstant(statedAsOf) ?? 0) < (readInstant(asOf) ?? 0)) wrongUsage('as-of-later', { asOf, own: statedAsOf });
  return assessmentAsOf(document, asOf, plan.pack.period.zone);
}

/** Reads, scores and ranks an assessment: YAML or JSON, or a table with its head, named or beside it. */
export async function loadAssessment(
  cwd: string,
  file: string,
  { head, asOf }: AssessmentAsked,
  compiled: CompiledPack,
): Promise<LoadedAssessment> {
  const sources = isTable(file, head) ? await readTable(cwd, file, head, compiled) : [readDocument(cwd, file)];
  const [main] = sources;
  const { document, placeOf } = documentAt(main?.source.document, asOf, compiled);
  const isUnread = sources.some((file) => file.source.document === undefined);
  const result =
    document === undefined || isUnread
      ? undefined
      : scoredFigures(compiled, programsOf(compiled.plan), document, { limits: LARGE });
  const ofDocument = issuesOf(result).map((issue) => ({ ...issue, path: placeOf(issue.path) }));
  const issues = placedInSources(sources, ofDocument, compiled);
  if (!result?.ok || anyPlacedError(issues)) return { record: undefined, issues };
  const doubts = assessmentDoubts(document as unknown as Assessment, compiled.plan).map((doubt) => ({
    ...doubt,
    path: placeOf(doubt.path),
  }));
  const ofSource = (source: SourceFile) => doubts.filter((doubt) => isIn(source, doubt, sources));
  const placed = sources.flatMap((source) => placedDoubts(source, ofSource(source), issues));
  return { record: recordParts(result.value.written(), nodeSha256), issues: [...issues, ...placed] };
}

/** The document of an assessment, not scored, and the issues of its text, with those that `check` finds in the document. */
export async function assessmentDocument(
  cwd: string,
  file: string,
  compiled: CompiledPack | undefined,
  { head, check }: { readonly head?: string | undefined; readonly check?: DocumentCheck | undefined } = {},
): Promise<{ readonly document: Json | undefined; readonly issues: readonly PlacedIssue[] }> {
  const isRead = compiled !== undefined && isTable(file, head);
  const sources = isRead ? await readTable(cwd, file, head, compiled) : [readDocument(cwd, file)];
  const [main] = sources;
  const ofDocument = main?.source.document === undefined ? [] : (check?.(main.source.document) ?? []);
  const issues = placedInSources(sources, ofDocument, compiled);
  return { document: anyPlacedError(issues) ? undefined : main?.source.document, issues };
}

/** The issues of the texts and, `ofDocument`, of the document, each in the file in which it is to be mended, with the ids meant. */
function placedInSources(
  sources: readonly SourceFile[],
  ofDocument: readonly Issue[],
  compiled: CompiledPack | undefined,
): readonly PlacedIssue[] {
  const document = sources[0]?.source.document;
  const issues = oneCause(ofDocument, document, compiled?.plan.pack);
  const allPlaced = sources.flatMap((source) =>
    placedIn(
      source,
      issues.filter((issue) => isIn(source, issue, sources)),
    ),
  );
  const placed = withLostHeading(allPlaced, document);
  if (compiled === undefined || placed.length === 0) return placed;
  const meant = idsMeant(document, compiled);
  const before = linesBefore(sources[0], placed);
  const units = entriesOf(document, 'units');
  return placed.map((each) => {
    const line = before.get(each.issue);
    const lacks = attributeLacked(each.issue, compiled, { all: ofDocument, left: issues, units });
    return { ...withIdsMeant(each, meant), lacks, ...(line !== undefined && { before: line }) };
  });
}

/** The line at which a unit stood first, by the issue that it stands in the register again. */
function linesBefore(from: SourceFile | undefined, placed: readonly PlacedIssue[]): ReadonlyMap<Issue, number> {
  const again = placed.filter(({ issue: { code, path } }) => code === 'id-duplicate' && path[0] === 'units');
  const document = from?.source.document;
  if (again.length === 0 || !isObject(document) || !Array.isArray(document.units)) return new Map();
  const first = new Map<unknown, number>();
  for (const [index, unit] of document.units.entries())
    if (isObject(unit) && !first.has(unit.id)) first.set(unit.id, index);
  const lines = again.flatMap(({ issue }) => {
    const line = from?.source.locate(['units', first.get(paramsOf(issue).id) ?? -1, 'id'])?.line;
    return line === undefined ? [] : [[issue, line] as const];
  });
  return new Map(lines);
}

/** What is wrong with a document whose text can be read. */
type DocumentCheck = (document: Json) => readonly Issue[];

function readDocument(cwd: string, file: string): SourceFile {
  const text = readText(cwd, file);
  if (isStdin(file) && looksLikeTable(text)) wrongUsage('stdin-table');
  return sourceFile(file, text, { limits: LARGE });
}

/** How many lines may stand above the header of a table: what it says of itself, and a letterhead. */
const ABOVE_HEADER = 10;

/** Whether a text begins as a workbook does, or has the header of a table of figures near its beginning. */
function looksLikeTable(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/, ABOVE_HEADER);
  const isHeader = (line: string) => {
    const cells = line.split(/[,;\t]/).map((cell) => nfc(cell.replaceAll('"', '')).trim().toLowerCase());
    const has = (column: string) => cells.some((cell) => headingsOf(column).includes(cell));
    return has('unit') && has('tier');
  };
  return text.startsWith('PK\x03\x04') || lines.some(isHeader);
}

function headingsOf(column: string): readonly string[] {
  return [column, ...FIXED_TITLES.flatMap(({ name, titles }) => (name === column ? titles : []))];
}

/** Whether an issue is to be mended in `source`, which is the table or its head. */
function isIn(source: SourceFile, { path }: Pick<Issue, 'path'>, sources: readonly SourceFile[]): boolean {
  if (sources.length === 1) return true;
  return OF_TABLE.includes(path[0]) === (source === sources[0]);
}

/** The table, whose document is the whole assessment, then its head. */
async function readTable(
  cwd: string,
  file: string,
  named: string | undefined,
  compiled: CompiledPack,
): Promise<readonly SourceFile[]> {
  const beside = headBeside(file);
  const bytes = readBytes(cwd, file);
  if (named === undefined && !isThere(cwd, beside)) wrongUsage('head-missing', { file, head: beside });
  const head = readDocument(cwd, named ?? beside);
  const keys = head.source.document ?? {};
  if (!isHead(keys)) return wrongUsage('head-not-object', { file: head.file });
  const options = { ...figureOptions(compiled), limits: LARGE };
  const name = shownFile(file);
  if (!isWorkbook(file, bytes))
    return [{ file: name, source: readAssessmentCsv(decodeText(bytes), keys, options) }, head];
  const { table, struck } = await workbookFiguresOf(file, bytes, options);
  return [{ file: name, source: readAssessmentTable(table, keys, options), struck }, head];
}

function isHead(value: unknown): value is AssessmentHead {
  return isObject(value) && !Object.hasOwn(value, 'units') && !Object.hasOwn(value, 'submissions');
}
