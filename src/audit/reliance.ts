import type { CompiledPack, Scored } from '../engine.js';
import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { isDetached } from './detach.js';
import type { AnyRecord } from './record-text.js';
import type { Refusal, Verification, VerifyOptions } from './verify/verification.js';
import { refusalOf, verify } from './verify.js';

/** A record that verifies, in whole or as far as it is shown: it may be explained, compared, hidden in part, signed. */
export interface Reliable {
  /** A record that was detached has its pack and its inputs again. */
  readonly record: AssessmentRecord | Excerpt;
  /** The pack that it was made with. */
  readonly pack: CompiledPack;
  /** What its inputs came to when they were scored and ranked again. */
  readonly scored: Scored;
  readonly verification: Verification;
}

/** A record to rely on; or why not, with all that was checked. */
export type Reliance =
  | { readonly ok: true; readonly value: Reliable }
  | { readonly ok: false; readonly refusal: Refusal; readonly verification: Verification };

/** What a record is checked with. `verification` is that of an earlier check of the same object, unchanged since: it is not made again. */
export interface RelianceOptions extends VerifyOptions {
  readonly verification?: Verification;
}

/**
 * Whether a record may be relied on: it verifies. Whatever reads a record to say more about it, or to stand by it, asks
 * here first, and refuses exactly where `verify` does.
 */
export function reliance(record: AnyRecord, { verification, ...options }: RelianceOptions = {}): Reliance {
  const checked = verification?.isOf(record) ? verification : verify(record, options);
  const refusal = refusalOf(checked);
  const { replay } = checked;
  if (refusal !== undefined || replay === undefined)
    return { ok: false, refusal: refusal ?? 'not-re-derived', verification: checked };
  const whole = isDetached(record) ? { ...replay.record, engine: record.engine, digests: record.digests } : record;
  const isOf = (other: AnyRecord): boolean => other === whole;
  const { compiled: pack, scored } = replay;
  return { ok: true, value: { record: whole, pack, scored, verification: { ...checked, isOf } } };
}
