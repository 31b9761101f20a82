import type { Submission, Verification } from '../../model/assessment.js';
import type { FormPlace } from '../read/form-fault.js';
import type { FormReading } from '../read/read-figures.js';
import type { VerifyingContent } from './verifying-content.js';

/** What a form for verifiers is read with. */
export interface VerifyingReading extends FormReading {
  readonly content: VerifyingContent;
  /** The submission of the unit that counts now, which may be another than the form shows; undefined where none does. */
  readonly counting: Submission | undefined;
  /** What else was verified of the unit, by any body at any time. */
  readonly others: readonly Verification[];
}

/** A verification, and the cell of which it was read. */
export interface PlacedVerification {
  readonly verification: Verification;
  readonly place: FormPlace;
}
