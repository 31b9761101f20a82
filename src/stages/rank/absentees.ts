import { type Exact, whole } from '../../kit/exact.js';
import type { GroupPosition } from '../../logic/index.js';
import type { BrokenBy } from '../../model/record-ranking.js';
import type { AbsenteePlace } from '../../model/tie-method.js';
import type { TieRule } from './ties.js';

/** Where an absentee stands, how many others share the place, and what decided among them. */
export interface Placing {
  readonly place?: Exact;
  readonly tied: number;
  readonly brokenBy: readonly BrokenBy[];
}

/** The placing of a unit without a place. */
export const NOWHERE: Placing = { tied: 0, brokenBy: [] };

/**
 * The places of all absentees of a ranking, in the order of their ids. `after.size` is how many they are; `above` and
 * `groupsAbove` count the units that are ranked or withheld.
 */
export const ABSENTEES: Readonly<Record<AbsenteePlace, (after: GroupPosition, tie: TieRule) => readonly Placing[]>> = {
  omit: ({ size }) => each(size, () => NOWHERE),
  'last-bottom': ({ above, size }) => each(size, () => ({ place: whole(above + size), tied: size - 1, brokenBy: [] })),
  'last-shared': ({ above, groupsAbove, size }, { place, partsById }) =>
    partsById
      ? each(size, (index) => ({
          place: place({ above: above + index, groupsAbove: groupsAbove + index, size: 1 }),
          tied: 0,
          brokenBy: size > 1 ? [{ id: true }] : [],
        }))
      : each(size, () => ({ place: place({ above, groupsAbove, size }), tied: size - 1, brokenBy: [] })),
};

function each(size: number, placing: (index: number) => Placing): readonly Placing[] {
  return Array.from({ length: size }, (_, index) => placing(index));
}
