import { type Exact, HUNDRED, multiply, ZERO } from '../../kit/exact.js';
import { COUNTS_AS, type CountsAs, type PolicyWord, RULED_BY } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { Counted, Outcome } from '../../model/scores.js';

/** What a child brings into its parent, or that it brings nothing, or that the parent has no value either. */
type Share =
  | { readonly as: 'row'; readonly points: Exact; readonly base: Exact; readonly percent: Exact }
  | { readonly as: 'nothing' }
  | { readonly as: 'no-value' };

/** What a child without a value counts as, by the word of its policy, e.g. `zero`. */
export type PolicyTable = Readonly<Record<PolicyWord, CountsAs>>;

/** The meaning of each policy word. */
export const POLICIES: PolicyTable = COUNTS_AS;

/** How a child counts: `itself` if it is scored, else the word of its policy for its status, e.g. `zero`. */
export function countedAs({ policies }: PlanNode, { status }: Outcome): Counted {
  return status === 'scored' ? 'itself' : policies[RULED_BY[status]];
}

/** What a child brings into its parent. */
export function shareOf(node: PlanNode, outcome: Outcome, table: PolicyTable): Share {
  if (outcome.status === 'scored')
    return { as: 'row', points: outcome.points, base: outcome.base, percent: outcome.percent ?? ZERO };
  const counted = countedAs(node, outcome);
  const counts: CountsAs = counted === 'itself' ? COUNTS_AS.withhold : table[counted];
  if (counts.is !== 'part') return { as: counts.is };
  const { ofMax } = counts;
  return { as: 'row', points: multiply(ofMax, node.max), base: node.max, percent: multiply(ofMax, HUNDRED) };
}
