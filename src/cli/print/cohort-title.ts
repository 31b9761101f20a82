import { optionId } from '../../model/option-id.js';
import type { RecordRanking } from '../../model/record.js';
import { rankingOf, type Titles } from '../../words/index.js';

type Ranked = Pick<RecordRanking, 'tier' | 'id' | 'cohort' | 'option'>;

/**
 * The title of the cohort of a ranking, unless the ranking itself is called so, and of its division, `Phường`; '' where neither
 * has one. A cohort without a title has none, but for its id where another ranking of the tier is called the same.
 */
export function cohortTitle(titles: Titles, ranking: Ranked): string {
  const { cohorts = [], rankings = [] } = titles.tier(ranking.tier) ?? {};
  const ownTitle = titleOf(titles, ranking);
  const title = cohorts.find(({ id }) => id === ranking.cohort)?.title;
  const isAlone = rankings.every(({ id }) => id === ranking.id || titleOf(titles, { ...ranking, id }) !== ownTitle);
  const name = title === undefined && isAlone ? '' : titles.title(title, ranking.cohort);
  return [name === ownTitle ? '' : name, divisionTitle(titles, ranking)].filter((part) => part !== '').join(', ');
}

function titleOf(titles: Titles, ranking: Ranked): string {
  return rankingOf(titles, ranking)?.title ?? ranking.id;
}

/** What people call the division of a cohort in which a ranking is; '' where its cohort has none. */
function divisionTitle({ tier, pack, title }: Titles, { tier: id, cohort, option }: Ranked): string {
  if (option === undefined) return '';
  const { by } = tier(id)?.cohorts.find((document) => document.id === cohort) ?? {};
  const attribute = pack.attributes?.find((known) => known.id === by);
  const chosen = attribute?.options?.find((choice) => optionId(choice) === option);
  return title(typeof chosen === 'object' ? chosen.title : undefined, option);
}
