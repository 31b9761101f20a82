import { bug } from '../../kit/bug.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { rootByPath } from '../../kit/merkle.js';
import { digestBytes, digestOf, type Hash, sha256 } from '../../kit/sha256.js';
import { notGiven } from '../../model/given-as.js';
import type { AssessmentRecord, DetachedRecord, Excerpt } from '../../model/record.js';
import { recordGiven } from '../../model/record-given.js';
import { saltsOf } from '../../stages/record/commitments.js';
import { commitmentsOf, digestsOf, entryDigest, recordDigest } from '../../stages/record/digests.js';
import { isDetached } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';

/** A digest that does not fit the data that it is over. */
export interface BrokenDigest {
  /** Its key, as `digests.record` or `entry`. */
  readonly at: string;
  /** The unit of the entry, by its id; absent where it is a digest of the head. */
  readonly unit?: string;
  /** The digest in the record. */
  readonly stated: string;
  /** The digest of the data. */
  readonly found: string;
}

/**
 * Every digest of the record that does not fit what the record holds; none where nothing was changed after it was made.
 *
 * @param record The record.
 * @param hash A faster SHA-256, which gives the 32 bytes at once; by default our own.
 * @example
 * brokenDigests(record).map(({ at }) => at); // []
 */
export function brokenDigests(record: AnyRecord, hash: Hash = sha256): readonly BrokenDigest[] {
  if (typeof hash !== 'function') notGiven('A function that digests bytes', hash);
  recordGiven(record);
  return 'entry' in record ? inExcerpt(record, hash) : inRecord(record, hash);
}

function inRecord(record: AssessmentRecord | DetachedRecord, hash: Hash): readonly BrokenDigest[] {
  const computed = digestsOf(record, hash);
  const { assessment, entries, digests } = record;
  return [
    ...packDigest(record, hash),
    ...entries.flatMap(({ unit, digest }, index) =>
      differing('entry', digest, computed.entries[index] ?? bug('an entry without a digest'), unit),
    ),
    ...differing('assessment.digest', assessment.digest, computed.assessment),
    ...(['entries', 'results', 'record'] as const).flatMap((key) =>
      differing(`digests.${key}`, digests[key], computed.digests[key]),
    ),
  ];
}

function inExcerpt(record: Excerpt, hash: Hash): readonly BrokenDigest[] {
  const { entry, inclusion, digests } = record;
  const { unit, digest } = entry;
  const { index, size } = inclusion;
  const root = rootByPath(digestBytes(digest), inclusion, hash) ?? '';
  // no digest covers the size of the tree, but the register does, and it stands in the same order
  const position = record.register.findIndex(({ id }) => id === unit);
  return [
    ...packDigest(record, hash),
    ...differing('inclusion', `${index}/${size}`, `${position}/${record.register.length}`),
    ...differing('entry', digest, entryDigest(entry, commitmentsOf(entry, hash), hash), unit),
    ...differing('digests.entries', digests.entries, root),
    ...differing('digests.record', digests.record, recordDigest(record, saltsOf([entry]), hash)),
  ];
}

function packDigest(record: AnyRecord, hash: Hash): readonly BrokenDigest[] {
  if (isDetached(record)) return [];
  const { document, digest } = record.pack;
  return differing('pack.digest', digest, digestOf(canonicalJson(document), hash));
}

function differing(at: string, stated: string, computed: string, unit?: string): readonly BrokenDigest[] {
  return stated === computed ? [] : [{ at, ...(unit === undefined ? {} : { unit }), stated, found: computed }];
}
