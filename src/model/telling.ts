import type { Expression } from './expression.js';
import type { CheckContext, Operand, RuleDocument } from './lowering.js';

/**
 * What a kind may ask when it explains how the points of one unit came about. The engine computes everything; the answers
 * are text for the reader, in the reader's language, except `value`, which is for the kind.
 */
export interface Telling extends CheckContext {
  /** The reason that the rule gave, without the name of the kind. */
  readonly reason: string;
  /** What an operand stands for: an exact number as text, `true` or `false`, an option; undefined where it has no value. */
  readonly value: (operand: Operand) => string | undefined;
  /** The title of an operand, in quotation marks. */
  readonly name: (operand: Operand) => string;
  /** An operand with its value, `"Staff" (60)`; for an expression, what it reads and its value. */
  readonly said: (operand: Operand) => string;
  /** A range with its ends as an office writes it, `from 70% to below 85%`; the unit is set behind each end. */
  readonly range: (ends: RangeEnds, unit?: '' | '%') => string;
  /** The word for one of the things that an operand counts, e.g. `person`; '' where the pack has no word for it. */
  readonly each: (operand: Operand) => string;
  /**
   * A statement with its value for the unit, `"Has a website": yes`; for a condition that does not hold, what is true
   * instead.
   */
  readonly holds: (statement: Operand) => string;
  /** An expression with its values and its result: `20 × 52 : 60 = 52/3 ≈ 17.333`. */
  readonly worked: (expression: Expression) => string;
  /** The expression of a rule inside this one. */
  readonly lower: (rule: RuleDocument, max: string) => Expression;
}

/** The ends of a range as decimals; a lower and an upper one at most. */
export interface RangeEnds {
  /** Lower end; reaching it is not enough. */
  readonly above?: string;
  /** Lower end; reaching it is enough. */
  readonly atLeast?: string;
  /** Upper end; reaching it is too much. */
  readonly below?: string;
  /** Upper end; reaching it is allowed. */
  readonly atMost?: string;
}

/** One sentence of a kind: a key of its `words`, what the sentence names, and what stands below it. */
export interface Told {
  /** A key of the `words` of the kind. */
  readonly words: string;
  /** What the sentence names, by name, as text. */
  readonly params?: Readonly<Record<string, string>>;
  /** Sentences that belong to it, one step further in. */
  readonly below?: readonly Told[];
  /** A rule inside this one, whose own sentences stand below. */
  readonly inside?: {
    /** The rule inside, as a pack writes one. */
    readonly rule: RuleDocument;
    /** The most that it can earn, as decimal text. */
    readonly max: string;
  };
}
