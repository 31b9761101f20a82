import type { CompiledPack, Options, Scored } from '../../engine.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import type { Issue } from '../../model/issue.js';
import type { AssessmentRecord, RecordEngine } from '../../model/record.js';
import type { NodePlace } from '../../model/scores.js';
import type { Plugins } from '../../model/tables.js';
import type { AnyRecord } from '../record-text.js';
import type { SEMANTICS_CHANGES } from '../semantics.js';
import type { About } from './about.js';
import type { Difference } from './differences.js';
import type { BrokenDigest } from './intact.js';

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
