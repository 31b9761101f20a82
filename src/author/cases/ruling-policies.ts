import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Policies } from '../../model/pack.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { membersOf } from '../../model/tier-nodes.js';
import { type Facts, reachable } from '../prove/possible.js';

/**
 * The policies of a node that can ever decide something. A top node has none, since it has no parent; `whenNotApplicable` is
 * left out for a node that always applies.
 */
export function ruledBy(tier: PlanTier, node: PlanNode, facts: Facts): Partial<Policies> {
  if (node.lineage.length < 2) return {};
  const { whenMissing, whenUnscorable, whenNotApplicable } = node.policies;
  return { whenMissing, whenUnscorable, ...(mayNotApply(tier, node, facts) ? { whenNotApplicable } : {}) };
}

/** Whether a node can be not applicable: by a condition, a claim, its rule, or a node below it or that it reads. */
function mayNotApply(tier: PlanTier, node: PlanNode, facts: Facts): boolean {
  const { nodes } = tier;
  if (node.applies.length > 0 || node.lineage.some((id) => nodes[id]?.document.mayClaimNotApplicable)) return true;
  if (node.kind === 'leaf') {
    const { nodes: read, rows } = node.points.references;
    return read.length + rows.length > 0 || ruleMayNotApply(tier, reachable(node.points.typed, facts));
  }
  return membersOf(node).some((id) => {
    const child = nodes[id];
    return child !== undefined && mayNotApply(tier, child, facts);
  });
}

/** Whether a rule can answer that it does not apply: it says so, or asks of a cohort that not every unit is in. */
export function ruleMayNotApply({ cohorts }: Pick<PlanTier, 'cohorts'>, rule: Typed): boolean {
  return anyNode(rule, (node) => {
    const isOfCohort = hasShape(node, 'statistic') && node.shape.of === 'cohort';
    return hasShape(node, 'not-applicable') || (isOfCohort && cohorts[node.name ?? '']?.where !== undefined);
  });
}
