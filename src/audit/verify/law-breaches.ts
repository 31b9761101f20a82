import type { Plan } from '../../model/plan.js';
import type { AssessmentRecord } from '../../model/record.js';
import type { Difference } from './compare-values.js';
import { rankingKey, rankingPlace } from './differences.js';
import { acrossRankings } from './laws/across-rankings.js';
import type { Law, RankingCase } from './laws/law.js';
import { absentPlaces, countedPlaces, orderedValues, rowOrder } from './laws/row-places.js';
import { possibleState, publicReasons, rowShape } from './laws/row-shape.js';
import { partedEquals, possibleBreaks } from './laws/row-ties.js';
import { boundedValue, possibleLevel, printedValue } from './laws/row-values.js';

const LAWS: readonly Law[] = [
  rowShape,
  publicReasons,
  possibleState,
  printedValue,
  boundedValue,
  possibleLevel,
  rowOrder,
  countedPlaces,
  orderedValues,
  absentPlaces,
  possibleBreaks,
  partedEquals,
];

/**
 * Rows that cannot be, whatever the figures of the hidden units are. `withoutHidden`: what the register and the head alone
 * come to, as if no hidden unit had sent anything.
 */
export function unlawful(
  { rankings, assessment: { decisions = [] } }: Pick<AssessmentRecord, 'rankings' | 'assessment'>,
  withoutHidden: Pick<AssessmentRecord, 'rankings'>,
  plan: Plan,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const derived = new Map(withoutHidden.rankings.map((ranking) => [rankingKey(ranking), ranking]));
  const cases = rankings.flatMap((ranking): readonly RankingCase[] => {
    const tier = plan.tiers.find(({ id }) => id === ranking.tier);
    const document = tier?.rankings.find(({ id }) => id === ranking.id);
    const node = document && tier?.nodes[document.of];
    if (!tier || !document || !node) return [];
    const publicStates = new Map(derived.get(rankingKey(ranking))?.rows.map(({ unit, state }) => [unit, state]));
    const ofRanking = decisions.filter((decision) => decision.ranking === ranking.id);
    return [{ ranking, tier, document, node, hidden, publicStates, decisions: ofRanking }];
  });
  const breaches = [
    ...cases.flatMap((at) => LAWS.flatMap((law) => law(at).map((breach) => ({ ...breach, at })))),
    ...acrossRankings(cases),
  ];
  return breaches.map(({ at: { ranking }, unit, what, recorded, rederived }) => ({
    stage: 'rank',
    unit,
    ...rankingPlace(ranking),
    what,
    recorded,
    rederived,
  }));
}
