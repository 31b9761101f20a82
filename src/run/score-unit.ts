import { type Checked, checked } from '../model/issue.js';
import { tierOf } from '../model/tier-of.js';
import { assessmentOf, issuesFromUnit, ONE_UNIT, type UnitGiven, unitGiven } from '../unit-assessment.js';
import { type OpenedPlan, openedPlan } from './open-plan.js';
import { type RunOptions, type RunResults, safeScore } from './score.js';

/** Among whom a unit is scored. */
export interface RunUnitOptions extends RunOptions {
  /** An assessment whose units it is compared with; its own row there, if it has one, is left out. */
  readonly among?: object | undefined;
}

/** A unit that was scored, whole or not. */
export interface RunAlone {
  /** Its id: `unit` where it has none. What came out for it is `resultOf(results, id)`. */
  readonly id: string;
  /** Results in which the unit stands, alone or among others. */
  readonly results: RunResults;
}

/**
 * Whether the points or the level of a unit of this tier depend on other units: some rule compares it with them, or counts
 * those below it.
 *
 * @param pack What `openPlan` gave.
 * @param tier The tier, by its id.
 * @throws TypeError Where the pack has no such tier.
 * @example
 * dependsOnOthers(pack, 'commune');
 */
export function dependsOnOthers(pack: OpenedPlan, tier: string): boolean {
  return Object.keys(tierOf(openedPlan(pack).opened, tier).statistics).length > 0;
}

/**
 * Scores one unit, finished or not, as it is typed into a form. Issues are given, with their paths in the submission, where a
 * value cannot be read.
 *
 * @param pack What `openPlan` gave.
 * @param unit Its tier and what it says: facts, and perhaps a name, attributes and criteria.
 * @param options The units that it is compared with, as `among`; limits that differ.
 * @throws TypeError Where the tier is not in the pack, or compares its units with others and `among` is not given.
 * @example
 * const scored = scoreUnit(pack, { tier: 'commune', facts: { staff: 60 } });
 * if (scored.ok) resultOf(scored.value.results, scored.value.id)?.total?.points?.shown;
 */
export function scoreUnit(pack: OpenedPlan, unit: UnitGiven, options: RunUnitOptions = {}): Checked<RunAlone> {
  const { among } = options;
  if (among === undefined && dependsOnOthers(pack, unitGiven(unit).tier))
    throw new TypeError(
      `Units of the tier '${unit.tier}' are compared with others: give the assessment that has them, as \`among\`.`,
    );
  const document = assessmentOf({ pack: openedPlan(pack).pack, plan: pack.opened }, unit, among);
  const scored = safeScore(pack, document, options);
  if (!scored.ok) return checked<RunAlone>(undefined, issuesFromUnit(document, scored.errors));
  return checked({ id: unit.id ?? ONE_UNIT, results: scored.value }, issuesFromUnit(document, scored.warnings));
}
