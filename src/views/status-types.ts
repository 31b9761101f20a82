import type { PackTier } from '../model/pack.js';
import type { ProvisionalCause } from '../model/provisional.js';
import type { UnitRemark, UnitStatusCode } from '../model/status.js';
import type { Stake } from './stake.js';
import type { Named, ViewOptions } from './view-options.js';

/** How many units are counted. */
export interface UnitTotal {
  /** All units. */
  readonly units: number;
}

/** How many units have each status, which add up to `units`, and how many each remark. */
export type StatusCounts = UnitTotal & Readonly<Record<UnitStatusCode | UnitRemark, number>>;

/** Units below one unit, and how far that one has come itself. */
export interface ParentStatus {
  /** The unit above. */
  readonly unit: Named;
  /** Its own status; absent where its tier is not in the record. */
  readonly status?: UnitStatusCode;
  /** How many units below it have each status and remark. */
  readonly counts: StatusCounts;
}

/** How far the units of a tier have come. */
export interface TierStatus {
  /** The tier. */
  readonly tier: Named;
  /** The first day that is late; absent where there is no deadline. */
  readonly deadline?: PackTier['deadline'];
  /** Whether places may still change: they are provisional. */
  readonly isProvisional: boolean;
  /** Why they may: `open` while anybody has time to send, `draft` while the assessment is a draft; empty where places stand. */
  readonly provisionalBecause: readonly ProvisionalCause[];
  /** How many of its units have each status and remark. */
  readonly counts: StatusCounts;
  /** By the unit above, in the order of the units; empty where its units have none. */
  readonly parents: readonly ParentStatus[];
  /** Its units, in code-unit order of ids. */
  readonly units: readonly UnitStatus[];
}

/** How far an assessment has come. */
export interface Status {
  /** The assessment, by its id. */
  readonly assessment: string;
  /** The instant at which it is so. */
  readonly asOf: string;
  /** Whose figures they are. */
  readonly figures: 'real' | 'synthetic';
  /** Its tiers, in the order of the pack. */
  readonly tiers: readonly TierStatus[];
}

/** What is asked of a status. */
export interface StatusWanted extends ViewOptions {
  /** One tier, by its id; by default all. */
  readonly tier?: string | undefined;
}

/** How far one unit has come. */
export interface UnitStatus {
  /** The unit. */
  readonly unit: Named;
  /** The unit above; absent where there is none. */
  readonly parent?: Named;
  /** How far it has come. */
  readonly status: UnitStatusCode;
  /** What else is to be known of it. */
  readonly remarks: readonly UnitRemark[];
  /** When the submission that counts came, or, where none does, the last one. */
  readonly at?: string;
  /** Who signed it. */
  readonly by?: string;
  /** Facts that it lacks. */
  readonly lacking: readonly Named[];
  /** The points that hang on the facts that it lacks; absent where it lacks none. */
  readonly stake?: Stake;
  /** What cannot be scored within the maximum; absent where all can. */
  readonly unscorable?: {
    /** The figures for which it cannot, in the order of the pack; empty where the reason is no figure alone. */
    readonly facts: readonly Named[];
    /** The points that hang on it. */
    readonly stake?: Stake;
  };
  /** Its later deadline; absent where it has that of its tier. */
  readonly extension?: {
    /** Who granted it. */
    readonly by: string;
    /** On which day. */
    readonly on?: string;
    /** The first day that is late. */
    readonly before: string;
  };
  /**
   * Its place in the first official ranking of its tier; where an attribute divides that, among the units with the same option. Absent
   * where it has no place.
   */
  readonly place?: string;
}
