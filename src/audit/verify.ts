import type { CompiledPack, Options, Scored } from '../engine.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import { ownCopy } from '../kit/own-copy.js';
import { sha256 } from '../kit/sha256.js';
import { ENGINE } from '../model/build.js';
import type { Issue } from '../model/issue.js';
import type { AssessmentRecord, RecordEngine } from '../model/record.js';
import type { NodePlace } from '../model/scores.js';
import type { Plugins } from '../model/tables.js';
import type { AnyRecord } from './record-text.js';
import { changesSince, type SEMANTICS_CHANGES } from './semantics.js';
import { type About, aboutOf } from './verify/about.js';
import type { Difference } from './verify/differences.js';
import { type BrokenDigest, brokenDigests } from './verify/intact.js';
import { replay } from './verify/replay.js';

/**
 * What a replay comes to; of several that hold, the first of this list. `not-intact`: its digests do not fit what it
 * holds. `not-re-derived`: all that is shown fits, and something is not shown.
 */
export const VERDICTS = deepFreeze([
  'not-intact',
  'another-pack',
  'another-assessment',
  'results-differ',
  'not-re-derived',
  'verified-by-another-engine',
  'verified',
] as const);

/** One of the verdicts. */
export type Verdict = (typeof VERDICTS)[number];

/** A verdict under which a record is not verified; `not-re-derived` where nothing was derived again. */
export type Refusal = Exclude<Verdict, 'verified' | 'verified-by-another-engine'>;

/** What a record is verified with. A detached record needs `pack` and `assessment`; for others they are what it must be of. */
export interface VerifyOptions extends Options {
  readonly pack?: unknown;
  readonly assessment?: unknown;
  readonly plugins?: Plugins;
  /** The pack compiled already, in place of `pack` and `plugins`. */
  readonly compiled?: CompiledPack;
  /** Digests that are known from elsewhere, as from a signature or a printed page. */
  readonly known?: { readonly pack?: string; readonly assessment?: string; readonly record?: string };
}

/** A digest of the record that is not the one it should be; `expected` is absent where none could be made. */
export interface OtherDigest {
  readonly what: 'pack' | 'assessment' | 'record';
  readonly stated: string;
  readonly expected?: string;
}

/** The outcome of a replay. Nothing in it is a sentence. */
export interface Verification {
  /** Whether it is of this very object; what was changed in the object since is not seen. */
  readonly isOf: (record: AnyRecord) => boolean;
  /** What the verdict is about. */
  readonly about: About;
  readonly verdict: Verdict;
  /** Whether it counts as verified, by whichever engine, in whole or as far as it is shown. */
  readonly verified: boolean;
  readonly broken: readonly BrokenDigest[];
  /** Digests that are not those of the pack, the assessment or the record that it is held against. */
  readonly other: readonly OtherDigest[];
  /** Why the pack or the inputs, in the record or given, are not accepted. */
  readonly issues: readonly Issue[];
  readonly differences: readonly Difference[];
  readonly engine: {
    readonly recorded: RecordEngine;
    readonly own: RecordEngine;
    /** Of the record, beside this build: its results may differ by design where they are not the same. */
    readonly semantics: 'same' | 'older' | 'newer';
    /** What moved results since the semantics of the record. */
    readonly changes: typeof SEMANTICS_CHANGES;
  };
  /** `redacted`: the units that the record hides. */
  readonly units: { readonly all: number; readonly rederived: number; readonly redacted: readonly string[] };
  /** Results of shown units that look at hidden ones: taken as the record states them, and not derived again. */
  readonly asStated: readonly NodePlace[];
  /** The replay itself; absent where there was nothing to replay, or it could not be. */
  readonly replay?: { readonly compiled: CompiledPack; readonly scored: Scored; readonly record: AssessmentRecord };
}

/** Derives a record again from its own pack and inputs, or from those given, and says whether, and where, it differs. */
export function verify(record: AnyRecord, options: VerifyOptions = {}): Verification {
  const { hash = sha256, known = {} } = options;
  const broken = brokenDigests(record, hash);
  const isOf = (other: AnyRecord): boolean => other === record;
  const head = { isOf, about: aboutOf(record), broken, engine: enginesOf(record.engine) };
  const stated = { record: record.digests.record, pack: record.pack.digest, assessment: record.assessment.digest };
  const other = (['record', 'pack', 'assessment'] as const).flatMap((what) => {
    const expected = known[what];
    return expected === undefined || expected === stated[what] ? [] : [{ what, stated: stated[what], expected }];
  });
  const replayed = replay(record, options);
  return concluded({ ...head, ...replayed, other: [...other, ...replayed.other] });
}

/** Why a record is not verified; undefined where it is. */
export function refusalOf({ verified, verdict }: Pick<Verification, 'verified' | 'verdict'>): Refusal | undefined {
  return verified ? undefined : (verdict as Refusal);
}

type Found = Omit<Verification, 'verdict' | 'verified'>;

function concluded(found: Found): Verification {
  const verdict = VERDICTS.find((one) => HOLDS[one](found)) ?? 'verified';
  const inPart = verdict === 'not-re-derived' && found.units.rederived > 0;
  const verified = verdict === 'verified' || verdict === 'verified-by-another-engine' || inPart;
  return { verdict, verified, ...found };
}

const HOLDS: Readonly<Record<Verdict, (found: Found) => boolean>> = {
  'not-intact': ({ broken }) => broken.length > 0,
  'another-pack': ({ other }) => other.some(({ what }) => what === 'pack'),
  'another-assessment': ({ other }) => other.some(({ what }) => what !== 'pack'),
  'results-differ': ({ differences: found }) => found.length > 0,
  'not-re-derived': ({ units, replay: again }) => again === undefined || units.rederived < units.all,
  'verified-by-another-engine': ({ engine: { recorded, own } }) =>
    (['name', 'version', 'semantics', 'source', 'decimal'] as const).some((key) => recorded[key] !== own[key]),
  verified: () => true,
};

function enginesOf(recorded: RecordEngine): Verification['engine'] {
  const age = Math.sign(recorded.semantics - ENGINE.semantics);
  const semantics = age === 0 ? 'same' : age < 0 ? 'older' : 'newer';
  return { recorded: ownCopy(recorded), own: ENGINE, semantics, changes: changesSince(recorded.semantics) };
}
