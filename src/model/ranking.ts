import type { Exact } from '../kit/exact.js';
import type { Reason } from './expression.js';
import type { BrokenBy, RecordRanking } from './record-ranking.js';
import type { RowState } from './row-state.js';

export type { RowState } from './row-state.js';

/**
 * One unit of a ranking. It has a place where it is ranked, or where it did not submit and the pack gives absentees one; a place
 * may be half a number, where ties take the average.
 */
export type RankedRow = RowOfUnit &
  (
    | {
        /** It is ranked. */
        readonly state: 'ranked';
        /** Its place, from 1. */
        readonly place: Exact;
      }
    | {
        /** It did not submit as required. */
        readonly state: 'not-submitted';
        /** The place of absentees, where they have one. */
        readonly place?: Exact;
      }
    | {
        /** Why it is not ranked. */
        readonly state: Exclude<RowState, 'ranked' | 'not-submitted'>;
        /** Never there. */
        readonly place?: never;
      }
  );

/** What a row has in every state. */
export interface RowOfUnit {
  /** The unit, by its id. */
  readonly unit: string;
  /** What is compared, exact and as it is published. */
  readonly value?: {
    /** The exact value. */
    readonly exact: Exact;
    /** The value as printed; absent where the pack does not print the measure. */
    readonly published?: Exact;
  };
  /** The level of the node that is compared. */
  readonly level?: string;
  /** How many others share the place. */
  readonly tied: number;
  /** What told it from units of equal value. */
  readonly brokenBy: readonly BrokenBy[];
  /** Why it stands so. */
  readonly because: readonly Reason[];
}

/** One ranking of one layer; `option` where its cohort is divided by an attribute. Rows stand in order of place. */
export interface Ranking extends Omit<RecordRanking, 'rows'> {
  /** In order of place. */
  readonly rows: readonly RankedRow[];
}
