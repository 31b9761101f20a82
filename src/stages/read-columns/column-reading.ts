import type { Assessment, Decision, Submission } from '../../model/assessment.js';
import type { TierColumns, UnitAt } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import type { Inputs, SubmissionState, UnitInput } from '../../model/inputs.js';
import type { Issue } from '../../model/issue.js';
import type { LayerFigures } from '../../model/layer.js';

/** The one submission of a unit, but for its figures, which stand in the columns. */
export interface PlainSubmission {
  readonly at: string;
  readonly by: string | undefined;
  readonly handedIn: string | undefined;
  readonly hasFacts: boolean;
  /** What else a form says. */
  readonly more: Pick<Submission, 'contact' | 'criteria' | 'narrative'>;
}

/** A unit, and what it sent, before anything is scored. */
interface UnitHead {
  readonly id: string;
  readonly tier: string;
  readonly state: SubmissionState;
}

/** The units of an assessment, read. They are in the order of `Inputs.units`, and each is named by its position there. */
export interface UnitsReading {
  readonly units: readonly UnitHead[];
  /** Whether the unit has figures and nothing else: no claims, rulings, estimates or findings. */
  readonly isPlain: (position: number) => boolean;
  /** The claims of a unit that has only figures and claims; undefined for any other. */
  readonly claimsAt: (position: number) => UnitInput['claims'] | undefined;
  /** As in `Inputs`. */
  readonly claimed: boolean;
  readonly verified: boolean;
  /** The figures of a tier in a layer. What a unit claims is in no column: `unitAt` has it. */
  readonly columnsOf: (tier: string, layer: LayerFigures) => TierColumns;
  /** Ties that persons decided. */
  readonly decisions: readonly Decision[];
  /** The assessment as it was read, without its submissions. */
  readonly assessment: Assessment;
  /** The submission of a unit that has one alone, which is plain and counts; undefined for any other. */
  readonly plainAt: (position: number) => PlainSubmission | undefined;
  /** The submissions of a unit for which `plainAt` is undefined, as their schema read them. */
  readonly submissionsAt: (position: number) => readonly Submission[];
  readonly attributesAt: (position: number) => Readonly<Record<string, Value>>;
  /** All that `readAssessment` reads of a unit; its figures are those of the columns. */
  readonly unitAt: UnitAt;
}

/** An assessment whose figures stand in columns. */
export interface ColumnReading extends UnitsReading {
  /** Warnings, in document order. */
  readonly issues: readonly Issue[];
  /** The inputs as `readAssessment` gives them, read again from the document, which must not have been changed. */
  readonly inputs: () => Inputs;
}
