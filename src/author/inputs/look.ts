import type { Exact } from '../../kit/exact.js';
import type { OperatorTable } from '../../logic/index.js';
import type { CaseInput } from '../../model/cases.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { UnitLayer } from '../../model/scores.js';
import type { Budget } from './budget.js';

/** What came of one unit: the clauses that it exercises, and its nodes in the layer that is officially ranked. */
export interface Look {
  readonly input: CaseInput;
  readonly keys: ReadonlySet<string>;
  readonly layer: UnitLayer;
  /** How many facts break a bound or a relation. */
  readonly broken: number;
}

/** Reads a number from a look; undefined where the unit has none. */
export type Measured = (look: Look) => Exact | undefined;

/** Is shown each unit that was looked at. */
export type Offer = (look: Look) => void;

/** A tier whose units are looked at: each input is scored once, by the engine. */
export interface Looking {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly operators: OperatorTable;
  readonly budget: Budget;
  /** Scores an input. After the budget is spent it gives an empty result: no clause, no node. */
  readonly look: (input: CaseInput) => Look;
}
