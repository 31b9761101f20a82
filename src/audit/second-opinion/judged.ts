import type { OpinionDifference } from './difference.js';
import type { Declined } from './stop.js';

/** What came of comparing one node of one unit in one layer, or one row of a ranking. */
export interface Judged {
  readonly tier: string;
  /** The id of the node, or of the ranking. */
  readonly of: string;
  readonly differences: readonly OpinionDifference[];
  /** Whether the digits of both sides come from decimal.js. */
  readonly sameLibrary: boolean;
  /** Why there is no opinion. */
  readonly declined?: Declined;
}

/** How many nodes and rows of rankings came out how; each is counted once. */
export interface OpinionCounts {
  readonly agreed: number;
  readonly differing: number;
  /** The same on both sides, whose digits both come from decimal.js: that is no second opinion. */
  readonly sameLibrary: number;
  /** Without an opinion: whatever reads them goes by what the engine has. */
  readonly notCheckable: number;
}

/** Under which of the counts it falls. */
export function verdictOf({ differences, sameLibrary, declined }: Judged): keyof OpinionCounts {
  if (declined !== undefined) return 'notCheckable';
  if (differences.length > 0) return 'differing';
  return sameLibrary ? 'sameLibrary' : 'agreed';
}
