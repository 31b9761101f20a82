import { type AssessmentHead, readAssessmentCsv, readSource, type Source } from '../author/index.js';
import type { CompiledPack, Options } from '../engine.js';
import { safeAssess } from '../index.js';
import { LIMITS } from '../model/document.js';
import type { Json } from '../model/expression.js';
import type { Issue } from '../model/issue.js';
import type { AssessmentRecord } from '../model/record.js';
import { isThere, readText } from './files.js';
import { anyPlacedError, type PlacedIssue, placedIn, type SourceFile } from './placed.js';
import { wrongUsage } from './usage-error.js';

/** The record of an assessment from a file, unless there is an error; and everything that was found on the way. */
export interface LoadedAssessment {
  readonly record: AssessmentRecord | undefined;
  readonly issues: readonly PlacedIssue[];
}

/** The limits are for documents of strangers; whoever calls the program chose the file, and a province is large. */
export const LARGE = { ...LIMITS, nodes: 5_000_000, bytes: 256 * 1024 * 1024 };

/** The file that holds the salts: of a table its head, named or beside it. */
export function saltsFile(file: string, head: string | undefined): string {
  return isTable(file) ? (head ?? headBeside(file)) : file;
}

function isTable(file: string): boolean {
  return /\.csv$/i.test(file);
}

function headBeside(file: string): string {
  return file.replace(/\.csv$/i, '.head.yaml');
}

/** Where one file ends and the other begins: a table holds these keys, its head all others. */
const OF_TABLE: readonly (string | number | undefined)[] = ['units', 'submissions'];

/** Reads, scores and ranks an assessment: YAML or JSON, or a table with the head that is named or stands beside it. */
export function loadAssessment(
  cwd: string,
  file: string,
  head: string | undefined,
  compiled: CompiledPack,
  options: Options,
): LoadedAssessment {
  const sources = isTable(file) ? readTable(cwd, file, head, compiled) : [readDocument(cwd, file)];
  const [main] = sources;
  const document = main?.source.document;
  const unread = sources.some(({ source }) => source.document === undefined);
  const result =
    document === undefined || unread ? undefined : safeAssess(compiled, document, { ...options, limits: LARGE });
  const found = result === undefined ? [] : result.ok ? result.warnings : result.errors;
  const issues = sources.flatMap((one) =>
    placedIn(
      one,
      found.filter((issue) => isIn(one, issue, sources)),
    ),
  );
  return { record: result?.ok && !anyPlacedError(issues) ? result.value : undefined, issues };
}

/** The document of an assessment alone, for a record to be held against, and what is wrong with its text. */
export function assessmentDocument(
  cwd: string,
  file: string,
  compiled: CompiledPack | undefined,
): { readonly document: Json | undefined; readonly issues: readonly PlacedIssue[] } {
  const sources =
    compiled !== undefined && isTable(file) ? readTable(cwd, file, undefined, compiled) : [readDocument(cwd, file)];
  const issues = sources.flatMap((one) => placedIn(one, []));
  return { document: anyPlacedError(issues) ? undefined : sources[0]?.source.document, issues };
}

function readDocument(cwd: string, file: string): SourceFile {
  return { file, source: readSource(readText(cwd, file), { limits: LARGE }) };
}

function isIn(one: SourceFile, { path }: Issue, sources: readonly SourceFile[]): boolean {
  if (sources.length === 1) return true;
  return OF_TABLE.includes(path[0]) === (one === sources[0]);
}

/** The table first, whose document is the whole assessment; then its head. */
function readTable(
  cwd: string,
  file: string,
  named: string | undefined,
  { plan }: CompiledPack,
): readonly SourceFile[] {
  const beside = headBeside(file);
  const text = readText(cwd, file);
  if (named === undefined && !isThere(cwd, beside)) wrongUsage('head-missing', { file, head: beside });
  const head = readDocument(cwd, named ?? beside);
  const known = head.source.document ?? {};
  if (!isHead(known)) return wrongUsage('head-not-object', { file: head.file });
  const attributes = plan.pack.attributes ?? [];
  const source: Source = readAssessmentCsv(text, known, {
    limits: LARGE,
    factTypes: (id) => (Object.hasOwn(plan.facts, id) ? plan.facts[id]?.info.type : undefined),
    attributeTypes: (id) => attributes.find((attribute) => attribute.id === id)?.type,
  });
  return [{ file, source }, head];
}

function isHead(value: unknown): value is AssessmentHead {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && !Object.hasOwn(value, 'units') && !Object.hasOwn(value, 'submissions');
}
