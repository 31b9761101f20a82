import { deepFreeze } from '../kit/deep-freeze.js';
import { byCodeUnit } from '../kit/unicode.js';
import { admit, type Limits, limitsOf } from '../model/document.js';
import { ENTRIES } from '../model/entries.js';
import { assessmentError } from '../model/errors.js';
import type { Inputs } from '../model/inputs.js';
import { type Checked, checked, type Issue, issueOf } from '../model/issue.js';
import { plainAssessment } from '../model/plain-assessment.js';
import type { Ranking } from '../model/ranking.js';
import type { UnitScores } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import type { ScoresOf } from '../score-source.js';
import { evaluate } from '../stages/evaluate.js';
import { rank } from '../stages/rank.js';
import { readUnits } from '../stages/read-assessment/read-units.js';
import { documentOrder } from '../stages/shape/document-order.js';
import { type OpenedPlan, openedPlan } from './open-plan.js';

/** Settings of one call; each has a default. */
export interface RunOptions {
  /** What an assessment may cost; by default `LIMITS`. */
  readonly limits?: Partial<Limits> | undefined;
}

/** An assessment, scored and ranked: every number of it is that of `score` of `tieuchi/score`. */
export interface RunResults {
  /** Every ranking, rows in order of place; numbers are exact. */
  readonly rankings: readonly Ranking[];
  /** The statistics over cohorts and over units below a unit, in the order of the plan. */
  readonly statistics: readonly Statistic[];
  /** How many units there are. */
  readonly count: number;
  /** All scores, findings and roundings of the unit at `position`, from 0 in code-unit order of ids. A `RangeError` for any other. */
  readonly unitAt: (position: number) => UnitScores;
  /** What `resultOf` and `rankingsOf` read. @internal */
  readonly scores: () => ScoresOf;
}

/**
 * Scores and ranks an assessment by a pack that was compiled ahead: the digits of `score` of `tieuchi/score`.
 *
 * @param pack What `openPlan` gave.
 * @param assessment The document of an assessment, as an object; it is not changed.
 * @param options Limits that differ.
 * @throws AssessmentError With the issues where there is an error: with all of them once keys and values are of the right form,
 * and those of form alone before that.
 * @example
 * score(openPlan(plan), assessment).rankings[0]?.rows[0]?.unit;
 */
export function score(pack: OpenedPlan, assessment: unknown, options?: RunOptions): RunResults {
  const result = safeScore(pack, assessment, options);
  if (!result.ok) throw assessmentError(result.errors);
  return result.value;
}

/**
 * As `score`, but gives the issues instead of throwing; warnings stand beside the results.
 *
 * @param pack What `openPlan` gave.
 * @param assessment The document of an assessment, as an object; it is not changed.
 * @param options Limits that differ.
 * @example
 * const scored = safeScore(openPlan(plan), assessment);
 * if (!scored.ok) show(scored.errors);
 */
export function safeScore(pack: OpenedPlan, assessment: unknown, options: RunOptions = {}): Checked<RunResults> {
  const read = readInputs(openedPlan(pack), assessment, options);
  if (!read.ok) return read;
  const plan = pack.opened;
  const inputs = read.value;
  const { scores, statistics } = deepFreeze(evaluate(plan, inputs));
  const rankings = deepFreeze(rank(plan, inputs, scores));
  const count = inputs.units.length;
  const unitAt = (position: number) => scores[position] ?? noUnit(position);
  const inputAt = (position: number) => inputs.units[position] ?? noUnit(position);
  const scoresOf: ScoresOf = {
    plan,
    inputAt,
    scoresAt: unitAt,
    assessment: () => inputs.assessment,
    rankings: () => rankings,
  };
  return checked({ rankings, statistics, count, unitAt, scores: () => scoresOf }, read.warnings);
}

function noUnit(position: number): never {
  throw new RangeError(`No unit ${position}`);
}

function readInputs(
  { pack, opened, procedureRules }: OpenedPlan,
  given: unknown,
  { limits }: RunOptions,
): Checked<Inputs> {
  const { document, issues: unfit } = admit(given, limitsOf(limits), ENTRIES);
  if (document === undefined) return checked<Inputs>(undefined, unfit);
  const issues: Issue[] = [];
  const assessment = plainAssessment(
    document,
    (code, params, path = []) => void issues.push(issueOf(code, path, params)),
  );
  if (!assessment) return checked<Inputs>(undefined, documentOrder(document, issues));
  const read = readUnits(assessment, opened, pack.digest, procedureRules);
  const units = assessment.units.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const inputs = read.inputs && { assessment: { ...assessment, units }, ...read.inputs };
  return checked(inputs, documentOrder(document, read.issues));
}
