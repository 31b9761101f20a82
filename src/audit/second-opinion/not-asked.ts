import type { PlanNode } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { ACCEPTS, LAYER_RULES } from './layer-rules.js';
import { lineageOf, type OpinionContext } from './node-opinion.js';

/**
 * Why a node is not scored at all: a condition is false, the unit claims that it does not apply, or the first condition
 * without an answer has none. Undefined where it is scored.
 */
export function notAsked(context: OpinionContext, node: PlanNode): NoAnswer | undefined {
  const conditions = node.applies.map((condition) => {
    context.blanks.clear();
    return context.answer(condition);
  });
  const isClaimedAway = lineageOf(context.tier, node).some((ancestor) => standsClaim(context, ancestor));
  // the blanks that are left are those of the node's own condition, where that decides
  const isDecidedAbove = conditions.slice(0, -1).includes(false) || isClaimedAway;
  if (node.document.appliesTo === undefined || isDecidedAbove) context.blanks.clear();
  if (conditions.includes(false)) return { status: 'not-applicable', because: 'does not apply' };
  if (isClaimedAway) return { status: 'not-applicable', because: 'claimed' };
  return conditions.find(isNoAnswer);
}

/** Whether a claim that the node does not apply stands: the pack allows it, and where rulings count a verifier accepted it. */
function standsClaim({ unit, layer }: OpinionContext, { id, document }: PlanNode): boolean {
  if (document.mayClaimNotApplicable !== true || unit.claims[id]?.notApplicable !== true) return false;
  const ruled = unit.rulings.notApplicable[id];
  return !LAYER_RULES[layer].rulings || (ruled !== undefined && ACCEPTS[ruled]);
}
