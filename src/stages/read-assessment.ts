import type { Assessment } from '../model/assessment.js';
import type { Inputs } from '../model/inputs.js';
import type { Issue } from '../model/issue.js';
import type { Plan } from '../model/plan.js';
import { canonicalAssessment } from './read-assessment/canonical.js';
import { PROCEDURE_RULES } from './read-assessment/procedure-findings.js';
import { readUnits } from './read-assessment/read-units.js';

export { checkHead } from './read-assessment/head.js';
export { unitInput } from './read-assessment/read-units.js';

/** An assessment read against its pack, or none where an issue is an error; every issue, in no particular order. */
interface ReadAssessment {
  readonly inputs: Inputs | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the units of an assessment, and puts the assessment into canonical form. */
export function readAssessment(assessment: Assessment, plan: Plan, packDigest: string): ReadAssessment {
  const { inputs, issues } = readUnits(assessment, plan, packDigest, PROCEDURE_RULES);
  return { inputs: inputs && { assessment: canonicalAssessment(assessment, plan), ...inputs }, issues };
}
