import { idGiven, wholeGiven } from '../model/given-as.js';
import type { Layer } from '../model/layer.js';
import { optionsGiven } from '../model/options-given.js';
import type { Measure, PackRanking } from '../model/pack.js';
import type { NodeIn, PackNames, RankingIn, TierIn } from '../model/pack-names.js';
import type { Preference } from '../model/pack-words.js';
import type { BrokenBy, RecordRow } from '../model/record.js';
import {
  everyDigit,
  rankingOf as rankingIn,
  reasonSentence,
  shownNumber,
  shownPublished,
  type Titles,
  viewSentence,
  word,
} from '../words/index.js';
import { optionTitle } from '../words/option-title.js';
import { type LevelResult, levelResult } from './level-result.js';
import type { RankingRow } from './ranking-row.js';
import { type RankingSource, type Resultful, type ResultSource, sourceIn } from './result-source.js';
import { fittingRanking, fittingRankings, type WantedRankings } from './selection.js';
import { type Named, titlesFor, type ViewOptions, type Worth, worthOf } from './view-options.js';

export type { AbsentUnit, RankedUnit, RankingRow, UnrankedUnit } from './ranking-row.js';

/** What a ranking ranks, and by which value. */
export interface RankingHead<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends Named<RankingIn<N, T>> {
  /** The tier whose units it ranks. */
  readonly tier: Named<T>;
  /** Who is ranked together. */
  readonly cohort: Named;
  /** The part of the cohort, where an attribute divides it. */
  readonly option?: Named;
  /** Whose figures: `claimed`, `reported` or `verified`. */
  readonly layer: Named<Layer>;
  /** Whether it is the ranking that is published, and not one beside it. */
  readonly official: boolean;
  /** The criterion or group whose value is compared. */
  readonly of: Named<NodeIn<N, T>>;
  /** The measure of it that is compared: `points`, `converted` or `percent`. */
  readonly by: Named<Measure>;
  /** Whether the exact value is compared, or that which is published. */
  readonly basis: PackRanking['basis'];
  /** Which value stands first. */
  readonly prefer: Preference;
}

/** A ranking to be shown, rows in order of place. */
export interface RankingResult<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends RankingHead<N, T> {
  /** What the numbers are worth: say it where they are shown. */
  readonly worth: Worth;
  /** Units in order of place; those without one last. */
  readonly rows: readonly RankingRow<N, T>[];
}

/** Which ranking is meant, where several have its id; by default the official one. */
export interface RankingWanted<T extends string = string> extends ViewOptions, Omit<WantedRankings, 'tier'> {
  /** The tier that is ranked. */
  readonly tier?: T | undefined;
  /**
   * Only so many rows, with a unit in their middle as far as there are rows on both sides; the first ones where it is not in
   * the ranking. Rows that are not asked for are not made: what a page shows while somebody types, among thousands of units.
   */
  readonly around?:
    | {
        /** The unit in the middle, by its id. */
        readonly unit: string;
        /** How many rows at most. */
        readonly rows: number;
      }
    | undefined;
}

/**
 * A ranking with titles, and by which value it ranks; undefined where the pack has none of this id. It has no rows where nobody is in it.
 *
 * @param from Results, a record, or an assessment that is open.
 * @param id The ranking, by its id in the pack.
 * @param wanted The tier, option and layer where several have the id, and the language of titles.
 * @throws TypeError where several fit: of tiers, or of options by which the cohort is divided.
 * @example
 * rankingOf(score(pack, assessment), 'overall', { lang: 'en' })?.rows[0]?.unit.title;
 */
export function rankingOf<N extends PackNames, T extends TierIn<N> = TierIn<N>>(
  from: Resultful<N>,
  id: RankingIn<N, T>,
  wanted?: RankingWanted<T>,
): RankingResult<N, T> | undefined;
export function rankingOf(from: Resultful, id: string, wanted: RankingWanted = {}): RankingResult | undefined {
  optionsGiven(wanted);
  const source = sourceIn(from);
  const ranking = fittingRanking(source, wanted, id);
  return ranking && rankingShown(source, ranking, wanted);
}

/**
 * Every ranking that fits, in the order of the pack: of each the official one, unless a layer is asked for.
 *
 * @param from Results, a record, or an assessment that is open.
 * @param wanted The tier, option and layer that are asked for, and the language of titles; by default all.
 * @example
 * rankingsOf(score(pack, assessment), { tier: 'commune' }).map(({ title }) => title);
 */
export function rankingsOf<N extends PackNames, T extends TierIn<N> = TierIn<N>>(
  from: Resultful<N>,
  wanted?: RankingWanted<T>,
): readonly RankingResult<N, T>[];
export function rankingsOf(from: Resultful, wanted: RankingWanted = {}): readonly RankingResult[] {
  optionsGiven(wanted);
  const source = sourceIn(from);
  return fittingRankings(source, wanted).map((ranking) => rankingShown(source, ranking, wanted));
}

function rankingShown(source: ResultSource, ranking: RankingSource, wanted: RankingWanted): RankingResult {
  const titles = titlesFor(source, wanted);
  return {
    ...rankingHead(ranking.of, titles),
    worth: worthOf(source, titles),
    rows: rowsAround(ranking, wanted.around).map(rowsIn(ranking.of, titles)),
  };
}

function rowsAround({ rows, count, positionOf }: RankingSource, around: RankingWanted['around']): readonly RecordRow[] {
  if (around === undefined) return rows(0, count);
  const unit = idGiven('The unit in the middle', around.unit);
  const most = wholeGiven('The number of rows, as `rows` of `around`,', around.rows);
  const above = positionOf(unit) - Math.floor((most - 1) / 2);
  const from = Math.max(0, Math.min(above, count - most));
  return rows(from, from + most);
}

/** What a ranking ranks, and by which value, with titles. */
export function rankingHead(ranking: RankingSource['of'], titles: Titles): RankingHead {
  const { language, title } = titles;
  const { id, tier, cohort, option, layer, official } = ranking;
  const { document, title: called } = inPack(ranking, titles);
  const division = titles.tier(tier)?.cohorts.find((known) => known.id === cohort);
  return {
    id,
    title: called,
    tier: { id: tier, title: title(titles.tier(tier)?.title, tier) },
    cohort: { id: cohort, title: title(division?.title, cohort) },
    ...(option !== undefined && {
      option: { id: option, title: optionTitle(titles.pack.attributes, division?.by, option, titles) },
    }),
    layer: { id: layer, title: word(layer, language) },
    official,
    of: { id: document.of, title: title(titles.node(tier, document.of)?.title, document.of) },
    by: { id: document.by, title: word(document.by, language) },
    basis: document.basis,
    prefer: document.prefer ?? 'high',
  };
}

/** How a unit stands in a ranking, with titles. */
export function rankingRow(row: RecordRow, ranking: RankingSource['of'], titles: Titles): RankingRow {
  return rowsIn(ranking, titles)(row);
}

/** Makes the rows of a ranking: what is the same in all of them is looked up once. */
function rowsIn(ranking: RankingSource['of'], titles: Titles): (row: RecordRow) => RankingRow {
  const { language } = titles;
  const { document } = inPack(ranking, titles);
  const { publish } = titles.node(ranking.tier, document.of) ?? {};
  const context = { kinds: titles.kinds, names: titles.names(ranking.tier) };
  const levels = new Map<string, LevelResult>();
  const levelOf = (id: string): LevelResult => {
    const level = levels.get(id) ?? levelResult(titles, ranking.tier, document.of, id);
    levels.set(id, level);
    return level;
  };
  /** The value that is compared; where that is the published one, as it is published. */
  const comparedValue = ({ value: { exact, published } = {} }: RecordRow): Pick<RankingRow, 'value' | 'printed'> => {
    if (exact === undefined && published !== undefined)
      return { printed: shownPublished(published, document.by, publish, language) };
    if (exact === undefined) return {};
    if (published === undefined) return { value: { exact, shown: shownNumber(exact, language) } };
    return { value: { exact, published, shown: shownPublished(published, document.by, publish, language) } };
  };
  return (row) => {
    const { unit, state, place, level, tied = 0 } = row;
    return {
      unit: { id: unit, title: titles.unit(unit) },
      state: { id: state, title: word(state, language) },
      ...(place === null ? {} : { place: { exact: place, shown: everyDigit(place, language) } }),
      ...comparedValue(row),
      ...(level === undefined ? {} : { level: levelOf(level) }),
      tied,
      partedBy: (row.brokenBy ?? []).map((by) => partedBy(by, ranking.tier, titles)),
      reasons: (row.because ?? []).map((reason) => reasonSentence(reason, language, context)),
    } as RankingRow;
  };
}

/** What broke a tie, by what people call it. */
export function partedBy(by: BrokenBy, tier: string, { language, names }: Titles): string {
  if ('of' in by) return viewSentence('measured', language, { measure: by.by, node: by.of }, names(tier));
  if ('fact' in by) return names(tier).fact?.(by.fact) ?? by.fact;
  return word('decision' in by ? 'decision' : 'id', language);
}

function inPack(ranking: RankingSource['of'], titles: Titles) {
  const described = rankingIn(titles, ranking);
  if (!described) throw new TypeError(`The pack has no ranking '${ranking.id}' of tier '${ranking.tier}'.`);
  return described;
}
