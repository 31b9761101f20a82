import { isUtf8 } from 'node:buffer';
import { type AnyRecord, readRecord, readRecordLines } from '../audit/index.js';
import type { WrittenRecord } from '../audit/verify/verbatim-record.js';
import { LIMITS } from '../model/document.js';
import { shownPath } from '../model/errors.js';
import type { Issue } from '../model/issue.js';
import { issueSentence, type Language, reportLine, verifySentence, word } from '../words/index.js';
import { isUtf8File, readBytes, readLines, sizeOf } from './files.js';
import { type Io, paintFor } from './io.js';
import { ofRecord } from './right-document.js';
import { shownFile } from './standard-input.js';
import { type WrittenAgain, writtenAgain } from './written-again.js';

/** A record from a file. */
export interface LoadedRecord {
  readonly record: AnyRecord;
  /** Whether the file is, byte for byte, what the program writes. */
  readonly canonical: boolean;
  /** How the file differs from that; '' where it does not. */
  readonly again: () => WrittenAgain;
}

/** Reads a record or an excerpt; undefined where it has errors. Issues go to standard error. */
export function loadRecord(io: Io, file: string, language: Language): LoadedRecord | undefined {
  const isLarge = sizeOf(io.cwd, file) > LIMITS.recordBytes;
  const bytes = isLarge ? Buffer.of() : Buffer.from(readBytes(io.cwd, file));
  const text = bytes.toString('utf8');
  const read = isLarge ? readRecordLines(readLines(io.cwd, file, LIMITS.recordBytes)) : readRecord(text);
  const isText = isLarge ? isUtf8File(io.cwd, file) : isUtf8(bytes);
  const issues = read.ok ? (isText ? read.warnings : ofRecord(text, [], false)) : ofRecord(text, read.errors, isText);
  io.err(printRecordIssues(file, issues, io, language));
  const advice = ADVICE.find(([, is]) => issues.some(is))?.[0];
  if (advice !== undefined) io.err(`  ${verifySentence(advice, language)}\n`);
  if (!read.ok || !isText) return undefined;
  const { record, canonical } = read.value;
  return { record, canonical, again: () => (canonical || isLarge ? '' : writtenAgain(text, record)) };
}

/** The text of a record for `verbatim`: of a large file its lines, which are read again each time; undefined where it is no UTF-8. */
export function writtenRecord(cwd: string, file: string): WrittenRecord | undefined {
  const limit = LIMITS.recordBytes;
  if (sizeOf(cwd, file) > limit)
    return isUtf8File(cwd, file) ? { lines: () => readLines(cwd, file, limit) } : undefined;
  const bytes = Buffer.from(readBytes(cwd, file));
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return text.indexOf('\n') === text.length - 1 ? { text } : { lines: () => text.split('\n') };
}

/** The advice below the issues of a file that is no record: the command that it goes with; or that nobody writes a record by hand. */
const ADVICE: readonly (readonly ['in-yaml' | 'is-a-pack' | 'not-by-hand', (issue: Issue) => boolean])[] = [
  ['in-yaml', ({ code, params }) => code === 'format-unknown' && params.found === 'YAML'],
  ['is-a-pack', ({ code, params }) => code === 'format-unknown' && params.found === 'tieuchi/pack@1'],
  ['not-by-hand', ({ code, path }) => code !== 'format-unknown' && (path.length > 0 || BROKEN.includes(code))],
];

/** What is wrong with a file of which a part is lost: nothing in it can be mended. */
const BROKEN: readonly Issue['code'][] = ['source-syntax', 'source-empty'];

/** A line for each issue, with its path, since a record is one line of text; and how to write a record in lines, if it is too large. */
export function printRecordIssues(file: string, issues: readonly Issue[], io: Io, language: Language): string {
  const paint = paintFor(io, 'err');
  const lines = issues.map((issue) => {
    const at = issue.path.length === 0 ? '' : ` ${shownPath(issue.path)}:`;
    return `${shownFile(file)}:${at} [${issue.code}] ${paint('red', word(issue.severity, language))}: ${issueSentence(issue, language)}\n`;
  });
  const isTooLarge = issues.some(({ code }) => code === 'source-too-large');
  return [...lines, ...(isTooLarge ? [`${reportLine('record-as-lines', language)}\n`] : [])].join('');
}
