import { type Exact, ratio, whole } from '../../kit/exact.js';
import type { PackRanking } from '../../model/pack.js';

/** Where a group of equals stands: how many units and how many groups are above it, and how many share it. */
export interface Standing {
  readonly above: number;
  readonly groupsAbove: number;
  readonly size: number;
}

/** The place that equals share, by method. With `ordinal` no group has more than one unit. */
export type TieTable = Readonly<Record<PackRanking['ties'], (standing: Standing) => Exact>>;

/** competition 1,2,2,4 · dense 1,2,2,3 · modified 1,3,3,4 · average 1,2.5,2.5,4 · ordinal 1,2,3,4. */
export const TIES: TieTable = {
  competition: ({ above }) => whole(above + 1),
  dense: ({ groupsAbove }) => whole(groupsAbove + 1),
  modified: ({ above, size }) => whole(above + size),
  average: ({ above, size }) => ratio(2 * above + size + 1, 2),
  ordinal: ({ above }) => whole(above + 1),
};
