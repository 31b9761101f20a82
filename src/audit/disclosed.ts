import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import { unitsNamed } from '../stages/record/commitments.js';
import { entriesOf, shownEntries } from './record-parts.js';

/** What a part of a record still shows, or lets a reader compute, of the units that it hides. */
export interface Disclosed {
  /** How many units the register has. */
  readonly units: number;
  /** How many of them are hidden. */
  readonly hidden: number;
  /** Rankings with a hidden unit that has a place or a value; `published` where a value is shown of such units. */
  readonly rankings: readonly {
    /** The tier whose units it ranks, by its id. */
    readonly tier: string;
    /** The ranking, by its id. */
    readonly id: string;
    /** Whether a value is shown of hidden units. */
    readonly published: boolean;
  }[];
  /** Results of shown units from which a number made of hidden figures can be computed, once for each node that asks. */
  readonly compared: readonly Comparison[];
  /** Whether decisions on ties stand in the head, with their notes. */
  readonly decisions: boolean;
}

/** A node of a tier that compares units, and the fewest hidden ones in any group with a unit that is shown. */
export interface Comparison {
  /** The tier of the node, by its id. */
  readonly tier: string;
  /** The criterion or group, by its id. */
  readonly node: string;
  /** How many hidden units are in the group that has the fewest of them: with 1, its number can be computed. */
  readonly fewestHidden: number;
}

/**
 * What can still be seen in `part` of the units of `record` that `part` hides. It does not ask `reliance`: `redact` and
 * `excerpt` did, and it only warns.
 *
 * @param record The whole record.
 * @param part The part of it that is to be shown.
 * @example
 * disclosedBy(record, part).compared;
 */
export function disclosedBy(record: AssessmentRecord, part: AssessmentRecord | Excerpt): Disclosed {
  recordGiven(record);
  const shown = new Set(shownEntries(entriesOf(recordGiven(part))).map(({ unit }) => unit));
  const rankings = part.rankings.flatMap(({ tier, id, rows }) => {
    const hidden = rows.filter(({ unit, state }) => !shown.has(unit) && state === 'ranked');
    const published = hidden.some(({ value }) => value !== undefined);
    return hidden.length > 0 ? [{ tier, id, published }] : [];
  });
  return {
    units: part.register.length,
    hidden: part.register.length - shown.size,
    rankings: [...new Map(rankings.map((ranking) => [JSON.stringify(ranking), ranking])).values()],
    compared: comparisons(record, shown),
    decisions: (part.assessment.decisions ?? []).length > 0,
  };
}

function comparisons({ statistics, register }: AssessmentRecord, shown: ReadonlySet<string>): readonly Comparison[] {
  const tiers = new Map(register.map(({ id, tier }) => [id, tier]));
  const comparisons = new Map<string, Comparison>();
  for (const statistic of statistics) {
    if (!('members' in statistic)) continue;
    const { at: node, parent, members } = statistic;
    const isRead = parent === undefined ? unitsNamed(statistic).some((unit) => shown.has(unit)) : shown.has(parent);
    const hidden = members.filter((unit) => !shown.has(unit)).length;
    if (!isRead || hidden === 0) continue;
    const tier = (parent === undefined ? undefined : tiers.get(parent)) ?? statistic.tier;
    const key = `${tier} ${node}`;
    const fewestHidden = Math.min(hidden, comparisons.get(key)?.fewestHidden ?? hidden);
    comparisons.set(key, { tier, node, fewestHidden });
  }
  return [...comparisons.values()];
}
