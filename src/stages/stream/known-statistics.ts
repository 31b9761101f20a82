import { type Issue, issue } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { Plan, PlanStatistic } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { placeOf, type Taken } from '../evaluate/read-statistic.js';
import type { AskedStatistic } from './rounds.js';

/** Statistics that were taken before, each where rules look for it. Those of hidden units have no values and are left out. */
export function takenOf({ tiers }: Plan, statistics: readonly Statistic[]): Taken {
  return new Map(
    statistics
      .filter(({ hidden }) => !hidden)
      .map((statistic) => {
        const { layer, id, option, parent, tier } = statistic;
        const asking = parent === undefined ? tier : tiers.find(({ document }) => document.collects === tier)?.id;
        return [placeOf(layer, asking ?? tier, id, option ?? parent), statistic];
      }),
  );
}

/**
 * An issue that names the criterion of the first of `asked` that was not taken; `above`: the units of a tier that have a
 * layer, each of which reads the statistics over the units below it.
 */
export function statisticMissing(
  asked: readonly AskedStatistic[],
  layers: readonly Layer[],
  taken: Taken,
  above: (tier: string, layer: Layer) => readonly string[],
): Issue | undefined {
  for (const layer of layers)
    for (const { tier, statistic } of asked)
      for (const group of groupsOf(statistic, () => above(tier, layer)))
        if (!taken.has(placeOf(layer, tier, statistic.id, group)))
          return issue('statistics-needed', [], { criterion: statistic.at });
  return undefined;
}

function groupsOf({ cohort }: PlanStatistic, above: () => readonly string[]): readonly string[] {
  if (!cohort) return above();
  return cohort.by ? cohort.by.options : [''];
}
