import { canonicalJson } from '../../kit/canonical-json.js';
import { isWellFormed } from '../../kit/unicode.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { readJson } from '../../model/read-json.js';
import type { RecordAssessment, RecordPack } from '../../model/record.js';
import { recordGiven } from '../../model/record-given.js';
import type { AnyRecord } from '../record-text.js';

/** What is signed of a record: its digests, and what it is a record of. */
export interface Statement {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/statement@1';
  /** Its `digests.record`. */
  readonly record: string;
  /** Its `digests.results`. */
  readonly results: string;
  /** The pack that it was made by. */
  readonly pack: Pick<RecordPack, 'id' | 'version' | 'digest'>;
  /** The assessment that it is a record of. */
  readonly assessment: Pick<RecordAssessment, 'id' | 'digest'>;
}

/** A field in which a signed statement and that of a record differ. */
export interface StatementDifference {
  /** The field, by its path. */
  readonly field: StatementField;
  /** What was signed. */
  readonly signed: string;
  /** What the record says. */
  readonly found: string;
}

/** A field of a statement by its path, in the order in which differences are told. */
export type StatementField = (typeof FIELDS)[number];

const FIELDS = [
  'assessment.id',
  'pack.id',
  'pack.version',
  'record',
  'results',
  'pack.digest',
  'assessment.digest',
] as const;

/** The payload type of a statement in a DSSE envelope. */
export const STATEMENT_TYPE = 'application/vnd.tieuchi.statement+json';

/**
 * The statement of a record. Hiding entries, or leaving the pack's document out, moves none of its fields: every copy
 * of a record has the same signature.
 *
 * @param record The record.
 * @example
 * statementOf(record).record === record.digests.record; // true
 */
export function statementOf(record: AnyRecord): Statement {
  const { digests, pack, assessment } = recordGiven(record);
  return statementIn({ ...digests, pack, assessment });
}

/** The statement that an object holds, without whatever else it holds. */
function statementIn({ record, results, pack, assessment }: Omit<Statement, 'format'>): Statement {
  return {
    format: 'tieuchi/statement@1',
    record,
    results,
    pack: { id: pack.id, version: pack.version, digest: pack.digest },
    assessment: { id: assessment.id, digest: assessment.digest },
  };
}

/** The bytes of a statement in an envelope: its canonical JSON in UTF-8. */
export function statementBytes(statement: Statement): Uint8Array {
  return new TextEncoder().encode(canonicalJson(statement));
}

/** The statement of these bytes; undefined where they are not exactly the bytes of a statement. */
export function readStatement(bytes: Uint8Array): Statement | undefined {
  const { document } = readJson(new TextDecoder().decode(bytes));
  if (FIELDS.some((field) => fieldOf(document, field) === undefined)) return undefined;
  const statement = statementIn(document as unknown as Statement);
  // nothing else was signed with it: a key that is not read here might be read elsewhere
  return areSameBytes(statementBytes(statement), bytes) ? statement : undefined;
}

/** Every field in which the statements differ. */
export function statementDifferences(signed: Statement, computed: Statement): readonly StatementDifference[] {
  return FIELDS.map((field) => ({
    field,
    signed: fieldOf(signed, field) ?? '',
    found: fieldOf(computed, field) ?? '',
  })).filter((difference) => difference.signed !== difference.found);
}

/** Whether two lists of bytes are the same. */
export function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => b[index] === byte);
}

/** The text at a path; undefined where there is none, or one that has no UTF-8 bytes. */
function fieldOf(document: unknown, field: StatementField): string | undefined {
  const value = valueAt(document as Json, field.split('.'));
  return typeof value === 'string' && isWellFormed(value) ? value : undefined;
}
