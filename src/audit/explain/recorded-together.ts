import { bug } from '../../kit/bug.js';
import type { Layer } from '../../model/layer.js';
import type { Reader } from '../../model/operator.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { RecordStatistic } from '../../model/record.js';
import type { Statistic } from '../../model/statistic.js';
import { isMember } from '../../stages/cohort.js';
import { groupOf, isAlike, placeOf, type Seeing, togetherOf } from '../../stages/evaluate/together.js';
import { fromRecord } from '../../stages/record.js';

/** Who looks, and the statistics that its record froze. */
export interface Recorded {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly unit: Seeing;
  readonly layer: Layer;
  readonly statistics: readonly RecordStatistic[];
}

/** What a unit could see of others, from the statistics of its record: nothing is taken again. */
export function recordedTogether(recorded: Recorded): Pick<Reader, 'statistic' | 'inCohort'> {
  const { tier, unit, layer } = recorded;
  const taken = takenOf(recorded);
  return {
    inCohort: (id) => isMember(tier.cohorts[id] ?? bug(`no cohort ${id}`), unit),
    statistic: (key) => togetherOf({ tier, unit, layer, taken }, key),
  };
}

/** The rows of a record stand in the order of the plan: of those that are alike the first is of the first that asked. */
function takenOf({ plan, tier, unit, layer, statistics }: Recorded): ReadonlyMap<string, Statistic> {
  const rows = statistics.map(fromRecord);
  const taken = new Map<string, Statistic>();
  for (const step of plan.steps) {
    if (!('statistic' in step) || step.tier !== tier.id) continue;
    const asked = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
    const { id, of, cohort, at } = asked;
    const group = groupOf(asked, unit);
    const which = cohort ? { cohort: cohort.id, ...(cohort.by ? { option: group } : {}) } : { parent: unit.id };
    const wanted = { id, layer, tier: of, at, ...which, members: [], left: [], values: {}, approximate: false };
    const nth = [...taken.values()].filter((one) => isAlike(one, wanted)).length;
    const row = rows.filter((one) => isAlike(one, wanted))[nth];
    taken.set(placeOf(layer, tier.id, id, group), row ? { ...row, id } : wanted);
  }
  return taken;
}
