import type { CheckFinding } from '../../model/check-finding.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { alikeArms } from './alike-arms.js';
import { idleCases } from './idle-cases.js';
import { idleConditions } from './idle-conditions.js';
import { lateShares } from './late-shares.js';
import { leftOutBounds } from './left-out-bounds.js';
import { oddDates } from './odd-dates.js';
import { gatesAgainst, gatesAgainstBetter, gatesOfItself } from './odd-gates.js';
import { exchangedLevels } from './odd-levels.js';
import { percentsTwice } from './percent-twice.js';
import { titledPercents } from './titled-percents.js';

/** Findings about a row as it is written: conditions that decide nothing or ask the wrong way round, numbers that its words contradict. */
export function oddWriting(plan: Plan, tier: PlanTier, node: PlanNode): readonly CheckFinding[] {
  const gates = [
    ...gatesAgainst(tier, node),
    ...gatesAgainstBetter(plan, node),
    ...gatesOfItself(node),
    ...exchangedLevels(tier, node),
  ];
  if (node.kind === 'group') return gates;
  return [
    ...percentsTwice(plan, node),
    ...gates,
    ...idleConditions(node),
    ...leftOutBounds(node),
    ...alikeArms(node),
    ...idleCases(node),
    ...lateShares(plan, tier, node),
    ...oddDates(plan, node),
    ...titledPercents(plan, node),
  ];
}
