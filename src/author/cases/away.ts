import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { PlanTier } from '../../model/plan.js';

/** Whether a rule can answer that it does not apply: it says so, or asks of a cohort that not every unit is in. */
export function answersAway({ cohorts }: Pick<PlanTier, 'cohorts'>, rule: Typed): boolean {
  return anyNode(rule, (node) => {
    if (hasShape(node, 'not-applicable')) return true;
    const ofCohort = hasShape(node, 'statistic') && node.shape.of === 'cohort';
    return ofCohort && cohorts[node.name ?? '']?.where !== undefined;
  });
}
