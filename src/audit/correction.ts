import { deepFreeze } from '../kit/deep-freeze.js';
import { STATE_IS } from '../model/assessment-words.js';
import type { AssessmentRecord } from '../model/record.js';

/** Why one record does not stand in place of another. */
export const CORRECTION_FAULTS = deepFreeze([
  'corrects-nothing',
  'corrects-another',
  'draft-corrected',
  'pack-of-another',
] as const);

/** Why one record does not stand in place of another. */
export type CorrectionFault = (typeof CORRECTION_FAULTS)[number];

/** What is looked at of a record to see what it corrects. */
export type Correcting = {
  /** The state of its round, and the record that it corrects. */
  readonly assessment: Pick<AssessmentRecord['assessment'], 'state' | 'supersedes'>;
  /** The pack that it was made by. */
  readonly pack: Pick<AssessmentRecord['pack'], 'id'>;
  /** Its digests. */
  readonly digests: Pick<AssessmentRecord['digests'], 'record'>;
};

/**
 * Why the later record is no correction of the earlier one: it corrects none, or another; the earlier one is a draft, which
 * nobody corrects; its pack has another id. Undefined where it is one. Neither record is verified here: ask `verify`.
 *
 * @param before The record that was published.
 * @param after The record that may correct it.
 * @example
 * correctionFault(published, corrected); // undefined
 */
export function correctionFault(before: Correcting, after: Correcting): CorrectionFault | undefined {
  const { supersedes } = after.assessment;
  if (!supersedes) return 'corrects-nothing';
  if (supersedes.record !== before.digests.record) return 'corrects-another';
  if (STATE_IS[before.assessment.state].isDraft) return 'draft-corrected';
  return before.pack.id === after.pack.id ? undefined : 'pack-of-another';
}
