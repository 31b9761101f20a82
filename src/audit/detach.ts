import type { Options } from '../engine.js';
import { sha256 } from '../kit/sha256.js';
import { optionsGiven } from '../model/options-given.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import { commitmentsOf } from '../stages/record/digests.js';
import { copyGiven } from './copy-given.js';

/**
 * The record with digests in place of its pack and its inputs; every other digest stays as it was. It does not ask
 * `reliance`, since it only leaves out: what it gives cannot be relied on until pack and inputs are given back and verify.
 *
 * @param record The record.
 * @param options A faster SHA-256; by default the built-in one.
 * @example
 * save(recordText(detach(record)));
 */
export function detach(record: AssessmentRecord, options: Pick<Options, 'hash'> = {}): DetachedRecord {
  const { hash = sha256 } = optionsGiven(options);
  const { pack, entries, ...head } = recordGiven(record);
  const { document: _, ...packHead } = pack;
  return copyGiven({
    ...head,
    detached: true as const,
    pack: packHead,
    entries: entries.map((entry) =>
      entry.state === 'redacted' ? entry : { ...entry, input: commitmentsOf(entry, hash).input },
    ),
  });
}
