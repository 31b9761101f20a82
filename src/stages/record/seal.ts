import { canonicalJson } from '../../kit/canonical-json.js';
import { bytesOf, digestOf, type Hash, merkleRoot } from '../../kit/sha256.js';
import type { AssessmentRecord, Commitments, RecordEntry, RedactedEntry } from '../../model/record.js';

/** An entry before it is sealed. */
export type UnsealedEntry = Omit<RecordEntry, 'digest'> | Omit<RedactedEntry, 'digest'>;

/** A record without its digests, but for those of the pack and of plugins. */
export interface Unsealed extends Omit<AssessmentRecord, 'assessment' | 'entries' | 'digests'> {
  readonly assessment: Omit<AssessmentRecord['assessment'], 'digest'>;
  readonly entries: readonly UnsealedEntry[];
}

/**
 * The record with every digest over what it holds. Whatever is hidden later, an entry by its commitments or the
 * document of the pack by its digest, leaves all of them as they are.
 */
export function seal({ assessment, entries, ...head }: Unsealed, hash: Hash): AssessmentRecord {
  const committed = entries.map((entry) => ({ entry, commitments: commitmentsOf(entry, hash) }));
  const sealed = committed.map(({ entry, commitments }) => ({
    ...entry,
    digest: entryDigest(entry, commitments, hash),
  }));
  const inputs = committed.map(({ entry: { unit }, commitments: { input } }) => ({ unit, input }));
  const results = committed.map(({ entry: { unit, tier }, commitments }) => {
    return { unit, tier, results: commitments.results };
  });
  const { statistics, rankings, findings, register } = head;
  const digested = { ...assessment, digest: digestJson({ ...assessment, register, inputs }, hash) };
  const digests = {
    entries: merkleRoot(
      sealed.map(({ digest }) => bytesOf(digest)),
      hash,
    ),
    results: digestJson({ statistics, results, rankings, findings }, hash),
  };
  const whole = { ...head, assessment: digested };
  return { ...whole, entries: sealed, digests: { ...digests, record: recordDigest({ ...whole, digests }, hash) } };
}

/** The digest of a record, from all but its entries. */
export function recordDigest(
  { pack: { document: _, ...pack }, digests: { entries, results }, ...head }: RecordHead,
  hash: Hash,
): string {
  return digestJson({ ...head, pack, digests: { entries, results } }, hash);
}

/** A record without its entries. */
export type RecordHead = Omit<AssessmentRecord, 'entries' | 'digests'> & {
  readonly digests: Pick<AssessmentRecord['digests'], 'entries' | 'results'>;
};

/** What stands for an entry where it is not shown. Each covers the salt, so that no answer can be found by trying. */
export function commitmentsOf(entry: UnsealedEntry, hash: Hash): Commitments {
  if (entry.state === 'redacted') return entry.commitments;
  const { salt, input, state, findings, ledger } = entry;
  const layers = Object.entries(entry.layers).map(([layer, { criteria, groups }]) => {
    const parted = criteria.map(({ read, claimed, ...result }) => ({ result, given: { read, claimed } }));
    const read = parted.map(({ result: { node }, given }) => ({ node, ...given }));
    return { layer, read, results: { groups, criteria: parted.map(({ result }) => result) } };
  });
  const by = <T>(of: (one: (typeof layers)[number]) => T) =>
    Object.fromEntries(layers.map((one) => [one.layer, of(one)]));
  return {
    input: digestJson({ salt, input }, hash),
    read: digestJson({ salt, read: by(({ read }) => read) }, hash),
    results: digestJson({ salt, state, layers: by(({ results }) => results), findings, ledger }, hash),
  };
}

/** The digest of an entry, from what stands for it. */
export function entryDigest(
  { unit, tier }: Pick<RecordEntry, 'unit' | 'tier'>,
  { input, read, results }: Commitments,
  hash: Hash,
): string {
  return digestJson({ unit, tier, input, read, results }, hash);
}

function digestJson(value: unknown, hash: Hash): string {
  return digestOf(canonicalJson(value), hash);
}
