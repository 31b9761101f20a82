import type { Exact } from '../kit/exact.js';
import type { Reason } from './expression.js';
import type { Layer } from './layer.js';
import type { BrokenBy } from './record-ranking.js';
import type { RowState } from './row-state.js';

export type { RowState } from './row-state.js';

/** One unit of a ranking. A place may be half a number, where ties take the average. */
export interface RankedRow {
  readonly unit: string;
  readonly state: RowState;
  readonly place?: Exact;
  readonly value?: { readonly exact: Exact; readonly published?: Exact };
  readonly level?: string;
  /** How many others share the place. */
  readonly tied: number;
  readonly brokenBy: readonly BrokenBy[];
  readonly because: readonly Reason[];
}

/** One ranking of one layer; `option` where its cohort is divided by an attribute. Rows stand in order of place. */
export interface Ranking {
  readonly id: string;
  readonly tier: string;
  readonly cohort: string;
  readonly option?: string;
  readonly layer: Layer;
  readonly official: boolean;
  readonly rows: readonly RankedRow[];
}
