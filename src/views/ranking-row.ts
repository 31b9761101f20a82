import type { LevelIn, PackNames, TierIn } from '../model/pack-names.js';
import type { RowState } from '../model/row-state.js';
import type { LevelResult } from './level-result.js';
import type { ShownValue } from './shown-value.js';
import type { Named } from './view-options.js';

/**
 * How one unit stands in a ranking. Ask for `row.place`: TypeScript tells rows apart by it, and not by `row.state.id`, which is one
 * level below.
 */
export type RankingRow<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> =
  | RankedUnit<N, T>
  | AbsentUnit<N, T>
  | UnrankedUnit<N, T>;

interface RowOfUnit<N extends PackNames, T extends TierIn<N>> {
  /** The unit, with its name. */
  readonly unit: Named;
  /** The value that is compared. */
  readonly value?: ShownValue;
  /** The compared value as it is published, of a unit whose figures a record hides: there is then no `value`. */
  readonly printed?: string;
  /** The level of the node that is compared, where it has levels. */
  readonly level?: LevelResult<LevelIn<N, T>>;
  /** How many others share the place. */
  readonly tied: number;
  /** The tie breaks that parted it from units of equal value, in the order of the pack. */
  readonly partedBy: readonly string[];
  /** Why it stands so, a sentence each. */
  readonly reasons: readonly string[];
}

/** A unit that is ranked. A place may be half a number, where ties take the average: "2.5". */
export interface RankedUnit<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> extends RowOfUnit<N, T> {
  /** It is ranked. */
  readonly state: Named<'ranked'>;
  /** Its place, from 1. */
  readonly place: ShownValue;
}

/** A unit that sent nothing in time. It has a place where the pack gives absentees one. */
export interface AbsentUnit<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> extends RowOfUnit<N, T> {
  /** It did not submit as required. */
  readonly state: Named<'not-submitted'>;
  /** The place that absentees have, where the pack gives them one. */
  readonly place?: ShownValue;
}

/** A unit that has no place. */
export interface UnrankedUnit<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends RowOfUnit<N, T> {
  /** Why it has none. */
  readonly state: Named<Exclude<RowState, 'ranked' | 'not-submitted'>>;
  /** Never there. */
  readonly place?: never;
}
