import type { CompiledPack } from '../../engine.js';
import type { CasesDocument } from '../../model/cases.js';
import { assessmentOf } from './assessment-of.js';
import { type CaseCheck, judge } from './judge.js';
import { scoreCase } from './score-case.js';

/** What became of one case: every check that it makes, passed or not. */
export interface CaseVerdict {
  readonly case: string;
  readonly tier: string;
  readonly clause?: string;
  readonly passed: boolean;
  readonly checks: readonly CaseCheck[];
}

/** Runs every case of documents that `readCases` let in, in their order; nothing is rounded and nothing is near enough. */
export function runCases({ plan }: CompiledPack, documents: readonly CasesDocument[]): readonly CaseVerdict[] {
  return documents.flatMap(({ cases }) =>
    cases.map((packCase) => {
      const scores = scoreCase(plan, assessmentOf(plan, cases, packCase));
      const checks = scores ? judge(plan, packCase, scores) : [];
      return {
        case: packCase.id,
        tier: packCase.tier,
        ...(packCase.clause === undefined ? {} : { clause: packCase.clause }),
        passed: scores !== undefined && checks.every(({ passed }) => passed),
        checks,
      };
    }),
  );
}
