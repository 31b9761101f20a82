import type { Facts } from '../assessment.js';
import type { Contender } from '../limit.js';
import { FIRST_GROUP, NODES, type Results, rankResults, reusedResults, TOTAL } from '../results.js';
import { type LoweredLeaf, NOT_APPLICABLE } from './lowered.js';

/** How a contender reckons: `N` is its number. */
export interface Arithmetic<N> {
  readonly zero: N;
  readonly plus: (a: N, b: N) => N;
  /** A number of points in hundredths, half up where the criterion rounds. */
  readonly rounded: (points: N) => N;
  /** As a double, points in hundredths. */
  readonly hundredths: (points: N) => number;
}

/** One way to ask a rule: its value for the facts of a unit. */
export type AskRule<N> = (leaf: number, facts: Facts) => N | typeof NOT_APPLICABLE;

/** All that is not a rule: policies, sums, printed percent, level and place; the same for every contender of JsonLogic. */
export function contenderOf<N>(leaves: readonly LoweredLeaf[], arithmetic: Arithmetic<N>, ask: AskRule<N>): Contender {
  const columns = reusedResults();
  return (units) => {
    const results = columns(units.length);
    for (const [at, facts] of units.entries()) tally(leaves, arithmetic, results, at, (leaf) => ruleValue(leaf, facts));
    rankResults(results);
    return results;
  };
  function ruleValue(at: number, facts: Facts): N | typeof NOT_APPLICABLE | undefined {
    const leaf = leaves[at];
    return leaf?.required.every((fact) => facts[fact] !== undefined) ? ask(at, facts) : undefined;
  }
}

/** Writes the results of one unit. `ruleValue` answers the value of a criterion, undefined where it is missing. */
export function tally<N>(
  leaves: readonly LoweredLeaf[],
  { zero, plus, rounded, hundredths }: Arithmetic<N>,
  results: Results,
  at: number,
  ruleValue: (leaf: number) => N | typeof NOT_APPLICABLE | undefined,
): void {
  const size = leaves.length / 4;
  let [total, base, isGated] = [zero, 0, true];
  for (let group = 0; group < 4; group += 1) {
    let [earned, counts] = [zero, 0];
    for (let index = group * size; index < (group + 1) * size; index += 1) {
      const leaf = leaves[index] as LoweredLeaf;
      const value = ruleValue(index);
      if (value !== NOT_APPLICABLE) counts += leaf.max;
      const points =
        value === undefined || value === NOT_APPLICABLE ? zero : leaf.rounded ? rounded(value as N) : value;
      earned = plus(earned, points as N);
      results.points[at * NODES + index] = hundredths(points as N);
    }
    const groupPoints = hundredths(earned);
    results.points[at * NODES + FIRST_GROUP + group] = groupPoints;
    if (groupPoints * 100 < counts * 46) isGated = false;
    total = plus(total, earned);
    base += counts;
  }
  const points = hundredths(total);
  results.points[at * NODES + TOTAL] = points;
  const percent = Math.floor((points * 10_000) / base + 0.5);
  results.percents[at] = percent;
  results.levels[at] = levelOf(percent, isGated);
}

function levelOf(percent: number, isGated: boolean): number {
  if (percent >= 5400 && isGated) return 1;
  return percent >= 5200 ? 2 : percent >= 5000 ? 3 : percent >= 4600 ? 4 : 5;
}

/** Plain doubles, as they come. */
export const DOUBLES: Arithmetic<number> = {
  zero: 0,
  plus: (a, b) => a + b,
  rounded: (points) => Math.round(points * 100) / 100,
  hundredths: (points) => points * 100,
};
