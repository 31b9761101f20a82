import type { Exact } from '../../kit/exact.js';
import type { OperatorTable } from '../../logic/index.js';
import type { CaseInput } from '../../model/cases.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { UnitLayer } from '../../model/scores.js';
import type { Budget } from './budget.js';

/** A unit that was made up to see what the pack makes of it. */
export interface Probe {
  readonly input: CaseInput;
  /** The keys of the clauses that it exercises. */
  readonly keys: ReadonlySet<string>;
  /** Its nodes in the layer that is officially ranked. */
  readonly layer: UnitLayer;
  /** How many facts break a bound or a relation. */
  readonly broken: number;
}

/** A number of a probe; undefined where its unit has none. */
export type Measured = (probe: Probe) => Exact | undefined;

/** Takes each probe as it is made. */
export type Offer = (probe: Probe) => void;

/** A tier that is probed: each input is scored once, by the engine. */
export interface Probing {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly operators: OperatorTable;
  readonly budget: Budget;
  /** Scores an input. After the budget is spent it gives an empty result: no clause, no node. */
  readonly probe: (input: CaseInput) => Probe;
}
