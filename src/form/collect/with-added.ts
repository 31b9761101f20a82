import { readInstant } from '../../kit/instant.js';
import type { Assessment, Submission, Verification } from '../../model/assessment.js';

/** What came in by forms. */
export interface Added {
  readonly submissions?: readonly Submission[];
  readonly verifications?: readonly Verification[];
}

/** The assessment with what came in behind what it had; its `asOf` moves on to the latest of them. */
export function withAdded(assessment: Assessment, { submissions = [], verifications = [] }: Added): Assessment {
  const instantOf = (at: string) => readInstant(at) ?? Number.NEGATIVE_INFINITY;
  const asOf = [assessment.asOf, ...[...submissions, ...verifications].map(({ at }) => at)].reduce((latest, at) =>
    instantOf(at) > instantOf(latest) ? at : latest,
  );
  return {
    ...assessment,
    asOf,
    ...(submissions.length > 0 ? { submissions: [...(assessment.submissions ?? []), ...submissions] } : {}),
    ...(verifications.length > 0 ? { verifications: [...(assessment.verifications ?? []), ...verifications] } : {}),
  };
}
