import type { AssessmentUnit } from '../../model/assessment.js';
import type { Value } from '../../model/expression.js';
import type { SubmissionState, UnitInput } from '../../model/inputs.js';
import { type Issue, issue } from '../../model/issue.js';

/** The most units that are named. */
const MOST_NAMED = 100;

/** Units of the register of which nothing is given, or more than once, and units that are not in it. */
export function notOnce(
  register: ReadonlyMap<string, AssessmentUnit>,
  given: readonly { readonly unit: string }[],
): readonly Issue[] {
  const known = new Set<string>();
  const issues: Issue[] = [];
  for (const { unit } of given) {
    if (known.has(unit)) issues.push(issue('unit-twice', [], { unit }));
    else if (!register.has(unit)) issues.push(issue('unit-undeclared', [], { unit, suggestion: '' }));
    known.add(unit);
  }
  for (const unit of register.keys()) if (!known.has(unit)) issues.push(issue('unit-left-out', [], { unit }));
  return issues.slice(0, MOST_NAMED);
}

/** A unit of which only its attributes and how it stands are known. */
export function unitWithoutFigures(
  {
    unit,
    state,
    isVerified = false,
  }: { readonly unit: string; readonly state: SubmissionState; readonly isVerified?: boolean },
  tier: string,
  attributes: Readonly<Record<string, Value>> = {},
): UnitInput {
  return {
    id: unit,
    tier,
    state,
    attributes,
    reported: {},
    verified: {},
    estimated: [],
    claims: {},
    findings: [],
    rulings: { notApplicable: {}, evidence: {}, awards: {}, done: isVerified },
  };
}
