import { ceilOf, compare, divide, type Exact, isWhole, negate, ONE, sign, ZERO } from '../../kit/exact.js';
import type { PlanStatistic } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import type { Exploring } from '../prove/exploring.js';
import { NOTHING, times } from '../prove/linear.js';
import { literalsOf } from '../prove/reads.js';
import { assign } from './assign.js';
import { writtenFormulas } from './below.js';
import { ofAllCriteria } from './joined-trials.js';
import type { Searching } from './searching.js';
import { differentTrials } from './shown-input.js';
import { evaluateTrials, isAdmissible, NO_FIGURES, type Trial } from './trial.js';

/** The most units of the tier below that are scored one by one, and the most sets of such units. */
const MOST_UNITS = 80;
const MOST_SETS = 240;

/** Paths of an expression that are tried. */
const MOST_PATHS = 12;

/** The most units of a set, and how many such numbers are tried. */
const MOST_BELOW = 100;
const MOST_COUNTS = 10;

/** Of two different units, how many there are of each. */
const MIXTURES = [
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [9, 1],
] as const;

/** What statistics of one unit alone say of it: a number, 1 or 0 for true or false; undefined where it has no value. */
interface Probe {
  readonly trial: Trial;
  readonly values: readonly (Exact | undefined)[];
}

/**
 * Sets of units below, for trials of the units above them: for each statistic that the tier asks the unit with the
 * highest and that with the lowest value, one that sent nothing, none at all, several alike, and mixtures of two.
 */
export function unitsBelow(
  above: Pick<Searching, 'plan' | 'tier' | 'dependent'>,
  lower: Omit<Searching, 'unitsBelow'>,
  answers: Exploring['below'],
): readonly (readonly Trial[])[] {
  const statistics = Object.values(above.tier.statistics).filter(({ cohort }) => cohort === undefined);
  if (statistics.length === 0) return [];
  const probes = probesOf(above, statistics, candidatesOf(lower, statistics, answers));
  const chosen = outermost(probes);
  const alike = chosen.flatMap((probe) => countsFor(above, probe).map((count) => copies(probe, count)));
  const mixed = MIXTURES.flatMap(([many, few]) =>
    chosen.flatMap((probe) =>
      chosen.filter((other) => other !== probe).map((other) => [...copies(probe, many), ...copies(other, few)]),
    ),
  );
  return [...chosen.map((probe) => copies(probe, 1)), [], ...alike, ...mixed].slice(0, MOST_SETS);
}

/** Units that reached an end of something, those on the paths of what is asked, and one that sent nothing. */
function candidatesOf(
  lower: Omit<Searching, 'unitsBelow'>,
  statistics: readonly PlanStatistic[],
  answers: Exploring['below'],
): readonly Trial[] {
  const { plan, pool, tierBounds } = lower;
  const met = [...pool.values()].flatMap(({ high, low }) => [high, low].flatMap((end) => (end ? [end.trial] : [])));
  const onPaths = statistics.flatMap(({ value }) =>
    (answers?.(value.typed).cases ?? []).slice(0, MOST_PATHS).flatMap(({ region, value: answer }) => {
      const form = answer.is === 'number' ? answer.form : NOTHING;
      return [form, times(form, negate(ONE))].map((toward) => assign(plan, region, toward, tierBounds.defined));
    }),
  );
  const plain = [ofAllCriteria(lower, 1), ofAllCriteria(lower, -1)];
  const silent: Trial = { ...NO_FIGURES, evidence: false, silent: true };
  const alone = [...plain, ...onPaths, ...met].filter((trial) => trial.beside === undefined);
  return differentTrials([silent, ...alone])
    .filter((trial) => isAdmissible(plan, trial))
    .slice(0, MOST_UNITS);
}

/** What is asked of each unit, by the engine: each is the one unit below a unit of its own. */
function probesOf(
  { plan, tier }: Pick<Searching, 'plan' | 'tier'>,
  statistics: readonly PlanStatistic[],
  candidates: readonly Trial[],
): readonly Probe[] {
  const parents = candidates.map((trial): Trial => ({ ...NO_FIGURES, below: [trial] }));
  const taken = new Map(
    evaluateTrials(plan, tier, parents).statistics.map((statistic) => [
      `${statistic.parent} ${statistic.id}`,
      statistic,
    ]),
  );
  return candidates.map((trial, index) => ({
    trial,
    values: statistics.map(({ id }) => soleValue(taken.get(`u${index} ${id}`))),
  }));
}

/** The value of the one member. */
function soleValue(statistic: Statistic | undefined): Exact | undefined {
  const { passing, max, min, sum, mean, sorted, count } = statistic?.values ?? {};
  const [first] = [passing, max, min, sum, mean, sorted, count].flatMap((value) => value ?? []);
  return first as Exact | undefined;
}

/** For each statistic a unit with its highest value, one with its lowest and one without; of equal units the one that leads in most. */
function outermost(probes: readonly Probe[]): readonly Probe[] {
  const count = probes[0]?.values.length ?? 0;
  const ends = Array.from({ length: count }, (_, at) => {
    const values = probes.flatMap(({ values: each }) => each[at] ?? []).toSorted(compare);
    return { low: values[0], high: values.at(-1) };
  });
  const isAt = (probe: Probe, at: number, end: Exact | undefined): boolean => {
    const value = probe.values[at];
    return value === undefined || end === undefined ? value === end : compare(value, end) === 0;
  };
  const best = probes.toSorted((a, b) => heights(b) - heights(a));
  function heights(probe: Probe): number {
    return ends.filter(({ high }, at) => high !== undefined && isAt(probe, at, high)).length;
  }
  const worst = best.toReversed();
  const chosen = ends.flatMap(({ low, high }, at) => [
    best.find((probe) => isAt(probe, at, high)),
    worst.find((probe) => isAt(probe, at, low)),
    best.find((probe) => probe.values[at] === undefined),
  ]);
  return [...new Set([...best.slice(0, 1), ...chosen, ...probes.filter(({ trial }) => trial.silent)])].flatMap(
    (probe) => probe ?? [],
  );
}

/** How many units alike: two, three, the whole numbers that the rules name, and as many as come to such a number together. */
function countsFor({ tier, dependent }: Pick<Searching, 'tier' | 'dependent'>, { values }: Probe): readonly number[] {
  const formulas = [...dependent.below].flatMap((id) => {
    const node = tier.nodes[id];
    return node ? writtenFormulas(node) : [];
  });
  const literals = literalsOf(formulas);
  const together = values.flatMap((value) =>
    value && sign(value) > 0 ? literals.flatMap((literal) => ceilOf(divide(literal, value) ?? ZERO)) : [],
  );
  const numbers = [...literals.filter(isWhole), ...together].map(({ n }) => Number(n));
  const counts = [2, 3, ...numbers.filter((number) => number > 3 && number <= MOST_BELOW)];
  return [...new Set(counts)].slice(0, MOST_COUNTS);
}

function copies({ trial }: Probe, count: number): readonly Trial[] {
  return Array.from({ length: count }, () => trial);
}
