import { bug } from '../../kit/bug.js';
import type { Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import type { UnitScores } from '../../model/scores.js';
import { isPolicy } from './children.js';
import { compareNodes, differing, type Line } from './difference.js';
import type { Judged } from './judged.js';
import type { LayerOpinion } from './layer-opinion.js';
import { blanksOpinion, missingOpinion } from './missing-opinion.js';

/** Compares every node of one unit in one layer, in the order of the tier; nothing where neither side has the layer. */
export function judgeLayer(
  tier: PlanTier,
  { unit, layers, findings }: UnitScores,
  layer: Layer,
  opinion: LayerOpinion | undefined,
): readonly Judged[] {
  const scores = layers[layer];
  if (!scores && !opinion) return [];
  const missing = findings
    .filter((finding) => finding.code === 'figure-missing' && finding.layer === layer)
    .map(({ at, params: { policy = '', facts = '' } }) => ({ at, policy, facts }));
  // other words say what a rule or a gate made of the blank
  const policies = new Map(missing.flatMap(({ at, policy }) => (isPolicy(policy) ? [[at, policy]] : [])));
  const blanks = new Map(
    missing.flatMap(({ at, policy, facts }) => (policy === 'rule' ? [[at, facts.split(', ').toSorted()]] : [])),
  );
  return tier.order.map((id) => {
    const node = tier.nodes[id] ?? bug(`no node ${id}`);
    const onNode = opinion?.nodes.get(id);
    const findingLines: readonly Line[] = [
      ['missing', policies.get(id), onNode && missingOpinion(tier, layer, node, onNode)],
      ...(onNode && !onNode.declined
        ? [blanksLine(blanks.get(id) ?? [], blanksOpinion(tier, layer, node, onNode))]
        : []),
    ];
    const place = { stage: 'evaluate', tier: tier.id, unit, layer, of: id } as const;
    return {
      tier: tier.id,
      of: id,
      differences: [...compareNodes(scores?.[id], onNode), ...differing(findingLines)].map((difference) => ({
        ...place,
        ...difference,
      })),
      ...(onNode?.declined === undefined ? {} : { declined: onNode.declined }),
    };
  });
}

/** The engine names all facts that are absent; the second opinion those up to the first that ends its answer. */
function blanksLine(engine: readonly string[], opinion: readonly string[]): Line {
  const fits = opinion.length > 0 ? opinion.every((fact) => engine.includes(fact)) : engine.length === 0;
  return ['blanks', engine.join(', '), (fits ? engine : opinion).join(', ')];
}
