import type {
  Deviation,
  Percentile,
  Preference,
  RelativeMethod,
  Unanswered,
  WhenFlat,
  WhenOutside,
  WhenZero,
} from '../pack-words.js';
import type { Sharing } from '../tie-method.js';
import type { ExpressionInput, OperandInput } from './expression-input.js';
import type { DecimalInput, FractionInput, List, PackIds } from './pack-ids.js';

/** How facts become points: exactly one of these keys. What each means: `docs/pack-format.md`. */
export interface RuleInput<N extends PackIds = PackIds> {
  /** All the points when a statement holds. */
  readonly flag?: FlagInput<N>;
  /** The maximum times part / whole, exactly. */
  readonly share?: ShareInput<N>;
  /** The points of the band that a value is in. */
  readonly bands?: BandsInput<N>;
  /** The points, or the part of the maximum, beside the option that is chosen. */
  readonly choice?: ChoiceInput<N>;
  /** So many points for each item, up to a cap. */
  readonly 'per-item'?: PerItemInput<N>;
  /** Yes/no items: the points of those that are met. */
  readonly checklist?: ChecklistInput<N>;
  /** Points lost from the maximum down. */
  readonly deduct?: DeductInput<N>;
  /** Linear between two posts. */
  readonly goalposts?: GoalpostsInput<N>;
  /** By where the unit stands among others. */
  readonly relative?: RelativeInput<N>;
  /** Points that somebody else gave. */
  readonly mark?: MarkInput<N>;
  /** The sum of several rules. */
  readonly 'sum-of'?: List<PartInput<N>>;
  /** The best of several cases. */
  readonly 'best-of'?: BestOfInput<N>;
  /** Points by an expression of one's own. */
  readonly logic?: ExpressionInput<N>;
}

/** Exactly one of `when`, `all`, `any`: yes/no facts or conditions. */
export interface FlagInput<N extends PackIds = PackIds> {
  /** The points when it holds. */
  readonly when?: OperandInput<N>;
  /** The points when every one holds. */
  readonly all?: List<OperandInput<N>>;
  /** The points when at least one holds. */
  readonly any?: List<OperandInput<N>>;
}

/** A part of a whole. */
export interface RatioInput<N extends PackIds = PackIds> {
  /** What is counted: a number fact, or an expression. */
  readonly part: OperandInput<N>;
  /** Out of what: a number fact, or an expression. */
  readonly whole: OperandInput<N>;
  /** What is left of the whole counts: (whole − part) / whole. */
  readonly complement?: true;
  /** What a whole of 0 means; may be left out only where the whole cannot be 0. */
  readonly whenZero?: WhenZero;
}

/** A share of the maximum. */
export interface ShareInput<N extends PackIds = PackIds> extends RatioInput<N> {
  /** The percent that earns the maximum, above 0 to 100; 100 when absent. */
  readonly target?: DecimalInput;
  /** The percent below which it earns 0, above 0 to the target; none when absent. */
  readonly atLeast?: DecimalInput;
  /** Beyond the target, or the whole, the maximum and no more. */
  readonly whenOver?: 'cap';
}

/** Bands that cover every value exactly once, or say what the others earn. */
export interface BandsInput<N extends PackIds = PackIds> {
  /** What is measured: a number fact, a list fact (its items are counted), an expression, or a ratio as a percent from 0 to 100. */
  readonly of: OperandInput<N> | RatioInput<N>;
  /** The bands with both ends as printed, in any order. */
  readonly points: List<BandInput>;
  /** Points of a value in no band; without it the bands leave no gap. */
  readonly otherwise?: DecimalInput;
}

/** One band: at most one lower end and one upper end. */
export interface BandInput {
  /** Lower end; reaching it is not enough. */
  readonly above?: DecimalInput;
  /** Lower end; reaching it is enough. */
  readonly atLeast?: DecimalInput;
  /** Upper end; reaching it is too much. */
  readonly below?: DecimalInput;
  /** Upper end; reaching it is allowed. */
  readonly atMost?: DecimalInput;
  /** Points of a value in this band. */
  readonly points: DecimalInput;
}

/** Points or fractions by option, of a fact of type choice; every option is listed. */
export type ChoiceInput<N extends PackIds = PackIds> = {
  [F in keyof N['options'] & string]: {
    /** The fact of type choice. */
    readonly fact: F;
    /** Points by option; instead of `fractions`. */
    readonly points?: { readonly [option in N['options'][F]]: DecimalInput };
    /** Part of the maximum by option; instead of `points`. */
    readonly fractions?: { readonly [option in N['options'][F]]: FractionInput };
  };
}[keyof N['options'] & string];

/** So many points for each item. */
export interface PerItemInput<N extends PackIds = PackIds> {
  /** How many: a number fact, a list fact (its items are counted), or an expression. */
  readonly count: OperandInput<N>;
  /** Points for each. */
  readonly each: DecimalInput;
  /** No more points than this. */
  readonly atMost: DecimalInput;
}

/** Yes/no items. */
export interface ChecklistInput<N extends PackIds = PackIds> {
  /** Points by yes/no fact; where `need` is not `sum`, a list of yes/no facts. */
  readonly items: List<N['fact']> | { readonly [fact in N['fact']]?: DecimalInput };
  /** `sum`: the points of each item that is met; `all`, or a number: the maximum when all, or so many, are met. */
  readonly need: 'sum' | 'all' | number | (string & {});
  /** What an item without an answer means: the criterion is missing, or the item is not met. */
  readonly unanswered: Unanswered;
}

/** Points lost. */
export interface DeductInput<N extends PackIds = PackIds> {
  /** Points before any deduction; the maximum when absent. */
  readonly from?: DecimalInput;
  /** What loses points. */
  readonly items: List<DeductionInput<N>>;
  /** The floor: deductions go no further. */
  readonly notBelow: DecimalInput;
}

/** Points lost for each of a number, or once. */
export type DeductionInput<N extends PackIds = PackIds> =
  | {
      /** How many: a number fact, a list fact (its items are counted), or an expression. */
      readonly count: OperandInput<N>;
      /** Points lost for each. */
      readonly each: DecimalInput;
    }
  | {
      /** A yes/no fact, or a condition. */
      readonly when: OperandInput<N>;
      /** Points lost when it holds. */
      readonly points: DecimalInput;
    };

/** Linear between two posts: 0, or `from`, at one, the maximum at the other. */
export interface GoalpostsInput<N extends PackIds = PackIds> {
  /** What is measured: a number fact, a list fact (its items are counted), or an expression. */
  readonly of: OperandInput<N>;
  /** The lower post. */
  readonly low: DecimalInput;
  /** The higher post. */
  readonly high: DecimalInput;
  /** Which post earns the maximum. */
  readonly prefer: Preference;
  /** The points at the other post; 0 when absent. */
  readonly from?: DecimalInput;
  /** What a value beyond a post means: as at the post, or no value. */
  readonly whenOutside: WhenOutside;
}

/** Points by where the unit stands among those that it is compared with. */
export interface RelativeInput<N extends PackIds = PackIds> {
  /** What is compared: a number fact, a list fact (its items are counted), or an expression. */
  readonly of: OperandInput<N>;
  /** The cohort of the tier; outside it the criterion does not apply. */
  readonly cohort: string;
  /** How the standing is measured. */
  readonly method: RelativeMethod;
  /** Which value is the best; `high` when absent. */
  readonly prefer?: Preference;
  /** The points of the lowest position; 0 when absent. */
  readonly from?: DecimalInput;
  /** What it means that all are equal, or that there is one. */
  readonly whenFlat: WhenFlat;
  /** z-score: divided by n, or by n − 1. */
  readonly sd?: Deviation;
  /** z-score: how many standard deviations from the mean earn the lowest and the highest points. */
  readonly within?: DecimalInput;
  /** rank: how equals share a place. */
  readonly ties?: Sharing;
  /** percentile: how it is taken. */
  readonly percentile?: Percentile;
}

/** The points of somebody else. */
export interface MarkInput<N extends PackIds = PackIds> {
  /** The fact of type mark. */
  readonly fact: N['fact'];
  /** The scale of the mark, where it is not that of the criterion. */
  readonly outOf?: DecimalInput;
}

/** A rule with a maximum of its own. */
export interface PartInput<N extends PackIds = PackIds> {
  /** The most that it can earn. */
  readonly max: DecimalInput;
  /** How it earns its points. */
  readonly rule: RuleInput<N>;
}

/** The best of several cases. */
export interface BestOfInput<N extends PackIds = PackIds> {
  /** The cases; the best counts. */
  readonly cases: List<PartInput<N>>;
  /** What a case with an absent fact means: the criterion is missing, or the case earns 0. */
  readonly unanswered: Unanswered;
}
