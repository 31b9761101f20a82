import { positionByKey } from './kit/position-by-key.js';
import type { Assessment } from './model/assessment.js';
import type { UnitAt } from './model/columns.js';
import { LAYERS } from './model/layer.js';
import type { Plan, PlanTier } from './model/plan.js';
import type { Ranking } from './model/ranking.js';
import type { UnitScores } from './model/scores.js';
import { recordRow } from './stages/record/head.js';
import { recordLayer } from './stages/record/nodes.js';
import { type RankingSource, type ResultSource, rankingSource, type UnitOutcome } from './views/result-source.js';

/** Scores in columns, as far as results for people need them. */
export interface ScoresOf {
  readonly plan: Plan;
  /** In canonical form; its submissions are not looked at. */
  readonly assessment: () => Pick<Assessment, 'units' | 'figures'>;
  /** What is read of a unit, and its scores, by its position in code-unit order of ids. */
  readonly inputAt: UnitAt;
  readonly scoresAt: (position: number) => UnitScores;
  readonly rankings: () => readonly Ranking[];
}

/** Scores as the source of results for people; a unit or a row is made when it is asked for. */
export function scoreSource({ plan, assessment, inputAt, scoresAt, rankings }: ScoresOf): ResultSource {
  const { units, figures } = assessment();
  const positionOf = positionByKey(units, ({ id }) => id);
  const tiers = new Map(plan.tiers.map((tier) => [tier.id, tier]));
  let made: { readonly of: readonly Ranking[]; readonly sources: readonly RankingSource[] } | undefined;
  return {
    pack: plan.pack,
    register: units,
    figures,
    rankings: () => {
      const now = rankings();
      if (made?.of !== now) made = { of: now, sources: now.map((ranking) => rankingSource(ranking, recordRow)) };
      return made.sources;
    },
    titlesMade: new Map(),
    outcomeOf: (unit) => {
      const position = positionOf(unit);
      const tier = position < 0 ? undefined : tiers.get(inputAt(position).tier);
      return tier && outcomeAt(tier, inputAt(position), scoresAt(position));
    },
  };
}

function outcomeAt(tier: PlanTier, input: ReturnType<UnitAt>, { layers, findings }: UnitScores): UnitOutcome {
  const nodes = LAYERS.flatMap((layer) => {
    const scores = layers[layer];
    return scores ? [[layer, recordLayer(tier, input, scores)]] : [];
  });
  return { unit: input.id, tier: tier.id, state: input.state, layers: Object.fromEntries(nodes), findings };
}
