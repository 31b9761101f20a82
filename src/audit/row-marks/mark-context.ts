import type { Submission } from '../../model/assessment.js';
import { countingSubmission } from '../../model/counting-submission.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import { flatten } from '../../model/node-tree.js';
import type { Pack, PackNode, PackTier } from '../../model/pack.js';
import { ESTIMATES_ARE } from '../../model/pack-words.js';
import type { AssessmentRecord, RecordCriterion, RecordEntry, RecordGroup, RecordRanking } from '../../model/record.js';
import { type RuledOn, type RulingOn, rulingOn } from '../explain/submitted.js';
import { type NamesReader, namesReader } from './names-in.js';

/** What marks read of a record besides the entries. */
export type MarkedRecord = Pick<AssessmentRecord, 'pack' | 'statistics'>;

/** What the rows of one ranking share. */
export interface MarkTable {
  readonly record: MarkedRecord;
  readonly pack: Pack;
  readonly tier: PackTier;
  readonly layer: Layer;
  /** The node that is ranked. */
  readonly ranked: string;
  readonly node: (id: string) => PackNode | undefined;
  /** What the documents of the pack name of the unit itself. */
  readonly names: NamesReader;
}

/** One row of a ranking, with all that its marks are read from. */
export interface MarkContext extends MarkTable {
  readonly entry: RecordEntry;
  readonly result: (node: string) => RecordCriterion | RecordGroup | undefined;
  /** The findings of the layer on a node. */
  readonly findingsAt: (node: string) => RecordEntry['findings'];
  /** The submission that counts. */
  readonly submission: Submission | undefined;
  /** The last ruling on a criterion, in the layer in which rulings count. */
  readonly ruling: <K extends RuledOn>(criterion: string, on: K) => RulingOn<K> | undefined;
  /** Facts that a verifier set in the layer. */
  readonly set: ReadonlySet<string>;
  /** Facts whose values are estimates and count. */
  readonly estimated: ReadonlySet<string>;
  /** Facts whose values are estimates, where the procedure refuses them. */
  readonly refused: ReadonlySet<string>;
}

/** What the rows of `ranking` share; undefined where the record does not have its pack, or the pack not the ranking. */
export function markTable(record: MarkedRecord, { tier: id, layer, ...ids }: RecordRanking): MarkTable | undefined {
  const pack = record.pack.document as unknown as Pack | undefined;
  const tier = pack?.tiers.find((known) => known.id === id);
  const ranking = tier?.rankings?.find((known) => known.id === ids.id);
  if (!pack || !tier || !ranking) return undefined;
  const nodes = new Map(flatten(tier.criteria).map((node) => [node.id, node]));
  const names = namesReader(pack);
  return { record, pack, tier, layer, ranked: ranking.of, node: (node) => nodes.get(node), names };
}

/** The row of one unit. */
export function markContext(table: MarkTable, entry: RecordEntry): MarkContext {
  const { pack, layer } = table;
  const { criteria = [], groups = [] } = entry.layers[layer] ?? {};
  const results = new Map([...criteria, ...groups].map((result) => [result.node, result]));
  const findings = entry.findings.filter((finding) => finding.layer === layer);
  const submission = countingSubmission(entry);
  const { isVerified } = LAYER_IS[layer];
  const verifications = isVerified ? entry.input.verifications : [];
  const set = new Set(verifications.flatMap((ruling) => ('fact' in ruling ? [ruling.fact] : [])));
  const estimates = new Set(
    Object.entries(submission?.facts ?? {}).flatMap(([id, fact]) =>
      typeof fact === 'object' && 'estimated' in fact && fact.estimated === true && !set.has(id) ? [id] : [],
    ),
  );
  const isRefusing = !ESTIMATES_ARE[pack.procedure.estimates ?? 'allowed'].isRead;
  return {
    ...table,
    entry,
    submission,
    set,
    estimated: isRefusing ? new Set() : estimates,
    refused: isRefusing ? estimates : new Set(),
    result: (node) => results.get(node),
    findingsAt: (node) => findings.filter(({ at }) => at === node),
    ruling: (criterion, on) => (isVerified ? rulingOn(entry, criterion, on) : undefined),
  };
}
