import type { Options } from '../engine.js';
import { auditPath } from '../kit/merkle.js';
import { digestBytes, sha256 } from '../kit/sha256.js';
import type { AssessmentRecord, Excerpt, RecordEntry, RedactedEntry } from '../model/record.js';
import { commitmentsOf } from '../stages/record/digests.js';

/** What was made, or why nothing was: units that the record does not have, or whose entries could be found by trying. */
export type Redacted<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: 'unit-unknown' | 'unit-redacted' | 'salt-missing';
      readonly units: readonly string[];
    };

/**
 * The record with the entries of these units replaced by their commitments. Every digest, and so every signature, stays
 * as it was. A unit without a salt is refused: a yes/no is found from its digest by trying both.
 */
export function redact(
  record: AssessmentRecord,
  units: readonly string[],
  { hash = sha256 }: Pick<Options, 'hash'> = {},
): Redacted<AssessmentRecord> {
  const known = new Set(record.entries.map(({ unit }) => unit));
  const unknown = units.filter((unit) => !known.has(unit));
  if (unknown.length > 0) return { ok: false, code: 'unit-unknown', units: unknown };
  const hidden = new Set(units);
  const bare = unsalted(record, (unit) => hidden.has(unit));
  if (bare.length > 0) return { ok: false, code: 'salt-missing', units: bare };
  const entries = record.entries.map((entry): RecordEntry | RedactedEntry => {
    if (entry.state === 'redacted' || !hidden.has(entry.unit)) return entry;
    const { unit, tier, digest } = entry;
    return { unit, tier, state: 'redacted', commitments: commitmentsOf(entry, hash), digest };
  });
  return { ok: true, value: { ...record, entries } };
}

/**
 * One unit's part of a record: the head with every ranking, the unit's own entry, and the way from its digest to
 * `digests.entries`. Nothing of another unit is in it but what the rankings say; so all others need a salt.
 */
export function excerpt(
  record: AssessmentRecord,
  unit: string,
  { hash = sha256 }: Pick<Options, 'hash'> = {},
): Redacted<Excerpt> {
  const { entries, ...head } = record;
  const index = entries.findIndex((one) => one.unit === unit);
  const entry = entries[index];
  if (entry === undefined) return { ok: false, code: 'unit-unknown', units: [unit] };
  if (entry.state === 'redacted') return { ok: false, code: 'unit-redacted', units: [unit] };
  const bare = unsalted(record, (other) => other !== unit);
  if (bare.length > 0) return { ok: false, code: 'salt-missing', units: bare };
  const leaves = entries.map(({ digest }) => digestBytes(digest));
  const inclusion = { index, size: entries.length, path: auditPath(leaves, index, hash) };
  return { ok: true, value: { ...head, format: 'tieuchi/excerpt@1', entry, inclusion } };
}

/** Units of these whose entries are neither salted nor hidden already. */
function unsalted({ entries }: AssessmentRecord, isMeant: (unit: string) => boolean): readonly string[] {
  return entries.flatMap((entry) =>
    entry.state !== 'redacted' && isMeant(entry.unit) && entry.salt === null ? [entry.unit] : [],
  );
}
