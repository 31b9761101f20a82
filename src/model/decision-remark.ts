/**
 * What a decision on a tie does not do, or does beyond what it says, in the order in which it is told. `not-asked`: the ranking
 * parts no units by decision. `not-ranked`: it names units that are not ranked. `not-equal`: it names units that nobody equals
 * when decisions are asked. `not-named`: units that no decision names stand below equals that one names. `apart`: equal units
 * are named by several decisions, none of which orders all of them.
 */
export const DECISION_REMARKS = ['not-asked', 'not-ranked', 'not-equal', 'not-named', 'apart'] as const;

/** A word for what a decision on a tie does not do, or does beyond what it says. */
export type DecisionRemark = (typeof DECISION_REMARKS)[number];
