import { deepFreeze } from '../../kit/deep-freeze.js';
import { isList } from '../../kit/plain-data.js';
import type { Decision } from '../../model/assessment.js';
import { notGiven, positionGiven } from '../../model/given-as.js';
import type { ModulePack, ModuleParts } from './module.js';
import { type ModuleRanking, moduleRankings, type PlacesAt, placesOf } from './rankings.js';
import type { ModuleUnit } from './read-unit.js';
import { readyTiers } from './ready-tiers.js';
import { revivePlan } from './revive-plan.js';
import { decisionsGiven, scoreOptionsGiven } from './score-options.js';
import { scoreUnits, type UnitsScored } from './score-units.js';
import { type ShownUnit, shownUnit } from './shown-unit.js';
import type { TierColumnsWritten } from './stored.js';

export { nearGap, nearSteps, nearTimes, slackOf, slackOfSum } from '../../kit/near.js';
export { dayOf } from './prepare.js';

/** Settings of `scoreAll`. */
export interface ScoreOptions {
  /** `trusted`: names of figures that the pack does not declare are not looked for, which is faster. By default `checked`. */
  readonly names?: 'checked' | 'trusted';
  /** Results that are no longer needed: their columns are written over where they have the same size. */
  readonly into?: ModuleResults;
  /** Orders that persons decided, for rankings in which they may decide. */
  readonly decisions?: readonly Pick<Decision, 'ranking' | 'order'>[];
}

/**
 * The scores of a tier in columns. Row `i` is the unit `units[i]`; its statuses begin at `i × nodes.length`, its numbers at
 * `i × stride`.
 */
export interface TierResults {
  /** The tier, by its id. */
  readonly tier: string;
  /** For each row, the position of its unit in the list. */
  readonly units: Int32Array;
  /** The ids of its criteria and groups, in the order of the columns. */
  readonly nodes: readonly string[];
  /** How many numbers one unit has. */
  readonly stride: number;
  /** The columns: statuses, levels and numbers of all units. */
  readonly columns: TierColumnsWritten;
}

/**
 * Units that were scored. The columns are written when `scoreAll` returns; `unitAt`, `places` and `rankings` read figures
 * again, so units must not be changed until they are called. Their answers are frozen.
 */
export interface ModuleResults {
  /** How many units the list had. */
  readonly count: number;
  /** The tiers that have units in the list. */
  readonly tiers: readonly TierResults[];
  /** Everything about the unit at this position in the list, from 0; any other is a `RangeError`. Numbers are exact text. */
  readonly unitAt: (position: number) => ShownUnit;
  /**
   * The places in a ranking, by position in the list; NaN for a unit without one. For a ranking whose cohort is divided, an
   * option is needed. A `TypeError` for a ranking that no tier has, or an option that the ranking does not have.
   */
  readonly places: PlacesAt;
  /** Every ranking, rows in order of place. */
  readonly rankings: () => readonly ModuleRanking[];
  /** How many cells the written functions left to the evaluator. */
  readonly oddCells: number;
}

/** A module, ready to score. */
export interface Module {
  /** The pack that the module was written from. */
  readonly pack: ModulePack;
  /** One unit, every number as exact text. Throws an `AssessmentError` where a figure cannot be read. */
  readonly score: (unit: ModuleUnit) => ShownUnit;
  /** Many units, in the order of the list. Throws an `AssessmentError` where a figure cannot be read. */
  readonly scoreAll: (units: readonly ModuleUnit[], options?: ScoreOptions) => ModuleResults;
}

/** What a written module exports, made of its parts. */
export function startModule(parts: ModuleParts): Module {
  const plan = revivePlan(parts.plan);
  const ready = readyTiers(plan, parts.tiers);
  const scoreAll: Module['scoreAll'] = (given, options = {}) => {
    const { names = 'checked', into, decisions: decided = [] } = scoreOptionsGiven(options);
    const decisions = decisionsGiven(plan, decided);
    if (!isList(given)) notGiven('A list of units', given);
    // a copy: the caller may change its list afterwards, and positions are those of now
    const units = given.slice();
    const columns = into && new Map(into.tiers.map((tier) => [tier.tier, tier.columns]));
    const scored: UnitsScored = scoreUnits(plan, ready, units, { names, into: columns });
    return {
      count: units.length,
      tiers: scored.tiers.map(({ tier, units: positions, module, rows }) => ({
        tier: tier.id,
        units: positions,
        nodes: Object.freeze(tier.order),
        stride: module.stride,
        columns: rows.columns,
      })),
      // results share lists with the module, so they are frozen: a caller that sorts them would change later answers
      unitAt: (position) => deepFreeze(shownUnit(scored, positionGiven(position, units.length))),
      places: (ranking, option) => placesOf(plan, scored, { decisions }, ranking, option),
      rankings: () => deepFreeze(moduleRankings(plan, scored, { decisions })),
      oddCells: scored.tiers.reduce((sum, { rows }) => sum + rows.oddCells(), 0),
    };
  };
  return {
    pack: deepFreeze(parts.pack),
    scoreAll,
    score: (unit) => scoreAll([unit]).unitAt(0),
  };
}
