import type { Options } from '../engine.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { ownCopy } from '../kit/own-copy.js';
import { sha256 } from '../kit/sha256.js';
import { optionsGiven } from '../model/options-given.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import { commitmentsOf } from '../stages/record/digests.js';

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
  const detached = {
    ...head,
    detached: true as const,
    pack: packHead,
    entries: entries.map((entry) =>
      entry.state === 'redacted' ? entry : { ...entry, input: commitmentsOf(entry, hash).input },
    ),
  };
  // what is no plain data, as NaN or a circle, is no record
  canonicalJson(detached);
  return ownCopy(detached);
}
