import { byTime } from '../kit/instant.js';
import type { Submission } from './assessment.js';
import type { RecordEntry } from './record.js';

/** The submission of a unit that counts: the last in time of those that were not refused as late. */
export function countingSubmission({
  input,
  findings,
}: Pick<RecordEntry, 'input' | 'findings'>): Submission | undefined {
  const refused = findings.flatMap(({ code, params }) => (code === 'late-refused' ? [params.at] : []));
  return byTime(input.submissions.filter(({ at }) => !refused.includes(at))).at(-1);
}
