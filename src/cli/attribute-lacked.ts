import type { CompiledPack } from '../engine.js';
import { groupByKey } from '../kit/group-by-key.js';
import { isObject } from '../kit/plain-data.js';
import type { Issue } from '../model/issue.js';
import type { WordsDocument } from '../model/scalars.js';

/** The attribute that a unit lacks, with its title: a table has a column by that title, and an issue names the id alone. */
export interface AttributeLacked {
  readonly id: string;
  readonly title: WordsDocument;
  /** How many other units lack it, of which no issue is left. */
  readonly others: number;
}

/** The attribute of which an issue says that a unit lacks it; undefined of any other issue. */
export function attributeLacked(
  issue: Issue,
  { plan }: CompiledPack,
  {
    all,
    left,
    units,
  }: { readonly all: readonly Issue[]; readonly left: readonly Issue[]; readonly units: readonly unknown[] },
): AttributeLacked | undefined {
  const attribute = lackedBy(issue);
  const declared = plan.pack.attributes?.find(({ id }) => id === attribute);
  if (attribute === undefined || declared === undefined) return undefined;
  const lackingIn = (issues: readonly Issue[]) => issues.filter((each) => lackedBy(each) === attribute);
  const lacking = lackingIn(all);
  const isForAll = lackingIn(left).length < lacking.length;
  // more units may lack it than issues are listed
  const others = isForAll ? unitsOfTiers(lacking, units).length - 1 : 0;
  return { id: declared.id, title: declared.title, others };
}

/** Where several units lack an attribute that no unit of their tiers has, the issue of the first alone: it was forgotten for all. */
export function lackedByAll(issues: readonly Issue[], units: readonly unknown[]): readonly Issue[] {
  const byAttribute = groupByKey(
    issues.flatMap((issue) => {
      const attribute = lackedBy(issue);
      return attribute === undefined ? [] : [[attribute, issue] as const];
    }),
  );
  const again = [...byAttribute].flatMap(([attribute, lacking]) => {
    return unitsOfTiers(lacking, units).some((unit) => hasAttribute(unit, attribute)) ? [] : lacking.slice(1);
  });
  return issues.filter((issue) => !again.includes(issue));
}

/** The units of every tier of which an issue names one. */
function unitsOfTiers(issues: readonly Issue[], units: readonly unknown[]): readonly unknown[] {
  const tiers = new Set(issues.map(({ path }) => tierOf(units[Number(path[1])])));
  return units.filter((unit) => tiers.has(tierOf(unit)));
}

function lackedBy(issue: Issue): string | undefined {
  return issue.code === 'attribute-missing' && issue.path[0] === 'units' ? issue.params.attribute : undefined;
}

function tierOf(unit: unknown): unknown {
  return isObject(unit) ? unit.tier : undefined;
}

function hasAttribute(unit: unknown, attribute: string): boolean {
  return isObject(unit) && isObject(unit.attributes) && Object.hasOwn(unit.attributes, attribute);
}
