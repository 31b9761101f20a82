/** How a unit stands in a ranking. */
export const ROW_STATES = ['ranked', 'withheld', 'not-submitted', 'not-applicable', 'excluded', 'awaited'] as const;
/**
 * How a unit stands in a ranking: of those that fit, the first of excluded, not submitted, awaited, withheld, not
 * applicable.
 */
export type RowState = (typeof ROW_STATES)[number];
