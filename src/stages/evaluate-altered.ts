import type { Inputs } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanNode, PlanStatistic, PlanTier, Step } from '../model/plan.js';
import type { UnitScores } from '../model/scores.js';
import { startRun } from './evaluate/run.js';
import { takingOf } from './evaluate/start-evaluation.js';
import { affectedSteps, neededSteps, type StepReads, stepReads } from './evaluate/step-reads.js';
import { type Evaluated, type Evaluation, evaluatedOf, startEvaluation, takeSteps } from './evaluate.js';

/** A plan of which alterations are evaluated, and what each of its steps reads. */
export interface BasePlan {
  readonly plan: Plan;
  readonly reads: readonly StepReads[];
}

/** A plan that differs from another in some nodes, and of each step whether its result may differ by that. */
export interface AlteredPlan {
  readonly plan: Plan;
  readonly reads: readonly StepReads[];
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
 * What of a plan has to be evaluated again: the nodes that are other objects than in `base`, and all that reads them.
 * Undefined where more than nodes differs: facts, relations, cohorts, the procedure, or who may claim what.
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
  const isFirst = plan.steps.map(isNew);
  const { reads } = rebased(from, plan);
  return { plan, reads, isAffected: affectedSteps(reads, (place) => isFirst[place] === true) };
}

/** An evaluation of all steps, or of those that some nodes need, kept to be made again on altered plans. */
export function keptEvaluation({ plan, reads }: BasePlan, inputs: Inputs, nodes?: ReadonlySet<string>): Evaluation {
  const evaluation = startEvaluation(plan, inputs);
  const isNeeded = nodes && neededSteps(reads, nodes);
  takeSteps(evaluation, isNeeded ? plan.steps.filter((_, place) => isNeeded[place]) : plan.steps);
  return evaluation;
}

/** The scores of an evaluation in one layer: those that it has. */
export function scoresIn({ layers }: Evaluation, layer: Layer): readonly LayerScores[] {
  return layers
    .filter((runs) => runs.layer === layer)
    .flatMap(({ runs }) => runs.map(({ unit, scores }) => ({ unit: unit.id, layers: { [layer]: scores } })));
}

/** Scores of a unit, by layer and node. */
export type LayerScores = Pick<UnitScores, 'unit' | 'layers'>;

/** What `evaluate` gives for the altered plan and the inputs of the kept evaluation; findings and ledger only of its steps. */
export function evaluateAltered(evaluation: Evaluation, altered: AlteredPlan): Evaluated {
  const { plan, isAffected } = altered;
  const again = restarted(evaluation, plan);
  takeSteps(
    again,
    plan.steps.filter((_, place) => isAffected[place]),
  );
  return evaluatedOf(again);
}

/**
 * The scores in one layer that `evaluate` gives for the altered plan, of some nodes alone; undefined where they are those
 * of the kept evaluation. Nothing is computed that these nodes do not read.
 */
export function scoresOfAltered(
  evaluation: Evaluation,
  { plan, reads, isAffected }: AlteredPlan,
  layer: Layer,
  nodes: ReadonlySet<string>,
): readonly LayerScores[] | undefined {
  const layers = evaluation.layers.filter((runs) => runs.layer === layer);
  const isNeeded = neededSteps(reads, nodes);
  const steps = plan.steps.filter((step, place) => isNeeded[place] && (isAffected[place] || isOpen(layers, step)));
  if (steps.length === 0) return undefined;
  const again = restarted({ ...evaluation, layers }, plan);
  takeSteps(again, steps);
  return scoresIn(again, layer);
}

/** Whether a kept evaluation may lack a step: it has what some nodes needed before they were altered. */
function isOpen(layers: Evaluation['layers'], step: Step): boolean {
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
      runs.map(({ unit, layer, facts, tainted, policies, tier, scores }) =>
        startRun(
          { plan, tier: tiers.get(tier.id) ?? tier, unit, layer, facts, tainted, policies, taken },
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
