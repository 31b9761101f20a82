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
  { all, left }: { readonly all: readonly Issue[]; readonly left: readonly Issue[] },
): AttributeLacked | undefined {
  const attribute = lackedBy(issue);
  const declared = plan.pack.attributes?.find(({ id }) => id === attribute);
  if (attribute === undefined || declared === undefined) return undefined;
  const countIn = (issues: readonly Issue[]) => issues.filter((each) => lackedBy(each) === attribute).length;
  return { id: declared.id, title: declared.title, others: countIn(all) - countIn(left) };
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
    const tiers = new Set(lacking.map(({ path }) => tierOf(units[Number(path[1])])));
    const hasAny = units.some((unit) => tiers.has(tierOf(unit)) && hasAttribute(unit, attribute));
    return hasAny ? [] : lacking.slice(1);
  });
  return issues.filter((issue) => !again.includes(issue));
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
