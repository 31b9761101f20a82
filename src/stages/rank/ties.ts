import { type Exact, whole } from '../../kit/exact.js';
import { type GroupPosition, SHARED_PLACE } from '../../logic/index.js';
import type { TieMethod } from '../../model/tie-method.js';

/** What a ranking does with equals: the place that they share; `partsById` where their ids decide, so that none are equal. */
export interface TieRule {
  readonly place: (group: GroupPosition) => Exact;
  readonly partsById: boolean;
}

/** The rule of each method for ties. */
export type TieTable = Readonly<Record<TieMethod, TieRule>>;

const sharing = (place: TieRule['place']): TieRule => ({ place, partsById: false });

/** The methods as packs name them. */
export const TIES: TieTable = {
  competition: sharing(SHARED_PLACE.competition),
  dense: sharing(SHARED_PLACE.dense),
  modified: sharing(SHARED_PLACE.modified),
  average: sharing(SHARED_PLACE.average),
  ordinal: { place: ({ above }) => whole(above + 1), partsById: true },
};
