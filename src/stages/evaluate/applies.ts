import { isAccepted } from '../../model/assessment-words.js';
import { factsNamedIn, isNoValue, type NoValue } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Formula, PlanNode } from '../../model/plan.js';
import type { Run } from './run.js';

/**
 * Why a node does not apply to this unit, or why that is not known; undefined where it applies. One false condition, or
 * one claim that counts, is enough, even if a fact of another condition is missing.
 */
export function notAsked(run: Run, node: PlanNode): NoValue | undefined {
  const { blanks } = run.reader;
  const answers = node.applies.map((condition) => {
    // blanks that the conditions of the nodes above read are remarked at those nodes
    blanks?.clear();
    return unusableIn(run, condition) ?? condition.evaluate(run.reader);
  });
  const claimed = claimedNotApplicable(run, node);
  const isDecidedHere = node.document.appliesTo !== undefined && !claimed && !answers.slice(0, -1).includes(false);
  if (!isDecidedHere) blanks?.clear();
  if (answers.includes(false)) return { status: 'not-applicable', because: { code: 'does-not-apply' } };
  return claimed ?? answers.find(isNoValue);
}

/**
 * A claim counts in `claimed` and `reported`; in `verified` only if a verification accepted it. It covers the node and
 * all nodes below it.
 */
function claimedNotApplicable({ tier, unit, layer }: Run, { lineage }: PlanNode): NoValue | undefined {
  const claimed = lineage.some((id) => {
    if (!unit.claims[id]?.notApplicable || !tier.nodes[id]?.document.mayClaimNotApplicable) return false;
    return !LAYER_IS[layer].isVerified || isAccepted(unit.rulings.notApplicable[id]);
  });
  return claimed ? { status: 'not-applicable', because: { code: 'claimed-not-applicable' } } : undefined;
}

/** `unscorable` where the formula reads a fact that breaks a bound or a relation; else undefined. */
export function unusableIn({ unusable }: Run, { references }: Pick<Formula, 'references'>): NoValue | undefined {
  for (const fact of factsNamedIn(references)) {
    const because = unusable.get(fact);
    if (because) return { status: 'unscorable', because };
  }
  return undefined;
}
