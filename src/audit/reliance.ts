import type { CompiledPack, Scored } from '../engine.js';
import { bad, good, type Result } from '../kit/result.js';
import { optionsGiven } from '../model/options-given.js';
import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { isDetached } from './record-parts.js';
import type { AnyRecord } from './record-text.js';
import type { RecordVerification, UnverifiedVerdict, VerifyOptions } from './verify/verification.js';
import { verificationGiven } from './verify/verification-given.js';
import { refusalOf, verify } from './verify.js';

/** A record that verifies, whole or as far as it is shown: it may be explained, compared, hidden in part, signed. */
export interface Reliable {
  /** With its pack and its inputs again, where it was detached. */
  readonly record: AssessmentRecord | Excerpt;
  /** The pack of the record, compiled. */
  readonly pack: CompiledPack;
  /** The inputs of the record, scored and ranked again; made when it is asked for. */
  readonly scored: Scored;
  /** What came of checking it. */
  readonly verification: RecordVerification;
}

/** Why a record is refused. */
export interface RelianceFault {
  /** The verdict under which it is refused. */
  readonly code: UnverifiedVerdict;
  /** What came of checking it. */
  readonly verification: RecordVerification;
}

/** A record to rely on; or why it is refused, with all that was checked. */
export type Reliance = Result<Reliable, RelianceFault>;

/** What a record is checked with. `verification`: an earlier check of the same object, unchanged since, which is then not repeated. */
export interface RelianceOptions extends VerifyOptions {
  /** What came of an earlier check. */
  readonly verification?: RecordVerification | undefined;
}

/**
 * Whether a record may be relied on, which is where it verifies. A function that says more about a record, or signs it,
 * asks this one first, and refuses exactly where `verify` does.
 *
 * @param record The record.
 * @param options As for `verify`; or what came of an earlier check.
 * @example
 * const relied = reliance(record);
 * if (!relied.ok) show(relied.errors[0].code);
 */
export function reliance(record: AnyRecord, options: RelianceOptions = {}): Reliance {
  const { verification, ...others } = optionsGiven(options);
  if (verification) verificationGiven(verification);
  const checked = verification?.isOf(record) ? verification : verify(record, others);
  const refusal = refusalOf(checked);
  const { replay } = checked;
  if (refusal !== undefined || replay === undefined)
    return bad([{ code: refusal ?? 'not-re-derived', verification: checked }]);
  const restored = isDetached(record) ? { ...replay.record, engine: record.engine, digests: record.digests } : record;
  const isOf = (other: AnyRecord): boolean => other === restored;
  const value: Reliable = {
    record: restored,
    pack: replay.compiled,
    get scored() {
      return replay.scored;
    },
    verification: { ...checked, isOf },
  };
  return good(value);
}
