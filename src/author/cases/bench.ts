import type { Assessment } from '../../model/assessment.js';
import type { CasesDocument, PackCase } from '../../model/cases.js';
import type { Inputs } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { type Evaluated, type Evaluation, evaluate, evaluatedOf } from '../../stages/evaluate.js';
import { alteredPlan, evaluateAltered, wholeEvaluation } from '../../stages/evaluate-altered.js';
import { rank } from '../../stages/rank.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { assessmentOf } from './assessment-of.js';
import { tiersOf } from './figures.js';
import { judge } from './judge.js';
import { meaningOf } from './mutate/same-plan.js';

/** Cases of a plan that pass, ready to be run again on plans that are altered. */
export interface Bench {
  readonly plan: Plan;
  readonly ready: readonly Ready[];
  /** What each tier of the plan means, by `meaningOf`. */
  readonly meanings: () => ReadonlyMap<string, string>;
}

interface Ready {
  readonly packCase: PackCase;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
  /** The nodes of which it expects something; undefined where it expects places, to which many nodes may lead. */
  readonly nodes: ReadonlySet<string> | undefined;
}

/** The passing cases of which every unit is of a tier of the plan. */
export function benchOf(plan: Plan, documents: readonly CasesDocument[]): Bench {
  const tiers = new Set(plan.tiers.map(({ id }) => id));
  const ready = documents.flatMap(({ cases }) =>
    cases
      .filter((packCase) => [...tiersOf(packCase)].every((tier) => tiers.has(tier)))
      .flatMap((packCase): readonly Ready[] => {
        const assessment = assessmentOf(plan, cases, packCase);
        const { inputs } = readAssessment(assessment, plan, '');
        if (!inputs) return [];
        const evaluation = wholeEvaluation(plan, inputs);
        if (fails(plan, packCase, inputs, evaluatedOf(evaluation))) return [];
        return [{ packCase, assessment, evaluation, nodes: nodesIn(packCase) }];
      }),
  );
  let known: ReadonlyMap<string, string> | undefined;
  const meanings = () => {
    known ??= new Map(plan.tiers.map(({ id }) => [id, meaningOf(plan, id)]));
    return known;
  };
  return { plan, ready, meanings };
}

function nodesIn({ expect = {}, units = [], rankings }: PackCase): ReadonlySet<string> | undefined {
  if (rankings !== undefined) return undefined;
  return new Set([expect, ...units.map((unit) => unit.expect ?? {})].flatMap((expected) => Object.keys(expected)));
}

/**
 * Whether a case fails on the altered plan; cases that expect something of `node` are run first. `ran` is called for each
 * case that is run, with the number of its units.
 */
export function notices(plan: Plan, bench: Bench, node: string | undefined, ran: (units: number) => void): boolean {
  const { ready } = bench;
  const about = ({ packCase: { expect = {} } }: Ready) => node !== undefined && Object.hasOwn(expect, node);
  const ordered = [...ready.filter(about), ...ready.filter((each) => !about(each))];
  const altered = alteredPlan(bench.plan, plan);
  const touched = new Set(altered?.steps.flatMap((step) => ('node' in step ? [step.node] : [])));
  return ordered.some(({ packCase, assessment, evaluation, nodes }) => {
    ran(evaluation.inputs.units.length);
    // an altered node does not change how figures are read; anything else may: facts, deadlines, the procedure
    const inputs = node === undefined ? readAssessment(assessment, plan, '').inputs : evaluation.inputs;
    if (inputs === undefined) return true;
    if (!altered || !isAlike(inputs, evaluation.inputs)) return fails(plan, packCase, inputs, evaluate(plan, inputs));
    if (nodes && ![...nodes].some((id) => touched.has(id))) return false;
    return fails(plan, packCase, inputs, evaluateAltered(evaluation, altered));
  });
}

/** Whether two readings of one assessment gave the same. */
function isAlike(inputs: Inputs, others: Inputs): boolean {
  return inputs === others || asText(inputs) === asText(others);
}

function asText(inputs: Inputs): string {
  return JSON.stringify(inputs, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function fails(plan: Plan, packCase: PackCase, inputs: Inputs, { scores }: Evaluated): boolean {
  const rankings = packCase.rankings === undefined ? [] : rank(plan, inputs, scores);
  return judge(plan, packCase, { scores, rankings }).some(({ passed }) => !passed);
}
