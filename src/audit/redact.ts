import type { Options } from '../engine.js';
import { auditPath } from '../kit/merkle.js';
import { ownCopy } from '../kit/own-copy.js';
import { digestBytes, type Hash, sha256 } from '../kit/sha256.js';
import type { AssessmentRecord, Excerpt, RecordEntry, RedactedEntry } from '../model/record.js';
import { commitmentsOf } from '../stages/record/digests.js';
import { brokenDigests } from './verify/intact.js';

/** What was made, or why nothing was: units that the record does not have, or whose entries could be found by trying, or that it was changed. */
export type Redacted<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: 'unit-unknown' | 'unit-redacted' | 'salt-missing' | 'salt-shared' | 'not-intact';
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
  const refused = unhideable(record, (unit) => hidden.has(unit), hash);
  if (refused) return refused;
  const entries = record.entries.map((entry): RecordEntry | RedactedEntry => {
    if (entry.state === 'redacted' || !hidden.has(entry.unit)) return entry;
    const { unit, tier, digest } = entry;
    return { unit, tier, state: 'redacted', commitments: commitmentsOf(entry, hash), digest };
  });
  return { ok: true, value: ownCopy({ ...record, entries }) };
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
  const refused = unhideable(record, (other) => other !== unit, hash);
  if (refused) return refused;
  const leaves = entries.map(({ digest }) => digestBytes(digest));
  const inclusion = { index, size: entries.length, path: auditPath(leaves, index, hash) };
  return { ok: true, value: ownCopy({ ...head, format: 'tieuchi/excerpt@1' as const, entry, inclusion }) };
}

/** Why these units cannot be hidden: the record was changed, or an entry has no salt, or one that another has too. */
function unhideable(
  record: AssessmentRecord,
  isMeant: (unit: string) => boolean,
  hash: Hash,
): Exclude<Redacted<never>, { readonly ok: true }> | undefined {
  if (brokenDigests(record, hash).length > 0) return { ok: false, code: 'not-intact', units: [] };
  const open = record.entries.flatMap((entry) => (entry.state === 'redacted' ? [] : [entry]));
  const meant = open.filter(({ unit }) => isMeant(unit));
  const bare = meant.filter(({ salt }) => salt === null).map(({ unit }) => unit);
  if (bare.length > 0) return { ok: false, code: 'salt-missing', units: bare };
  const uses = new Map<string | null, number>();
  for (const { salt } of open) uses.set(salt, (uses.get(salt) ?? 0) + 1);
  const shared = meant.filter(({ salt }) => (uses.get(salt) ?? 0) > 1).map(({ unit }) => unit);
  return shared.length > 0 ? { ok: false, code: 'salt-shared', units: shared } : undefined;
}
