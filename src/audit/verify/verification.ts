import type { CompiledPack, Options, Scored } from '../../engine.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import type { Issue } from '../../model/issue.js';
import type { AssessmentRecord, RecordEngine } from '../../model/record.js';
import type { NodePlace } from '../../model/scores.js';
import type { Plugins } from '../../model/tables.js';
import type { AnyRecord } from '../record-text.js';
import type { SEMANTICS_CHANGES } from '../semantics.js';
import type { About } from './about.js';
import type { BrokenDigest } from './broken-digests.js';
import type { Difference } from './compare-values.js';
import type { OtherPlugin } from './other-plugins.js';

/**
 * The verdicts on a record; the first one in this order that holds is given. `not-intact`: its digests do not fit what it
 * holds. `not-re-derived`: all that is shown fits, and something is not shown, or nothing could be derived, as without a plugin.
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

/** A verdict on a record, as `verified`. */
export type Verdict = (typeof VERDICTS)[number];

/** A verdict under which a record is not verified; `not-re-derived` where nothing was derived again. */
export type UnverifiedVerdict = Exclude<Verdict, 'verified' | 'verified-by-another-engine'>;

/**
 * What a record is verified with. A detached record needs `pack` and `assessment`; any other must be a record of those that
 * are given.
 */
export interface VerifyOptions extends Options {
  /** The document of the pack that the record must be of, or whose document it leaves out. */
  readonly pack?: unknown;
  /** The document of the assessment that the record must be of, or whose inputs it leaves out. */
  readonly assessment?: unknown;
  /** The plugins that the pack needs. */
  readonly plugins?: Plugins | undefined;
  /** The compiled pack, in place of `pack` and `plugins`. */
  readonly compiled?: CompiledPack | undefined;
  /** Digests that the record must have, known from elsewhere, as from a signature or a printed page. */
  readonly known?:
    | {
        /** The `digest` of the pack. */
        readonly pack?: string | undefined;
        /** The `digest` of the assessment. */
        readonly assessment?: string | undefined;
        /** The `digests.record`. */
        readonly record?: string | undefined;
      }
    | undefined;
}

/** A digest of the record that is not the one it should be; `expected` is absent where none could be made, and where the
 * pack differs from what the record says of it in something else: the differences then say in what. */
export interface OtherDigest {
  /** Which digest. */
  readonly what: 'pack' | 'assessment' | 'record';
  /** The digest in the record. */
  readonly stated: string;
  /** The digest that it should be. */
  readonly expected?: string;
}

/** What came of verifying a record. Nothing in it is a sentence. */
export interface RecordVerification {
  /** Whether it is about this very object; a change of the object since then is not noticed. */
  readonly isOf: (record: AnyRecord) => boolean;
  /** The record that the verdict is about. */
  readonly about: About;
  /** The first of `VERDICTS` that holds. */
  readonly verdict: Verdict;
  /** Whether the record counts as verified, by this or another engine, whole or as far as it is shown. */
  readonly verified: boolean;
  /** Digests that do not fit the data that they are over; empty where the record is intact. */
  readonly broken: readonly BrokenDigest[];
  /** Digests that are not those of the pack, the assessment or the record that were given. */
  readonly other: readonly OtherDigest[];
  /** Plugins that are not those that the record states; empty where they are. */
  readonly plugins: readonly OtherPlugin[];
  /** Why the pack or the assessment, in the record or given, is not accepted. */
  readonly issues: readonly Issue[];
  /** Values that this engine does not come to; empty where all are derived again. */
  readonly differences: readonly Difference[];
  /** The build that made the record, and this one. */
  readonly engine: {
    /** The build that made the record. */
    readonly recorded: RecordEngine;
    /** This build. */
    readonly own: RecordEngine;
    /** The semantics of the record, compared with this build's: where they differ, results may differ by design. */
    readonly semantics: 'same' | 'older' | 'newer';
    /** What changed results since the semantics of the record; or within it, before it was released, where that shows. */
    readonly changes: typeof SEMANTICS_CHANGES;
  };
  /** `redacted`: the units that the record hides. */
  readonly units: {
    /** How many units the register has. */
    readonly all: number;
    /** How many of them were scored again. */
    readonly rederived: number;
    /** The units that the record hides, by id. */
    readonly redacted: readonly string[];
  };
  /** Results of shown units that depend on hidden ones: taken as the record states them, and not derived again. */
  readonly asStated: readonly NodePlace[];
  /** What was derived again; absent where nothing could be. */
  readonly replay?: {
    /** The pack, compiled. */
    readonly compiled: CompiledPack;
    /** The inputs, scored and ranked again. */
    readonly scored: Scored;
    /** The record that this engine writes of them. */
    readonly record: AssessmentRecord;
  };
}
