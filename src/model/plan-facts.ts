import type { Exact } from '../kit/exact.js';
import type { Expression, References, Type, Typed } from './expression.js';
import type { FactInfo } from './lowering.js';
import type { Evaluate } from './operator.js';

/** A lowered expression: as a tree for every reader of the language, and as a closure for the evaluator. */
export interface Formula {
  /** As a tree of plain data. */
  readonly expression: Expression;
  /** Derived facts are already written out in it. */
  readonly typed: Typed;
  /** Gives its value for a unit, or why there is none. */
  readonly evaluate: Evaluate;
  /** Everything that it names, derived facts written out. */
  readonly references: References;
}

/** A declared fact with its bounds as exact numbers. */
export interface PlanFact {
  /** Its id in the pack. */
  readonly id: string;
  /** What a rule kind may know of it. */
  readonly info: FactInfo;
  /** The type of its values. */
  readonly type: Type;
  /** The lowest value that is within bounds; absent where there is no lowest. */
  readonly min?: Exact;
  /** The highest value that is within bounds; absent where there is no highest. */
  readonly max?: Exact;
  /** Values are multiples of it, counted from `min`. */
  readonly step?: Exact;
  /** Decimal places at most, 0 to 20. */
  readonly places?: number;
  /** `unit`, or who else gives it. */
  readonly provider: string;
  /** Whether it is computed from other facts and never asked. */
  readonly derived: boolean;
}

/** What must hold between facts. */
export interface PlanRelation extends Formula {
  /** `relations[2]` or `facts/staff#atMost`: which relation a finding is about. */
  readonly id: string;
}
