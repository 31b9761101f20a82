import { bareReader } from '../logic/index.js';
import type { UnitInput } from '../model/inputs.js';
import type { PlanCohort } from '../model/plan.js';

/** Whether the cohort's condition holds for the unit's attributes. */
export function isMember({ where }: PlanCohort, { attributes }: Pick<UnitInput, 'attributes'>): boolean {
  return where === undefined || where.evaluate(bareReader({}, attributes)) === true;
}
