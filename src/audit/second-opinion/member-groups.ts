import type { UnitInput } from '../../model/inputs.js';
import type { PlanCohort } from '../../model/plan.js';
import { isMember } from './member.js';
import type { OpinionContext } from './node-opinion.js';

/** Units that are compared with each other; the same object for each unit that asks. */
export interface Group {
  readonly units: readonly UnitInput[];
}

/** The group of a unit in a cohort of its tier, or the units below it; undefined outside the cohort. */
type GroupOf = (context: OpinionContext, cohort: string | undefined) => Group | undefined;

const NO_UNITS: Group = { units: [] };

/** All units of an assessment, and the unit above, by unit. */
export interface UnitTree {
  readonly units: readonly UnitInput[];
  readonly parents: ReadonlyMap<string, string | undefined>;
}

/** Finds groups. Every unit is looked at once for each cohort, and once for the units below. */
export function groupsOf({ units, parents }: UnitTree): GroupOf {
  const byCohort = new Map<PlanCohort, ReadonlyMap<string, Group>>();
  const below = byKey(units, ({ id, tier }) => belowKey(parents.get(id), tier));
  return ({ reading, tier, unit }, cohortId) => {
    const cohort = cohortId === undefined ? undefined : tier.cohorts[cohortId];
    if (!cohort) return below.get(belowKey(unit.id, tier.document.collects)) ?? NO_UNITS;
    const known = byCohort.get(cohort);
    if (known) return known.get(unit.id);
    const members = units.filter((other) => other.tier === tier.id && isMember(reading, cohort, other));
    const grouped = groupByUnit(members, cohort.by?.attribute);
    byCohort.set(cohort, grouped);
    return grouped.get(unit.id);
  };
}

/** The parent and the tier of units below it, as one key. */
function belowKey(parent: string | undefined, tier: string | undefined): string {
  return JSON.stringify([parent ?? null, tier ?? null]);
}

/** The group of each member: those with the same option of the attribute; all, where there is no attribute. */
function groupByUnit(members: readonly UnitInput[], attribute: string | undefined): ReadonlyMap<string, Group> {
  const options = byKey(members, ({ attributes }) => (attribute === undefined ? '' : String(attributes[attribute])));
  return new Map([...options.values()].flatMap((group) => group.units.map(({ id }): [string, Group] => [id, group])));
}

function byKey(units: readonly UnitInput[], keyOf: (unit: UnitInput) => string): ReadonlyMap<string, Group> {
  const groups = new Map<string, UnitInput[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key) ?? [];
    group.push(unit);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, members]) => [key, { units: members }]));
}
