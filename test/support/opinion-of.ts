import { secondOpinion, verify } from '../../src/audit/index.js';
import type { OpinionCounts } from '../../src/audit/second-opinion/judged.js';
import type { AssessmentRecord } from '../../src/model/record.js';

/** How many nodes and rows of a record the second opinion agrees with, and how many not; a record that is not replayed fails the test. */
export function opinionOf(record: AssessmentRecord): OpinionCounts {
  const { replay } = verify(record);
  if (!replay) throw new Error('nothing was replayed');
  return secondOpinion(replay.compiled.plan, replay.scored).counts;
}
