import { auditPath } from '../kit/merkle.js';
import { ownCopy } from '../kit/own-copy.js';
import { digestBytes, type Hash, sha256 } from '../kit/sha256.js';
import type { AssessmentRecord, Excerpt, RecordEntry, RedactedEntry } from '../model/record.js';
import {
  committedRankings,
  committedStatistic,
  type Salts,
  saltsOf,
  unitsNamed,
} from '../stages/record/commitments.js';
import { commitmentsOf } from '../stages/record/digests.js';
import { type RelianceOptions, reliance } from './reliance.js';
import type { Refusal } from './verify/verification.js';

/** What was made, or why nothing was: units that the record does not have, or whose entries could be found by trying, or that it does not verify. */
export type Redacted<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: 'unit-unknown' | 'unit-redacted' | 'salt-missing' | Refusal;
      readonly units: readonly string[];
    };

/**
 * The record with commitments in place of the entries of these units, of every statistic that names one of them, and of
 * what their rows in rankings show beyond what the pack publishes. Every digest, and so every signature, stays as it
 * was. A unit without a salt is refused: a yes/no is found from its digest by trying both.
 */
export function redact(
  record: AssessmentRecord,
  units: readonly string[],
  { hash = sha256, ...options }: RelianceOptions = {},
): Redacted<AssessmentRecord> {
  const relied = reliance(record, { hash, ...options });
  if (!relied.ok) return { ok: false, code: relied.refusal, units: [] };
  const known = new Set(record.entries.map(({ unit }) => unit));
  const unknown = units.filter((unit) => !known.has(unit));
  if (unknown.length > 0) return { ok: false, code: 'unit-unknown', units: unknown };
  const hidden = new Set(units);
  const refused = unhideable(record, (unit) => hidden.has(unit));
  if (refused) return refused;
  const entries = record.entries.map((entry): RecordEntry | RedactedEntry => {
    if (entry.state === 'redacted' || !hidden.has(entry.unit)) return entry;
    const { unit, tier, digest } = entry;
    return { unit, tier, state: 'redacted', commitments: commitmentsOf(entry, hash), digest };
  });
  return { ok: true, value: ownCopy({ ...record, ...headWithout(record, hidden, hash), entries }) };
}

/** Statistics and rankings without what they would tell of these units. */
function headWithout(
  { statistics, rankings, entries }: AssessmentRecord,
  hidden: ReadonlySet<string>,
  hash: Hash,
): Pick<AssessmentRecord, 'statistics' | 'rankings'> {
  const salts: Salts = saltsOf(entries);
  return {
    statistics: statistics.map((statistic) =>
      'members' in statistic && unitsNamed(statistic).some((unit) => hidden.has(unit))
        ? committedStatistic(statistic, salts, hash)
        : statistic,
    ),
    rankings: committedRankings(rankings, (unit) => hidden.has(unit), salts, hash),
  };
}

/**
 * One unit's part of a record: the head with every ranking, the unit's own entry, and the way from its digest to
 * `digests.entries`. Of another unit there is nothing in it but what the pack publishes; so all others need a salt.
 */
export function excerpt(
  record: AssessmentRecord,
  unit: string,
  { hash = sha256, ...options }: RelianceOptions = {},
): Redacted<Excerpt> {
  const relied = reliance(record, { hash, ...options });
  if (!relied.ok) return { ok: false, code: relied.refusal, units: [] };
  const { entries, ...head } = record;
  const index = entries.findIndex((one) => one.unit === unit);
  const entry = entries[index];
  if (entry === undefined) return { ok: false, code: 'unit-unknown', units: [unit] };
  if (entry.state === 'redacted') return { ok: false, code: 'unit-redacted', units: [unit] };
  const refused = unhideable(record, (other) => other !== unit);
  if (refused) return refused;
  const leaves = entries.map(({ digest }) => digestBytes(digest));
  const inclusion = { index, size: entries.length, path: auditPath(leaves, index, hash) };
  const others = new Set(record.register.map(({ id }) => id).filter((id) => id !== unit));
  const shown = { ...head, ...headWithout(record, others, hash) };
  return { ok: true, value: ownCopy({ ...shown, format: 'tieuchi/excerpt@1' as const, entry, inclusion }) };
}

/** Why these units cannot be hidden: an entry has no salt. (That two share one is refused where the record is replayed.) */
function unhideable(
  record: AssessmentRecord,
  isMeant: (unit: string) => boolean,
): Exclude<Redacted<never>, { readonly ok: true }> | undefined {
  const open = record.entries.flatMap((entry) => (entry.state === 'redacted' ? [] : [entry]));
  const meant = open.filter(({ unit }) => isMeant(unit));
  const bare = meant.filter(({ salt }) => salt === null).map(({ unit }) => unit);
  return bare.length > 0 ? { ok: false, code: 'salt-missing', units: bare } : undefined;
}
