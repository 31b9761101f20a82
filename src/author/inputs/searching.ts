import type { Exact } from '../../kit/exact.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { TierBounds } from '../prove/bounds.js';
import type { UnitsTogether } from '../prove/units-together.js';
import type { Trial, TrialScoring } from './trial.js';

/** What a node earned from a trial. */
export interface TrialEarnings {
  readonly value: Exact;
  readonly trial: Trial;
}

/** The highest and the lowest that was met of each node. */
export type Pool = Map<string, { high?: TrialEarnings; low?: TrialEarnings }>;

/** All that a search in a tier may use. */
export interface Searching {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly tierBounds: TierBounds;
  readonly dependent: UnitsTogether;
  readonly pool: Pool;
  readonly alone: TrialScoring;
  /** Units below, together, that are tried with a unit of the tier; those first that bring a statistic to an end. */
  readonly unitsBelow: readonly (readonly Trial[])[];
}
