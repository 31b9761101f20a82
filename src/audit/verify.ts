import { BUILT_IN, type CompiledPack, createEngine, type Options, type Scored } from '../engine.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { sha256 } from '../kit/sha256.js';
import { ENGINE } from '../model/build.js';
import { LIMITS } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { AssessmentRecord, RecordEngine } from '../model/record.js';
import type { Plugins } from '../model/tables.js';
import { assessmentOf } from './assessment-of.js';
import { isDetached } from './detach.js';
import type { AnyRecord } from './record-text.js';
import { changesSince, type SEMANTICS_CHANGES } from './semantics.js';
import { type Difference, differences } from './verify/differences.js';
import { type BrokenDigest, brokenDigests } from './verify/intact.js';
import { misplaced } from './verify/places.js';

/**
 * What a replay comes to; of several that hold, the first of this list. `not-intact`: its digests do not fit what it
 * holds. `not-re-derived`: all that is shown fits, and something is not shown.
 */
export const VERDICTS = [
  'not-intact',
  'another-pack',
  'another-assessment',
  'results-differ',
  'not-re-derived',
  'verified-by-another-engine',
  'verified',
] as const;

/** One of the verdicts. */
export type Verdict = (typeof VERDICTS)[number];

/** What a record is verified with. A detached record needs `pack` and `assessment`; for others they are what it must be of. */
export interface VerifyOptions extends Options {
  readonly pack?: unknown;
  readonly assessment?: unknown;
  readonly plugins?: Plugins;
  /** Digests that are known from elsewhere, as from a signature or a printed page. */
  readonly known?: { readonly pack?: string; readonly assessment?: string; readonly record?: string };
}

/** The outcome of a replay. Nothing in it is a sentence. */
export interface Verification {
  readonly verdict: Verdict;
  /** Whether it counts as verified, by whichever engine, in whole or as far as it is shown. */
  readonly verified: boolean;
  readonly broken: readonly BrokenDigest[];
  /** Digests that are not those of the pack, the assessment or the record that it is held against. */
  readonly other: readonly {
    readonly what: 'pack' | 'assessment' | 'record';
    readonly stated: string;
    readonly expected: string;
  }[];
  /** Why the pack or the inputs in the record would not be accepted today. */
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
  readonly units: { readonly all: number; readonly rederived: number; readonly redacted: readonly string[] };
  /** The replay itself; absent where there was nothing to replay, or it could not be. */
  readonly replay?: { readonly compiled: CompiledPack; readonly scored: Scored; readonly record: AssessmentRecord };
}

const engine = createEngine(BUILT_IN);

/** Derives a record again from its own pack and inputs, or from those given, and says whether, and where, it differs. */
export function verify(record: AnyRecord, options: VerifyOptions = {}): Verification {
  const { hash = sha256, known = {} } = options;
  const broken = brokenDigests(record, hash);
  const head = { broken, engine: enginesOf(record.engine) };
  const stated = { record: record.digests.record, pack: record.pack.digest, assessment: record.assessment.digest };
  const other = (['record', 'pack', 'assessment'] as const).flatMap((what) => {
    const expected = known[what];
    return expected === undefined || expected === stated[what] ? [] : [{ what, stated: stated[what], expected }];
  });
  const replayed = replay(record, options);
  return concluded({ ...head, ...replayed, other: [...other, ...replayed.other] });
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
  'not-re-derived': ({ units }) => units.rederived < units.all,
  'verified-by-another-engine': ({ engine: { recorded, own } }) =>
    (['name', 'version', 'semantics', 'source', 'decimal'] as const).some((key) => recorded[key] !== own[key]),
  verified: () => true,
};

type Replayed = Pick<Found, 'other' | 'issues' | 'differences' | 'units' | 'replay'>;

function replay(record: AnyRecord, { hash = sha256, limits = LIMITS, ...given }: VerifyOptions): Replayed {
  const entries = 'entry' in record ? [record.entry] : record.entries;
  const all = 'entry' in record ? record.inclusion.size : entries.length;
  const shown = entries.filter(({ state }) => state !== 'redacted').length;
  const redacted = entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : []));
  const nothing = { other: [], issues: [], differences: [], units: { all, rederived: 0, redacted } };
  const packDocument = given.pack ?? (isDetached(record) ? undefined : record.pack.document);
  const assessment = given.assessment ?? (isDetached(record) ? undefined : ownAssessment(record));
  if (packDocument === undefined || assessment === undefined) return nothing;
  // documents of a record that was let in are as large as it is
  const options = { hash, limits: { ...limits, nodes: limits.recordBytes } };
  const compiled = engine.compilePack(packDocument, given.plugins, options);
  if (!compiled.ok) return { ...nothing, issues: compiled.errors, other: [otherPack(record, '')] };
  const { pack, plan } = compiled.value;
  const assessed = engine.score(compiled.value, assessment, options);
  const { document: _, ...packHead } = pack;
  const { document: __, ...statedHead } = { document: undefined, ...record.pack };
  const isOther = !assessed.ok && assessed.errors.some(({ code }) => code === 'pack-mismatch');
  const otherPacks = isOther || !same(packHead, statedHead) ? [otherPack(record, pack.digest)] : [];
  if (!assessed.ok) {
    const other = otherPacks.length > 0 ? otherPacks : [otherAssessment(record, '')];
    return { ...nothing, issues: assessed.errors, other };
  }
  const scored = assessed.value;
  const again = engine.account(compiled.value, scored, options);
  const plugins = same(again.plugins, record.plugins) ? [] : [otherPack(record, pack.digest)];
  const whole = all === shown;
  const isThis = given.assessment === undefined && !whole ? true : again.assessment.digest === record.assessment.digest;
  const recorded = { ...record, entries } as AssessmentRecord;
  const found = differences(recorded, again, hiddenIn(record));
  return {
    other: [...otherPacks, ...plugins, ...(isThis ? [] : [otherAssessment(record, again.assessment.digest)])],
    issues: [],
    differences: whole ? found : [...found, ...misplaced(record.rankings, plan)],
    units: { all, rederived: shown, redacted },
    replay: { compiled: compiled.value, scored, record: again },
  };
}

/** Units whose figures the record does not show: those that it redacts, or, in an excerpt, all others. */
function hiddenIn(record: AnyRecord): ReadonlySet<string> {
  if ('entry' in record) return new Set(record.register.map(({ id }) => id).filter((id) => id !== record.entry.unit));
  return new Set(record.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : [])));
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function enginesOf(recorded: RecordEngine): Verification['engine'] {
  const age = Math.sign(recorded.semantics - ENGINE.semantics);
  const semantics = age === 0 ? 'same' : age < 0 ? 'older' : 'newer';
  return { recorded, own: ENGINE, semantics, changes: changesSince(recorded.semantics) };
}

function ownAssessment(record: Exclude<AnyRecord, { readonly detached: true }>): unknown {
  return assessmentOf('entry' in record ? { ...record, entries: [record.entry] } : record);
}

function otherPack({ pack: { digest } }: AnyRecord, expected: string) {
  return { what: 'pack' as const, stated: digest, expected };
}

function otherAssessment({ assessment: { digest } }: AnyRecord, expected: string) {
  return { what: 'assessment' as const, stated: digest, expected };
}
