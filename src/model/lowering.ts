import type { Expression, Json } from './expression.js';
import type { FactType } from './fact-type.js';
import type { IssueCode, Path } from './issue.js';
import type { NumberColumn } from './row-list.js';
import type * as z from './schemas.js';

/** A sentence in each language of the interface; `{name}` stands for a param of the reason. */
export interface Words {
  /** In Vietnamese. */
  readonly vi: string;
  /** In English. */
  readonly en: string;
}

/** What a kind may know of a declared fact. Bounds are decimals as text; `options` are those of a choice. */
export interface FactInfo {
  /** Its id in the pack. */
  readonly id: string;
  /** What its values are. */
  readonly type: FactType;
  /** The lowest value; absent where there is none. */
  readonly min?: string;
  /** The highest value; absent where there is none. */
  readonly max?: string;
  /** Decimal places at most, 0 to 20. */
  readonly places?: number;
  /** Values are multiples of it, counted from `min`. */
  readonly step?: string;
  /** The ids of its options, in the order of the pack. */
  readonly options?: readonly string[];
  /** The fact that it never exceeds, by its id. */
  readonly atMost?: string;
  /** Whether it is computed from other facts and never asked. */
  readonly derived: boolean;
}

/** What a parameter asks of a fact: `number` is count, number or mark; `countable` is that or a list. */
export const READ_TYPES = ['number', 'countable', 'boolean', 'choice', 'date', 'list', 'mark'] as const;
/** What a parameter asks of a fact. */
export type ReadType = (typeof READ_TYPES)[number];

/** A fact by its id, or an expression that stands for one. */
export type Operand = string | { readonly [operator: string]: Json };

/**
 * One thing that a kind reads, with its place in the params. Unless `optional`, the criterion is missing
 * while the fact, or a fact in the expression, is absent: whatever the order in which the rule would look.
 */
export interface Read {
  /** The place in the params: `['fact']`. */
  readonly at: Path;
  /** A fact by its id, or an expression. */
  readonly fact: Operand;
  /** The type that it must have. */
  readonly type: ReadType;
  /** Whether the criterion has a value while it is absent. By default it has none. */
  readonly optional?: boolean;
}

/** A rule inside a rule, with its own maximum as a decimal. */
export interface Part {
  /** The place in the params: `['of', 0]`. */
  readonly at: Path;
  /** The rule, as a pack writes one. */
  readonly rule: RuleDocument;
  /** The most that it can earn, as decimal text. */
  readonly max: string;
  /** Whether absent facts of this part leave the criterion with a value. */
  readonly optional?: boolean;
}

/** An object with one key, the kind, and its params. */
export type RuleDocument = Readonly<Record<string, unknown>>;

/** What a kind or a combiner found wrong: `at` is the place in its params. */
export interface Fault {
  /** What is wrong: one of `ISSUES`. */
  readonly code: IssueCode;
  /** The place in the params; `[]` for the rule as a whole. */
  readonly at: Path;
  /** What the sentence of the code needs, by name. */
  readonly params?: Readonly<Record<string, string>>;
}

/** What may be known of a cohort; `everyone` where no unit of the tier is outside it. */
export interface CohortInfo {
  /** Its id in the tier. */
  readonly id: string;
  /** Whether every unit of the tier is in it. */
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
  /** What must hold between facts; for a unit that breaks it the criterion of this rule is unscorable, with a finding. */
  readonly require: (relation: Expression) => void;
}

/** A fact as a kind may declare it: the same keys as in a pack. */
export type DeclaredFact = Readonly<Record<string, Json>> & {
  /** The id by which rules read it. */
  readonly id: string;
};

/** What a group earns and out of what: expressions over the rows of its children that count. */
export interface Combined {
  /** What the children come to, before bonus and penalty. */
  readonly earned: Expression;
  /** The maximum of the children that count. */
  readonly base: Expression;
}

/** What a combiner may use. Rows have the columns id, points, max, base, percent, weight. */
export interface CombinerContext {
  /** The maximum of the group, as decimal text. */
  readonly max: string;
  /** The children that stand inside the maximum, in the order of the pack. */
  readonly children: readonly {
    /** Its id in the tier. */
    readonly id: string;
    /** The most that it can earn, as decimal text. */
    readonly max: string;
    /** Its weight, as decimal text; "1" where the combiner asks for none. */
    readonly weight: string;
  }[];
  /** The rows of the children that count, for `reduce`, `map`, `largest`, … */
  readonly rows: Expression;
  /** Sum of one column over the rows that count. */
  readonly sumOf: (column: NumberColumn) => Expression;
  /** For a combiner of percents (0 to 100): base is max × counted weight / all weight, and earned that percent of it. */
  readonly ofPercent: (percent: Expression) => Combined;
}

/** A way to make one value of a group's children. */
export interface Combiner<P = unknown> {
  /** `combine: name`, or `combine: { name: params }` where it has params. */
  readonly combiner: string;
  /** A whole number, for plugins. */
  readonly version?: number;
  /** Of combiners without params, those whose name may stand here by mistake; where it is not said, each of them. */
  readonly mistakenFor?: readonly string[];
  /** Absent where the combiner has none. */
  readonly params?: z.core.$ZodType<P>;
  /** Whether each child must state a `weight`; no other combiner allows one. */
  readonly weighted?: boolean;
  /** What is wrong with the params, or with the children that count. */
  readonly check?: (params: P, context: Pick<CombinerContext, 'max' | 'children'>) => readonly Fault[];
  /** What the group earns, and out of what. */
  readonly lower: (params: P, context: CombinerContext) => Combined;
}
