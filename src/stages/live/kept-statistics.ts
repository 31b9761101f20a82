import { groupByKey } from '../../kit/group-by-key.js';
import { sameData } from '../../kit/same-data.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { isMember } from '../cohort.js';
import { groupOf, placeOf } from '../evaluate/read-statistic.js';
import { askUnit, type Group, groupsOf, statisticOf, type Taking, type UnitAnswer } from '../evaluate/statistics.js';

/** A statistic of one layer with what each unit answered, so that it is taken again without asking all. */
export interface KeptStatistic {
  /** Asks these units again and takes the statistic of their groups; gives the statistics that have changed. */
  readonly take: (members: Iterable<number>) => readonly ChangedStatistic[];
}

/** A statistic that has changed. */
interface ChangedStatistic {
  readonly statistic: Statistic;
  /** The units that read it, by position. */
  readonly readers: readonly number[];
}

/** Where units of a session are looked up. */
export interface Keeping {
  readonly layer: Layer;
  readonly inputs: () => Inputs;
  /** The units of a tier, by position. */
  readonly positionsOf: (tier: string) => readonly number[];
  readonly unitAt: (position: number) => UnitInput;
  /** The units of a tier that have the layer, by position. */
  readonly inLayer: (tier: string) => readonly number[];
  readonly valueFor: Taking['valueFor'];
  readonly taken: Map<string, Statistic>;
}

interface KeptGroup extends Omit<Group, 'isIn'> {
  readonly key: string;
  /** Places among the units that are asked. */
  readonly members: readonly number[];
  /** Units that read it, by position. */
  readonly readers: readonly number[];
}

/** A statistic of which nothing is taken yet: it is taken when all its units are asked. */
export function keptStatistic(tier: PlanTier, statistic: PlanStatistic, keeping: Keeping): KeptStatistic {
  const { layer, taken, unitAt, positionsOf } = keeping;
  const positions = positionsOf(statistic.of);
  const places = new Map(positions.map((position, place) => [position, place]));
  const asked: UnitAnswer[] = [];
  const groups = keptGroups(tier, statistic, keeping, positions);
  const groupsAt = positions.map((): KeptGroup[] => []);
  for (const group of groups) for (const place of group.members) groupsAt[place]?.push(group);
  const due = new Set<KeptGroup>(groups);
  const take: KeptStatistic['take'] = (members) => {
    for (const position of members) {
      const place = places.get(position);
      if (place === undefined) continue;
      const before = asked[place];
      const after = askUnit(unitAt(position), statistic, keeping);
      asked[place] = after;
      if (!before || !isSame(before, after)) for (const group of groupsAt[place] ?? []) due.add(group);
    }
    const retaken = groups.filter((group) => due.has(group)).flatMap((group) => takeGroup(group));
    due.clear();
    return retaken;
  };
  const takeGroup = ({ key, members, readers, ...group }: KeptGroup): readonly ChangedStatistic[] => {
    const after = statisticOf(
      statistic,
      members.flatMap((place) => asked[place] ?? []),
      { layer, ...group },
    );
    if (sameData(taken.get(key), after)) return [];
    taken.set(key, after);
    return [{ statistic: after, readers }];
  };
  return { take };
}

function isSame(a: UnitAnswer, b: UnitAnswer): boolean {
  return a.approximate === b.approximate && sameData(a.answer, b.answer);
}

function keptGroups(
  tier: PlanTier,
  statistic: PlanStatistic,
  { layer, inputs, inLayer, unitAt }: Keeping,
  positions: readonly number[],
): readonly KeptGroup[] {
  const { cohort } = statistic;
  const taking = {
    // only units below have to be looked up in the register
    get inputs() {
      return inputs();
    },
    unitsIn: (of: string) => inLayer(of).map((position) => unitAt(position).id),
  };
  const readers = groupByKey(
    inLayer(tier.id).flatMap((position) => {
      const unit = unitAt(position);
      return cohort && !isMember(cohort, unit) ? [] : [[groupOf(statistic, unit), position] as const];
    }),
  );
  return groupsOf(tier, statistic, taking).map(({ isIn, ...group }) => ({
    ...group,
    key: placeOf(layer, tier.id, statistic.id, group.option ?? group.parent),
    members: positions.flatMap((position, place) => (isIn(unitAt(position)) ? [place] : [])),
    readers: readers.get(group.option ?? group.parent ?? '') ?? [],
  }));
}
