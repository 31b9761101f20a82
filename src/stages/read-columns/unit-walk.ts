import type { AssessmentUnit, Submission } from '../../model/assessment.js';
import type { Claim, SubmissionState } from '../../model/inputs.js';
import type { Issue } from '../../model/issue.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { isSentRemarkedOn, procedureFindings } from '../read-assessment/procedure-findings.js';
import type { UnitsMissing } from '../read-assessment/units-missing.js';
import type { Head } from './head.js';
import { type SubmissionHead, signedBy } from './submission-heads.js';
import type { TierRows } from './tier-rows.js';
import type { FormReader } from './unit-forms.js';
import type { UnitStatements, UnitSubmissions } from './unit-submissions.js';

/** The units while they are read, each by its position. */
export interface UnitWalk {
  readonly plan: Plan;
  readonly head: Head;
  /** The units that were read. */
  readonly units: AssessmentUnit[];
  /** The submissions of each unit. */
  readonly heads: ReadonlyMap<string, readonly SubmissionHead[]>;
  readonly tiers: ReadonlyMap<string, TierRows>;
  readonly fullReader: UnitSubmissions;
  readonly formReader: FormReader;
  readonly states: SubmissionState[];
  /** The submissions of each unit of which not one plain one, or one form, was read. */
  readonly sent: Map<number, readonly Submission[]>;
  /** The form of each unit that sent one alone with more than figures, without its facts. */
  readonly forms: Map<number, Submission>;
  /** The submissions in `sent`, read by type, until `unitAt` has made the unit of them. */
  readonly read: Map<number, UnitStatements['statements']>;
  /** What units claim in the submission that counts. */
  readonly claims: Map<number, Readonly<Record<string, Claim>>>;
  /** `unit node`, where any submission of the unit claims that the node does not apply. */
  readonly claimedAway: Set<string>;
  /** Units with estimates or findings. */
  readonly remarked: Set<number>;
  /** The units below each unit of which nothing counts. */
  readonly missing: UnitsMissing;
  /** Warnings about submissions. */
  readonly issues: Issue[];
}

/** Whether the procedure remarks on a unit, verifications aside. */
export function isRemarkedOn(
  { plan, head, missing }: UnitWalk,
  { id, parent }: AssessmentUnit,
  tier: PlanTier,
  given: Submission | SubmissionHead | undefined,
): boolean {
  if (!isSentRemarkedOn(plan.pack)) return false;
  const granted = head.granted(id);
  // a head has plain figures only: none is stated as of a day
  const sent = given && ('isPlain' in given ? { at: given.at, ...signedBy(given) } : given);
  const unit = { tier, parent, sent, granted, missing: missing(id), verifications: [], lacking: () => [] };
  return procedureFindings(plan, unit).length > 0;
}
