import type { Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import type { UnitScores } from '../../model/scores.js';
import { compareNodes } from './compare-nodes.js';
import { differing, type Line } from './difference.js';
import type { Judged } from './judged.js';
import type { LayerOpinion } from './layer-opinion.js';
import { blanksOpinion, missingOpinion } from './missing-opinion.js';

/** What is remarked of a missing figure beside how its node counts. */
const BESIDE: readonly string[] = ['rule', 'gate', 'gate-rule'];

/** Every node of one unit in one layer, in the order of the tier; nothing where neither side has the layer. */
export function judgeLayer(
  tier: PlanTier,
  { unit, layers, findings }: UnitScores,
  layer: Layer,
  opinion: LayerOpinion | undefined,
): readonly Judged[] {
  const engine = layers[layer];
  if (!engine && !opinion) return [];
  const remarked = new Map(
    findings.flatMap(({ code, at, layer: of, params: { policy } }) =>
      code === 'figure-missing' && of === layer && !BESIDE.includes(policy ?? '') ? [[at, policy]] : [],
    ),
  );
  const blanks = new Map(
    findings.flatMap(({ code, at, layer: of, params: { policy, facts = '' } }) =>
      code === 'figure-missing' && of === layer && policy === 'rule' ? [[at, facts.split(', ').toSorted()]] : [],
    ),
  );
  return tier.order.map((id) => {
    const [score, ours] = [engine?.[id], opinion?.nodes.get(id)];
    const missing = differing([
      ['missing', remarked.get(id), ours && missingOpinion(tier, layer, id, ours)],
      ...(ours && !ours.declined ? [blanksLine(blanks.get(id), blanksOpinion(tier, layer, id, ours))] : []),
    ]);
    const at = { stage: 'evaluate', tier: tier.id, unit, layer, of: id } as const;
    return {
      tier: tier.id,
      of: id,
      differences: [...compareNodes(score, ours), ...missing].map((found) => ({ ...at, ...found })),
      sameLibrary: ours?.sameLibrary ?? false,
      ...(ours?.declined === undefined ? {} : { declined: ours.declined }),
    };
  });
}

/** The engine names all facts that are absent, the second opinion those up to the first that ends its answer. */
function blanksLine(engine: readonly string[] = [], ours: readonly string[]): Line {
  const isSame = ours.length > 0 ? ours.every((fact) => engine.includes(fact)) : engine.length === 0;
  return ['blanks', engine.join(', '), (isSame ? engine : ours).join(', ')];
}
