/** How a unit stands in a ranking. */
export const ROW_STATES = ['ranked', 'withheld', 'not-submitted', 'not-applicable', 'excluded', 'awaited'] as const;
/**
 * How a unit stands in a ranking: of those that fit, the first of excluded, not submitted, awaited, withheld, not
 * applicable.
 */
export type RowState = (typeof ROW_STATES)[number];

/**
 * What each state is in a ranking. `listed`: where its rows stand in the list, from 0. `isOutside`: the unit is no member of
 * the cohort, so that no option of it is asked. `isAboveAbsent`: it has no place, and is counted above absentees.
 */
export const ROW_STATE_IS = {
  ranked: { listed: 0, isOutside: false, isAboveAbsent: false },
  withheld: { listed: 1, isOutside: false, isAboveAbsent: true },
  'not-submitted': { listed: 2, isOutside: false, isAboveAbsent: false },
  awaited: { listed: 3, isOutside: false, isAboveAbsent: false },
  'not-applicable': { listed: 4, isOutside: false, isAboveAbsent: false },
  excluded: { listed: 5, isOutside: true, isAboveAbsent: false },
} as const satisfies Record<RowState, RowStateIs>;
interface RowStateIs {
  readonly listed: number;
  readonly isOutside: boolean;
  readonly isAboveAbsent: boolean;
}
