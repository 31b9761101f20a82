import { compare } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { NodePlace } from '../../model/scores.js';
import type { KnownResults, StatedNode } from '../../stages/evaluate.js';
import type { Difference } from './differences.js';
import { numberOf } from './laws/law.js';
import { measureBounds } from './measure-bounds.js';

type Told = Pick<Difference, 'what' | 'recorded' | 'rederived'>;

/**
 * Results that are taken as the record states them, and that no figures could give: points beyond the ends of the node,
 * of another base than its maximum, or a level that it does not have. Claims are derived again.
 */
export function unstatable(
  asStated: readonly NodePlace[],
  { hidden, stated }: KnownResults,
  plan: Plan,
  register: readonly AssessmentUnit[],
): readonly Difference[] {
  const tiers = new Map(register.map(({ id, tier }) => [id, plan.tiers.find((one) => one.id === tier)]));
  return asStated.flatMap(({ unit, layer, node: id }) => {
    const [tier, row] = [tiers.get(unit), stated(unit, layer, id)];
    const node = tier?.nodes[id];
    if (!tier || !node || !row || layer === 'claimed' || hidden.has(unit)) return [];
    return faultsOf(tier, node, row).map((one) => ({ stage: 'evaluate' as const, unit, layer, node: id, ...one }));
  });
}

function faultsOf(tier: PlanTier, node: PlanNode, row: StatedNode): readonly Told[] {
  if (row.status !== 'scored') return [];
  const { low, high } = measureBounds(tier, node, 'points');
  const points = numberOf(row.points);
  const isBeyond = points && ((low && compare(points, low) < 0) || (high && compare(points, high) > 0));
  const ends = `${low ? toText(low) : ''} … ${high ? toText(high) : ''}`;
  const levels = node.levels ? [...node.levels.steps.map((step) => step.id), node.levels.floor] : [];
  const isOtherBase = node.kind === 'leaf' && row.base !== toText(node.max);
  return [
    ...(isBeyond ? [{ what: 'points', recorded: row.points, rederived: ends }] : []),
    ...(isOtherBase ? [{ what: 'base', recorded: row.base, rederived: toText(node.max) }] : []),
    ...(row.level === undefined || levels.includes(row.level)
      ? []
      : [{ what: 'level', recorded: row.level, rederived: levels.join(' / ') || null }]),
  ];
}
