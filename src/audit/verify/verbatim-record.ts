import { BUILT_IN, createEngine, type Options } from '../../engine.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { sha256 } from '../../kit/sha256.js';
import { limitsOf } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { parsed } from '../../model/read-json.js';
import type { AssessmentRecord, RecordEntry } from '../../model/record.js';
import { engine as engineSchema } from '../../model/record-head.js';
import { readShape } from '../../stages/shape.js';
import { type RecordParts, recordChunks, recordLines, recordParts, type Written } from '../../stages/write.js';
import { assessmentOf } from '../assessment-of.js';
import type { Replay } from './replay.js';
import { writtenAgain } from './rewritten-record.js';
import type { VerifyOptions } from './verification.js';

/** The text of a record, whole, or its lines, which are gone through more than once. */
export type WrittenRecord = { readonly text: string } | { readonly lines: () => Iterable<string> };

/** What is kept of each entry: all of it, or what the unit sent and what was verified of it, but not what it came to. */
export type EntriesKept = 'whole' | 'inputs';

/** A record that was written again to the last character, and its replay. */
interface Verbatim {
  readonly record: AssessmentRecord;
  readonly replay: Replay;
}

const engine = createEngine(BUILT_IN);

/**
 * The record of a text that is, to the last character, what is written of its own pack and inputs: what the units came to is
 * compared as it is written again, and need not be kept. Undefined of any other text, which is to be read with care, so
 * that it can be said what is wrong with it.
 */
export function verbatim(
  source: WrittenRecord,
  kept: EntriesKept,
  given: Pick<VerifyOptions, 'hash' | 'limits'>,
): Verbatim | undefined {
  const entryOf = ENTRY[kept];
  const record = 'text' in source ? recordOfText(source.text, entryOf) : recordOfLines(source.lines(), entryOf);
  if (!record) return undefined;
  const { hash = sha256, limits } = given;
  const options: Options & { readonly hash: typeof hash } = {
    hash,
    limits: { ...limits, nodes: limitsOf(limits).recordBytes },
  };
  const compiled = engine.compilePack(record.pack.document, {}, options);
  if (!compiled.ok) return undefined;
  const isSame = (written: Written) => isWrittenAs(recordParts(written, hash), source);
  const again = writtenAgain(record, compiled.value, assessmentOf(record), options, isSame);
  return again && { record, replay: replayOf(record, again) };
}

function replayOf({ register: { length } }: AssessmentRecord, again: NonNullable<Replay['replay']>): Replay {
  const units = { all: length, rederived: length, redacted: [] };
  return { other: [], plugins: [], issues: [], differences: [], units, asStated: [], isSame: true, replay: again };
}

function isWrittenAs(parts: RecordParts, source: WrittenRecord): boolean {
  if ('lines' in source) return isWrittenInLines(parts, source.lines());
  let length = 0;
  for (const chunk of recordChunks(parts)) {
    if (!source.text.startsWith(chunk, length)) return false;
    length += chunk.length;
  }
  return source.text.slice(length) === '\n';
}

/** Whether these are the lines of the record; behind the last line end stands one more, which is empty. */
function isWrittenInLines(parts: RecordParts, lines: Iterable<string>): boolean {
  const expected = recordLines(parts);
  let isEnded = false;
  for (const line of lines) {
    const next = expected.next();
    const isSame = next.done ? line === '' : next.value === `${line}\n`;
    if (!isSame || isEnded) return false;
    isEnded = next.done === true;
  }
  return isEnded;
}

type EntryOf = (entry: unknown) => RecordEntry | undefined;

function recordOfText(text: string, entryOf: EntryOf): AssessmentRecord | undefined {
  const record = parsed(text);
  if (!isObject(record) || !isList(record.entries)) return undefined;
  return withEntries(record, record.entries.map(entryOf));
}

function recordOfLines(lines: Iterable<string>, entryOf: EntryOf): AssessmentRecord | undefined {
  const heads: Json[] = [];
  const entries: (RecordEntry | undefined)[] = [];
  let before: string | undefined;
  for (const line of lines) {
    if (before !== undefined) {
      const part = parsed(before);
      if (part === undefined) return undefined;
      if (heads.length === 0 || line === '') heads.push(part);
      else entries.push(entryOf(part));
    }
    before = line;
  }
  const [head, tail] = heads;
  return heads.length === 2 && isObject(head) && isObject(tail)
    ? withEntries({ ...head, ...tail }, entries)
    : undefined;
}

/** An entry whose unit is shown; undefined for anything else. */
function shownEntry(entry: unknown): RecordEntry | undefined {
  if (!isObject(entry) || entry.state === 'redacted' || !isObject(entry.input) || !isObject(entry.layers))
    return undefined;
  const { input, salt, unit } = entry;
  const isWhole = INPUTS.every((key) => isList(input[key]));
  const isSalted = salt === null || typeof salt === 'string';
  return isWhole && isSalted && typeof unit === 'string' ? (entry as unknown as RecordEntry) : undefined;
}

const ENTRY: Readonly<Record<EntriesKept, EntryOf>> = {
  whole: shownEntry,
  // layers by their names alone
  inputs: (given) => {
    const entry = shownEntry(given);
    const layers = Object.fromEntries(Object.keys(entry?.layers ?? {}).map((layer) => [layer, {}]));
    return entry && { ...entry, layers, findings: [] };
  },
};

const INPUTS = ['extensions', 'submissions', 'verifications', 'marks'] as const;

function withEntries(
  record: Readonly<Record<string, unknown>>,
  entries: readonly (RecordEntry | undefined)[],
): AssessmentRecord | undefined {
  const { assessment, pack, register, plugins, statistics, engine: build } = record;
  const isRecord = [assessment, pack].every(isObject) && [register, plugins, statistics].every(isList);
  if (!isRecord || entries.includes(undefined)) return undefined;
  const { value, issues } = readShape(engineSchema, build as Json);
  return value && issues.length === 0 ? ({ ...record, entries } as never) : undefined;
}
