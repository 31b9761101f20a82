import { bug } from '../kit/bug.js';
import { notGiven, partGiven } from '../model/given-as.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYERS, type Layer } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { Ranking } from '../model/ranking.js';
import type { UnitScores } from '../model/scores.js';
import { withOperators } from './second-opinion/ask.js';
import type { OpinionDifference } from './second-opinion/difference.js';
import { judgeLayer } from './second-opinion/judge-layer.js';
import { judgeRanking } from './second-opinion/judge-ranking.js';
import { type Judged, type OpinionCounts, verdictOf } from './second-opinion/judged.js';
import { type GrowingOpinion, type LayerOpinion, startOpinion } from './second-opinion/layer-opinion.js';
import { type Reading, readingOf } from './second-opinion/reading.js';
import { hasForm } from './second-opinion/standing-opinion.js';
import { askUnitsOf } from './second-opinion/statistic-opinion.js';
import type { Declined } from './second-opinion/stop.js';

/** What came of the second opinion on the nodes of every unit and layer, and on the rows of rankings. */
export interface SecondOpinion {
  /** How many agreed, how many did not. */
  readonly counts: OpinionCounts;
  /** Every value for which it has something else; empty where all agree. */
  readonly differences: readonly OpinionDifference[];
  /** Each node and ranking without an opinion, once for each reason. */
  readonly notCheckable: readonly NotCheckable[];
}

/** A node or a ranking without an opinion, and why. */
export interface NotCheckable {
  /** The tier, by its id. */
  readonly tier: string;
  /** The node or the ranking, by its id. */
  readonly of: string;
  /** Why there is no opinion. */
  readonly because: Declined;
}

/** An assessment as the engine read, scored and ranked it; scores stand in the order of the inputs' units. */
export interface ScoredAssessment {
  /** The assessment as it was read. */
  readonly inputs: Inputs;
  /** What every unit came to, in the order of `inputs.units`. */
  readonly scores: readonly UnitScores[];
  /** Every ranking of every tier. */
  readonly rankings: readonly Ranking[];
  /** Units whose figures are not there; with any, there is no opinion on statistics over several units. */
  readonly hidden?: ReadonlySet<string>;
}

/**
 * Computes every criterion, group, level, published value and place once more, by json-logic-js and decimal.js, irrational
 * functions by series of its own, in code that shares nothing with the engine's evaluation and ranking, and says where the
 * two differ. What a rule was lowered to and how the assessment was read, they share. Of a tier with `hidden` units no
 * ranking is compared. Differences stand in the order of tiers, units, layers and nodes, then rankings. It does not ask
 * `reliance`, which is built on it: it reads no record, but what the engine made of one anew.
 *
 * @param plan The plan of the pack: `pack.plan`.
 * @param scored The assessment as the engine scored it.
 * @param hidden The units whose figures are not there; by default none.
 * @example
 * const { replay } = verify(record);
 * replay && secondOpinion(replay.compiled.plan, replay.scored).differences; // []
 */
export function secondOpinion(
  plan: Plan,
  scored: ScoredAssessment,
  hidden: ReadonlySet<string> = new Set(),
): SecondOpinion {
  partGiven('The plan of a compiled pack', plan, 'pack', 'tiers', 'facts');
  partGiven('A scored assessment', scored, 'inputs', 'scores', 'rankings');
  if (typeof Object(hidden).has !== 'function') notGiven('A set of units', hidden);
  const judged = withOperators((ask) => {
    const reading = readingOf(plan, ask);
    const opinions = opinionsOn(reading, scored);
    return plan.tiers.flatMap((tier) => judgeTier({ reading, scored, opinions, hidden }, tier));
  });
  const counts = { agreed: 0, differing: 0, notCheckable: 0 };
  for (const result of judged) counts[verdictOf(result)] += 1;
  return {
    counts,
    differences: judged.flatMap(({ differences }) => differences),
    notCheckable: reasonsOf(judged),
  };
}

/** By layer and unit. */
type Opinions = ReadonlyMap<Layer, ReadonlyMap<string, LayerOpinion>>;

/** The opinions on every unit and layer. Nodes come in the order of the plan, one node of all units before the next. */
function opinionsOn(reading: Reading, { inputs, scores, hidden }: ScoredAssessment): Opinions {
  const { plan } = reading;
  const growing = new Map<Layer, Map<string, GrowingOpinion>>(LAYERS.map((layer) => [layer, new Map()]));
  const askUnits = askUnitsOf({
    units: inputs.units,
    parents: new Map(inputs.assessment.units.map(({ id, parent }) => [id, parent])),
    contextOf: (unit, layer) => growing.get(layer)?.get(unit)?.context,
    hidden: (hidden?.size ?? 0) > 0,
  });
  for (const [index, unit] of inputs.units.entries()) {
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    for (const layer of LAYERS) {
      if (!tier || !hasForm(unit) || !HAS_LAYER[layer](unit, inputs, rankedLayers(plan))) continue;
      const subject = { reading, tier, unit, layer, engine: scores[index] ?? noScores(unit) };
      growing.get(layer)?.set(unit.id, startOpinion(subject, askUnits));
    }
  }
  const all = [...growing.values()].flatMap((byUnit) => [...byUnit.values()]);
  for (const step of plan.steps) {
    if ('statistic' in step) continue;
    for (const { context, addNode } of all) {
      if (context.tier.id === step.tier) addNode(context.tier.nodes[step.node] ?? bug(`no node ${step.node}`));
    }
  }
  return new Map(
    [...growing].map(([layer, byUnit]) => [layer, new Map([...byUnit].map(([id, { opinion }]) => [id, opinion]))]),
  );
}

/** Whether a unit that submitted has the layer. */
const HAS_LAYER: Readonly<Record<Layer, (unit: UnitInput, inputs: Inputs, ranked: readonly Layer[]) => boolean>> = {
  claimed: ({ claims }) => Object.values(claims).some(({ claimed }) => claimed !== undefined),
  reported: () => true,
  verified: (_, { verified }, ranked) => verified || ranked.includes('verified'),
};

function rankedLayers({ pack }: Plan): readonly Layer[] {
  return [pack.procedure.ranked].flat();
}

interface Judging {
  readonly reading: Reading;
  readonly scored: ScoredAssessment;
  readonly opinions: Opinions;
  readonly hidden: ReadonlySet<string>;
}

function judgeTier({ reading, scored, opinions, hidden }: Judging, tier: PlanTier): readonly Judged[] {
  const { inputs, scores, rankings } = scored;
  const units = inputs.units.flatMap((unit, index) => (unit.tier === tier.id ? [{ unit, engine: scores[index] }] : []));
  const nodes = units.flatMap(({ unit, engine = noScores(unit) }) =>
    LAYERS.flatMap((layer) => judgeLayer(tier, engine, layer, opinions.get(layer)?.get(unit.id))),
  );
  // where figures of units are hidden there are no places to compare
  if (units.some(({ unit }) => hidden.has(unit.id))) return nodes;
  const rows = tier.rankings.flatMap((ranking) =>
    rankedLayers(reading.plan).flatMap((layer) => {
      const engine = rankings.filter(
        (ranked) => ranked.tier === tier.id && ranked.id === ranking.id && ranked.layer === layer,
      );
      const inLayer = opinions.get(layer) ?? bug(`no layer ${layer}`);
      return judgeRanking({ reading, inputs, tier, ranking, layer, opinions: inLayer }, engine);
    }),
  );
  return [...nodes, ...rows];
}

function noScores({ id, tier }: UnitInput): UnitScores {
  return { unit: id, tier, layers: {}, unusable: {}, findings: [], ledger: [] };
}

function reasonsOf(judged: readonly Judged[]): readonly NotCheckable[] {
  const reasons = new Map(
    judged.flatMap(({ tier, of, declined }) =>
      declined === undefined
        ? []
        : [[[tier, of, declined.code, declined.params?.operator].join(' '), { tier, of, because: declined }]],
    ),
  );
  return [...reasons.values()];
}
