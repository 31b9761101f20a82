import type { Sharing, TieMethod } from '../../model/tie-method.js';
import { type Fraction, fraction, plus } from './fraction.js';

/** The place of a group of `size` equal units; `above` units, in `groupsAbove` groups, stand above it. */
type Place = (above: number, groupsAbove: number, size: number) => Fraction;

/** Of 4 units, the second and the third equal: competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4. */
export const SHARED_PLACES: Readonly<Record<Sharing, Place>> = {
  competition: (above) => fraction(above + 1),
  dense: (_, groupsAbove) => fraction(groupsAbove + 1),
  modified: (above, _, size) => fraction(above + size),
  average: (above, _, size) => plus(fraction(above), fraction(size + 1, 2)),
};

/** The place of a group in a ranking; by `ordinal` every group has one unit. */
export const PLACES: Readonly<Record<TieMethod, Place>> = { ...SHARED_PLACES, ordinal: (above) => fraction(above + 1) };

/** Whether ids part equal units, by method. */
export const PARTED_BY_ID: Readonly<Record<TieMethod, boolean>> = {
  competition: false,
  dense: false,
  modified: false,
  average: false,
  ordinal: true,
};
