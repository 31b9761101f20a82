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
    cases.map((one) => {
      const scores = scoreCase(plan, assessmentOf(plan, cases, one));
      const checks = scores ? judge(plan, one, scores) : [];
      return {
        case: one.id,
        tier: one.tier,
        ...(one.clause === undefined ? {} : { clause: one.clause }),
        passed: scores !== undefined && checks.every(({ passed }) => passed),
        checks,
      };
    }),
  );
}
