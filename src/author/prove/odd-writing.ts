import type { CheckFinding } from '../../model/check-finding.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { idleCases } from './idle-cases.js';
import { idleConditions } from './idle-conditions.js';
import { lateShares } from './late-shares.js';
import { leftOutBounds } from './left-out-bounds.js';
import { oddDates } from './odd-dates.js';
import { gatesAgainst } from './odd-gates.js';
import { percentsTwice } from './percent-twice.js';
import { titledPercents } from './titled-percents.js';

/** What is odd in a row as it is written, whatever it can come to: what decides nothing, what is another than its words, what asks the wrong way round. */
export function oddWriting(plan: Plan, tier: PlanTier, node: PlanNode): readonly CheckFinding[] {
  if (node.kind === 'group') return gatesAgainst(tier, node);
  return [
    ...percentsTwice(plan, node),
    ...gatesAgainst(tier, node),
    ...idleConditions(node),
    ...leftOutBounds(node),
    ...idleCases(node),
    ...lateShares(plan, tier, node),
    ...oddDates(plan, node),
    ...titledPercents(plan, node),
  ];
}
