import type { NoValue } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import type { Linear } from './linear.js';
import type { Region } from './region.js';

/** One way in which a criterion is scored: the inputs of it, and what it earns as a form over them. */
export interface EarningCase {
  readonly region: Region;
  readonly form: Linear;
}

/**
 * The bounds of a node's measures over all units for which it has a value, and the statuses without a value that it may
 * have.
 */
export interface NodeBound {
  readonly node: string;
  /** Whether some input gives the node a value; if not, the other bounds mean nothing. */
  readonly scored: boolean;
  readonly earned: Interval;
  readonly base: Interval;
  readonly points: Interval;
  readonly percent: Interval;
  /** Points out of base. */
  readonly share: Interval;
  readonly statuses: ReadonlySet<NoValue['status']>;
  /** The statuses that it may have while its parent has a value: those that no condition or claim of a node above gives. */
  readonly ownStatuses: ReadonlySet<NoValue['status']>;
  /** What it earns as a form over the figures of a region that is being looked at, where one path of it was chosen. */
  readonly form?: Linear;
  /** Of a criterion: its paths with a value. */
  readonly cases: readonly EarningCase[];
  /** What the bound could not follow; empty where it followed all. */
  readonly unknown: readonly string[];
}
