import { byCodeUnit } from '../../kit/unicode.js';
import type { Assessment, Submission, Verification } from '../../model/assessment.js';
import { instantOf } from './content-of.js';

/** The submissions and verifications of forms. */
export interface Added {
  readonly submissions?: readonly Submission[];
  readonly verifications?: readonly Verification[];
}

/** The assessment with those of the forms behind its own; its `asOf` moves on to the latest of them. */
export function withAdded(assessment: Assessment, { submissions = [], verifications = [] }: Added): Assessment {
  const asOf = [assessment.asOf, ...[...submissions, ...verifications].map(({ at }) => at)].reduce((latest, at) =>
    instantOf(at) > instantOf(latest) ? at : latest,
  );
  return {
    ...assessment,
    asOf,
    ...(submissions.length > 0
      ? { submissions: [...(assessment.submissions ?? []), ...inOrderOfTime(submissions)] }
      : {}),
    ...(verifications.length > 0
      ? { verifications: [...(assessment.verifications ?? []), ...inOrderOfTime(verifications)] }
      : {}),
  };
}

/** Submissions or verifications in the order in which they came, whatever that of the files; those of one instant by unit. */
export function inOrderOfTime<T extends Submission | Verification>(added: readonly T[]): readonly T[] {
  return added.toSorted((a, b) => instantOf(a.at) - instantOf(b.at) || byCodeUnit(a.unit, b.unit));
}
