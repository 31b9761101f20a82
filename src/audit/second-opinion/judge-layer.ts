import type { Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import type { UnitScores } from '../../model/scores.js';
import { compareNodes } from './compare-nodes.js';
import type { Judged } from './judged.js';
import type { LayerOpinion } from './layer-opinion.js';

/** Every node of one unit in one layer, in the order of the tier; nothing where neither side has the layer. */
export function judgeLayer(
  tier: PlanTier,
  { unit, layers }: UnitScores,
  layer: Layer,
  opinion: LayerOpinion | undefined,
): readonly Judged[] {
  const engine = layers[layer];
  if (!engine && !opinion) return [];
  return tier.order.map((id) => {
    const [score, ours] = [engine?.[id], opinion?.nodes.get(id)];
    const at = { stage: 'evaluate', tier: tier.id, unit, layer, of: id } as const;
    return {
      tier: tier.id,
      of: id,
      differences: compareNodes(score, ours).map((found) => ({ ...at, ...found })),
      sameLibrary: ours?.sameLibrary ?? false,
      ...(ours?.declined === undefined ? {} : { declined: ours.declined }),
    };
  });
}
