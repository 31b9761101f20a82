import { type Exact, whole } from '../../kit/exact.js';
import { SHARED_PLACE, type Standing } from '../../logic/index.js';
import type { PackRanking } from '../../model/pack.js';

/** The place that equals share, by method. With `ordinal` no group has more than one unit. */
export type TieTable = Readonly<Record<PackRanking['ties'], (standing: Standing) => Exact>>;

/** competition 1,2,2,4 · dense 1,2,2,3 · modified 1,3,3,4 · average 1,2.5,2.5,4 · ordinal 1,2,3,4. */
export const TIES: TieTable = { ...SHARED_PLACE, ordinal: ({ above }) => whole(above + 1) };
