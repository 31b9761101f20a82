import { toText } from '../../kit/exact-text.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { NodePlace } from '../../model/scores.js';
import type { KnownResults, StatedNode } from '../../stages/evaluate.js';
import { numberIn } from '../record-parts.js';
import type { Difference } from './compare-values.js';
import { intervalText, isOutside, measureBounds } from './measure-bounds.js';

/**
 * Results that no figures could give, among those that are taken as the record states them: points out of the bounds of the
 * node, another base than its maximum, a level that it does not have. Claimed points are derived again, and not looked at.
 */
export function impossibleResults(
  asStated: readonly NodePlace[],
  { hidden, stated }: KnownResults,
  plan: Plan,
  register: readonly AssessmentUnit[],
): readonly Difference[] {
  const tiers = new Map(register.map((unit) => [unit.id, plan.tiers.find(({ id }) => id === unit.tier)]));
  return asStated.flatMap(({ unit, layer, node: id }) => {
    const [tier, result] = [tiers.get(unit), stated(unit, layer, id)];
    const node = tier?.nodes[id];
    if (!tier || !node || !result || !LAYER_IS[layer].byRules || hidden.has(unit)) return [];
    const place = { stage: 'evaluate' as const, unit, layer, node: id };
    return faultsOf(tier, node, result).map((fault) => ({ ...place, ...fault }));
  });
}

function faultsOf(
  tier: PlanTier,
  node: PlanNode,
  result: StatedNode,
): readonly Pick<Difference, 'what' | 'recorded' | 'rederived'>[] {
  if (result.status !== 'scored') return [];
  const { points, base, level } = result;
  const bounds = measureBounds(tier, node, 'points');
  const max = toText(node.max);
  const levels = node.levels ? [...node.levels.steps.map(({ id }) => id), node.levels.floor] : [];
  return [
    ...(isOutside(numberIn(points), bounds)
      ? [{ what: 'points', recorded: points, rederived: intervalText(bounds) }]
      : []),
    ...(node.kind === 'leaf' && base !== max ? [{ what: 'base', recorded: base, rederived: max }] : []),
    ...(level === undefined || levels.includes(level)
      ? []
      : [{ what: 'level', recorded: level, rederived: levels.join(' / ') || null }]),
  ];
}
