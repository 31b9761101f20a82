import type { RecordRanking } from '../model/record.js';
import { optionTitle } from './option-title.js';
import { rankingOf, type Titles } from './titles.js';

type Ranked = Pick<RecordRanking, 'tier' | 'id' | 'cohort' | 'option'>;

/**
 * How the cohort of a ranking is called beside the title of the ranking: '' where they are the same, and where the cohort has no
 * title of its own but its id, unless another ranking has the same title.
 */
export function cohortTitleBeside(
  cohort: { readonly id: string; readonly title: string },
  ranking: string,
  otherRankings: readonly string[],
): string {
  const { id, title } = cohort;
  return title === ranking || (title === id && !otherRankings.includes(ranking)) ? '' : title;
}

/** How the cohort of a ranking is called beside its title, and the division of the cohort, `Phường`; '' where neither is said. */
export function cohortTitle(titles: Titles, ranking: Ranked): string {
  const { rankings = [] } = titles.tier(ranking.tier) ?? {};
  const ownTitle = titleOf(titles, ranking);
  const others = rankings.flatMap(({ id }) => (id === ranking.id ? [] : [titleOf(titles, { ...ranking, id })]));
  const { option, ...undivided } = ranking;
  const cohort = { id: ranking.cohort, title: rankedTogether(titles, undivided) };
  const division = option === undefined ? '' : rankedTogether(titles, ranking);
  return [cohortTitleBeside(cohort, ownTitle, others), division].filter((part) => part !== '').join(', ');
}

function titleOf(titles: Titles, ranking: Ranked): string {
  return rankingOf(titles, ranking)?.title ?? ranking.id;
}

/** Who is ranked together: the title of the division of a cohort, else that of the cohort. */
export function rankedTogether(titles: Titles, { tier, cohort, option }: Ranked): string {
  const { by, title } = titles.tier(tier)?.cohorts.find(({ id }) => id === cohort) ?? {};
  if (option === undefined) return titles.title(title, cohort);
  return optionTitle(titles.pack.attributes, by, option, titles);
}
