import { bug } from '../../kit/bug.js';
import type { Layer } from '../../model/layer.js';
import type { Reader } from '../../model/operator.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { RecordStatistic } from '../../model/record.js';
import type { Statistic } from '../../model/statistic.js';
import { isMember } from '../../stages/cohort.js';
import { groupOf, isAlike, placeOf, type StatisticReader, statisticFor } from '../../stages/evaluate/read-statistic.js';
import { fromRecord } from '../../stages/record.js';

/** A unit in one layer, and the statistics of its record. */
interface RecordedUnit {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly unit: StatisticReader;
  readonly layer: Layer;
  readonly statistics: readonly RecordStatistic[];
}

/** Reads the statistics of other units from the record: none is computed again. */
export function recordedStatistics(recorded: RecordedUnit): Pick<Reader, 'statistic' | 'inCohort'> {
  const { tier, unit, layer } = recorded;
  const taken = statisticsOf(recorded);
  return {
    inCohort: (id) => isMember(tier.cohorts[id] ?? bug(`no cohort ${id}`), unit),
    statistic: (key) => statisticFor({ tier, unit, layer, taken }, key),
  };
}

/**
 * The statistics that the unit's nodes ask for. Those of the same units by the same node stand in the record in the order of
 * the plan.
 */
function statisticsOf({ plan, tier, unit, layer, statistics }: RecordedUnit): ReadonlyMap<string, Statistic> {
  const recorded = statistics.map(fromRecord);
  const taken = new Map<string, Statistic>();
  for (const step of plan.steps) {
    if (!('statistic' in step) || step.tier !== tier.id) continue;
    const planned = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
    const { id, of, cohort, at } = planned;
    const group = groupOf(planned, unit);
    const members = cohort ? { cohort: cohort.id, ...(cohort.by ? { option: group } : {}) } : { parent: unit.id };
    const empty = { id, layer, tier: of, at, ...members, members: [], left: [], values: {}, approximate: false };
    const position = [...taken.values()].filter((statistic) => isAlike(statistic, empty)).length;
    const statistic = recorded.filter((candidate) => isAlike(candidate, empty))[position];
    taken.set(placeOf(layer, tier.id, id, group), statistic ? { ...statistic, id } : empty);
  }
  return taken;
}
