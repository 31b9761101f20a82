import type { Submission, Verification } from '../../model/assessment.js';
import type { Layer } from '../../model/layer.js';
import type { Pack, PackNode, PackTier } from '../../model/pack.js';
import { ESTIMATES_ARE } from '../../model/pack-words.js';
import type { AssessmentRecord, RecordCriterion, RecordEntry, RecordGroup, RecordRanking } from '../../model/record.js';
import { byTime, submissionOf } from '../explain/submitted.js';

/** One row of a ranking, with all that its marks are read from. */
export interface MarkScene {
  readonly record: AssessmentRecord;
  readonly pack: Pack;
  readonly tier: PackTier;
  readonly layer: Layer;
  readonly entry: RecordEntry;
  readonly node: (id: string) => PackNode | undefined;
  readonly score: (id: string) => RecordCriterion | RecordGroup | undefined;
  /** The form that counts. */
  readonly submission: Submission | undefined;
  /** The last ruling on a criterion, in the layer in which rulings count. */
  readonly ruling: (criterion: string, on: 'notApplicable' | 'evidence') => 'accepted' | 'refused' | undefined;
  /** Facts that a verifier set in the layer. */
  readonly set: ReadonlySet<string>;
  /** Estimates among what was sent. */
  readonly estimated: ReadonlySet<string>;
  /** Those of them that the procedure refuses. */
  readonly refused: ReadonlySet<string>;
}

/** What the rows of one ranking share. */
export type MarkTable = Pick<MarkScene, 'record' | 'pack' | 'tier' | 'layer' | 'node'>;

/** What the marks of the rows of a ranking are read from; undefined where the pack is not known. */
export function markTable(record: AssessmentRecord, { tier: id, layer }: RecordRanking): MarkTable | undefined {
  const pack = record.pack.document as unknown as Pack | undefined;
  const tier = pack?.tiers.find((known) => known.id === id);
  if (!pack || !tier) return undefined;
  const nodes = new Map(tier.criteria.flatMap(allBelow).map((node) => [node.id, node]));
  return { record, pack, tier, layer, node: (one) => nodes.get(one) };
}

/** The scene of one unit. */
export function markScene(table: MarkTable, entry: RecordEntry): MarkScene {
  const { pack, layer } = table;
  const { criteria = [], groups = [] } = entry.layers[layer] ?? {};
  const scores = new Map([...criteria, ...groups].map((score) => [score.node, score]));
  const submission = submissionOf(entry);
  const verifications = layer === 'verified' ? byTime(entry.input.verifications) : [];
  const set = new Set(verifications.flatMap((one) => ('fact' in one ? [one.fact] : [])));
  const estimated = new Set(
    Object.entries(submission?.facts ?? {}).flatMap(([id, fact]) =>
      typeof fact === 'object' && 'estimated' in fact && fact.estimated === true && !set.has(id) ? [id] : [],
    ),
  );
  const refuses = !ESTIMATES_ARE[pack.procedure.estimates ?? 'allowed'].isRead;
  return {
    ...table,
    entry,
    submission,
    set,
    estimated: refuses ? new Set() : estimated,
    refused: refuses ? estimated : new Set(),
    score: (id) => scores.get(id),
    ruling: (criterion, on) => rulingIn(verifications, criterion, on),
  };
}

function rulingIn(
  verifications: readonly Verification[],
  criterion: string,
  on: 'notApplicable' | 'evidence',
): 'accepted' | 'refused' | undefined {
  const rulings = verifications.flatMap((one) => {
    if (!('criterion' in one) || one.criterion !== criterion) return [];
    if (on === 'evidence') return 'evidence' in one ? [one.evidence] : [];
    return 'notApplicable' in one ? [one.notApplicable] : [];
  });
  return rulings.at(-1);
}

/** A node and all below it. */
export function allBelow(node: PackNode): readonly PackNode[] {
  return [node, ...(node.children ?? []).flatMap(allBelow)];
}
