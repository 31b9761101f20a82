import type { PlanNode } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { lineageOf, type Scene } from './node-opinion.js';

/** Why a node is not asked: a condition or a claim away from it decides, else the first condition without an answer. */
export function notAsked(scene: Scene, node: PlanNode): NoAnswer | undefined {
  const conditions = node.applies.map((condition) => {
    scene.blanks.clear();
    return scene.answer(condition);
  });
  // of a blank says only the node's own condition something, and only where nothing above it and no claim decides
  const isAbove =
    conditions.slice(0, -1).includes(false) || lineageOf(scene, node).some((above) => isClaimedAway(scene, above));
  if (node.document.appliesTo === undefined || isAbove) scene.blanks.clear();
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
