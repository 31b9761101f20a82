import type { Typed } from '../../model/expression.js';
import type { PlanTier } from '../../model/plan.js';

/** Whether a rule can answer that it does not apply: it says so, or asks of a cohort that not every unit is in. */
export function answersAway({ cohorts }: Pick<PlanTier, 'cohorts'>, { op, name = '', args }: Typed): boolean {
  if (op === 'not-applicable') return true;
  if (op === 'cohort' && cohorts[name]?.where !== undefined) return true;
  return args.some((arg) => answersAway({ cohorts }, arg));
}
