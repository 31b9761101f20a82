import type { CaseInput } from '../../../model/cases.js';
import type { UnfilledCase } from './unfilled-case.js';

/** How many figures a case must share with an earlier one to be written as `like` it. */
const WORTH = 6;

const MAPS = ['attributes', 'facts', 'marks', 'criteria'] as const;

/** The case as like an earlier one, only what differs written out, where that leaves out enough and says the same. */
export function shortened(whole: UnfilledCase, earlier: UnfilledCase | undefined): UnfilledCase {
  if (!earlier || whole.units || earlier.units || isFurther(whole) || isFurther(earlier)) return whole;
  const parts = MAPS.map((key) => ({ key, ...partOf(whole[key], earlier[key]) }));
  const shared = parts.reduce((sum, { same }) => sum + same, 0);
  if (shared < WORTH || parts.some(({ lacks }) => lacks)) return whole;
  const { id, tier, attributes: _a, facts: _f, marks: _m, criteria: _c, ...rest } = whole;
  const differing = parts.flatMap(({ key, differs }) => (Object.keys(differs).length > 0 ? [[key, differs]] : []));
  return { id, tier, like: earlier.id, ...Object.fromEntries(differing), ...rest };
}

/** Whether it says more of a unit than maps that are laid above one another. */
function isFurther({ verifications, at, submitted, extended }: CaseInput): boolean {
  return verifications !== undefined || at !== undefined || submitted !== undefined || extended !== undefined;
}

type Part = Readonly<Record<string, unknown>> | undefined;

function partOf(above: Part = {}, below: Part = {}) {
  const same = ([key, value]: readonly [string, unknown]) => JSON.stringify(value) === JSON.stringify(below[key]);
  const entries = Object.entries(above);
  return {
    same: entries.filter(same).length,
    differs: Object.fromEntries(entries.filter((entry) => !same(entry))),
    lacks: Object.keys(below).some((key) => !Object.hasOwn(above, key)),
  };
}
