import type { Assessment } from '../../model/assessment.js';
import type { CasesDocument, PackCase } from '../../model/cases.js';
import type { Inputs } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { officialLayer } from '../../model/ranked-layers.js';
import type { Evaluation } from '../../stages/evaluate.js';
import {
  type AlteredPlan,
  alteredPlan,
  type BasePlan,
  basePlan,
  evaluateAltered,
  rebased,
  scoresOfAltered,
} from '../../stages/evaluate-altered.js';
import { rank } from '../../stages/rank.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { assessmentOf } from './case-assessment.js';
import { tiersOf } from './figures.js';
import { type Judged, judge } from './judge.js';
import { meansTheSame } from './mutate/same-plan.js';
import { expectedNodes, scoreExpected } from './score-expected.js';

/** Cases of a plan, of which those that pass are run again on plans that are altered. */
export interface Bench extends BasePlan {
  readonly ready: readonly Ready[];
  /** By what was altered, the cases that noticed an alteration of it, the last one first. */
  readonly noticing: Map<string, readonly Ready[]>;
  /** Whether an altered plan means the same. */
  readonly isSame: (altered: Plan) => boolean;
}

interface Ready {
  readonly packCase: PackCase;
  /** The case, scored on the plan when it is first asked for; undefined where it does not pass. */
  readonly scored: () => PassingCase | undefined;
}

interface PassingCase {
  readonly packCase: PackCase;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
  /** The nodes of which it expects something; undefined where it expects places, to which many nodes may lead. */
  readonly nodes: ReadonlySet<string> | undefined;
}

/** The cases of which every unit is of a tier of the plan. */
export function benchOf(plan: Plan, documents: readonly CasesDocument[]): Bench {
  const base = basePlan(plan);
  const tiers = new Set(plan.tiers.map(({ id }) => id));
  const ready = documents.flatMap(({ cases }) =>
    cases
      .filter((packCase) => [...tiersOf(packCase)].every((tier) => tiers.has(tier)))
      .map((packCase): Ready => {
        let known: { readonly passing: PassingCase | undefined } | undefined;
        const scored = () => {
          known ??= { passing: passingOf(base, cases, packCase) };
          return known.passing;
        };
        return { packCase, scored };
      }),
  );
  return { ...base, ready, noticing: new Map(), isSame: meansTheSame(plan) };
}

/** A case that passes on the plan, scored; undefined where it does not. */
function passingOf(base: BasePlan, cases: readonly PackCase[], packCase: PackCase): PassingCase | undefined {
  const { plan } = base;
  const assessment = assessmentOf(plan, cases, packCase);
  const { inputs } = readAssessment(assessment, plan, '');
  const scored = inputs && scoreExpected(base, packCase, inputs);
  if (!scored || fails(plan, packCase, scored)) return undefined;
  return { packCase, assessment, evaluation: scored.evaluation, nodes: expectedNodes(packCase) };
}

/** What a plan is altered in: a node, or something beside the nodes; and a name that alterations of the same share. */
interface Altered {
  readonly node: string | undefined;
  readonly what: string;
}

/**
 * Whether a case fails on the altered plan. Cases that noticed another alteration of the same are run first, then those
 * that expect something of the node. `ran` is called for each case that is run, with the number of its units.
 */
export function notices(plan: Plan, bench: Bench, { node, what }: Altered, ran: (units: number) => void): boolean {
  const altered = alteredPlan(bench, plan);
  const whole = altered ?? rebased(bench, plan);
  const noticed = inTurn(bench, { node, what }).find(({ scored }) => {
    const passing = scored();
    if (!passing) return false;
    const { packCase, assessment, evaluation } = passing;
    ran(evaluation.inputs.units.length);
    // an altered node does not change how figures are read; anything else may: facts, deadlines, the procedure
    const inputs = node === undefined ? readAssessment(assessment, plan, '').inputs : evaluation.inputs;
    if (inputs === undefined) return true;
    if (altered && isAlike(inputs, evaluation.inputs)) return failsAltered(altered, passing, inputs);
    return fails(plan, packCase, scoreExpected(whole, packCase, inputs));
  });
  if (noticed) bench.noticing.set(what, [noticed, ...noticingOf(bench, what).filter((each) => each !== noticed)]);
  return noticed !== undefined;
}

/** The cases of a bench, those first that are likely to notice an alteration. */
function inTurn(bench: Bench, { node, what }: Altered): readonly Ready[] {
  const about = ({ packCase: { expect = {} } }: Ready) => node !== undefined && Object.hasOwn(expect, node);
  return [...new Set([...noticingOf(bench, what), ...bench.ready.filter(about), ...bench.ready])];
}

function noticingOf({ noticing }: Bench, what: string): readonly Ready[] {
  return noticing.get(what) ?? [];
}

/** Whether a case that passes fails where only some nodes are altered. */
function failsAltered(altered: AlteredPlan, { packCase, evaluation, nodes }: PassingCase, inputs: Inputs): boolean {
  const { plan } = altered;
  if (nodes === undefined) {
    const { scores } = evaluateAltered(evaluation, altered);
    return fails(plan, packCase, { scores, rankings: rank(plan, inputs, scores) });
  }
  const again = scoresOfAltered(evaluation, altered, officialLayer(plan.pack), nodes);
  if (again === undefined) return false;
  return judge(plan, packCase, { scores: again.scores, rankings: [] }, again.changed).some(({ passed }) => !passed);
}

/** Whether two readings of one assessment gave the same. */
function isAlike(inputs: Inputs, others: Inputs): boolean {
  return inputs === others || asText(inputs) === asText(others);
}

function asText(inputs: Inputs): string {
  return JSON.stringify(inputs, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function fails(plan: Plan, packCase: PackCase, judged: Judged): boolean {
  return judge(plan, packCase, judged).some(({ passed }) => !passed);
}
