import { deepFreeze } from '../kit/deep-freeze.js';
import type { Exact } from '../kit/exact.js';
import type { Assessment } from './assessment.js';
import type { Ruled } from './assessment-words.js';
import type { Value } from './expression.js';
import type { Finding } from './finding.js';

/** How a unit stands before anything is scored. `awaited`: nothing in time yet, and the deadline has not passed at `asOf`. */
export const SUBMISSION_STATES = ['submitted', 'not-submitted', 'awaited'] as const;
/** How a unit stands before anything is scored. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Whether a unit has a submission that counts, so that it is scored. */
export const IS_SCORED = {
  submitted: true,
  'not-submitted': false,
  awaited: false,
} as const satisfies Record<SubmissionState, boolean>;

type ScoredState = { [S in SubmissionState]: (typeof IS_SCORED)[S] extends true ? S : never }[SubmissionState];

/** Whether units in this state are scored; the others stand in a ranking by the state itself. */
export function isScored(state: SubmissionState): state is ScoredState {
  return IS_SCORED[state];
}

/** What a unit says about one criterion. */
export interface Claim {
  /** The points that the unit gives itself; absent where it gives none. */
  readonly claimed?: Exact;
  /** Why it stands as it does, in words. */
  readonly reason?: string;
  /** Whether the unit claims that the criterion does not apply to it. */
  readonly notApplicable: boolean;
  /** Keys that every piece of evidence carries; absent where there is no evidence. */
  readonly evidence?: readonly string[];
}

/** What a verifier ruled on a unit; of several rulings on one subject, the last in time. */
export interface Rulings {
  /** By criterion, the ruling on the claim that it does not apply. */
  readonly notApplicable: Readonly<Record<string, Ruled>>;
  /** By criterion, the ruling on its evidence. */
  readonly evidence: Readonly<Record<string, Ruled>>;
  /** By criterion, the points that the verifier set instead of the rule. */
  readonly awards: Readonly<Record<string, Exact>>;
  /** Whether the unit was verified as a whole. */
  readonly done: boolean;
}

/** Of a unit on which nobody ruled. */
export const NO_RULINGS: Rulings = deepFreeze({ notApplicable: {}, evidence: {}, awards: {}, done: false });

/** A unit's figures, read and typed. Facts hold those of the submission that counts, and marks. */
export interface UnitInput {
  /** Its id in the register. */
  readonly id: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** Its attributes by id, typed. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** Whether it sent something that counts, and when it did not, why. */
  readonly state: SubmissionState;
  /** Its facts by id, as the unit and those who mark it gave them; absent ones are left out. */
  readonly reported: Readonly<Record<string, Value>>;
  /** `reported`, in which the verifier's values replace the unit's. */
  readonly verified: Readonly<Record<string, Value>>;
  /** The facts that are estimates, by id. */
  readonly estimated: readonly string[];
  /** By criterion, what the unit says of it. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** What verifiers ruled; empty where nobody verified it. */
  readonly rulings: Rulings;
  /** Remarks that reading made, as an estimate that is refused. */
  readonly findings: readonly Finding[];
}

/** An assessment, read against its pack: units in code-unit order of id. */
export interface Inputs {
  /** The document in canonical order, decimals as text in normal form. */
  readonly assessment: Assessment;
  /** Every unit of the register. */
  readonly units: readonly UnitInput[];
  /** Whether any unit gave itself points, and whether any verification was made. */
  readonly claimed: boolean;
  /** Whether the assessment has any verification, so that there is a layer `verified`. */
  readonly verified: boolean;
}
