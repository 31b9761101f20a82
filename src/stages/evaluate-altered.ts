import { equal } from '../kit/exact.js';
import { sameData } from '../kit/same-data.js';
import type { Inputs } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanNode, PlanStatistic, PlanTier, Step } from '../model/plan.js';
import type { NodeScore, UnitScores } from '../model/scores.js';
import { startRun } from './evaluate/run.js';
import { takingOf } from './evaluate/start-evaluation.js';
import { affectedSteps, neededSteps, type StepReads, stepReads } from './evaluate/step-reads.js';
import { type Evaluated, type Evaluation, evaluatedOf, startEvaluation, takeSteps } from './evaluate.js';

/** A plan of which alterations are evaluated, and what each of its steps reads. */
export interface BasePlan {
  readonly plan: Plan;
  readonly reads: readonly StepReads[];
}

/**
 * A plan that differs from another in some nodes. `isNew`: the steps whose node or statistic differs; `isAffected`: those,
 * and all that read them, whose results may differ by that.
 */
export interface AlteredPlan {
  readonly plan: Plan;
  readonly base: Plan;
  readonly reads: readonly StepReads[];
  readonly isNew: readonly boolean[];
  readonly isAffected: readonly boolean[];
}

/** Takes note of what the steps of a plan read. */
export function basePlan(plan: Plan): BasePlan {
  return { plan, reads: stepReads(plan) };
}

/** What the steps of an altered plan read. Plans of one memo have the same list of steps where each step reads the same. */
export function rebased({ plan: base, reads }: BasePlan, plan: Plan): BasePlan {
  return plan.steps === base.steps ? { plan, reads } : basePlan(plan);
}

/**
 * What of a plan has to be evaluated again: the nodes that are other objects than in `base`, and everything that reads
 * them. Undefined where the plans differ in more than nodes: facts, relations, cohorts, the procedure, or who may claim
 * what.
 */
export function alteredPlan(from: BasePlan, plan: Plan): AlteredPlan | undefined {
  const base = from.plan;
  if (plan.facts !== base.facts || plan.relations !== base.relations) return undefined;
  if (plan.pack.procedure !== base.pack.procedure || plan.tiers.length !== base.tiers.length) return undefined;
  const before = new Map(base.tiers.map((tier) => [tier.id, tier]));
  if (!plan.tiers.every((tier) => hasSameFrame(before.get(tier.id), tier))) return undefined;
  const after = new Map(plan.tiers.map((tier) => [tier.id, tier]));
  const isNew = (step: Step): boolean => {
    const [tier, old] = [after.get(step.tier), before.get(step.tier)];
    if ('node' in step) return tier?.nodes[step.node] !== old?.nodes[step.node];
    return !isSameStatistic(tier?.statistics[step.statistic], old?.statistics[step.statistic]);
  };
  const isNewAt = plan.steps.map(isNew);
  const { reads } = rebased(from, plan);
  const isAffected = affectedSteps(reads, (place) => isNewAt[place] === true);
  return { plan, base, reads, isNew: isNewAt, isAffected };
}

/** An evaluation of all steps, or of those that some nodes need, from which altered plans are evaluated. */
export function keptEvaluation({ plan, reads }: BasePlan, inputs: Inputs, nodes?: ReadonlySet<string>): Evaluation {
  const evaluation = startEvaluation(plan, inputs);
  const isNeeded = nodes && neededSteps(reads, nodes);
  takeSteps(evaluation, isNeeded ? plan.steps.filter((_, place) => isNeeded[place]) : plan.steps);
  return evaluation;
}

/** The scores in one layer, of the nodes that the evaluation has. */
export function scoresIn({ layers }: Evaluation, layer: Layer): readonly LayerScores[] {
  return layers
    .filter((runs) => runs.layer === layer)
    .flatMap(({ runs }) => runs.map(({ unit, scores }) => ({ unit: unit.id, layers: { [layer]: scores } })));
}

/** Scores of a unit, by layer and node. */
type LayerScores = Pick<UnitScores, 'unit' | 'layers'>;

/**
 * What `evaluate` gives for the altered plan and the inputs of the evaluation; findings and ledger only of the steps
 * that are evaluated again.
 */
export function evaluateAltered(evaluation: Evaluation, altered: AlteredPlan): Evaluated {
  const { plan, isAffected } = altered;
  const again = restarted(evaluation, plan);
  takeSteps(
    again,
    plan.steps.filter((_, place) => isAffected[place]),
  );
  return evaluatedOf(again);
}

/** The scores of some nodes in one layer, and the nodes whose scores may differ from those of a kept evaluation. */
interface AlteredScores {
  readonly scores: readonly LayerScores[];
  readonly changed: ReadonlySet<string>;
}

/**
 * The scores in one layer that `evaluate` gives for the altered plan, for some nodes only; undefined where they are those
 * of the kept evaluation, apart from reasons and the figures behind them. A step is computed only if these nodes read it
 * and if something that it reads has changed.
 */
export function scoresOfAltered(
  evaluation: Evaluation,
  altered: AlteredPlan,
  layer: Layer,
  nodes: ReadonlySet<string>,
): AlteredScores | undefined {
  const { plan, base, reads, isNew, isAffected } = altered;
  const isNeeded = neededSteps(reads, nodes);
  if (!isNeeded.some((needed, place) => needed && isAffected[place])) return undefined;
  const layers = evaluation.layers.filter((runs) => runs.layer === layer);
  const again = restarted({ ...evaluation, layers }, plan);
  const isChanged: boolean[] = [];
  const changed = new Set<string>();
  for (const [place, step] of plan.steps.entries()) {
    if (!isNeeded[place]) continue;
    const isDue = isNew[place] || reads[place]?.steps.some((before) => isChanged[before]);
    if (!isDue && !isOpen(layers, step)) continue;
    takeSteps(again, [step]);
    if (!isDue || ('node' in step && isReadAlike(step, [base, layers], [plan, again.layers]))) continue;
    isChanged[place] = true;
    if ('node' in step) changed.add(step.node);
  }
  return changed.size === 0 ? undefined : { scores: scoresIn(again, layer), changed };
}

type Layers = Evaluation['layers'];

/** Whether all that others read of a node, and what a case may state of it, is the same in two evaluations of one list of units. */
function isReadAlike(
  { tier, node }: Extract<Step, { readonly node: string }>,
  [plan, layers]: readonly [Plan, Layers],
  [otherPlan, otherLayers]: readonly [Plan, Layers],
): boolean {
  const nodeIn = ({ tiers }: Plan) => tiers.find(({ id }) => id === tier)?.nodes[node];
  const [before, after] = [nodeIn(plan), nodeIn(otherPlan)];
  if (!before || !after || !equal(before.max, after.max) || !equal(before.weight, after.weight)) return false;
  return layers.every(({ runs }, at) =>
    runs.every((run, index) => {
      if (run.tier.id !== tier) return true;
      const [score, other] = [run.scores[node], otherLayers[at]?.runs[index]?.scores[node]];
      return score !== undefined && other !== undefined && isReadAs(score, other);
    }),
  );
}

/** Whether nothing that is read of a score differs. Two that differ only in how a number is kept may count as different. */
function isReadAs(a: NodeScore, b: NodeScore): boolean {
  return (
    a.counted === b.counted &&
    a.level === b.level &&
    a.approximate === b.approximate &&
    sameData(a.outcome, b.outcome) &&
    sameData(a.published, b.published)
  );
}

/** Whether a kept evaluation may lack a step: it has what some nodes needed before they were altered. */
function isOpen(layers: Layers, step: Step): boolean {
  if ('statistic' in step) return true;
  return layers.some(({ runs }) =>
    runs.some(({ tier, scores }) => tier.id === step.tier && scores[step.node] === undefined),
  );
}

/** An evaluation of the altered plan in which everything is known that the kept one knows. */
function restarted({ inputs, layers, taken: before }: Evaluation, plan: Plan): Evaluation {
  const taken = new Map(before);
  const tiers = new Map(plan.tiers.map((tier) => [tier.id, tier]));
  const again = layers.map(({ layer: of, runs }) =>
    takingOf(
      of,
      inputs,
      runs.map(({ unit, layer, facts, unusable, policies, tier, scores }) =>
        startRun(
          { plan, tier: tiers.get(tier.id) ?? tier, unit, layer, facts, unusable, policies, taken },
          { ...scores },
        ),
      ),
    ),
  );
  return { plan, inputs, layers: again, taken };
}

/** Whether all that a node reads of its tier beside other nodes is the same. */
function hasSameFrame(before: PlanTier | undefined, { nodes, order, cohorts }: PlanTier): boolean {
  if (!before || cohorts !== before.cohorts || order.length !== before.order.length) return false;
  return order.every((id) => {
    const [node, old] = [nodes[id], before.nodes[id]];
    return node === old || (node !== undefined && old !== undefined && coversTheSame(node, old));
  });
}

/** Whether what a node says for all nodes below it is the same. */
function coversTheSame(node: PlanNode, old: PlanNode): boolean {
  return node.role === old.role && node.document.mayClaimNotApplicable === old.document.mayClaimNotApplicable;
}

function isSameStatistic(a: PlanStatistic | undefined, b: PlanStatistic | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.of === b.of &&
    a.cohort === b.cohort &&
    a.whenAbsent === b.whenAbsent &&
    a.value.evaluate === b.value.evaluate &&
    a.keeps.join() === b.keeps.join()
  );
}
