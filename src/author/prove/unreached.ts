import { compare, equal, isZero } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanNode } from '../../model/plan.js';
import { mayBeTrue } from './exploring.js';
import type { TierProof } from './prove-tier.js';

/** A floor above the maximum of its group, or one that leaves no place below it: every unit then has the same. */
export function highFloors(node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'group' || node.notBelow === undefined) return [];
  const { id, path, max, notBelow, bonuses } = node;
  const isAtMax = equal(notBelow, max) && !isZero(max) && bonuses.length === 0;
  if (compare(notBelow, max) <= 0 && !isAtMax) return [];
  const params = { node: id, floor: toText(notBelow), max: toText(max) };
  return [checkFinding('floor-above-max', [...path, 'notBelow'], params)];
}

/** Levels whose gate holds for no unit, whatever it sends: it asks more of a criterion than the criterion can have. */
export function shutLevels({ tierBounds, nodes }: TierProof, node: PlanNode): readonly CheckFinding[] {
  const gated = (node.levels?.steps ?? []).flatMap(({ id, gate }, step) => (gate ? [{ id, gate, step }] : []));
  if (gated.length === 0) return [];
  const bounds = new Map(nodes.map((verdict) => [verdict.node.id, verdict.bound]));
  return gated.flatMap(({ id: level, gate, step }) => {
    if (mayBeTrue(tierBounds.answers(gate.typed, bounds).cases)) return [];
    return [checkFinding('level-shut', [...node.path, 'levels', 'steps', step, 'gate'], { node: node.id, level })];
  });
}
