import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { unitsNamed } from '../stages/record/commitments.js';

/** What a part of a record still lets a reader see, or compute, of the units that it hides. */
export interface Disclosed {
  readonly units: number;
  readonly hidden: number;
  /** Rankings with a hidden unit that has a place or a value; `published` where a value is shown of such units. */
  readonly rankings: readonly { readonly tier: string; readonly id: string; readonly published: boolean }[];
  /** Results of shown units from which a number made of hidden figures can be computed, once for each node that asks. */
  readonly compared: readonly Comparison[];
  /** Whether decisions on ties stand in the head, with their notes. */
  readonly decisions: boolean;
}

/** A node of a tier that compares units, and the fewest hidden ones in any group with a unit that is shown. */
export interface Comparison {
  readonly tier: string;
  readonly node: string;
  readonly fewestHidden: number;
}

/** What is left to be seen in `part`, which hides units of `whole`. It does not ask `reliance`: `redact` and `excerpt` asked, and it only warns. */
export function disclosedBy(whole: AssessmentRecord, part: AssessmentRecord | Excerpt): Disclosed {
  const entries = 'entry' in part ? [part.entry] : part.entries;
  const shown = new Set(entries.flatMap(({ unit, state }) => (state === 'redacted' ? [] : [unit])));
  const placed = part.rankings.map(({ tier, id, rows }) => {
    const hidden = rows.filter(({ unit, state }) => !shown.has(unit) && state === 'ranked');
    return { tier, id, isThere: hidden.length > 0, published: hidden.some(({ value }) => value !== undefined) };
  });
  return {
    units: part.register.length,
    hidden: part.register.length - shown.size,
    rankings: distinct(placed.filter(({ isThere }) => isThere).map(({ isThere: _, ...ranking }) => ranking)),
    compared: comparisons(whole, shown),
    decisions: (part.assessment.decisions ?? []).length > 0,
  };
}

function comparisons({ statistics, register }: AssessmentRecord, shown: ReadonlySet<string>): readonly Comparison[] {
  const tiers = new Map(register.map(({ id, tier }) => [id, tier]));
  const found = new Map<string, Comparison>();
  for (const statistic of statistics) {
    if (!('members' in statistic)) continue;
    const { tier: of, at: node, parent, members } = statistic;
    const isRead = parent === undefined ? unitsNamed(statistic).some((unit) => shown.has(unit)) : shown.has(parent);
    const hidden = members.filter((unit) => !shown.has(unit)).length;
    if (!isRead || hidden === 0) continue;
    const tier = (parent === undefined ? undefined : tiers.get(parent)) ?? of;
    const fewest = Math.min(hidden, found.get(`${tier} ${node}`)?.fewestHidden ?? hidden);
    found.set(`${tier} ${node}`, { tier, node, fewestHidden: fewest });
  }
  return [...found.values()];
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
