import { auditPath } from '../kit/merkle.js';
import { ownCopy } from '../kit/own-copy.js';
import { isList } from '../kit/plain-data.js';
import { bad, good, type Result } from '../kit/result.js';
import { digestBytes, type Hash, sha256 } from '../kit/sha256.js';
import { notGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import type { AssessmentRecord, Excerpt, RecordEntry, RedactedEntry } from '../model/record.js';
import {
  committedRankings,
  committedStatistic,
  type Salts,
  saltsOf,
  unitsNamed,
} from '../stages/record/commitments.js';
import { commitmentsOf } from '../stages/record/digests.js';
import { shownEntries } from './record-parts.js';
import { type RelianceOptions, reliance } from './reliance.js';
import type { UnverifiedVerdict } from './verify/verification.js';

/** Why a part of a record cannot be shown. */
export interface RedactionFault {
  /** What is wrong with `units`; or the verdict under which the record is refused. */
  readonly code: 'unit-unknown' | 'unit-redacted' | 'salt-missing' | UnverifiedVerdict;
  /** By id, the units that the record does not have, that it hides, or that could be found by trying; none where it is the verdict. */
  readonly units: readonly string[];
}

/** The part of a record that was asked for; or why it cannot be shown. */
export type Redacted<T> = Result<T, RedactionFault>;

/**
 * The record with commitments in place of the entries of `units`, of every statistic that names one of them, and of
 * what their rows in rankings show beyond what the pack publishes. Every digest, and so every signature, stays as it
 * was. A unit without a salt is refused: a yes/no is found from its digest by trying both. All that is wrong with `units` is told
 * at once: first the ids that the record does not have, then the units without a salt.
 *
 * @param record The record.
 * @param units The units that are hidden, by id.
 * @param options As for `verify`: the record must verify.
 * @example
 * const part = redact(record, ['xa-b', 'xa-c']);
 * if (part.ok) save(recordText(part.value));
 */
export function redact(
  record: AssessmentRecord,
  units: readonly string[],
  options: RelianceOptions = {},
): Redacted<AssessmentRecord> {
  const { hash = sha256 } = optionsGiven(options);
  if (!isList(units)) notGiven('A list of units, by id,', units);
  const relied = reliance(record, options);
  if (!relied.ok) return refused(relied.errors[0].code);
  const known = new Set(record.entries.map(({ unit }) => unit));
  const hidden = new Set(units);
  const mistakes: readonly RedactionFault[] = [
    { code: 'unit-unknown', units: [...hidden].filter((unit) => !known.has(unit)) },
    { code: 'salt-missing', units: unsaltedUnits(record, hidden) },
  ];
  const [fault, ...others] = mistakes.filter((mistake) => mistake.units.length > 0);
  if (fault) return bad([fault, ...others]);
  const entries = record.entries.map((entry): RecordEntry | RedactedEntry => {
    if (entry.state === 'redacted' || !hidden.has(entry.unit)) return entry;
    const { unit, tier, digest } = entry;
    return { unit, tier, state: 'redacted', commitments: commitmentsOf(entry, hash), digest };
  });
  return good(ownCopy({ ...record, ...withoutUnits(record, hidden, hash), entries }));
}

/**
 * One unit's part of a record: the head with every ranking, the unit's entry, and the proof that the entry is under
 * `digests.entries`. Of other units it holds only what the pack publishes, so each of them needs a salt.
 *
 * @param record The record.
 * @param unit The unit that is shown, by its id.
 * @param options As for `verify`: the record must verify.
 * @example
 * const part = excerpt(record, 'xa-a');
 * if (part.ok) save(recordText(part.value));
 */
export function excerpt(record: AssessmentRecord, unit: string, options: RelianceOptions = {}): Redacted<Excerpt> {
  const { hash = sha256 } = optionsGiven(options);
  const relied = reliance(record, options);
  if (!relied.ok) return refused(relied.errors[0].code);
  const { entries, ...head } = record;
  const index = entries.findIndex((entry) => entry.unit === unit);
  const entry = entries[index];
  if (entry === undefined) return refused('unit-unknown', [unit]);
  if (entry.state === 'redacted') return refused('unit-redacted', [unit]);
  const hidden = new Set(record.register.map(({ id }) => id).filter((id) => id !== unit));
  const unsalted = unsaltedUnits(record, hidden);
  if (unsalted.length > 0) return refused('salt-missing', unsalted);
  const leaves = entries.map(({ digest }) => digestBytes(digest));
  const inclusion = { index, size: entries.length, path: auditPath(leaves, index, hash) };
  const shown = { ...head, ...withoutUnits(record, hidden, hash) };
  return good(ownCopy({ ...shown, format: 'tieuchi/excerpt@1' as const, entry, inclusion }));
}

function refused(code: RedactionFault['code'], units: readonly string[] = []): Result<never, RedactionFault> {
  return bad([{ code, units }]);
}

/** The statistics and rankings of a record, without what they show of the hidden units. */
function withoutUnits(
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

/** Those of `units` that cannot be hidden, since their entries have no salt. (Two units with one salt do not verify.) */
function unsaltedUnits({ entries }: AssessmentRecord, units: ReadonlySet<string>): readonly string[] {
  return shownEntries(entries).flatMap(({ unit, salt }) => (units.has(unit) && salt === null ? [unit] : []));
}
