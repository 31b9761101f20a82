import { toText } from '../../kit/exact-text.js';
import type { UnitInput } from '../../model/inputs.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import type { RecordCriterion, RecordGroup, RecordLayer, RecordPublished, RecordValue } from '../../model/record.js';
import type { NodeScore, UnitLayer } from '../../model/scores.js';
import { recordValue } from './values.js';

/** Every node of a unit in one layer, criteria and groups in the order of the pack. */
export function recordLayer(tier: PlanTier, unit: UnitInput, scores: UnitLayer): RecordLayer {
  const criteria: RecordCriterion[] = [];
  const groups: RecordGroup[] = [];
  for (const id of tier.order) {
    const [node, score] = [tier.nodes[id], scores[id]];
    if (!node || !score) continue;
    if (node.kind === 'leaf') criteria.push(criterionOf(node, score, unit));
    else groups.push(groupOf(node, score));
  }
  return { criteria, groups };
}

/** A criterion of a unit. */
export function criterionOf(node: PlanNode, score: NodeScore, { claims }: UnitInput): RecordCriterion {
  const { outcome, computed } = score;
  const claimed = claims[node.id]?.claimed;
  const read = Object.fromEntries(
    Object.entries(score.read).map(([fact, value]): [string, RecordValue] => [fact, recordValue(value)]),
  );
  const claim = claimed === undefined ? {} : { claimed: toText(claimed) };
  if (outcome.status !== 'scored')
    return { ...unscored(node, score, outcome), ...(Object.keys(read).length ? { read } : {}), ...claim };
  return {
    ...scored(node, score, outcome),
    read,
    ...claim,
    ...(computed === undefined ? {} : { computed: toText(computed) }),
  };
}

/** A group of a unit. */
export function groupOf(node: PlanNode, score: NodeScore): RecordGroup {
  const { outcome } = score;
  if (outcome.status !== 'scored') return unscored(node, score, outcome);
  return {
    ...scored(node, score, outcome),
    earned: toText(outcome.earned),
    bonus: toText(outcome.bonus),
    penalty: toText(outcome.penalty),
    converted: toText(outcome.converted),
  };
}

type Scored = Extract<NodeScore['outcome'], { readonly status: 'scored' }>;
type Unscored = Exclude<NodeScore['outcome'], Scored>;

function head(node: PlanNode, { because, approximate }: NodeScore) {
  return { node: node.id, max: toText(node.max), approximate, ...(because.length ? { because } : {}) };
}

function scored(node: PlanNode, score: NodeScore, { points, base, percent }: Scored) {
  const { published, level, gates } = score;
  return {
    ...head(node, score),
    status: 'scored' as const,
    points: toText(points),
    base: toText(base),
    ...(percent === undefined ? {} : { percent: toText(percent) }),
    ...(published ? { published: printed(published) } : {}),
    ...(level === undefined ? {} : { level }),
    ...(gates ? { gates } : {}),
  };
}

function printed(published: NonNullable<NodeScore['published']>): RecordPublished {
  return Object.fromEntries(Object.entries(published).map(([measure, value]) => [measure, toText(value)]));
}

function unscored(node: PlanNode, score: NodeScore, outcome: Unscored) {
  const { counted } = score;
  const because = outcome.status === 'missing' ? score.because : [outcome.because];
  return {
    ...head(node, { ...score, because }),
    status: outcome.status,
    ...(outcome.status === 'missing' ? { facts: outcome.facts } : {}),
    ...(counted !== 'itself' && node.lineage.length > 1 ? { counted } : {}),
  };
}
