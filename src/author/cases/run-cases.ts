import type { CompiledPack } from '../../engine.js';
import { compiledPack } from '../../engine.js';
import type { CasesDocument, PackCase } from '../../model/cases.js';
import type { Plan } from '../../model/plan.js';
import { basePlan } from '../../stages/evaluate-altered.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { assessmentOf } from './case-assessment.js';
import { casesGiven } from './cases-given.js';
import { type CaseCheck, type Judged, judge } from './judge.js';
import { scoreExpected } from './score-expected.js';
import { whyWithout } from './why-without.js';

/** What became of one case: every check that it makes, passed or not. */
export interface CaseVerdict {
  /** The case, by its id. */
  readonly case: string;
  /** The tier of its units, by its id. */
  readonly tier: string;
  /** The clause that it rests on: `key#place`; absent where the case names none. */
  readonly clause?: string;
  /** Whether all of its checks passed. */
  readonly passed: boolean;
  /** Every value that it expects, beside the computed one. */
  readonly checks: readonly CaseCheck[];
}

/**
 * Runs every case of documents that `readCases` let in, in their order; nothing is rounded and nothing is near enough.
 *
 * @param compiled The compiled pack.
 * @param documents The cases, as `readCases` gives them.
 * @example
 * runCases(pack, [cases]).every(({ passed }) => passed);
 */
export function runCases(compiled: CompiledPack, documents: readonly CasesDocument[]): readonly CaseVerdict[] {
  const { plan } = compiledPack(compiled);
  casesGiven(documents);
  const base = basePlan(plan);
  return documents.flatMap(({ cases }) =>
    cases.map((packCase) => {
      const { inputs } = readAssessment(assessmentOf(plan, cases, packCase), plan, '');
      const judged = inputs && scoreExpected(base, packCase, inputs);
      const checks = judged ? judge(plan, packCase, judged).map(withReasons(plan, packCase, judged)) : [];
      return {
        case: packCase.id,
        tier: packCase.tier,
        ...(packCase.clause === undefined ? {} : { clause: packCase.clause }),
        passed: inputs !== undefined && checks.every(({ passed }) => passed),
        checks,
      };
    }),
  );
}

/** Adds to a check that failed for want of a value why there is none. */
function withReasons(plan: Plan, packCase: PackCase, judged: Judged): (check: CaseCheck) => CaseCheck {
  return (check) => {
    const without = check.passed ? [] : whyWithout(plan, packCase, judged, check);
    return without.length > 0 ? { ...check, without } : check;
  };
}
