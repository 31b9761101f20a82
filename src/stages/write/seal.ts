import { canonicalWriter } from '../../kit/canonical-text.js';
import { merkleRoot } from '../../kit/merkle.js';
import { digestName, type Hash } from '../../kit/sha256.js';
import type { RecordAssessment } from '../../model/record.js';
import { committedRankings, committedStatistic, type Salts } from '../record/commitments.js';
import type { RecordHead } from '../record/head.js';
import { type Digester, digestOf } from './digester.js';
import type { EntryDigests, EntryText } from './entry-text.js';
import { listText, objectText } from './object-text.js';

/** Gathers the digests of entries, in their order. */
interface Seal {
  readonly add: (entry: Pick<EntryText, 'unit' | 'tier'>, digests: EntryDigests) => void;
  readonly root: (hash: Hash) => string;
  /** The list of units, each with the digest of its input. */
  readonly inputs: () => string;
  /** The list of units, each with the digest of its results. */
  readonly results: () => string;
}

/** A seal of no entry yet. */
export function startSeal(): Seal {
  const leaves: Uint8Array[] = [];
  const [inputs, results]: [string[], string[]] = [[], []];
  return {
    add: ({ unit, tier }, digests) => {
      leaves.push(digests.entry);
      inputs.push(`{"input":"${digests.input}","unit":${unit}}`);
      results.push(`{"results":"${digests.results}","tier":${tier},"unit":${unit}}`);
    },
    root: (hash) => merkleRoot(leaves, hash),
    inputs: () => listText(inputs),
    results: () => listText(results),
  };
}

/** What a record states beside its entries, and the salts that these show. */
interface RecordFrame {
  readonly head: RecordHead;
  readonly assessment: Omit<RecordAssessment, 'digest'>;
  readonly salts: Salts;
}

/** The texts of a record beside its entries, by key. */
export type HeadTexts = Readonly<
  Record<Exclude<keyof RecordHead, 'entries'> | 'assessment' | 'digests' | 'format', string>
>;

/** Every text of the record beside its entries, from the digests of the entries. */
export function headTexts(
  { head, assessment, salts }: RecordFrame,
  seal: Seal,
  hash: Hash,
  digester: Digester,
): HeadTexts {
  const write = canonicalWriter();
  const quoted = (text: string) => `"${digestName(digestOf(digester, text))}"`;
  const { document: _, ...packHead } = head.pack;
  const register = write(head.register);
  const findings = write(head.findings);
  const committed = {
    statistics: write(head.statistics.map((statistic) => committedStatistic(statistic, salts, hash))),
    rankings: write(committedRankings(head.rankings, () => true, salts, hash)),
  };
  const partsOfAssessment = textsOf(assessment, write);
  const ofAssessment = quoted(objectText({ ...partsOfAssessment, inputs: seal.inputs(), register }));
  const ofEntries = `"${seal.root(hash)}"`;
  const ofResults = quoted(objectText({ ...committed, results: seal.results(), findings }));
  const same = {
    engine: write(head.engine),
    plugins: write(head.plugins),
    assessment: objectText({ ...partsOfAssessment, digest: ofAssessment }),
    format: '"tieuchi/record@1"',
    register,
    findings,
  };
  const digests = { entries: ofEntries, results: ofResults };
  const ofRecord = quoted(objectText({ ...same, ...committed, pack: write(packHead), digests: objectText(digests) }));
  return {
    ...same,
    digests: objectText({ ...digests, record: ofRecord }),
    pack: write(head.pack),
    rankings: write(head.rankings),
    statistics: write(head.statistics),
  };
}

function textsOf(object: object, write: (value: unknown) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, write(value)]])),
  );
}
