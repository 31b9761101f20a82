import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';

/** Whether the points of a node are what it earned: nothing is added to it or taken from it, and nothing limits it. */
export function hasPlainPoints(node: PlanNode): boolean {
  if (ROLE_IS[node.role].besides) return false;
  return node.kind === 'leaf' || (node.bonuses.length + node.penalties.length === 0 && !node.notBelow);
}
