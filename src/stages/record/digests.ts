import { canonicalJson } from '../../kit/canonical-json.js';
import { merkleRoot } from '../../kit/merkle.js';
import { digestBytes, digestOf, type Hash } from '../../kit/sha256.js';
import type { Json } from '../../model/expression.js';
import type {
  AssessmentRecord,
  Commitments,
  DetachedEntry,
  HiddenStatistic,
  RecordAssessment,
  RecordDigests,
  RecordEntry,
  RecordPack,
  RecordRanking,
  RedactedEntry,
} from '../../model/record.js';
import { committedRankings, committedStatistic, type Salts, saltsOf } from './commitments.js';

/** An entry, before or after it is sealed. */
type AnyEntry = Omit<RecordEntry, 'digest'> | Omit<DetachedEntry, 'digest'> | Omit<RedactedEntry, 'digest'>;

/** What the digests of the head are taken over, in place of what may be hidden. */
interface Committed {
  readonly statistics: readonly HiddenStatistic[];
  readonly rankings: readonly RecordRanking[];
}

/** A record without its entries, before or after it is sealed. */
interface UnsealedHead extends Omit<AssessmentRecord, 'format' | 'pack' | 'assessment' | 'entries' | 'digests'> {
  readonly pack: Omit<RecordPack, 'document'> & { readonly document?: Json };
  readonly assessment: Omit<RecordAssessment, 'digest'>;
}

/** The digests of a record: of each entry in their order, of the assessment, and of the whole. */
interface Digests {
  readonly entries: readonly string[];
  readonly assessment: string;
  readonly digests: RecordDigests;
}

/**
 * Every digest over the content of a record. Hiding a part leaves all of them as they are: an entry, a statistic or a row
 * is replaced by its commitments, an input or the document of the pack by a digest.
 */
export function digestsOf(record: UnsealedHead & { readonly entries: readonly AnyEntry[] }, hash: Hash): Digests {
  const committed = record.entries.map((entry) => {
    const { unit, tier } = entry;
    return { unit, tier, commitments: commitmentsOf(entry, hash) };
  });
  const entries = committed.map(({ commitments, ...unit }) => entryDigest(unit, commitments, hash));
  const { findings, register, assessment } = record;
  const salts = saltsOf(record.entries);
  const { statistics, rankings } = committedHead(record, salts, hash);
  const { digest: _, ...head } = { digest: undefined, ...assessment };
  const inputs = committed.map(({ unit, commitments: { input } }) => ({ unit, input }));
  const results = committed.map(({ unit, tier, commitments }) => ({ unit, tier, results: commitments.results }));
  const ofAssessment = digestJson({ ...head, register, inputs }, hash);
  const ofParts = {
    entries: merkleRoot(entries.map(digestBytes), hash),
    results: digestJson({ statistics, results, rankings, findings }, hash),
  };
  const sealed = { ...record, assessment: { ...head, digest: ofAssessment }, digests: ofParts };
  return { entries, assessment: ofAssessment, digests: { ...ofParts, record: recordDigest(sealed, salts, hash) } };
}

function committedHead({ statistics, rankings }: UnsealedHead, salts: Salts, hash: Hash): Committed {
  return {
    statistics: statistics.map((statistic) => committedStatistic(statistic, salts, hash)),
    rankings: committedRankings(rankings, () => true, salts, hash),
  };
}

/** The digest of a record, from all but its entries and the document of its pack, and the salts that the entries show. */
export function recordDigest(
  record: UnsealedHead & {
    readonly assessment: RecordAssessment;
    readonly digests: Pick<RecordDigests, 'entries' | 'results'>;
  },
  salts: Salts,
  hash: Hash,
): string {
  const { engine, plugins, assessment, register, findings } = record;
  const { document: _, ...pack } = record.pack;
  const { entries, results } = record.digests;
  const { statistics, rankings } = committedHead(record, salts, hash);
  const whole = { engine, pack, plugins, assessment, register, statistics, rankings, findings };
  return digestJson({ ...whole, format: 'tieuchi/record@1', digests: { entries, results } }, hash);
}

/** What stands for an entry where it is not shown. Each covers the salt, so that no answer can be found by trying. */
export function commitmentsOf(entry: AnyEntry, hash: Hash): Commitments {
  if (entry.state === 'redacted') return entry.commitments;
  const { salt, input, state, findings, ledger } = entry;
  const layers = Object.entries(entry.layers).map(([layer, { criteria, groups }]) => {
    const parted = criteria.map(({ read, claimed, ...result }) => ({ result, given: { read, claimed } }));
    const read = parted.map(({ result: { node }, given }) => ({ node, ...given }));
    return { layer, read, results: { groups, criteria: parted.map(({ result }) => result) } };
  });
  const by = <T>(of: (layer: (typeof layers)[number]) => T) =>
    Object.fromEntries(layers.map((layer) => [layer.layer, of(layer)]));
  return {
    input: typeof input === 'string' ? input : digestJson({ salt, input }, hash),
    read: digestJson({ salt, read: by(({ read }) => read) }, hash),
    results: digestJson({ salt, state, layers: by(({ results }) => results), findings, ledger }, hash),
  };
}

/** The digest of an entry, from its commitments. */
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
