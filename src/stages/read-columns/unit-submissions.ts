import type { Submission } from '../../model/assessment-submission.js';
import { admit, type Limits } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import { plainSubmission } from '../../model/plain-submission.js';
import { type AssessmentReading, latest, type Statement, withOwnIssues } from '../read-assessment/reading.js';
import { type ReadSubmission, readSubmission } from '../read-assessment/submissions.js';
import { type Head, isCarried } from './head.js';
import { valuesIn } from './size.js';
import type { SubmissionHead } from './submission-heads.js';

/** The submissions of one unit with warnings about them. */
export interface UnitStatements {
  readonly statements: readonly Statement<ReadSubmission>[];
  readonly issues: readonly Issue[];
}

/** The submissions of one unit, read by the full reader; undefined where one of them cannot be used. */
export type UnitSubmissions = (heads: readonly SubmissionHead[]) => UnitStatements | undefined;

/** Steps from the document to a submission, which is read as a document of its own. */
export const ABOVE = 2;

/** Reads submissions by the checks of their schema and then by the types of the plan, as `readAssessment` does. */
export function unitSubmissions({ context, submissions, size }: Head, limits: Limits): UnitSubmissions {
  const within = { ...limits, depth: limits.depth - ABOVE };
  return (heads) => {
    const quiet = withOwnIssues(context);
    const { issues } = quiet;
    const statements: Statement<ReadSubmission>[] = [];
    for (const { index } of heads) {
      const { document } = admit(submissions[index], within);
      size.values += document === undefined ? 0 : valuesIn(document);
      const value = document === undefined ? undefined : plainSubmission(document, () => undefined, []);
      const statement = value && readSubmission(quiet, value as Submission, ['submissions', index]);
      if (statement === undefined) return undefined;
      statements.push(statement);
    }
    latest(quiet, statements);
    return issues.every(isCarried) ? { statements, issues } : undefined;
  };
}

/** The statements of submissions that were read before: their issues were reported then. */
export function typedAgain(
  context: AssessmentReading,
  documents: readonly Submission[],
): readonly Statement<ReadSubmission>[] {
  const silent: AssessmentReading = { ...context, report: () => undefined };
  return documents.flatMap((document) => readSubmission(silent, document, []) ?? []);
}
