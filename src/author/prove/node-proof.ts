import type { CheckInput } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';

/** Why a verdict is what it is. */
export type ProofReason =
  /** Nothing earns more than the maximum, and an input earns it. */
  | 'reached'
  /** An input earns more than the maximum. */
  | 'exceeded'
  /** No input earns as much as the maximum. */
  | 'out-of-reach'
  /** No input gives the node a value. */
  | 'never-scored'
  /** Nothing earns more than the maximum; no input was found that earns it, and none is ruled out. */
  | 'not-met'
  /** The bound is above the maximum; no input was found that passes it. */
  | 'too-wide'
  /** The rule has more paths than are looked at. */
  | 'too-many-steps'
  /** The rule uses an operator that states no bounds. */
  | 'operator-without-bounds';

/** What a node earned from an input, by the engine: decimal text, or a rational. */
export interface Attainment {
  /** The points that it earned: "7.5", "2/3". */
  readonly points: string;
  /** The figures from which it earned them. */
  readonly input: CheckInput;
}

/**
 * What a node can earn, before bonus and penalty. `low` and `high` are bounds that no unit passes, absent where none is
 * known; `attained` is the lowest and the highest that was met, each with the input; equal to the bound, it is tight.
 * `proven`: nothing earns more than the maximum, and an input earns it. `refuted`: an input earns more, or none as much.
 */
export interface NodeProof {
  /** The tier, by its id. */
  readonly tier: string;
  /** The criterion or group, by its id. */
  readonly node: string;
  /** Its place in the pack: keys and positions. */
  readonly path: Path;
  /** Its printed maximum, as decimal text. */
  readonly max: string;
  /** No unit earns less, as exact text. */
  readonly low?: string;
  /** No unit earns more, as exact text. */
  readonly high?: string;
  /** What was met by running the engine. */
  readonly attained: {
    /** The least that was earned; absent where no figures gave a value. */
    readonly low?: Attainment;
    /** The most that was earned; absent where no figures gave a value. */
    readonly high?: Attainment;
  };
  /** Whether its maximum is what it can earn. */
  readonly verdict: 'proven' | 'refuted' | 'not-decided';
  /** Why the verdict is what it is. */
  readonly because: ProofReason;
}
