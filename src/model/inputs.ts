import type { Exact } from '../kit/exact.js';
import type { Assessment } from './assessment.js';
import type { Value } from './expression.js';
import type { Finding } from './finding.js';

/** How a unit stands before anything is scored. `awaited`: nothing in time yet, and the deadline has not passed at `asOf`. */
export type SubmissionState = 'submitted' | 'not-submitted' | 'awaited';

/** What a unit says about one criterion. */
export interface Claim {
  readonly claimed?: Exact;
  readonly reason?: string;
  readonly notApplicable: boolean;
  /** Keys that every piece of evidence carries; absent where there is no evidence. */
  readonly evidence?: readonly string[];
}

/** What a verifier ruled on a unit; of several rulings on one subject, the last in time. */
export interface Rulings {
  readonly notApplicable: Readonly<Record<string, 'accepted' | 'refused'>>;
  readonly evidence: Readonly<Record<string, 'accepted' | 'refused'>>;
  readonly awards: Readonly<Record<string, Exact>>;
  /** Whether the unit was verified as a whole. */
  readonly done: boolean;
}

/** A unit's figures, read and typed. Facts hold those of the submission that counts, and marks. */
export interface UnitInput {
  readonly id: string;
  readonly tier: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly state: SubmissionState;
  readonly reported: Readonly<Record<string, Value>>;
  /** `reported`, in which the verifier's values replace the unit's. */
  readonly verified: Readonly<Record<string, Value>>;
  readonly estimated: readonly string[];
  readonly claims: Readonly<Record<string, Claim>>;
  readonly rulings: Rulings;
  readonly findings: readonly Finding[];
}

/** An assessment, read against its pack: units in code-unit order of id. */
export interface Inputs {
  /** The document in canonical order, decimals as text in normal form. */
  readonly assessment: Assessment;
  readonly units: readonly UnitInput[];
  /** Whether any unit gave itself points, and whether any verification was made. */
  readonly claimed: boolean;
  readonly verified: boolean;
}
