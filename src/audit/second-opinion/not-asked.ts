import type { PlanNode } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { lineageOf, type Scene } from './node-opinion.js';

/** Why a node is not asked: a condition or a claim away from it decides, else the first condition without an answer. */
export function notAsked(scene: Scene, node: PlanNode): NoAnswer | undefined {
  const conditions = node.applies.map(scene.answer);
  if (conditions.some((answer) => answer === false)) return { status: 'not-applicable', because: 'does not apply' };
  if (lineageOf(scene, node).some((above) => isClaimedAway(scene, above)))
    return { status: 'not-applicable', because: 'claimed' };
  return conditions.find(isNoAnswer);
}

/** A claim stands where the pack allows it; in `verified` only where a verifier accepted it. */
function isClaimedAway({ unit, layer }: Scene, { id, document }: PlanNode): boolean {
  if (document.mayClaimNotApplicable !== true || unit.claims[id]?.notApplicable !== true) return false;
  return layer === 'verified' ? unit.rulings.notApplicable[id] === 'accepted' : true;
}
