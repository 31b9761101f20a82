import { bug } from '../../kit/bug.js';
import type { NoValue } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import type { Statistic, Together } from '../../model/statistic.js';
import { isAbsentWord, NEEDS_ALL_BELOW } from '../../model/statistic.js';
import { isMember } from '../cohort.js';

/** The statistics that were taken, by `placeOf`. */
export type Taken = ReadonlyMap<string, Statistic>;

/** The keys of a unit that decide which statistic it reads. */
export type StatisticReader = Pick<UnitInput, 'id' | 'attributes'>;

/** The unit that reads a statistic, and where it reads it. */
interface StatisticReading {
  readonly tier: PlanTier;
  readonly unit: StatisticReader;
  readonly layer: Layer;
  readonly taken: Taken;
}

/**
 * The answer where a unit of the group is hidden. It never becomes an outcome: the node then stands as the record
 * states it.
 */
export const HIDDEN_MEMBERS = { status: 'unscorable', because: { code: 'hidden-members' } } as const satisfies NoValue;

/**
 * The key of a statistic in `Taken`: layer, asking tier, statistic, and `group`: the option or the unit above, where
 * there is one.
 */
export function placeOf(layer: Layer, tier: string, id: string, group = ''): string {
  return JSON.stringify([layer, tier, id, group]);
}

/** Whether two statistics are over the same units and asked by the same node; a node may ask several. */
export function isAlike(a: Omit<Statistic, 'id'>, b: Omit<Statistic, 'id'>): boolean {
  return (['layer', 'tier', 'cohort', 'option', 'parent', 'at'] as const).every((key) => a[key] === b[key]);
}

/**
 * The group of a unit: in a divided cohort its option, in an undivided one ''; over units below, the id of the unit
 * that asks.
 */
export function groupOf({ cohort }: PlanStatistic, unit: StatisticReader): string {
  if (!cohort) return unit.id;
  return cohort.by ? String(unit.attributes[cohort.by.attribute]) : '';
}

/**
 * The statistic that a unit reads. No value: the unit is outside the cohort; a unit below lacks a value that
 * `whenAbsent` needs; or there are no members.
 */
export function statisticFor({ tier, unit, layer, taken }: StatisticReading, key: string): Together | NoValue {
  const statistic = tier.statistics[key] ?? bug('no statistic');
  const { cohort, whenAbsent } = statistic;
  if (cohort && !isMember(cohort, unit))
    return { status: 'not-applicable', because: { code: 'not-in-cohort', params: { cohort: cohort.id } } };
  const taking = taken.get(placeOf(layer, tier.id, key, groupOf(statistic, unit)));
  if (!taking) return bug('no statistic');
  if (taking.hidden) return HIDDEN_MEMBERS;
  if (isAbsentWord(whenAbsent) && NEEDS_ALL_BELOW[whenAbsent] && taking.left.length > 0) {
    const units = taking.left.map((left) => left.unit).join(', ');
    return { status: 'unscorable', because: { code: 'below-without-value', params: { units } } };
  }
  return taking.members.length > 0 ? taking : { status: 'unscorable', because: { code: 'no-members' } };
}
