import { bug } from '../kit/bug.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYER_IS } from '../model/layer.js';
import type { Plan, PlanNode, PlanTier, Step } from '../model/plan.js';
import type { NodePlace, NodeScore, UnitLayer, UnitScores } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import { nodeIn } from '../model/tier-nodes.js';
import { remarkOnClaim } from './evaluate/claims.js';
import { scoreGroup } from './evaluate/group.js';
import { factsRead, scoreLeaf } from './evaluate/leaf.js';
import { levelOf, publishOf } from './evaluate/levels.js';
import { remarkOnBlanks, remarkOnGates, remarkOnMissing } from './evaluate/missing.js';
import { countedAs, POLICIES, type PolicyTable } from './evaluate/policies.js';
import { placeOf } from './evaluate/read-statistic.js';
import { type Run, remark, type WholeRun } from './evaluate/run.js';
import { type Evaluation, startEvaluation } from './evaluate/start-evaluation.js';
import type { KnownResults } from './evaluate/stated-node.js';
import { type Taking, takeStatistic } from './evaluate/statistics.js';

export { POLICIES, type PolicyTable } from './evaluate/policies.js';
export { regroup } from './evaluate/regroup.js';
export { type Evaluation, startEvaluation } from './evaluate/start-evaluation.js';
export type { KnownResults, StatedNode } from './evaluate/stated-node.js';

/**
 * Takes each step of the plan for all units in all layers before the next step. The scores have the order of
 * `inputs.units`; a unit without a submission has no layer. Nothing here can fail: a figure that cannot be used is an
 * outcome.
 */
export function evaluate(plan: Plan, inputs: Inputs, policies: PolicyTable = POLICIES): Evaluated {
  const evaluation = startEvaluation(plan, inputs, policies);
  takeSteps(evaluation, plan.steps);
  return evaluatedOf(evaluation);
}

/** Takes steps of the plan, in their order; what they read was scored before. */
export function takeSteps({ plan, layers, taken, known }: Evaluation, steps: readonly Step[]): void {
  const runs = layers.flatMap((layer) => layer.runs);
  for (const step of steps) {
    if ('statistic' in step) for (const taking of layers) takeStep(taken, tierOf(plan, step.tier), step, taking, known);
    else
      for (const run of runs)
        if (run.tier.id === step.tier) run.scores[step.node] = scoreNode(run, nodeIn(run.tier, step.node));
  }
}

/** The result of an evaluation. */
export function evaluatedOf({ inputs, layers, taken }: Evaluation): Evaluated {
  const runs = layers.flatMap((layer) => layer.runs);
  const byUnit = new Map<UnitInput, WholeRun[]>();
  for (const run of runs) {
    const unitRuns = byUnit.get(run.unit);
    if (unitRuns) unitRuns.push(run);
    else byUnit.set(run.unit, [run]);
  }
  const scores = inputs.units.map((unit) => unitScores(unit, byUnit.get(unit) ?? []));
  const asStated = runs.flatMap(({ unit, layer, hiddenReads }) =>
    hiddenReads.nodes.map((node) => ({ unit: unit.id, layer, node })),
  );
  return { scores, statistics: [...taken.values()], asStated };
}

/** The scores of each unit, in the order of `inputs.units`, and the statistics, in the order of the plan. */
export interface Evaluated {
  readonly scores: readonly UnitScores[];
  readonly statistics: readonly Statistic[];
  /** Nodes that read figures of hidden units: they cannot be computed, and stand as the record states them. */
  readonly asStated: readonly NodePlace[];
}

function takeStep(
  taken: Map<string, Statistic>,
  tier: PlanTier,
  { statistic }: Extract<Step, { readonly statistic: string }>,
  taking: Taking,
  known: KnownResults | undefined,
): void {
  const asked = tier.statistics[statistic] ?? bug(`no statistic ${statistic}`);
  for (const result of takeStatistic(tier, asked, { ...taking, ...(known ? { hidden: known.hidden } : {}) }))
    taken.set(placeOf(taking.layer, tier.id, statistic, result.option ?? result.parent), result);
}

function tierOf({ tiers }: Plan, id: string): PlanTier {
  return tiers.find((tier) => tier.id === id) ?? bug(`no tier ${id}`);
}

/** Scores one node of one unit, whose scores so far the run holds; findings and roundings are added to the run. */
export function scoreNode(run: Run, node: PlanNode): NodeScore {
  const scored = restored(run, node, node.kind === 'leaf' ? scoreLeaf(run, node) : scoreGroup(run, node));
  const { outcome } = scored;
  const counted = countedAs(node, outcome);
  if (outcome.status === 'missing') remarkOnMissing(run, node, outcome.facts, counted);
  else remarkOnBlanks(run, node, scored);
  if (node.lineage.length > 1 && outcome.status === 'unscorable' && counted === 'zero')
    remark(run, 'unscorable-as-zero', node.id, { node: node.id });
  if (node.kind === 'leaf' && LAYER_IS[run.layer].comparesClaims) remarkOnClaim(run, node, scored);
  const { because, approximate, computed } = scored;
  const read = node.kind === 'leaf' ? factsRead(run, node) : {};
  // fields are set one by one: to spread objects costs more than the rest of a score
  const score: { -readonly [K in keyof NodeScore]: NodeScore[K] } = {
    node: node.id,
    outcome,
    because,
    read,
    counted,
    approximate,
  };
  if (computed) score.computed = computed;
  if (outcome.status !== 'scored') return score;
  const published = publishOf(run, node, outcome);
  if (published) score.published = published;
  // a gate may read the measures of its own node
  run.scores[node.id] = score;
  run.reader.blanks?.clear();
  const { level, gates, approximate: isGateApproximate } = levelOf(run, node, outcome, published);
  remarkOnGates(run, node, gates ?? []);
  if (level !== undefined) score.level = level;
  if (gates) score.gates = gates;
  score.approximate ||= isGateApproximate;
  return score;
}

type Scored = ReturnType<typeof scoreLeaf>;

/**
 * The score of a node; where results of the unit were taken from a record, which shortens numbers, with the measures that the
 * record states.
 */
function restored(run: Run, node: PlanNode, scored: Scored): Scored {
  const { stated, hiddenReads } = run;
  const { outcome } = scored;
  if (!stated || hiddenReads.nodes.length === 0 || outcome.status !== 'scored') return scored;
  return { ...scored, outcome: { ...outcome, ...stated.restored(node, outcome, stated.row(node.id)) } };
}

function unitScores(unit: UnitInput, runs: readonly WholeRun[]): UnitScores {
  const layers = runs.map(({ layer, tier, scores }) => [layer, inOrder(tier, scores)]);
  return {
    unit: unit.id,
    tier: unit.tier,
    layers: Object.fromEntries(layers),
    unusable: Object.fromEntries(runs.map(({ layer, unusable }) => [layer, [...unusable.keys()]])),
    findings: [...unit.findings, ...runs.flatMap(({ findings }) => findings)],
    ledger: runs.flatMap(({ ledger }) => ledger),
  };
}

function inOrder({ order }: PlanTier, scores: UnitLayer): UnitLayer {
  return Object.fromEntries(order.flatMap((id) => (scores[id] ? [[id, scores[id]]] : [])));
}
