import type { ZodType } from 'zod';
import type { Exact } from '../kit/exact.js';
import type { Answer, Expression, Json, NoValue, Reason, Type, Typed, Value } from './expression.js';
import type { IssueCode, Path } from './issue.js';
import type { Measure } from './pack-node.js';
import type { Together } from './statistic.js';
import type { Telling, Told } from './telling.js';

/** A sentence in each language of the interface; `{name}` stands for a param of the reason. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What a kind may know of a declared fact. Bounds are decimals as text; `options` are those of a choice. */
export interface FactInfo {
  readonly id: string;
  readonly type: 'boolean' | 'count' | 'number' | 'mark' | 'choice' | 'date' | 'text' | 'list';
  readonly min?: string;
  readonly max?: string;
  readonly places?: number;
  readonly step?: string;
  readonly options?: readonly string[];
  readonly atMost?: string;
  readonly derived: boolean;
}

/** What a parameter asks of a fact: `number` is count, number or mark; `countable` is that or a list. */
export type ReadType = 'number' | 'countable' | 'boolean' | 'choice' | 'date' | 'list' | 'mark';

/** A fact by its id, or an expression that stands for one. */
export type Operand = string | { readonly [operator: string]: Json };

/**
 * One thing that a kind reads, with its place in the params. Unless `optional`, the criterion is missing
 * while the fact, or a fact in the expression, is absent: whatever the order in which the rule would look.
 */
export interface Read {
  readonly at: Path;
  readonly fact: Operand;
  readonly type: ReadType;
  readonly optional?: boolean;
}

/** A rule inside a rule, with its own maximum as a decimal. */
export interface Part {
  readonly at: Path;
  readonly rule: RuleDocument;
  readonly max: string;
  /** Whether absent facts of this part leave the criterion with a value. */
  readonly optional?: boolean;
}

/** An object with one key, the kind, and its params. */
export type RuleDocument = Readonly<Record<string, unknown>>;

/** What a kind or a combiner found wrong: `at` is the place in its params. */
export interface Fault {
  readonly code: IssueCode;
  readonly at: Path;
  readonly params?: Readonly<Record<string, string>>;
}

/** What may be known of a cohort; `everyone` where no unit of the tier is outside it. */
export interface CohortInfo {
  readonly id: string;
  readonly everyone: boolean;
}

/** What `check` may look at. */
export interface CheckContext {
  /** The maximum of the criterion, or of the part, as a decimal. */
  readonly max: string;
  /** A declared fact; undefined where there is none of that id. */
  readonly fact: (id: string) => FactInfo | undefined;
  /** The cohorts of the tier. */
  readonly cohorts?: readonly CohortInfo[];
}

/** What `lower` may look at and ask for. It is called only when shape, reads and `check` found nothing wrong. */
export interface LowerContext extends CheckContext {
  /** The expression of a rule inside this one. */
  readonly lower: (rule: RuleDocument, max: string) => Expression;
  /** A fact that the rule brings with it; the same id twice must say the same. */
  readonly declare: (fact: DeclaredFact) => void;
  /** What must hold between facts; a unit that breaks it gets a finding, and the rules that read them are unscorable for it. */
  readonly require: (relation: Expression) => void;
}

/** A fact as a kind may declare it: the same keys as in a pack. */
export type DeclaredFact = Readonly<Record<string, Json>> & { readonly id: string };

/** A rule kind: parameters, and what they mean in the core language. It computes nothing. */
export interface Kind<P = unknown> {
  /** Its key under `rule`. */
  readonly kind: string;
  /** A whole number, for plugins; matched exactly by the pack's `requires`. */
  readonly version?: number;
  /** The schema of the params, every field described; a function of the rule schema where rules stand inside. */
  readonly params: ZodType<P> | ((rule: ZodType<RuleDocument>) => ZodType<P>);
  /** Every fact that the rule reads, with its place in the params. */
  readonly reads: (params: P) => readonly Read[];
  /** Rules inside this one. */
  readonly parts?: (params: P) => readonly Part[];
  /** What is wrong with params that the schema accepts. */
  readonly check?: (params: P, context: CheckContext) => readonly Fault[];
  /** The points as a core expression; called only where nothing was found wrong. */
  readonly lower: (params: P, context: LowerContext) => Expression;
  /** By reason code, as `because` and `not-applicable` give them; and the sentences that `tell` uses beside them. */
  readonly words: Readonly<Record<string, Words>>;
  /** How the points came, figure by figure. Without it the sentence of the reason is told, and the expression worked out. */
  readonly tell?: (params: P, telling: Telling) => readonly Told[];
  /** Whether absent facts are met only where the rule reads them. True for `logic` alone. */
  readonly lazy?: boolean;
}

/** What a group earns and out of what: expressions over the rows of its children that count. */
export interface Combined {
  readonly earned: Expression;
  readonly base: Expression;
}

/** What a combiner may use. Rows have the columns id, points, max, base, percent, weight. */
export interface CombinerContext {
  readonly max: string;
  readonly children: readonly { readonly id: string; readonly max: string; readonly weight: string }[];
  /** The rows of the children that count, for `reduce`, `map`, `largest`, … */
  readonly rows: Expression;
  /** Sum of one column over the rows that count. */
  readonly sumOf: (column: 'points' | 'max' | 'base' | 'percent' | 'weight') => Expression;
  /** For a combiner of percents (0 to 100): base is max × counted weight / all weight, and earned that percent of it. */
  readonly ofPercent: (percent: Expression) => Combined;
}

/** A way to make one value of a group's children. */
export interface Combiner<P = unknown> {
  /** `combine: name`, or `combine: { name: params }` where it has params. */
  readonly combiner: string;
  readonly version?: number;
  /** Absent where the combiner has none. */
  readonly params?: ZodType<P>;
  /** Whether each child must state a `weight`; no other combiner allows one. */
  readonly weighted?: boolean;
  /** What is wrong with the params, or with the children that count. */
  readonly check?: (params: P, context: Pick<CombinerContext, 'max' | 'children'>) => readonly Fault[];
  /** What the group earns, and out of what. */
  readonly lower: (params: P, context: CombinerContext) => Combined;
}

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
  readonly rows: (node: string, which: 'children' | 'leaves') => Answer;
  /** The units that this one is compared with, or that are below it, by the key of the statistic; a `NoValue` where there is none. */
  readonly statistic?: (key: string) => Together | NoValue;
  /** Whether the unit is in the cohort; absent where no cohort may be asked of. */
  readonly inCohort?: (cohort: string) => boolean;
  /** The item of the list that is being walked. */
  item: Value | undefined;
  /** Reasons met on the way, in order. */
  reasons: Reason[];
  /** Whether an approximate operator was met. */
  approximate: boolean;
  /** Facts that are absent and of which that was asked: the expression says itself what a blank comes to. */
  readonly blanks?: Set<string>;
  /** How many more operators list bodies may ask before the answer is unscorable; `STEPS` where it is not stated. */
  steps?: number;
}

/** Operators that the list bodies of one formula may ask for one unit: a bound for untrusted packs, far above honest ones. */
export const STEPS = 1_000_000;

/** What an operator may ask of the type-checker. Faults are recorded; the answer is then of type `unknown`. */
export interface Checker {
  /** Checks one operand; a string literal beside `beside` is read as that type. */
  readonly check: (
    expression: Expression,
    path: Path,
    options?: { readonly beside?: Type; readonly tail?: boolean },
  ) => Typed;
  /** Checks an expression that is asked of other units, by what these may name. */
  readonly checkIn: (expression: Expression, path: Path, scope: Scope) => Typed;
  /** Checks the body of `map`, `filter`, …, where only the item is visible. */
  readonly checkItem: (expression: Expression, path: Path, item: Type) => Typed;
  /** Records a fault; checking goes on. */
  readonly fault: (code: IssueCode, path: Path, params?: Readonly<Record<string, string>>) => void;
  /** The place of the operand with this index. */
  readonly at: (operand: number) => Path;
  readonly scope: Scope;
  /** The type that the operator's own answer stands beside, for an `if` of literals. */
  readonly beside?: Type;
  /** True where the whole value of a rule stands. */
  readonly tail: boolean;
}

/** What an expression may name, with its types. A function answers undefined for what is not declared. */
export interface Scope {
  /** The type of a fact. */
  readonly fact: (id: string) => Type | undefined;
  /** The type of an attribute. */
  readonly attribute: (id: string) => Type | undefined;
  /** A constant, with the value in force at the end of the period. */
  readonly constant: (id: string) => { readonly type: Type; readonly value: Value } | undefined;
  readonly period: { readonly from: string; readonly to: string };
  /** A node of the tier, with its levels where it has any, and the measures that it prints. */
  readonly node: (id: string) =>
    | {
        readonly levels?: readonly string[];
        readonly informational: boolean;
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

/** An operator of the core language: the only place where code lives. */
export interface Operator {
  readonly name: string;
  /** A whole number, for plugins. */
  readonly version?: number;
  /** Types: operands as written, to a typed node. */
  readonly check: (operands: readonly Json[], path: Path, checker: Checker) => Typed;
  /** Value: a typed node, to a closure. `compile` compiles an operand. */
  readonly compile: (node: Typed, compile: (operand: Typed) => Evaluate) => Evaluate;
  /** Bounds of the value from bounds of numeric operands, for proofs; without it a maximum is "not decided". */
  readonly bounds?: (operands: readonly Interval[]) => Interval;
}

/** A closed interval of numbers; an absent end is unbounded. */
export interface Interval {
  readonly low?: Exact;
  readonly high?: Exact;
}
