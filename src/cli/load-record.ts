import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type AnyRecord, readRecord, readRecordLines } from '../audit/index.js';
import { LIMITS } from '../model/document.js';
import { shownPath } from '../model/errors.js';
import type { Issue } from '../model/issue.js';
import { issueSentence, type Language, word } from '../words/index.js';
import { readText } from './files.js';
import { type Io, paintFor } from './io.js';

/** A record from a file, and whether the file is, byte for byte, what the program writes. */
export interface LoadedRecord {
  readonly record: AnyRecord;
  readonly canonical: boolean;
}

/** Reads a record or an excerpt; undefined where it has errors, which are then told on standard error. */
export function loadRecord(io: Io, file: string, language: Language): LoadedRecord | undefined {
  const isLarge = sizeOf(io.cwd, file) > LIMITS.recordBytes;
  const read = isLarge ? readRecordLines(linesOf(io.cwd, file)) : readRecord(readText(io.cwd, file));
  io.err(printRecordIssues(file, read.ok ? read.warnings : read.errors, io, language));
  return read.ok ? read.value : undefined;
}

/** One line an issue: a record is one line of text, so its place is told by the keys that lead to it. */
export function printRecordIssues(file: string, issues: readonly Issue[], io: Io, language: Language): string {
  const paint = paintFor(io, 'err');
  const lines = issues.map((issue) => {
    const at = issue.path.length === 0 ? '' : ` ${shownPath(issue.path)}:`;
    return `${file}:${at} [${issue.code}] ${paint('red', word(issue.severity, language))}: ${issueSentence(issue, language)}\n`;
  });
  return lines.join('');
}

/** 0 where there is no such file: reading it then says so. */
function sizeOf(cwd: string, file: string): number {
  return statSync(resolve(cwd, file), { throwIfNoEntry: false })?.size ?? 0;
}

const CHUNK = 1 << 20;

/** The lines of a file that is too large for one text; a line above the limit is cut off just above it, and then refused. */
function* linesOf(cwd: string, file: string): Generator<string> {
  const descriptor = openSync(resolve(cwd, file), 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK);
  try {
    let begun: string[] = [];
    let length = 0;
    for (let size = readSync(descriptor, buffer); size > 0; size = readSync(descriptor, buffer)) {
      const [first = '', ...others] = decoder.write(buffer.subarray(0, size)).split('\n');
      begun.push(first);
      length += first.length;
      if (length > LIMITS.recordBytes) break;
      if (others.length === 0) continue;
      yield begun.join('');
      yield* others.slice(0, -1);
      begun = others.slice(-1);
      length = begun[0]?.length ?? 0;
    }
    yield begun.join('') + decoder.end();
  } finally {
    closeSync(descriptor);
  }
}
