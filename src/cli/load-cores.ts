import { dirname, isAbsolute, join, resolve } from 'node:path';
import { checkCore, isCoreFile, joinPack } from '../author/index.js';
import { isObject } from '../kit/plain-data.js';
import { closestOrEmpty } from '../kit/unicode.js';
import { CORE_LIST_IS, type CoreList } from '../model/core.js';
import { shown } from '../model/decimal-given.js';
import { jsonTypeOf } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, type IssueCode, issue, issuesOf, type Path, paramsOf } from '../model/issue.js';
import { isFolder, isThere, readText } from './files.js';
import { HEADINGS } from './hints/declared.js';
import { nearFiles } from './near-files.js';
import { anyPlacedError, type PlacedIssue, placedIn, placeOf, type SourceFile, sourceFile } from './placed.js';

/** A pack joined with the cores that it extends. */
interface JoinedFile extends SourceFile {
  /** The joined document. */
  readonly document: Json;
  /** The issues of the files and of their joining. */
  readonly joining: readonly PlacedIssue[];
  /** Whether the text of every core was read: else the pack lacks what it takes from there, and is not checked. */
  readonly isWhole: boolean;
  /** The names of the files of the cores. */
  readonly cores: readonly string[];
  /**
   * The issues of the joined document; that of a name that is not declared, with the name in any of the files that is meant, and none
   * of such a name where a core has errors: it may stand in what is wrong there.
   */
  readonly withMeant: (issues: readonly Issue[]) => readonly Issue[];
}

/** The list of a core that may have the name of an issue, and the param with the name. The joined pack has only what the pack reads. */
const UNDECLARED: Readonly<Partial<Record<IssueCode, { readonly list: CoreList; readonly param: string }>>> = {
  'fact-undeclared': { list: 'facts', param: 'fact' },
  'constant-undeclared': { list: 'constants', param: 'constant' },
  'text-undeclared': { list: 'texts', param: 'text' },
};

/** Issues of a core after which nobody knows what it declares. */
const LOST: readonly IssueCode[] = ['source-syntax', 'format-unknown'];

/** The cores that were read so far, and what is wrong with how they are named. */
interface Reading {
  readonly cwd: string;
  readonly files: SourceFile[];
  readonly issues: PlacedIssue[];
  /** Names and files of cores whose text could not be read. */
  readonly unread: Json[];
}

/** A pack joined with the cores that it extends; undefined where it extends nothing. */
export function joinedFile(cwd: string, from: SourceFile): JoinedFile | undefined {
  const { document } = from.source;
  if (!isObject(document) || document.extends === undefined) return undefined;
  const reading: Reading = { cwd, files: [], issues: [], unread: [] };
  readExtended(reading, from, [from]);
  const { files } = reading;
  const joined = joinPack(
    document as Json,
    files.map(({ source }) => source.document ?? null),
  );
  const fileOf = (core: number | undefined) => (core === undefined ? from : (files[core] ?? from));
  const clashes = joined.clashes.flatMap(({ id, at, other }) => {
    const { file, line } = placeOf(fileOf(other.core), other.path);
    return placedAt(fileOf(at.core), issue('extends-differs', at.path, { id, place: `${file}:${line}` }));
  });
  return {
    ...from,
    document: joined.document,
    whole: declaredIn([from, ...files]),
    joining: [...reading.issues, ...clashes],
    isWhole: reading.unread.length === 0,
    cores: files.map(({ file }) => file),
    withMeant: (issues) =>
      issues
        .filter(({ code }) => UNDECLARED[code] === undefined || !anyPlacedError(reading.issues))
        .map((issue) => withMeant(issue, [from, ...files])),
    placeIn: (path: Path) => {
      const { core, path: inside } = joined.placeOf(path);
      return { from: fileOf(core), path: inside };
    },
  };
}

/** The issue with the declared name that may be meant, where it is about an undeclared name. */
function withMeant(issue: Issue, files: readonly SourceFile[]): Issue {
  const undeclared = UNDECLARED[issue.code];
  if (undeclared === undefined) return issue;
  const { list, param } = undeclared;
  const params = paramsOf(issue);
  const suggestion = closestOrEmpty(
    params[param] ?? '',
    files.flatMap(({ source }) => namesIn(source.document, list)),
  );
  return { ...issue, params: { ...params, suggestion } } as Issue;
}

/** All entries of the lists of some files whose names expressions read. */
function declaredIn(files: readonly SourceFile[]): Json {
  const entriesOf = ({ source: { document } }: SourceFile, list: string) =>
    isObject(document) && Array.isArray(document[list]) ? (document[list] as readonly Json[]) : [];
  return Object.fromEntries(
    Object.values(HEADINGS).map((list) => [list, files.flatMap((file) => entriesOf(file, list))]),
  );
}

/** The names of the entries of a list: ids, of texts their keys. */
export function namesIn(document: Json | undefined, list: CoreList): readonly string[] {
  const entries = isObject(document) ? document[list] : undefined;
  const { name } = CORE_LIST_IS[list];
  if (!Array.isArray(entries) || name === undefined) return [];
  return entries.flatMap((entry) => (isObject(entry) && typeof entry[name] === 'string' ? [entry[name]] : []));
}

/** Reads what a file extends: each core once, and what it extends before it. `chain` are the files that led here. */
function readExtended(reading: Reading, from: SourceFile, chain: readonly SourceFile[]): void {
  const document = from.source.document;
  const named = isObject(document) ? document.extends : undefined;
  if (named === undefined) return;
  if (!Array.isArray(named)) {
    const fault = issue('wrong-type', ['extends'], { expected: 'list', found: jsonTypeOf(named) });
    reading.issues.push(...placedAt(from, fault));
    reading.unread.push(named as Json);
    return;
  }
  for (const [index, name] of (named as readonly Json[]).entries()) {
    const fault = readCore(reading, from, name, chain);
    if (fault === undefined) continue;
    reading.issues.push(...placedAt(from, { ...fault, path: ['extends', index] } as Issue));
    reading.unread.push(name);
  }
}

/** Reads one core, and says what is wrong with its name. */
function readCore(reading: Reading, from: SourceFile, name: Json, chain: readonly SourceFile[]): Issue | undefined {
  const { cwd, files } = reading;
  if (typeof name !== 'string') return issue('wrong-type', [], { expected: 'text', found: jsonTypeOf(name) });
  if (!isCoreFile(name)) return issue('extends-name', [], { found: shown(name) });
  const file = isAbsolute(from.file) ? resolve(dirname(from.file), name) : join(dirname(from.file), name);
  const isSame = (other: SourceFile) => resolve(cwd, other.file) === resolve(cwd, file);
  if (chain.some(isSame))
    return issue('extends-circle', [], { files: [...chain, { file }].map((each) => each.file).join(' → ') });
  if (files.some(isSame)) return undefined;
  if (!isThere(cwd, file) || isFolder(cwd, file))
    return issue('extends-missing', [], { file: name, suggestion: nearFiles(cwd, file) });
  const core = sourceFile(file, readText(cwd, file));
  readExtended(reading, core, [...chain, core]);
  files.push(core);
  const checked = core.source.document === undefined ? undefined : checkCore(core.source.document);
  const wrong = issuesOf(checked);
  // a text that is cut off, or another document, lacks what the pack takes from it
  const isLost = [...core.source.issues, ...wrong].some(({ code }) => LOST.includes(code));
  if (checked === undefined || isLost) reading.unread.push(name);
  reading.issues.push(...placedIn(core, wrong));
  return undefined;
}

/** An issue of a document at its place, without those of the reader of its text. */
function placedAt(from: SourceFile, coreIssue: Issue): readonly PlacedIssue[] {
  const { file, ...position } = placeOf(from, coreIssue.path);
  return [{ issue: coreIssue, file, position }];
}
