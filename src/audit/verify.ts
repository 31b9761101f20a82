import { bug } from '../kit/bug.js';
import { ownCopy } from '../kit/own-copy.js';
import { isList, isObject } from '../kit/plain-data.js';
import { sha256 } from '../kit/sha256.js';
import { ENGINE } from '../model/build.js';
import { notGiven, partGiven } from '../model/given-as.js';
import type { RecordEngine } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import type { AnyRecord } from './record-text.js';
import { changesSince } from './semantics.js';
import { aboutOf } from './verify/about.js';
import { brokenDigests } from './verify/broken-digests.js';
import { changesWithin } from './verify/earlier-build.js';
import { asWritten, outsideTheFormat } from './verify/parts-outside-format.js';
import { type Replay, replay } from './verify/replay.js';
import {
  type RecordVerification,
  type UnverifiedVerdict,
  VERDICTS,
  type Verdict,
  type VerifyOptions,
} from './verify/verification.js';
import { KNOWN, verifyOptionsGiven } from './verify/verify-options.js';

/**
 * Derives a record again from its own pack and inputs, or from those given, and says whether, and where, it differs.
 *
 * @param record The record, or an excerpt of it.
 * @param options The pack and assessment that it must be of, plugins, and digests that are known; by default none.
 * @throws TypeError where `record` is none, or an option is not what it should be.
 * @example
 * verify(record).verdict; // 'verified'
 */
export function verify(record: AnyRecord, options: VerifyOptions = {}): RecordVerification {
  const checkedOptions = verifyOptionsGiven(options);
  const replayed = replayOfData(wholeGiven(record), checkedOptions);
  const verification = verificationOf(record, replayed, checkedOptions);
  if (replayed.isSame || !verification.verified) return verification;
  const { verdict: _, verified: __, ...checks } = verification;
  return withVerdict({ ...checks, differences: outsideTheFormat(record, options.limits) });
}

/** The verification of a record that was derived again. */
export function verificationOf(
  record: AnyRecord,
  { isSame, ...replayed }: Replay,
  { hash = sha256, known = {} }: VerifyOptions,
): RecordVerification {
  const broken = isSame ? [] : brokenDigests(record, hash);
  const isOf = (other: AnyRecord): boolean => other === record;
  const head = { isOf, about: aboutOf(record), broken, engine: enginesOf(record, replayed) };
  const stated = { record: record.digests.record, pack: record.pack.digest, assessment: record.assessment.digest };
  const unexpected = KNOWN.flatMap((what) => {
    const expected = known[what];
    return expected === undefined || expected === stated[what] ? [] : [{ what, stated: stated[what], expected }];
  });
  return withVerdict({ ...head, ...replayed, other: [...unexpected, ...replayed.other] });
}

/**
 * The replay of a record, or of what its text holds where it is no plain data, as an observable of MobX is none, or what has a
 * key without a value: what it says is the same.
 */
function replayOfData(record: AnyRecord, options: VerifyOptions): Replay {
  const first = replay(record, options);
  return first.issues.some(({ code }) => code === 'not-plain')
    ? replay(asWritten(record) as AnyRecord, options)
    : first;
}

/** The record that is given; a `TypeError` for an object that has not its parts. */
function wholeGiven(record: AnyRecord): AnyRecord {
  const { engine, ...parts } = recordGiven(record);
  if (!isObject(engine)) notGiven('An object as `engine` of a record', engine);
  const entries: unknown = 'entry' in parts ? [parts.entry] : parts.entries;
  const lists: Readonly<Record<string, unknown>> = { entries, ...parts };
  for (const key of LISTS) {
    const list = lists[key];
    if (!isList(list) || ![...list].every(isObject)) notGiven(`A list of objects as \`${key}\` of a record`, list);
  }
  return record;
}

const LISTS = ['plugins', 'register', 'statistics', 'entries', 'rankings', 'findings'] as const;

/**
 * Why a record is not verified; undefined where it is.
 *
 * @param verification What `verify` gave.
 * @example
 * refusalOf(verify(record)); // undefined
 */
export function refusalOf(
  verification: Pick<RecordVerification, 'verified' | 'verdict'>,
): UnverifiedVerdict | undefined {
  const { verified, verdict } = partGiven('What `verify` gave', verification, 'verified', 'verdict');
  return verified ? undefined : (verdict as UnverifiedVerdict);
}

type Checks = Omit<RecordVerification, 'verdict' | 'verified'>;

function withVerdict(checks: Checks): RecordVerification {
  const verdict = VERDICTS.find((candidate) => HOLDS[candidate](checks)) ?? bug('no verdict holds');
  return { verdict, verified: IS_VERIFIED[verdict](checks), ...checks };
}

const HOLDS: Readonly<Record<Verdict, (checks: Checks) => boolean>> = {
  'not-intact': ({ broken }) => broken.length > 0,
  'another-pack': ({ other, plugins }) => other.some(({ what }) => what === 'pack') || plugins.length > 0,
  'another-assessment': ({ other }) => other.some(({ what }) => what !== 'pack'),
  'results-differ': ({ differences }) => differences.length > 0,
  'not-re-derived': ({ units, replay: replayed }) => replayed === undefined || units.rederived < units.all,
  'verified-by-another-engine': ({ engine: { recorded, own } }) =>
    (['name', 'version', 'semantics', 'source', 'decimal'] as const).some((key) => recorded[key] !== own[key]),
  verified: () => true,
};

/** Whether a record is verified under a verdict; a record of which a part is hidden is, as far as it is shown. */
const IS_VERIFIED: Readonly<Record<Verdict, (checks: Checks) => boolean>> = {
  'not-intact': () => false,
  'another-pack': () => false,
  'another-assessment': () => false,
  'results-differ': () => false,
  'not-re-derived': ({ units }) => units.rederived > 0,
  'verified-by-another-engine': () => true,
  verified: () => true,
};

function enginesOf(
  record: AnyRecord,
  replayed: Pick<RecordVerification, 'differences' | 'asStated' | 'replay'>,
): RecordVerification['engine'] {
  const recorded: RecordEngine = record.engine;
  const age = Math.sign(recorded.semantics - ENGINE.semantics);
  const semantics = age === 0 ? 'same' : age < 0 ? 'older' : 'newer';
  const changes = [...changesSince(recorded.semantics), ...changesWithin(record, replayed)];
  return { recorded: ownCopy(recorded), own: ENGINE, semantics, changes };
}
