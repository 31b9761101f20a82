import { add, compare, type Exact, ONE } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { shownInput } from '../inputs/shown-input.js';
import { NO_FIGURES, type Trial } from '../inputs/trial.js';
import { factOf, numberOf } from './percent-terms.js';
import type { TierProof } from './prove-tier.js';

/**
 * A part and its whole, a fact or a number, that only the rule relates: a form that breaks it is met at scoring, and costs this
 * criterion. What the bounds of the facts, or other relations of the pack, rule out is no finding.
 */
export function partsExceeding(plan: Plan, proof: TierProof, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  return node.requires.flatMap(({ typed }) => {
    const isAtMost = hasShape(typed, 'order') && typed.shape.side === 'below' && !typed.shape.isStrict;
    const [part, total, more] = isAtMost ? typed.args : [];
    const trial = part && total && !more ? exceedingTrial(plan, part, total) : undefined;
    if (!part || !total || !trial || !mayBreak(proof, typed)) return [];
    // a trial that cannot be put leaves the one before
    proof.alone.put(NO_FIGURES);
    proof.alone.put(trial);
    const outcome = proof.alone.outcomeOf(node.id);
    if (outcome.status !== 'unscorable' || outcome.because.code !== 'relation-broken') return [];
    const [path, number] = [[...node.path, 'rule'], numberOf(total)];
    const params = { node: node.id, part: part.name ?? '' };
    if (number === undefined)
      return [checkFinding('part-may-exceed', path, { ...params, whole: total.name ?? '' }, shownInput(trial))];
    const stakes = { number: toText(number), points: toText(node.max) };
    return [checkFinding('part-above-number', path, { ...params, ...stakes }, shownInput(trial))];
  });
}

/** Whether figures that all bounds and relations of the pack allow may break what a rule requires. */
function mayBreak({ tierBounds }: TierProof, required: Typed): boolean {
  const { cases, unknown } = tierBounds.answers(required);
  return unknown.length > 0 || cases.some(({ value }) => value.is === 'truth' && !value.value);
}

/** Figures of a part that is more than its whole, within the bounds of both; undefined where these leave none, or one is an expression. */
function exceedingTrial(plan: Plan, part: Typed, total: Typed): Trial | undefined {
  const [counted, whole] = [factOf(part), factOf(total)];
  // that a fact is at most itself is a finding about the fact
  if (counted === undefined || plan.facts[counted]?.info.atMost === counted) return undefined;
  const least = whole === undefined ? numberOf(total) : leastWhole(plan, whole);
  if (least === undefined) return undefined;
  const { min, max } = plan.facts[counted] ?? {};
  const most = [add(least, ONE), min, max].find(
    (value) =>
      value !== undefined &&
      compare(value, least) > 0 &&
      (min === undefined || compare(value, min) >= 0) &&
      (max === undefined || compare(value, max) <= 0),
  );
  if (most === undefined) return undefined;
  return { ...NO_FIGURES, facts: { [counted]: most, ...(whole === undefined ? {} : { [whole]: least }) } };
}

/** The lowest value of a whole from 1 on: 0 is a case of its own. */
function leastWhole({ facts }: Plan, id: string): Exact {
  const { min } = facts[id] ?? {};
  return min && compare(min, ONE) > 0 ? min : ONE;
}
