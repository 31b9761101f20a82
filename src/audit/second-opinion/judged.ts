import type { OpinionDifference } from './difference.js';
import type { Declined } from './stop.js';

/** What came of comparing one node of one unit in one layer, or one row of a ranking. */
export interface Judged {
  readonly tier: string;
  /** The id of the node, or of the ranking. */
  readonly of: string;
  readonly differences: readonly OpinionDifference[];
  /** Why there is no opinion. */
  readonly declined?: Declined;
}

/** How many nodes and rows of rankings came out how; each is counted once. */
export interface OpinionCounts {
  /** Of which both say the same. */
  readonly agreed: number;
  /** Of which they do not. */
  readonly differing: number;
  /** Without an opinion: whatever reads them goes by what the engine has. */
  readonly notCheckable: number;
}

/** Under which of the counts it falls. */
export function verdictOf({ differences, declined }: Judged): keyof OpinionCounts {
  if (declined !== undefined) return 'notCheckable';
  return differences.length > 0 ? 'differing' : 'agreed';
}
