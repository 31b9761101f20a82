import { canonicalJson } from '../../kit/canonical-json.js';
import type { Plan } from '../../model/plan.js';
import type { RecordStatistic } from '../../model/record.js';
import { unitsNamed } from '../../stages/record/commitments.js';
import type { Difference } from './compare-values.js';
import { statisticPlace } from './differences.js';

/**
 * Statistics that cannot be, where units are hidden: one that names a hidden unit and shows its values; one that a hidden
 * unit is said to ask for, where the pack has it ask for none, or for none more.
 */
export function unlawfulStatistics(
  statistics: readonly RecordStatistic[],
  plan: Plan,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const counts = new Map<string, number>();
  return statistics.flatMap((statistic) => {
    const { at: node, layer, tier, cohort, option, parent } = statistic;
    const place = { stage: 'statistics' as const, ...statisticPlace(statistic) };
    const named = 'members' in statistic ? unitsNamed(statistic).filter((unit) => hidden.has(unit)) : [];
    if (named.length > 0)
      return [{ ...place, what: 'statistics.members', recorded: named.join(', '), rederived: null }];
    if (parent === undefined || !hidden.has(parent)) return [];
    const key = canonicalJson({ layer, tier, cohort, option, parent, at: node });
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= mostAskedFor(plan, statistic)) return [];
    return [{ ...place, unit: parent, what: 'statistics', recorded: parent, rederived: null }];
  });
}

/** How many statistics of the units below a unit its nodes can ask for at this node. */
function mostAskedFor({ tiers }: Plan, { tier, at, cohort, option }: RecordStatistic): number {
  if (cohort !== undefined || option !== undefined) return 0;
  return tiers
    .flatMap(({ statistics }) => Object.values(statistics))
    .filter((asked) => asked.cohort === undefined && asked.of === tier && asked.at === at).length;
}
