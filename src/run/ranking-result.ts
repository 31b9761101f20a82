import type { Reason } from '../model/expression.js';
import type { Layer } from '../model/layer.js';
import type { BrokenBy, RecordRow } from '../model/record.js';
import type { RankingSource, ResultSource } from '../views/result-source.js';
import { fittingRanking, fittingRankings, type WantedRankings } from '../views/selection.js';
import type { ShownValue } from '../views/shown-value.js';
import type { Named } from '../views/view-options.js';
import { shownPublished } from '../words/measure.js';
import { everyDigit } from '../words/number.js';
import { type PlanTitles, planTitles, type RunLevel, type ShownIn } from './plan-titles.js';
import type { RunResults } from './score.js';
import { sourceOf } from './sourced.js';
import { type RunWorth, worthOf } from './worth.js';

/** How one unit stands in a ranking; `place` is there where it is ranked, or has a place though it did not submit. */
export interface RunRow {
  /** The unit, with its name. */
  readonly unit: Named;
  /** Whether it is ranked, or why not. */
  readonly state: RecordRow['state'];
  /** Its place, from 1; half a number where ties take the average. */
  readonly place?: ShownValue;
  /** The value that is compared. */
  readonly value?: ShownValue;
  /** The level of the node that is compared, where it has levels. */
  readonly level?: RunLevel;
  /** How many others share the place. */
  readonly tied: number;
  /** The tie breaks that parted it from units of equal value, in the order of the pack. */
  readonly partedBy: readonly BrokenBy[];
  /** Why it stands so: codes with their params. */
  readonly reasons: readonly Reason[];
}

/** A ranking, and what it is of and by; rows in order of place. */
export interface RunRanking extends Named {
  /** The tier whose units it ranks. */
  readonly tier: Named;
  /** Who is ranked together, by the id of the cohort. */
  readonly cohort: string;
  /** The part of the cohort, where an attribute divides it. */
  readonly option?: string;
  /** Whose figures: `reported` or `verified`. */
  readonly layer: Layer;
  /** Whether it is the ranking that is published, and not one beside it. */
  readonly official: boolean;
  /** The criterion or group whose value is compared. */
  readonly of: Named;
  /** The measure of it that is compared. */
  readonly by: 'points' | 'percent' | 'converted';
  /** Whether the exact value is compared, or that which is published. */
  readonly basis: 'exact' | 'published';
  /** Which value stands first. */
  readonly prefer: 'high' | 'low';
  /** What the numbers are worth: say it where they are shown. */
  readonly worth: RunWorth;
  /** Units in order of place; those without one last. */
  readonly rows: readonly RunRow[];
}

/** Which ranking is meant, where several have its id; by default the official one. */
export interface RunRankingWanted extends ShownIn, WantedRankings {}

/**
 * A ranking with what it is of and by; undefined where the pack has none of this id. It has no rows where nobody is in it.
 *
 * @param results What `score` gave.
 * @param id The ranking, by its id in the pack.
 * @param wanted Which one, where several have this id, and in which language.
 * @throws TypeError Where several fit: of tiers, or of options by which the cohort is divided.
 * @example
 * rankingOf(results, 'overall', { lang: 'en' })?.rows[0]?.unit.title;
 */
export function rankingOf(results: RunResults, id: string, wanted: RunRankingWanted = {}): RunRanking | undefined {
  const source = sourceOf(results);
  const ranking = fittingRanking(source, wanted, id);
  return ranking && rankingShown(source, ranking, planTitles(source, wanted));
}

/**
 * Every ranking that fits, in the order of the pack: of each the official one, unless a layer is asked for.
 *
 * @param results What `score` gave.
 * @param wanted Which ones, and in which language.
 * @example
 * rankingsOf(results, { tier: 'commune' }).map(({ title, by }) => `${title}: ${by}`);
 */
export function rankingsOf(results: RunResults, wanted: RunRankingWanted = {}): readonly RunRanking[] {
  const source = sourceOf(results);
  const names = planTitles(source, wanted);
  return fittingRankings(source, wanted).map((ranking) => rankingShown(source, ranking, names));
}

function rankingShown(source: ResultSource, { of, rows, count }: RankingSource, names: PlanTitles): RunRanking {
  const ranking = names.ranking(of.tier, of.id);
  return {
    ...of,
    ...ranking,
    worth: worthOf(source),
    tier: names.tier(of.tier),
    of: names.node(of.tier, ranking.of),
    rows: rows(0, count).map((row) => rowOf(row, of, names)),
  };
}

/** How a unit stands in a ranking. */
export function rowOf(
  { unit, state, place, value, level, tied = 0, brokenBy = [], because = [] }: RecordRow,
  { tier, id }: RankingSource['of'],
  names: PlanTitles,
): RunRow {
  const { of, by } = names.ranking(tier, id);
  const comparedValue = (exact: string): ShownValue => {
    const published = value?.published;
    if (published === undefined) return names.number(exact);
    const { publish } = names.placed(tier).find(({ document }) => document.id === of)?.document ?? {};
    return { exact, published, shown: shownPublished(published, by, publish, names.language) };
  };
  return {
    unit: names.unit(unit),
    state,
    ...(place === null ? {} : { place: { exact: place, shown: everyDigit(place, names.language) } }),
    ...(value?.exact === undefined ? {} : { value: comparedValue(value.exact) }),
    ...(level === undefined ? {} : { level: names.level(tier, of, level) }),
    tied,
    partedBy: brokenBy,
    reasons: because,
  };
}
