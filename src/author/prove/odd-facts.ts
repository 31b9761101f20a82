import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  sign,
  subtract,
  ZERO,
} from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { PackFact } from '../../model/pack.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { isMeasuredInPercent } from './odd-measures.js';
import { leavesOf } from './reads.js';

/**
 * Facts whose bounds cannot well be meant: `min` is `max`, so that there is one answer; a percent has `max: 1`; or the steps from
 * `min` lead past `max`, so that nobody can be given it.
 */
export function oddFacts({ pack: { facts } }: Plan): readonly CheckFinding[] {
  return facts.flatMap((fact, index) => {
    const at = ['facts', index];
    const [min = ZERO, max, step] = [fact.min, fact.max, fact.step].map((written) =>
      written === undefined ? undefined : fromText(String(written)),
    );
    if (max === undefined) return [];
    const params = { fact: fact.id, max: toText(max) };
    if (fact.min !== undefined && equal(min, max)) return [checkFinding('fact-one-value', [...at, 'max'], params)];
    if (isMeasuredInPercent(fact) && equal(max, ONE) && sign(min) >= 0)
      return [checkFinding('percent-up-to-one', [...at, 'max'], { ...params, suggestion: toText(HUNDRED) })];
    const most = step && mostBySteps(fact, { min, max, step });
    return most
      ? [checkFinding('step-misses-max', [...at, 'step'], { ...params, step: toText(step), most: toText(most) })]
      : [];
  });
}

/** Whether a criterion of the node reads a fact whose steps never reach its highest value. */
export function readsMissedMax(plan: Plan, tier: PlanTier, node: PlanNode): boolean {
  const missed = oddFacts(plan).flatMap(({ code, params }) => (code === 'step-misses-max' ? [params.fact] : []));
  return leavesOf(tier, node).some(({ points }) => points.references.facts.some((fact) => missed.includes(fact)));
}

/** The highest value that the steps reach, where it is below the maximum of a mark, or where there is no step at all. */
function mostBySteps(
  { type }: PackFact,
  { min, max, step }: Readonly<Record<'min' | 'max' | 'step', Exact>>,
): Exact | undefined {
  const exactly = divide(subtract(max, min), step);
  if (sign(step) <= 0 || exactly === undefined) return undefined;
  const steps = round(exactly, { places: 0, mode: 'floor' });
  const most = add(min, multiply(steps, step));
  return compare(most, max) < 0 && ((type !== undefined && FACT_TYPE_IS[type].isOfOthers) || isZero(steps))
    ? most
    : undefined;
}
