import { type Exact, HUNDRED, ZERO } from '../../kit/exact.js';
import type { Policies } from '../../model/pack.js';
import type { PlanNode } from '../../model/plan.js';
import type { Counted, Outcome } from '../../model/scores.js';

/** What a child brings into its parent, or that it brings nothing, or that the parent has no value either. */
export type Share =
  | { readonly as: 'row'; readonly points: Exact; readonly base: Exact; readonly percent: Exact }
  | { readonly as: 'nothing' }
  | { readonly as: 'no-value' };

/** What each policy makes of a child that has no value. */
export type PolicyTable = Readonly<Record<Exclude<Counted, 'itself'>, (node: PlanNode) => Share>>;

/** DESIGN §6: `zero` is 0 of its max, `full` is max of its max, `exclude` does not count, `withhold` leaves the parent without a value. */
export const POLICIES: PolicyTable = {
  zero: ({ max }) => ({ as: 'row', points: ZERO, base: max, percent: ZERO }),
  full: ({ max }) => ({ as: 'row', points: max, base: max, percent: HUNDRED }),
  exclude: () => ({ as: 'nothing' }),
  withhold: () => ({ as: 'no-value' }),
};

const RULED_BY: Readonly<Record<Exclude<Outcome['status'], 'scored'>, keyof Policies>> = {
  missing: 'whenMissing',
  'not-applicable': 'whenNotApplicable',
  unscorable: 'whenUnscorable',
};

/** How a child counts: itself where it has a value, else as its own policy for that status says. */
export function countedAs({ policies }: PlanNode, { status }: Outcome): Counted {
  return status === 'scored' ? 'itself' : policies[RULED_BY[status]];
}

/** What a child brings into its parent. */
export function shareOf(node: PlanNode, outcome: Outcome, table: PolicyTable): Share {
  const counted = countedAs(node, outcome);
  if (outcome.status === 'scored')
    return { as: 'row', points: outcome.points, base: outcome.base, percent: outcome.percent ?? ZERO };
  return counted === 'itself' ? { as: 'no-value' } : table[counted](node);
}
