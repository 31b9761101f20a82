/**
 * What the procedure of a pack remarks on units, for a plan whose pack holds its procedure by rules.
 *
 * @module tieuchi/run/procedure
 */
import { PROCEDURE_RULES } from '../stages/read-assessment/procedure-findings.js';
import type { RunFunctions } from './open-plan.js';

/**
 * Who signed, who handed in, who verified and when, days outside the period: for a plan whose pack has such rules.
 * `openPlan(plan, [procedure])`
 */
export const procedure: RunFunctions = { values: {}, procedureRules: PROCEDURE_RULES };
