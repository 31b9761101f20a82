import type { Assessment } from '../../model/assessment.js';
import type { Plan } from '../../model/plan.js';
import type { Ranking } from '../../model/ranking.js';
import type { UnitScores } from '../../model/scores.js';
import { evaluate } from '../../stages/evaluate.js';
import { rank } from '../../stages/rank.js';
import { readAssessment } from '../../stages/read-assessment.js';

/** The scores and places of a case. */
export interface CaseScores {
  readonly scores: readonly UnitScores[];
  readonly rankings: readonly Ranking[];
}

/** Scores and ranks a case; undefined where the pack cannot read its figures. */
export function scoreCase(plan: Plan, assessment: Assessment): CaseScores | undefined {
  const { inputs } = readAssessment(assessment, plan, '');
  if (!inputs) return undefined;
  const { scores } = evaluate(plan, inputs);
  return { scores, rankings: rank(plan, inputs, scores) };
}
