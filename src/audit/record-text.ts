import { canonicalJson } from '../kit/canonical-json.js';
import type { AssessmentRecord, DetachedRecord, Excerpt } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';

/** A record, whole or detached, or an excerpt of one. */
export type AnyRecord = AssessmentRecord | DetachedRecord | Excerpt;

/**
 * The text of a record as a file holds it: one line of canonical JSON (RFC 8785), with the line feed that ends it. `recordText` of
 * `Results` gives the same without the line feed.
 *
 * @param record The record.
 * @example
 * recordText(assess(pack, assessment)).startsWith('{'); // true
 */
export function recordText(record: AnyRecord): string {
  return `${canonicalJson(recordGiven(record))}\n`;
}

/**
 * A record as lines of canonical JSON, for one that is too large for one text: the head, an entry a line in the order
 * of the record, and the rankings with the digests. Each line has the line feed that ends it.
 *
 * @param record The record.
 * @example
 * for (const line of recordLines(record)) file.write(line);
 */
export function* recordLines(record: AssessmentRecord | DetachedRecord): Generator<string> {
  const { entries, rankings, statistics, findings, digests, ...head } = recordGiven(record);
  yield `${canonicalJson(head)}\n`;
  for (const entry of entries) yield `${canonicalJson(entry)}\n`;
  yield `${canonicalJson({ rankings, statistics, findings, digests })}\n`;
}
