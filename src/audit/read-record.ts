import { isObject } from '../kit/plain-data.js';
import { admit, type Limits, limitPassed, limitsOf } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { notGiven, textGiven } from '../model/given-as.js';
import { type Checked, checked, type Issue, issue, issueOf } from '../model/issue.js';
import { limitsGiven } from '../model/options-given.js';
import { NOT_JSON, readJson } from '../model/read-json.js';
import { recordSchema } from '../model/record.js';
import { detachedSchema, excerptSchema } from '../model/record-parts.js';
import { documentOrder, readShape } from '../stages/shape.js';
import { type AnyRecord, recordLines, recordText } from './record-text.js';

/** A record that was read, and whether its text is, byte for byte, what the library writes. */
export interface ReadRecord {
  /** The record, as plain data. */
  readonly record: AnyRecord;
  /** Whether the text is what the library writes of it, byte for byte. */
  readonly canonical: boolean;
}

/** All that `detail` of `source-syntax` may be here; the words room has each in other languages. */
export const RECORD_DETAILS = {
  notJson: NOT_JSON,
  cutOff: 'the lines end before the digests: a part of the record is missing',
} as const;

/** How much deeper rows of a record stand than the pack in it. */
const WRAPPING = 8;

/**
 * Reads the text of a record or an excerpt: one JSON text, or lines of head, entries and tail. It gives every fault.
 *
 * @param text The text.
 * @param limits How large it may be; by default `LIMITS`.
 * @example
 * const read = readRecord(text);
 * if (read.ok) verify(read.value.record).verdict;
 */
export function readRecord(text: string, limits: Partial<Limits> = {}): Checked<ReadRecord> {
  limitsGiven(limits);
  const hasMark = textGiven('The text of a record', text).startsWith('\uFEFF');
  const json = hasMark ? text.slice(1) : text;
  if (json.trim() === '') return refused('source-empty');
  const end = json.indexOf('\n');
  const isLines = end >= 0 && json.slice(end).trim() !== '' && isJson(json.slice(0, end));
  const read = isLines ? readRecordLines(linesOf(json), limits) : readOneText(json, limits);
  return read.ok && hasMark ? { ...read, value: { ...read.value, canonical: false } } : read;
}

/**
 * Reads a record that is too large for one text, from its lines; behind the last line end stands one more, which is empty.
 *
 * @param lines The lines, without their ends.
 * @param limits How large the record may be; by default `LIMITS`.
 * @example
 * const read = readRecordLines(text.split('\n'));
 */
export function readRecordLines(lines: Iterable<string>, limits: Partial<Limits> = {}): Checked<ReadRecord> {
  limitsGiven(limits);
  if (typeof Object(lines)[Symbol.iterator] !== 'function') notGiven('Lines, one after the other,', lines);
  const parts: Json[] = [];
  const faults: { readonly part: number; readonly issue: Issue }[] = [];
  const texts: string[] = [];
  for (const line of lines) {
    const refusal = tooLarge(textGiven('A line', line), limits);
    if (refusal) return refusal;
    texts.push(line);
    if (line.trim() === '') continue;
    const { document = {}, issues } = readJson(line);
    faults.push(...issues.map((issue) => ({ part: parts.length, issue })));
    parts.push(document);
    if (issues.some(({ code }) => code === 'source-syntax')) {
      // a line that is no JSON is told as the entry that it should be: as if one more came
      parts.push({});
      break;
    }
  }
  if (faults.length > 0) {
    const issues = faults.map(({ part, issue }) =>
      part > 0 && part < parts.length - 1 ? { ...issue, path: ['entries', part - 1, ...issue.path] } : issue,
    );
    return checked<ReadRecord>(undefined, issues);
  }
  const [head, tail] = [parts[0], parts.at(-1)];
  if (!isObject(head) || !isObject(tail) || parts.length < 2 || !Object.hasOwn(tail, 'digests'))
    return refused('source-syntax', { detail: RECORD_DETAILS.cutOff });
  const strays = [
    ...Object.keys(head).filter((key) => key === 'entries' || IN_TAIL.includes(key)),
    ...Object.keys(tail).filter((key) => !IN_TAIL.includes(key)),
  ];
  if (strays.length > 0) {
    const issues = strays.map((key) => issue('key-unknown', [key], { key, suggestion: '' }));
    return checked<ReadRecord>(undefined, issues);
  }
  const read = recordOf({ ...head, ...tail, entries: parts.slice(1, -1) }, limits);
  return read.ok ? { ...read, value: { record: read.value, canonical: isCanonical(read.value, texts) } } : read;
}

/** The keys of the last line; all others stand in the first line. */
const IN_TAIL: readonly string[] = ['rankings', 'statistics', 'findings', 'digests'];

/** Whether the lines are, byte for byte, those that the library writes, with a line end after the last. */
function isCanonical(record: AnyRecord, texts: readonly string[]): boolean {
  if ('entry' in record) return false;
  const ended = texts.at(-1) === '' ? texts.slice(0, -1).map((text) => `${text}\n`) : texts;
  let count = 0;
  for (const line of recordLines(record)) {
    if (line !== ended[count]) return false;
    count += 1;
  }
  return count === ended.length;
}

/**
 * Reads a record that was parsed already.
 *
 * @param input The record as plain data.
 * @param limits How large it may be; by default `LIMITS`.
 * @example
 * const read = recordOf(JSON.parse(text));
 */
export function recordOf(input: unknown, limits: Partial<Limits> = {}): Checked<AnyRecord> {
  limitsGiven(limits);
  const { depth, recordBytes } = limitsOf(limits);
  const bounds = { depth: depth + WRAPPING, nodes: recordBytes };
  const { document, issues } = admit(input, bounds);
  if (document === undefined)
    return checked<AnyRecord>(
      undefined,
      // a record has as many values as it may have bytes
      issues.map((limitIssue) =>
        limitIssue.code === 'source-too-many-nodes'
          ? issue(limitIssue.code, limitIssue.path, limitPassed(limits, 'recordBytes'))
          : limitIssue,
      ),
    );
  const { value, issues: faults } = readShape<AnyRecord>(schemaOf(document), document);
  // the document itself, and not the value that its schema gives: a record is compared byte for byte
  return checked(value && (document as unknown as AnyRecord), documentOrder(document, faults));
}

function schemaOf(document: Json) {
  if (!isObject(document)) return recordSchema;
  if (document.format === 'tieuchi/excerpt@1') return excerptSchema;
  return document.detached === undefined ? recordSchema : detachedSchema;
}

function readOneText(text: string, limits?: Partial<Limits>): Checked<ReadRecord> {
  const refusal = tooLarge(text, limits);
  if (refusal) return refusal;
  const { document, issues } = readJson(text);
  if (document === undefined) return checked<ReadRecord>(undefined, issues);
  const read = recordOf(document, limits);
  if (!read.ok) return read;
  return { ...read, value: { record: read.value, canonical: recordText(read.value) === text } };
}

function refused(
  code: 'source-empty' | 'source-syntax' | 'source-too-large',
  params: Readonly<Record<string, string>> = {},
) {
  return checked<ReadRecord>(undefined, [issueOf(code, [], params)]);
}

/** The refusal of a text that has more bytes than a record may have. */
function tooLarge(text: string, limits?: Partial<Limits>): Checked<ReadRecord> | undefined {
  const { recordBytes } = limitsOf(limits);
  const isLonger =
    text.length > recordBytes || (text.length * 3 > recordBytes && new TextEncoder().encode(text).length > recordBytes);
  return isLonger ? refused('source-too-large', limitPassed(limits, 'recordBytes')) : undefined;
}

function isJson(text: string): boolean {
  return readJson(text).issues.every(({ code }) => code !== 'source-empty' && code !== 'source-syntax');
}

/** The lines of a text; behind its last line end one more, which is empty. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}
