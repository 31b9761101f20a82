/**
 * Scores and places by a pack that was compiled ahead: for pages that must be small.
 *
 * @module tieuchi/run
 */
export type { PlanDocument, PlannedPack } from '../model/plan-document.js';
export type { UnitGiven } from '../unit-assessment.js';
export { type OpenedPlan, openPlan, type RunFunctions } from './open-plan.js';
export type { RunLevel, ShownIn } from './plan-titles.js';
export { type RunRanking, type RunRankingWanted, type RunRow, rankingOf, rankingsOf } from './ranking-result.js';
export { type RunOptions, type RunResults, safeScore, score } from './score.js';
export { dependsOnOthers, type RunAlone, type RunUnitOptions, scoreUnit } from './score-unit.js';
export { sourced } from './sourced.js';
export { type RunNode, type RunPlace, type RunUnit, type RunUnitWanted, resultOf } from './unit-result.js';
export type { RunWorth } from './worth.js';
