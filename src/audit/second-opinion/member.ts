import type { UnitInput } from '../../model/inputs.js';
import type { PlanCohort } from '../../model/plan.js';
import { askerOf } from './asker.js';
import { dataOf } from './from-engine.js';
import type { Reading } from './reading.js';

/** Whether the unit is in the cohort: its attributes fulfil the cohort's condition. */
export function isMember(reading: Reading, { where }: PlanCohort, unit: UnitInput): boolean {
  if (!where) return true;
  const answerTo = askerOf(reading, { facts: new Map(), attributes: dataOf(unit.attributes) });
  return answerTo(reading.question(where)) === true;
}
