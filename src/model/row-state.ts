/** How a unit stands in a ranking, in the order in which a ranking lists its rows. */
export const ROW_STATES = ['ranked', 'withheld', 'not-submitted', 'awaited', 'not-applicable', 'excluded'] as const;
/**
 * How a unit stands in a ranking: of those that fit, the first of excluded, not submitted, awaited, withheld, not
 * applicable.
 */
export type RowState = (typeof ROW_STATES)[number];

/**
 * What each state is in a ranking. `isOutside`: the unit is no member of the cohort, so that no option of it is asked.
 * `isAboveAbsent`: it has no place, and is counted above absentees.
 */
export const ROW_STATE_IS = {
  ranked: { isOutside: false, isAboveAbsent: false },
  withheld: { isOutside: false, isAboveAbsent: true },
  'not-submitted': { isOutside: false, isAboveAbsent: false },
  awaited: { isOutside: false, isAboveAbsent: false },
  'not-applicable': { isOutside: false, isAboveAbsent: false },
  excluded: { isOutside: true, isAboveAbsent: false },
} as const satisfies Record<RowState, RowStateIs>;
interface RowStateIs {
  readonly isOutside: boolean;
  readonly isAboveAbsent: boolean;
}
