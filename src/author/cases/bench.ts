import type { Assessment } from '../../model/assessment.js';
import type { CasesDocument, PackCase } from '../../model/cases.js';
import type { Inputs } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { assessmentOf } from './assessment-of.js';
import { tiersOf } from './figures.js';
import { judge } from './judge.js';
import { scoreInputs } from './score-case.js';

/** Cases of a plan that pass, ready to be run again on plans that are altered. */
export interface Bench {
  readonly plan: Plan;
  readonly ready: readonly Ready[];
}

interface Ready {
  readonly packCase: PackCase;
  readonly assessment: Assessment;
  readonly inputs: Inputs;
}

/** The passing cases of which every unit is of a tier of the plan. */
export function benchOf(plan: Plan, documents: readonly CasesDocument[]): Bench {
  const tiers = new Set(plan.tiers.map(({ id }) => id));
  const ready = documents.flatMap(({ cases }) =>
    cases
      .filter((packCase) => [...tiersOf(packCase)].every((tier) => tiers.has(tier)))
      .flatMap((packCase) => {
        const assessment = assessmentOf(plan, cases, packCase);
        const { inputs } = readAssessment(assessment, plan, '');
        return inputs ? [{ packCase, assessment, inputs }] : [];
      }),
  );
  return { plan, ready: ready.filter(({ packCase, inputs }) => !fails(plan, packCase, inputs)) };
}

/**
 * Whether a case fails on the altered plan; cases that expect something of `node` are run first. `ran` is called for each
 * case that is run, with the number of its units.
 */
export function notices(plan: Plan, { ready }: Bench, node: string | undefined, ran: (units: number) => void): boolean {
  const about = ({ packCase: { expect = {} } }: Ready) => node !== undefined && Object.hasOwn(expect, node);
  const ordered = [...ready.filter(about), ...ready.filter((each) => !about(each))];
  return ordered.some(({ packCase, assessment, inputs }) => {
    ran(inputs.units.length);
    // an altered node does not change how figures are read; anything else may: facts, deadlines, the procedure
    const read = node === undefined ? readAssessment(assessment, plan, '').inputs : inputs;
    return read === undefined || fails(plan, packCase, read);
  });
}

function fails(plan: Plan, packCase: PackCase, inputs: Inputs): boolean {
  const scores = scoreInputs(plan, inputs, packCase.rankings !== undefined);
  return judge(plan, packCase, scores).some(({ passed }) => !passed);
}
