import { add, compare, type Exact, equal, subtract, ZERO } from '../../kit/exact.js';
import type { PlanGroup, PlanNode, PlanTier } from '../../model/plan.js';
import { roleByTitle } from './role-by-title.js';

/**
 * Whether the maximums of the children added up are above (1) or below (-1) that of their group, as `children-max` tells, and the
 * group passes its maximum, or with `high` does not reach it, for no other reason.
 */
export function isSumOther(tier: PlanTier, group: PlanGroup, side: 1 | -1, high?: Exact): boolean {
  if (group.document.combine !== 'sum') return false;
  const sum = sumOf(tier, group);
  return compare(sum, group.max) === side && (high === undefined || equal(high, sum));
}

/** Whether the points of a node stand alone, or are added to those of its group, so that its maximum is of the scale of the group. */
export function isAdded({ nodes }: PlanTier, { lineage }: PlanNode): boolean {
  const group = nodes[lineage.at(-2) ?? ''];
  return group === undefined || group.document.combine === 'sum';
}

/** Whether a row that its title calls a bonus or a penalty says no role, and by as much the sum of its group is too high. */
export function isRoleLeftOut(tier: PlanTier, { document, lineage, max }: PlanNode): boolean {
  const group = tier.nodes[lineage.at(-2) ?? ''];
  if (group?.kind !== 'group' || document.role !== undefined || roleByTitle(document.title) === undefined) return false;
  return equal(subtract(sumOf(tier, group), group.max), max);
}

function sumOf({ nodes }: PlanTier, { children }: PlanGroup): Exact {
  return children.reduce((total, id) => add(total, nodes[id]?.max ?? ZERO), ZERO);
}
