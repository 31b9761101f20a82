import { optionId } from '../../model/option-id.js';
import type { RecordRanking } from '../../model/record.js';
import { cohortTitleBeside, rankingOf, type Titles } from '../../words/index.js';

type Ranked = Pick<RecordRanking, 'tier' | 'id' | 'cohort' | 'option'>;

/** How the cohort of a ranking is called beside its title, and the division of the cohort, `Phường`; '' where neither is said. */
export function cohortTitle(titles: Titles, ranking: Ranked): string {
  const { cohorts = [], rankings = [] } = titles.tier(ranking.tier) ?? {};
  const ownTitle = titleOf(titles, ranking);
  const title = cohorts.find(({ id }) => id === ranking.cohort)?.title;
  const others = rankings.flatMap(({ id }) => (id === ranking.id ? [] : [titleOf(titles, { ...ranking, id })]));
  const cohort = { id: ranking.cohort, title: titles.title(title, ranking.cohort) };
  const name = cohortTitleBeside(cohort, ownTitle, others);
  return [name, divisionTitle(titles, ranking)].filter((part) => part !== '').join(', ');
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
