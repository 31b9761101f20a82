import type { CriterionEntry, FactEntry } from './assessment-submission.js';

/** A fact as a form gives it: what is said beside its value may be `undefined`, as a field that is blank. */
export type FactOfForm<E = FactEntry> = E extends {
  /** The value. */
  readonly value: infer V;
}
  ? {
      /** The value. */
      readonly value: V;
      /** Whether it is an estimate. */
      readonly estimated?: boolean | undefined;
      /** The day of which it tells. */
      readonly asOf?: string | undefined;
    }
  : E;

/** What a form says of a criterion: as in a submission, the points that the unit gives itself as a number too. */
export interface CriterionGiven {
  /** The points that the unit gives itself, from 0 to the maximum. */
  readonly claimed?: string | number | undefined;
  /** Why it earns less than the maximum, or stands as it does. */
  readonly reason?: CriterionEntry['reason'] | undefined;
  /** The documents that support it. */
  readonly evidence?: CriterionEntry['evidence'] | undefined;
  /** The claim that the criterion does not apply to this unit, where the pack allows one. */
  readonly notApplicable?: CriterionEntry['notApplicable'] | undefined;
}
