import type { OpinionDifference } from './difference.js';
import type { Declined } from './stop.js';

/** What came of comparing one node of one unit in one layer, or one row of a ranking. */
export interface Judged {
  readonly tier: string;
  /** The id of the node, or of the ranking. */
  readonly of: string;
  readonly differences: readonly OpinionDifference[];
  /** Whether the digits of both come from decimal.js. */
  readonly sameLibrary: boolean;
  /** Why it could not be told. */
  readonly declined?: Declined;
}

/** How many nodes and rows of rankings came out how; each is counted once. */
export interface OpinionCounts {
  readonly agreed: number;
  readonly differing: number;
  /** Alike, but the digits of both come from decimal.js: no second opinion on these. */
  readonly sameLibrary: number;
  /** Not told: the engine's word stands for whatever reads them. */
  readonly notCheckable: number;
}

/** The column in which it is counted. */
export function verdictOf({ differences, sameLibrary, declined }: Judged): keyof OpinionCounts {
  if (declined !== undefined) return 'notCheckable';
  if (differences.length > 0) return 'differing';
  return sameLibrary ? 'sameLibrary' : 'agreed';
}
