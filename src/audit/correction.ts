import { deepFreeze } from '../kit/deep-freeze.js';
import { isObject } from '../kit/plain-data.js';
import { type AssessmentText, signOf } from '../model/assessment-text.js';
import { STATE_IS } from '../model/assessment-words.js';
import type { AssessmentRecord } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import { textCited } from '../model/text-cited.js';

/** Why one record does not stand in place of another. */
export const CORRECTION_FAULTS = /* @__PURE__ */ deepFreeze([
  'corrects-nothing',
  'corrects-another',
  'draft-corrected',
  'pack-of-another',
  'period-of-another',
  'units-of-another',
  'approved-before',
  'approval-of-corrected',
] as const);

/** Why one record does not stand in place of another. */
export type CorrectionFault = (typeof CORRECTION_FAULTS)[number];

/** What is looked at of a record to see what it corrects. */
export type Correcting = {
  /** The state of its round, the record that it corrects, its approval, and the texts that it declares. */
  readonly assessment: Pick<AssessmentRecord['assessment'], 'state' | 'supersedes' | 'approval' | 'texts'>;
  /** The pack that it was made by; its document, which a detached record does not have, says the period. */
  readonly pack: Pick<AssessmentRecord['pack'], 'id'> & Partial<Pick<AssessmentRecord['pack'], 'document'>>;
  /** Its units, by id; where either register is absent, units are not compared. */
  readonly register?: readonly Pick<AssessmentRecord['register'][number], 'id'>[];
  /** Its digests. */
  readonly digests: Pick<AssessmentRecord['digests'], 'record'>;
};

/**
 * Why the record `after` is no correction of `before`; undefined where it is one. Neither record is verified here: ask `verify`.
 *
 * It is no correction where it corrects none, or another record; where `before` is a draft; where the ids of their packs differ, or
 * their periods have no day in common; where no unit is in both; where it was approved before `before` was, or by the same text and
 * no later text orders the correction.
 *
 * @param before The record that was published.
 * @param after The record that may correct it.
 * @example
 * correctionFault(published, corrected); // undefined
 */
export function correctionFault(before: Correcting, after: Correcting): CorrectionFault | undefined {
  recordGiven(before);
  const { supersedes } = recordGiven(after).assessment;
  if (!supersedes) return 'corrects-nothing';
  if (supersedes.record !== before.digests.record) return 'corrects-another';
  if (STATE_IS[before.assessment.state].isDraft) return 'draft-corrected';
  if (before.pack.id !== after.pack.id) return 'pack-of-another';
  const [was, is] = [periodOf(before), periodOf(after)];
  if (was && is && (was.to < is.from || is.to < was.from)) return 'period-of-another';
  if (haveNoUnitInCommon(before.register, after.register)) return 'units-of-another';
  const [first, then] = [before.assessment.approval?.on, after.assessment.approval?.on];
  if (first !== undefined && then !== undefined && then < first) return 'approved-before';
  return isApprovalOf(before, after) ? 'approval-of-corrected' : undefined;
}

/**
 * Whether nothing stands for the correction but the approval of what it corrects: both bear the same number and day, and the
 * clause under `supersedes` is in no other text of the correction that is as late.
 */
function isApprovalOf(before: Correcting, after: Correcting): boolean {
  const [approved, again] = [before, after].map(({ assessment: { texts = [], approval } }) =>
    textCited(texts, approval?.text),
  );
  if (!approved || !again || !isSameText(approved, again)) return false;
  const clause = textCited(after.assessment.texts ?? [], after.assessment.supersedes?.text);
  return !clause || isSameText(clause, approved) || clause.issued < approved.issued;
}

function isSameText(a: AssessmentText, b: AssessmentText): boolean {
  return signOf(a.number) === signOf(b.number) && a.issued === b.issued;
}

/** The days of a period as texts, which stand in their order; undefined where a record has no document of its pack. */
function periodOf({ pack: { document } }: Correcting): { readonly from: string; readonly to: string } | undefined {
  const period = isObject(document) ? document.period : undefined;
  if (!isObject(period)) return undefined;
  const { from, to } = period;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
}

/** Whether two registers name units, and none that is in both: a unit may be added or left out, and not all of them. */
function haveNoUnitInCommon(before: Correcting['register'], after: Correcting['register']): boolean {
  if (!before?.length || !after?.length) return false;
  const ids = new Set(before.map(({ id }) => id));
  return !after.some(({ id }) => ids.has(id));
}
