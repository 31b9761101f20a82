import { type Exact, ratio, whole } from '../kit/exact.js';
import type { Sharing } from '../model/tie-method.js';

/** Where a group of equals stands: how many members and how many groups are above it, and how many share it. */
export interface GroupPosition {
  readonly above: number;
  readonly groupsAbove: number;
  readonly size: number;
}

/** competition 1,2,2,4 · dense 1,2,2,3 · modified 1,3,3,4 · average 1,2.5,2.5,4. */
export const SHARED_PLACE: Readonly<Record<Sharing, (group: GroupPosition) => Exact>> = {
  competition: ({ above }) => whole(above + 1),
  dense: ({ groupsAbove }) => whole(groupsAbove + 1),
  modified: ({ above, size }) => whole(above + size),
  average: ({ above, size }) => ratio(2 * above + size + 1, 2),
};
