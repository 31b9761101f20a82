import type {
  ByOthers,
  Estimates,
  EvidenceKey,
  EvidenceWhenAbsent,
  OffOrFinding,
  Starts,
  WhenUnverified,
} from '../pack-words.js';
import type { List, WordsInput } from './pack-ids.js';
import type { StandingInput } from './standing-input.js';

/** How the assessment is run. */
export interface ProcedureInput extends StandingInput {
  /** Which layer is ranked; of a list, the last is the official one. */
  readonly ranked: 'reported' | 'verified' | List<'reported' | 'verified'>;
  /** What a unit without verification is in the verified layer. */
  readonly whenUnverified?: WhenUnverified;
  /** Whether points below the maximum ask for a reason. */
  readonly reasonBelowMax?: OffOrFinding;
  /** What is asked of evidence. */
  readonly evidence?: {
    /** What every piece of evidence must have. */
    readonly needs: List<EvidenceKey>;
    /** What becomes of a criterion that has none. */
    readonly whenAbsent: EvidenceWhenAbsent;
  };
  /** Whether a fact may be an estimate. */
  readonly estimates?: Estimates;
  /** Whether a report in words is asked for. */
  readonly narrative?: OffOrFinding;
  /** Whether a submission that came apart from that of the unit above is a finding, in tiers with `submits: parent`. */
  readonly handedIn?: OffOrFinding;
  /** Whether a submission that does not say who answers for it is a finding. */
  readonly signed?: OffOrFinding;
  /** Whether a submission that a unit sent again too late is a finding. */
  readonly resent?: OffOrFinding;
  /** Whether a later deadline of a unit is a finding. */
  readonly extended?: OffOrFinding;
  /** Whether a day outside the period is a finding. */
  readonly window?: {
    /** Of facts, by `asOf`. */
    readonly facts?: OffOrFinding;
    /** Of evidence, by its date. */
    readonly evidence?: OffOrFinding;
  };
  /** Who verifies, from when on, and how. */
  readonly verification?: VerificationInput;
}

/** Who verifies, from when on, and how. */
export interface VerificationInput extends StandingInput {
  /** The bodies that may verify. */
  readonly verifiers?: List<VerifierInput>;
  /** What a verification by another body is; a refused one does not count. */
  readonly byOthers?: ByOthers;
  /** What starts the time of verification: the form received, or received complete. */
  readonly starts?: Starts;
  /** Whether a verification before that time is a finding. */
  readonly early?: OffOrFinding;
  /** The days of checks on the spot, both in; a check on another day is a finding. */
  readonly field?: {
    /** The first day. */
    readonly from: string;
    /** The last day. */
    readonly through: string;
  };
  /** Whether a check on the spot must say where, when and by whom. */
  readonly visit?: OffOrFinding;
}

/** A body that may verify. */
export interface VerifierInput {
  /** The id by which a verification names it. */
  readonly id: string;
  /** Its name, by language. */
  readonly title: WordsInput;
  /** The tiers that it may verify; all when left out. */
  readonly tiers?: List<string>;
  /** The facts that it may verify; when left out all, and claims, evidence and points too. */
  readonly facts?: List<string>;
}
