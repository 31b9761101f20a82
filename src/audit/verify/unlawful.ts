import type { Plan } from '../../model/plan.js';
import type { AssessmentRecord } from '../../model/record.js';
import type { Difference } from './differences.js';
import { acrossRankings } from './laws/across-rankings.js';
import type { Law, Ruled } from './laws/law.js';
import { absentPlaces, countedPlaces, orderedValues, rowOrder } from './laws/row-places.js';
import { possibleState, publicReasons, rowShape } from './laws/row-shape.js';
import { partedEquals, possibleBreaks } from './laws/row-ties.js';
import { boundedValue, possibleLevel, printedValue } from './laws/row-values.js';

/** What the rows of a ranking must keep to, whatever figures are hidden behind them. */
const LAWS: Readonly<Record<string, Law>> = {
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
};

/** Rows that cannot be, where the units behind them are hidden: `unasked` is what the register and the head alone come to. */
export function unlawful(
  { rankings, assessment }: Pick<AssessmentRecord, 'rankings' | 'assessment'>,
  unasked: Pick<AssessmentRecord, 'rankings'>,
  plan: Plan,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const ruled = rankings.flatMap((ranking): readonly Ruled[] => {
    const tier = plan.tiers.find(({ id }) => id === ranking.tier);
    const document = tier?.rankings.find(({ id }) => id === ranking.id);
    const node = document && tier?.nodes[document.of];
    if (!tier || !document || !node) return [];
    const again = unasked.rankings.find((one) =>
      (['id', 'tier', 'layer', 'option'] as const).every((key) => one[key] === ranking[key]),
    );
    const decisions = (assessment.decisions ?? []).filter((one) => one.ranking === ranking.id);
    const states = new Map(again?.rows.map(({ unit, state }) => [unit, state]));
    return [{ ranking, tier, document, node, hidden, unasked: states, decisions }];
  });
  const breaches = [
    ...ruled.flatMap((at) => Object.values(LAWS).flatMap((law) => law(at).map((breach) => ({ ...breach, at })))),
    ...acrossRankings(ruled),
  ];
  return breaches.map(({ at: { ranking }, unit, what, recorded, rederived }) => ({
    stage: 'rank',
    unit,
    ranking: ranking.id,
    layer: ranking.layer,
    what,
    recorded,
    rederived,
  }));
}
