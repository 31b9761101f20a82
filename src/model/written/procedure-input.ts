import type { PackProcedure } from '../pack-procedure.js';
import type { PackVerification } from '../pack-verification.js';
import type { StandingInput } from './standing-input.js';

export type { PackVerifier as VerifierInput } from '../pack-verification.js';

/** How the assessment is run. */
export interface ProcedureInput extends StandingInput, Omit<PackProcedure, keyof StandingInput | 'verification'> {
  /** Who verifies, from when on, and how. */
  readonly verification?: VerificationInput;
}

/** Who verifies, from when on, and how. */
export interface VerificationInput extends StandingInput, Omit<PackVerification, keyof StandingInput> {}
