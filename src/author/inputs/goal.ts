import type { PackRanking } from '../../model/pack.js';
import type { PlanNode } from '../../model/plan.js';

/**
 * What a search wants of the figures of a unit, or of two. Each goal has one method, in a file of its name. The result of a method
 * is a proposal: the engine scores it, and only that score counts.
 *
 * - `reach`: the most, or the least, that a node earns. The paths of its rules are known as regions (`prove/region.ts`):
 *   the best paths of each criterion are solved exactly (`assign.ts`), and put together in one unit
 *   (`joined-trials.ts`); where the figures of a node do not agree so, the best paths of all its criteria are solved
 *   together. Where that does not reach the bound, plain figures and both ends of each fact are tried (for a node that compares
 *   units, also in several units at once), and then the best unit is changed, one thing after another. A measure that is no
 *   linear form (a converted percent, that of a level) is raised by changing criteria one after another (`ladder.ts`).
 * - `cross`: the cuts of a node's levels, from below, at each and from above. From the units of the ladder between which
 *   the measure passes the cut, one number after another is halved to the two neighbouring values at which it turns.
 * - `tie`: two units that a ranking finds equal and that one tie-break parts. What the tie-break compares is varied, and
 *   of the other figures one number is taken to where the totals are equal, as in `cross`.
 * - `meet`: clauses of a node that nothing exercises yet. An arm of a rule (`meet-rule.ts`): where both sides of a
 *   comparison are equal is the root of a line, below, at and above which it is asked. An arm of a gate
 *   (`meet-gate.ts`): halved as in `cross`, as the unit must stay in the level that asks. A digit that a rounding drops
 *   (`meet-rounding.ts`): thirds, sevenths and single steps.
 *
 * Example: `{ is: 'cross', node: total }` with a level from 90 percent gives units of 89.99, 90 and 90.01 percent.
 */
type Goal =
  | { readonly is: 'reach'; readonly node: PlanNode; readonly end: End }
  | { readonly is: 'cross'; readonly node: PlanNode }
  | { readonly is: 'tie'; readonly ranking: PackRanking; readonly partedBy: TieBreak }
  /** `isOpen`: whether a clause of the node whose key has this part is still to be met. */
  | { readonly is: 'meet'; readonly node: PlanNode; readonly isOpen: (part: string) => boolean };

/** The goal of this name. */
export type GoalOf<Name extends Goal['is']> = Extract<Goal, { readonly is: Name }>;

/** 1: the highest value; -1: the lowest. */
export type End = 1 | -1;

/** A tie-break that compares something of the units. */
export type TieBreak = Exclude<PackRanking['tieBreak'][number], { readonly decision: true }>;
