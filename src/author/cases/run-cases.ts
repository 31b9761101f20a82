import type { CompiledPack } from '../../engine.js';
import { compiledPack } from '../../engine.js';
import type { CasesDocument } from '../../model/cases.js';
import { basePlan } from '../../stages/evaluate-altered.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { assessmentOf } from './case-assessment.js';
import { casesGiven } from './cases-given.js';
import { type CaseCheck, judge } from './judge.js';
import { scoreExpected } from './score-expected.js';

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
      const checks = inputs ? judge(plan, packCase, scoreExpected(base, packCase, inputs)) : [];
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
