import type { Measure } from '../measure.js';
import type { Basis, Late, Preference } from '../pack-words.js';
import type { AbsenteePlace, TieMethod } from '../tie-method.js';
import type { ExpressionInput } from './expression-input.js';
import type { NodeInput } from './node-input.js';
import type { List, PackIds, WordsInput } from './pack-ids.js';
import type { StandingInput } from './standing-input.js';

/** Units that share one tree of criteria. */
export interface TierInput<N extends PackIds = PackIds> extends StandingInput {
  /** Its id, as `district`. */
  readonly id: string;
  /** Its name, by language. */
  readonly title: WordsInput;
  /** The tier whose units have the units of this one as parents. */
  readonly collects?: string;
  /** Who hands in: the unit, or its parent with its own. */
  readonly submits?: 'self' | 'parent';
  /** When submissions must be in. */
  readonly deadline?: DeadlineInput;
  /** What a late submission is; required where there is a deadline. */
  readonly late?: Late;
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
export interface CohortInput<N extends PackIds = PackIds> {
  /** Its id. */
  readonly id: string;
  /** Its name, by language. */
  readonly title?: WordsInput;
  /** Which units are in it: an expression over attributes; all when left out. */
  readonly where?: ExpressionInput<N>;
  /** An attribute: one cohort for each of its options. */
  readonly by?: N['attribute'];
}

/** An order of a tier's units by one node's measure. */
export interface RankingInput<N extends PackIds = PackIds> {
  /** Its id. */
  readonly id: string;
  /** Its name, by language. */
  readonly title?: WordsInput;
  /** The node by which units are ranked. */
  readonly of: N['node'];
  /** The measure that is compared. */
  readonly by: Measure;
  /** The value before any printing, or as it is printed. */
  readonly basis: Basis;
  /** Which value stands first; by default `high`. */
  readonly prefer?: Preference;
  /** The cohort that is ranked. */
  readonly cohort: string;
  /** What equals get. */
  readonly ties: TieMethod;
  /** What is compared among equals, in order; may be empty. */
  readonly tieBreak: List<TieBreakInput<N>>;
  /** Where absentees stand. */
  readonly notSubmitted: AbsenteePlace;
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
