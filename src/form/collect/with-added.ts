import { byCodeUnit } from '../../kit/unicode.js';
import type { Assessment, Submission, Verification } from '../../model/assessment.js';
import { instantOf } from './content-of.js';

/** The submissions and verifications of forms. */
interface Added {
  readonly submissions?: readonly Submission[];
  readonly verifications?: readonly Verification[];
}

/** The assessment with those of the forms behind its own; its `asOf` moves on to the latest instant that they tell of. */
export function withAdded(assessment: Assessment, { submissions = [], verifications = [] }: Added): Assessment {
  // the unit above may have had a form later than the office that collects: a finding, and no error
  const handedIn = submissions.flatMap((submission) => submission.handedIn ?? []);
  const instants = [...[...submissions, ...verifications].map(({ at }) => at), ...handedIn];
  const asOf = instants.reduce((latest, at) => (instantOf(at) > instantOf(latest) ? at : latest), assessment.asOf);
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
