import type { Exact } from '../kit/exact.js';
import type { Answer, Expression, Json, NoValue, Reason, Type, Typed, Value } from './expression.js';
import type { IssueCode, Path } from './issue.js';
import type { CohortInfo, Words } from './lowering.js';
import type { Measure } from './measure.js';
import type { RowList } from './row-list.js';
import type { Shape, ShapeName, ShapeOf } from './shape.js';
import type { Together } from './statistic.js';

/** Reads one operand's or the whole expression's answer for the unit at hand. */
export type Evaluate = (reader: Reader) => Answer;

/** What an expression may ask of a node: a measure, exact or as printed, or its level. */
export type NodeMeasure = Measure | `published ${Measure}` | 'level';

/** All that an expression may look at. The evaluator gives one per unit and layer. */
export interface Reader {
  /** The value of a fact; undefined where it is absent. */
  readonly fact: (id: string) => Value | undefined;
  /** The value of an attribute, which is never absent. */
  readonly attribute: (id: string) => Value;
  /** The measure of another node, or its level; a `NoValue` where it has none. */
  readonly measure: (node: string, measure: NodeMeasure) => Answer;
  /** The children or leaves of a node that count, a row each; a `NoValue` where one of them withholds it. */
  readonly rows: (node: string, which: RowList) => Answer;
  /**
   * The statistic with this key, over the units that the unit is compared with or those below it; a `NoValue` where
   * there is none.
   */
  readonly statistic?: (key: string) => Together | NoValue;
  /** Whether the unit is in the cohort; absent where an expression may not ask that. */
  readonly inCohort?: (cohort: string) => boolean;
  /**
   * Whether a node, or one of its children or leaves, is approximate: rounded, irrational, or computed from such a
   * value. Absent counts as false.
   */
  readonly isApproximate?: (node: string, of: 'itself' | RowList) => boolean;
  /** The item of the list that is being walked. */
  item: Value | undefined;
  /** Reasons met on the way, in order. Reset and read by `ask` alone, as `approximate` and `steps` are. */
  reasons: Reason[];
  /** Whether an approximate operator was met. */
  approximate: boolean;
  /** Absent facts whose presence was asked: the expression itself says what an absent fact counts as. */
  readonly blanks?: Set<string>;
  /** How many more operators list bodies may ask before the answer is unscorable; `STEPS` where it is not stated. */
  steps?: number;
}

/**
 * Operators that the list bodies of one formula may ask for one unit: a bound against untrusted packs, far above what
 * honest packs need.
 */
export const STEPS = 1_000_000;

/** What an operator may ask of the type-checker. Faults are recorded; the answer is then of type `unknown`. */
export interface Checker {
  /** Checks one operand; a string literal beside `beside` is read as that type. */
  readonly check: (
    expression: Expression,
    path: Path,
    options?: { readonly beside?: Type; readonly tail?: boolean },
  ) => Typed;
  /** Checks an expression over other units, in the scope of those units. */
  readonly checkIn: (expression: Expression, path: Path, scope: Scope) => Typed;
  /** Checks the body of `map`, `filter`, …, where only the item is visible. */
  readonly checkItem: (expression: Expression, path: Path, item: Type) => Typed;
  /** Records a fault; checking goes on. */
  readonly fault: (code: IssueCode, path: Path, params?: Readonly<Record<string, string>>) => void;
  /** The place of the operand with this index. */
  readonly at: (operand: number) => Path;
  /** What the expression may name. */
  readonly scope: Scope;
  /** The type that the operator's answer is compared with, by which an `if` of literals reads them. */
  readonly beside?: Type;
  /** True where the expression is the whole value of a rule. */
  readonly tail: boolean;
}

/** What an expression may name, with its types. A function answers undefined for what is not declared. */
export interface Scope {
  /** The type of a fact. */
  readonly fact: (id: string) => Type | undefined;
  /** The type of an attribute. */
  readonly attribute: (id: string) => Type | undefined;
  /** A constant, with the value in force at the end of the period. */
  readonly constant: (id: string) =>
    | {
        /** The type of its value. */
        readonly type: Type;
        /** Its value at the end of the period. */
        readonly value: Value;
      }
    | undefined;
  /** The window of the data, for `{ period: 'from' }`. */
  readonly period: {
    /** The first day: "2019-01-01". */
    readonly from: string;
    /** The last day: "2019-12-31". */
    readonly to: string;
  };
  /** A node of the tier, with its levels where it has any, and the measures that it prints. */
  readonly node: (id: string) =>
    | {
        /** The ids of its levels, best first, the floor last; absent where it has none. */
        readonly levels?: readonly string[];
        /** Whether it counts for nothing. */
        readonly informational: boolean;
        /** The measures that it prints; absent where it prints none. */
        readonly prints?: readonly Measure[];
      }
    | undefined;
  /** Ids for a suggestion. */
  readonly names: (what: 'fact' | 'attribute' | 'constant' | 'node') => readonly string[];
  /** The item's type inside a list operator; outside, undefined. */
  readonly item?: Type;
  /** The cohorts of the tier; absent where no statistic over units together may stand. */
  readonly cohorts?: readonly CohortInfo[];
  /** What an expression over the units below may name; absent where the tier collects none. */
  readonly below?: () => Scope;
}

/** A shape that depends on the operands as written: the places of `round`. */
export interface ShapeOfNode<S extends ShapeName> {
  /** Its name, which is the same for every node. */
  readonly is: S;
  /** The shape of a node. */
  readonly from: (node: Unshaped) => ShapeOf<S>;
}

/** A shape of which only the name is the same for every node. */
export type ShapeFrom = { readonly [S in ShapeName]: ShapeOfNode<S> }[ShapeName];

/** A typed node as an operator makes it; the checker adds the operator's shape. */
export type Unshaped = Omit<Typed, 'shape'>;

/** An operator of the core language: the only place where code lives. */
export interface Operator {
  /** The key by which expressions name it: `{ "my-operator": [ … ] }`. */
  readonly name: string;
  /** A whole number, for plugins. */
  readonly version?: number;
  /**
   * What it does with its operands; without it, and of every plugin, `function`. What depends on an operand, as the places of
   * `round`, is read `from` the node.
   */
  readonly shape?: Shape | ShapeFrom;
  /** How a calculation is written with it: `{of}` are all operands, `{first}` and `{second}` those; an office's words without it. */
  readonly words?: Words;
  /** Checks the types: from the operands as written to a typed node. */
  readonly check: (operands: readonly Json[], path: Path, checker: Checker) => Typed | Unshaped;
  /** Compiles a typed node to a function that gives its value; `compile` does so for an operand. */
  readonly compile: (node: Typed, compile: (operand: Typed) => Evaluate) => Evaluate;
  /** Bounds of the value from bounds of numeric operands, for proofs; without it a maximum is "not decided". */
  readonly bounds?: (operands: readonly Interval[]) => Interval;
}

/** A closed interval of numbers; an absent end is unbounded. */
export interface Interval {
  /** The lower end, included. */
  readonly low?: Exact;
  /** The upper end, included. */
  readonly high?: Exact;
}
