import { isNoValue, type NoValue } from '../../model/expression.js';
import type { Formula, PlanNode } from '../../model/plan.js';
import type { Run } from './run.js';

/**
 * Why the question is not put to this unit, or cannot be: undefined where it is put. One condition that is false, or one
 * claim that stands, is enough, whatever another condition misses.
 */
export function notAsked(run: Run, node: PlanNode): NoValue | undefined {
  const { blanks } = run.reader;
  const answers = node.applies.map((condition) => {
    // what the conditions of the nodes above say of a blank is remarked there
    blanks?.clear();
    return taintedBy(run, condition) ?? condition.evaluate(run.reader);
  });
  const claimed = claimedAway(run, node);
  const isOwn = node.document.appliesTo !== undefined && !claimed && !answers.slice(0, -1).includes(false);
  if (!isOwn) blanks?.clear();
  if (answers.includes(false)) return { status: 'not-applicable', because: { code: 'does-not-apply' } };
  return claimed ?? answers.find(isNoValue);
}

/** A claim stands in `claimed` and `reported`; in `verified` only if a verification accepted it. It covers all below. */
function claimedAway({ tier, unit, layer }: Run, { lineage }: PlanNode): NoValue | undefined {
  const claimed = lineage.some((id) => {
    if (!unit.claims[id]?.notApplicable || !tier.nodes[id]?.document.mayClaimNotApplicable) return false;
    return layer !== 'verified' || unit.rulings.notApplicable[id] === 'accepted';
  });
  return claimed ? { status: 'not-applicable', because: { code: 'claimed-not-applicable' } } : undefined;
}

/** Rules that read a fact out of its bounds have no value. */
export function taintedBy({ tainted }: Run, { references }: Pick<Formula, 'references'>): NoValue | undefined {
  for (const fact of [...references.facts, ...references.presences]) {
    const because = tainted.get(fact);
    if (because) return { status: 'unscorable', because };
  }
  return undefined;
}
