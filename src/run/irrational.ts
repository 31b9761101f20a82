/**
 * Roots, logarithms and powers, for a plan that has any.
 *
 * @module tieuchi/run/irrational
 */
import { squareRoot } from '../kit/decimal.js';
import { IRRATIONAL } from '../logic/values/irrational.js';
import type { RunFunctions } from './open-plan.js';

/** Roots, logarithms, powers and deviations: for a plan that has any. `openPlan(plan, [irrational])` */
export const irrational: RunFunctions = { values: IRRATIONAL, squareRoot };
