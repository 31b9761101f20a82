import type { Options } from '../engine.js';
import { ownCopy } from '../kit/own-copy.js';
import { sha256 } from '../kit/sha256.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';
import { commitmentsOf } from '../stages/record/digests.js';

/**
 * The record without its pack and its inputs, for which their digests stand; every digest stays as it was. It does not ask
 * `reliance`: it only leaves out, and what it answers cannot be relied on until pack and inputs are given back and verify.
 */
export function detach(record: AssessmentRecord, { hash = sha256 }: Pick<Options, 'hash'> = {}): DetachedRecord {
  const { pack, entries, ...head } = record;
  const { document: _, ...packHead } = pack;
  return ownCopy({
    ...head,
    detached: true as const,
    pack: packHead,
    entries: entries.map((entry) =>
      entry.state === 'redacted' ? entry : { ...entry, input: commitmentsOf(entry, hash).input },
    ),
  });
}

/** Whether the pack and the inputs stand elsewhere. */
export function isDetached(record: object): record is DetachedRecord {
  return 'detached' in record;
}
