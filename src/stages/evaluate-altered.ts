import type { Inputs } from '../model/inputs.js';
import type { Plan, PlanNode, PlanStatistic, PlanTier, Step } from '../model/plan.js';
import { startRun } from './evaluate/run.js';
import { takingOf } from './evaluate/start-evaluation.js';
import { affectedSteps, stepReads } from './evaluate/step-reads.js';
import { type Evaluated, type Evaluation, evaluatedOf, startEvaluation, takeSteps } from './evaluate.js';

/** A plan that differs from another in some nodes, and the steps whose results may differ by that. */
export interface AlteredPlan {
  readonly plan: Plan;
  readonly steps: readonly Step[];
}

/**
 * What of a plan has to be evaluated again: the nodes that are other objects than in `base`, and all that reads them.
 * Undefined where more than nodes differs: facts, relations, cohorts, the procedure, or who may claim what.
 */
export function alteredPlan(base: Plan, plan: Plan): AlteredPlan | undefined {
  if (plan.facts !== base.facts || plan.relations !== base.relations) return undefined;
  if (plan.pack.procedure !== base.pack.procedure || plan.tiers.length !== base.tiers.length) return undefined;
  const before = new Map(base.tiers.map((tier) => [tier.id, tier]));
  if (!plan.tiers.every((tier) => hasSameFrame(before.get(tier.id), tier))) return undefined;
  const isNew = (step: Step): boolean => {
    const [tier, old] = [plan.tiers.find(({ id }) => id === step.tier), before.get(step.tier)];
    if ('node' in step) return tier?.nodes[step.node] !== old?.nodes[step.node];
    return !isSameStatistic(tier?.statistics[step.statistic], old?.statistics[step.statistic]);
  };
  const isFirst = plan.steps.map(isNew);
  const isAffected = affectedSteps(stepReads(plan), (place) => isFirst[place] === true);
  return { plan, steps: plan.steps.filter((_, place) => isAffected[place]) };
}

/** An evaluation of all steps, kept to be made again on altered plans. */
export function wholeEvaluation(plan: Plan, inputs: Inputs): Evaluation {
  const evaluation = startEvaluation(plan, inputs);
  takeSteps(evaluation, plan.steps);
  return evaluation;
}

/** What `evaluate` gives for the altered plan and the inputs of the kept evaluation; findings and ledger only of its steps. */
export function evaluateAltered(
  { inputs, layers, taken: before }: Evaluation,
  { plan, steps }: AlteredPlan,
): Evaluated {
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
  const evaluation: Evaluation = { plan, inputs, layers: again, taken };
  takeSteps(evaluation, steps);
  return evaluatedOf(evaluation);
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
