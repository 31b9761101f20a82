import { bug } from '../kit/bug.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYERS, type Layer } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { Ranking } from '../model/ranking.js';
import type { UnitScores } from '../model/scores.js';
import type { OpinionDifference } from './second-opinion/difference.js';
import { judgeLayer } from './second-opinion/judge-layer.js';
import { judgeRanking } from './second-opinion/judge-ranking.js';
import { type Judged, type OpinionCounts, verdictOf } from './second-opinion/judged.js';
import { type Telling, tellingOf } from './second-opinion/layer-opinion.js';
import { type Reading, readingOf } from './second-opinion/reading.js';
import type { Declined } from './second-opinion/stop.js';
import { besideOf } from './second-opinion/together-opinion.js';

/** What the second opinion comes to, over nodes of every unit and layer and over rows of rankings. */
export interface SecondOpinion {
  readonly counts: OpinionCounts;
  readonly differences: readonly OpinionDifference[];
  /** Each node or ranking that could not be told, once for each reason. */
  readonly notCheckable: readonly NotCheckable[];
}

/** A node or a ranking that could not be told, and why. */
export interface NotCheckable {
  readonly tier: string;
  readonly of: string;
  readonly because: Declined;
}

/** An assessment as the engine read, scored and ranked it; scores stand in the order of the inputs' units. */
export interface ScoredAssessment {
  readonly inputs: Inputs;
  readonly scores: readonly UnitScores[];
  readonly rankings: readonly Ranking[];
  /** Units whose figures are not there, so that nothing can be told of units together. */
  readonly hidden?: ReadonlySet<string>;
}

/**
 * Computes every criterion, group, level, published value and place once more, by json-logic-js and decimal.js, in code
 * that shares nothing with the engine's evaluation and ranking, and says where the two differ. What a rule was lowered to
 * and how the assessment was read, they share. Of a tier with `hidden` units no ranking is compared. Differences stand in the order of tiers, units, layers and nodes, then rankings.
 * It does not ask `reliance`, which is built on it: it reads no record, but what the engine made of one anew.
 */
export function secondOpinion(
  plan: Plan,
  scored: ScoredAssessment,
  hidden: ReadonlySet<string> = new Set(),
): SecondOpinion {
  const reading = readingOf(plan);
  const told = tellAll(reading, scored);
  const judged = plan.tiers.flatMap((tier) => judgeTier(reading, tier, scored, told, hidden));
  const counts = { agreed: 0, differing: 0, sameLibrary: 0, notCheckable: 0 };
  for (const one of judged) counts[verdictOf(one)] += 1;
  return {
    counts,
    differences: judged.flatMap(({ differences }) => differences),
    notCheckable: reasonsOf(judged),
  };
}

type Told = ReadonlyMap<Layer, ReadonlyMap<string, Telling>>;

/** Every node of every unit and layer, in the order of the plan, a node of all units before the next. */
function tellAll(reading: Reading, { inputs, scores, hidden }: ScoredAssessment): Told {
  const { plan } = reading;
  const ranked = [plan.pack.procedure.ranked].flat();
  const told = new Map<Layer, Map<string, Telling>>(LAYERS.map((layer) => [layer, new Map()]));
  const beside = besideOf({
    units: inputs.units,
    parents: new Map(inputs.assessment.units.map(({ id, parent }) => [id, parent])),
    sceneOf: (unit, layer) => told.get(layer)?.get(unit)?.scene,
    hidden: (hidden?.size ?? 0) > 0,
  });
  for (const [index, unit] of inputs.units.entries()) {
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    for (const layer of LAYERS) {
      if (!tier || !hasLayer(inputs, unit, layer, ranked)) continue;
      const engine = scores[index] ?? nothingOf(unit);
      told.get(layer)?.set(unit.id, tellingOf(reading, tier, unit, layer, engine, beside));
    }
  }
  const all = [...told.values()].flatMap((byUnit) => [...byUnit.values()]);
  for (const step of plan.steps) {
    if ('statistic' in step) continue;
    for (const { scene, tell } of all) {
      if (scene.tier.id === step.tier) tell(scene.tier.nodes[step.node] ?? bug(`no node ${step.node}`));
    }
  }
  return told;
}

function judgeTier(
  reading: Reading,
  tier: PlanTier,
  { inputs, scores, rankings }: ScoredAssessment,
  told: Told,
  hidden: ReadonlySet<string>,
): readonly Judged[] {
  const ranked = [reading.plan.pack.procedure.ranked].flat();
  const said = new Map(
    LAYERS.map((layer) => [layer, new Map([...(told.get(layer) ?? [])].map(([id, { opinion }]) => [id, opinion]))]),
  );
  const units = inputs.units.flatMap((unit, index) => (unit.tier === tier.id ? [{ unit, engine: scores[index] }] : []));
  const nodes = units.flatMap(({ unit, engine = nothingOf(unit) }) =>
    LAYERS.flatMap((layer) => judgeLayer(tier, engine, layer, said.get(layer)?.get(unit.id))),
  );
  // beside units whose figures are not known there are no places to compare
  const isWhole = units.every(({ unit }) => !hidden.has(unit.id));
  const rows = (isWhole ? tier.rankings : []).flatMap((ranking) =>
    ranked.flatMap((layer) => {
      const engine = rankings.filter((one) => one.tier === tier.id && one.id === ranking.id && one.layer === layer);
      return judgeRanking(reading, inputs, tier, ranking, layer, said.get(layer) ?? new Map(), engine);
    }),
  );
  return [...nodes, ...rows];
}

/** `claimed` where the unit gave itself any points; `verified` where anything was, or the pack ranks it. */
function hasLayer({ verified }: Inputs, { state, claims }: UnitInput, layer: Layer, ranked: readonly Layer[]): boolean {
  if (state !== 'submitted') return false;
  if (layer === 'claimed') return Object.values(claims).some(({ claimed }) => claimed !== undefined);
  return layer === 'reported' || verified || ranked.includes('verified');
}

function nothingOf({ id, tier }: UnitInput): UnitScores {
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
