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
  readonly points: string;
  readonly input: CheckInput;
}

/**
 * What a node can earn, before bonus and penalty. `low` and `high` are bounds that no unit passes, absent where none is
 * known; `attained` is the lowest and the highest that was met, each with the input; equal to the bound, it is tight.
 * `proven`: nothing earns more than the maximum, and an input earns it. `refuted`: an input earns more, or none as much.
 */
export interface NodeProof {
  readonly tier: string;
  readonly node: string;
  readonly path: Path;
  readonly max: string;
  readonly low?: string;
  readonly high?: string;
  readonly attained: { readonly low?: Attainment; readonly high?: Attainment };
  readonly verdict: 'proven' | 'refuted' | 'not-decided';
  readonly because: ProofReason;
}
