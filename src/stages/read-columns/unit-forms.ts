import type { Submission } from '../../model/assessment-submission.js';
import type { Limits } from '../../model/document.js';
import type { Claim } from '../../model/inputs.js';
import type { Issue } from '../../model/issue.js';
import { plainSubmission } from '../../model/plain-submission.js';
import type { PlanTier } from '../../model/plan.js';
import { withOwnIssues } from '../read-assessment/reading.js';
import { readClaims } from '../read-assessment/submissions.js';
import { type Head, isCarried } from './head.js';
import { copyOf, entryLimits } from './plain-copy.js';
import { type SubmissionHead, signedBy } from './submission-heads.js';

/** A form that says more than figures, read but for its facts. */
export interface ReadForm {
  /** The form without its facts. */
  readonly document: Submission;
  readonly claims: Readonly<Record<string, Claim>>;
  /** Warnings about what it claims. */
  readonly issues: readonly Issue[];
  /** How many values it has beside its facts. */
  readonly values: number;
}

/** Reads what a form says beside its facts; undefined where only the full reader may judge it. */
export type FormReader = (head: SubmissionHead, tier: PlanTier) => ReadForm | undefined;

/** Reads forms as `readAssessment` does, but for their facts, which are read into columns. */
export function formReader({ context }: Pick<Head, 'context'>, limits: Limits): FormReader {
  const within = entryLimits(limits);
  return (head, tier) => {
    const { index, unit, at, more } = head;
    const copied = copyOf({ unit, at, ...signedBy(head), ...more }, within);
    const read = copied && plainSubmission(copied.document, () => undefined, []);
    if (copied === undefined || read === undefined) return undefined;
    // 1 more for the object `facts`, which was left out of the copy
    const values = copied.values + 1;
    const quiet = withOwnIssues(context);
    const claims = readClaims(quiet, read as Submission, tier, ['submissions', index]);
    const { issues } = quiet;
    return issues.every(isCarried) ? { document: read as Submission, claims, issues, values } : undefined;
  };
}
