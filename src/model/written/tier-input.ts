import type { Measure } from '../measure.js';
import type { PackCohort, PackRanking, PackTier } from '../pack-tier.js';
import type { Preference } from '../pack-words.js';
import type { ExpressionInput } from './expression-input.js';
import type { NodeInput } from './node-input.js';
import type { List, PackIds } from './pack-ids.js';
import type { StandingInput } from './standing-input.js';

type WrittenKey = 'deadline' | 'cohorts' | 'criteria' | 'rankings';

/** Units that share one tree of criteria. */
export interface TierInput<N extends PackIds = PackIds>
  extends StandingInput,
    Omit<PackTier, keyof StandingInput | WrittenKey> {
  /** When submissions must be in. */
  readonly deadline?: DeadlineInput;
  /** Who is ranked, and normalised, together. */
  readonly cohorts: List<CohortInput<N>>;
  /** The top nodes. */
  readonly criteria: List<NodeInput<N>>;
  /** How its units are ranked. */
  readonly rankings?: List<RankingInput<N>>;
}

/** Exactly one of the two. */
export interface DeadlineInput {
  /** The first day that is late. */
  readonly before?: string;
  /** The last day that is in time. */
  readonly through?: string;
}

/** Who is ranked, and normalised, together. */
export interface CohortInput<N extends PackIds = PackIds> extends Omit<PackCohort, 'where' | 'by'> {
  /** Which units are in it: an expression over attributes; all when left out. */
  readonly where?: ExpressionInput<N>;
  /** An attribute: one cohort for each of its options. */
  readonly by?: N['attribute'];
}

/** An order of a tier's units by one node's measure. */
export interface RankingInput<N extends PackIds = PackIds> extends Omit<PackRanking, 'of' | 'tieBreak'> {
  /** The node by which units are ranked. */
  readonly of: N['node'];
  /** What is compared among equals, in order; may be empty. */
  readonly tieBreak: List<TieBreakInput<N>>;
}

/** A node's measure, a fact, or a decision of persons. */
export type TieBreakInput<N extends PackIds = PackIds> =
  | {
      /** The node that is compared. */
      readonly of: N['node'];
      /** Its measure. */
      readonly by: Measure;
      /** Which value stands first. */
      readonly prefer: Preference;
    }
  | {
      /** The fact that is compared. */
      readonly fact: N['fact'];
      /** Which value stands first. */
      readonly prefer: Preference;
    }
  | {
      /** Decided by persons, in the assessment. */
      readonly decision: true;
    };
