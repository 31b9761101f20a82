import { canonicalJson } from '../../kit/canonical-json.js';
import type { Plan } from '../../model/plan.js';
import type { RecordStatistic } from '../../model/record.js';
import { unitsNamed } from '../../stages/record/commitments.js';
import type { Difference } from './differences.js';

/**
 * Statistics that cannot be, beside hidden units: one that names such a unit and shows its values, or one that a hidden
 * unit is said to ask for, where the pack lets it ask for none, or for none more.
 */
export function mishidden(
  statistics: readonly RecordStatistic[],
  plan: Plan,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const asked = new Map<string, number>();
  return statistics.flatMap((statistic) => {
    const { at: node, layer, parent } = statistic;
    const place = { stage: 'statistics' as const, node, layer };
    const names = 'members' in statistic ? unitsNamed(statistic).filter((unit) => hidden.has(unit)) : [];
    if (names.length > 0)
      return [{ ...place, what: 'statistics.members', recorded: names.join(', '), rederived: null }];
    if (parent === undefined || !hidden.has(parent)) return [];
    const key = canonicalJson({ ...headOf(statistic) });
    asked.set(key, (asked.get(key) ?? 0) + 1);
    return (asked.get(key) ?? 0) <= askable(plan, statistic)
      ? []
      : [{ ...place, unit: parent, what: 'statistics', recorded: parent, rederived: null }];
  });
}

function headOf({ layer, tier, cohort, option, parent, at }: RecordStatistic): object {
  return { layer, tier, cohort, option, parent, at };
}

/** How many statistics of units below this node can ask for. */
function askable({ tiers }: Plan, { tier, at, cohort, option }: RecordStatistic): number {
  if (cohort !== undefined || option !== undefined) return 0;
  return tiers
    .flatMap(({ statistics }) => Object.values(statistics))
    .filter((one) => one.cohort === undefined && one.of === tier && one.at === at).length;
}
