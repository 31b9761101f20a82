import type { Expression } from './expression.js';
import type { CheckContext, Operand, RuleDocument } from './lowering.js';

/**
 * What a kind may ask when it tells how the points of one unit came. The engine works everything out; what comes back
 * is written for the reader, in the reader's language, and only `value` is for the kind itself.
 */
export interface Telling extends CheckContext {
  /** The reason that the rule gave, without the name of the kind. */
  readonly reason: string;
  /** What an operand stands for: an exact number as text, `true` or `false`, an option; undefined where it has no value. */
  readonly value: (operand: Operand) => string | undefined;
  /** What an operand is called, in quotation marks. */
  readonly name: (operand: Operand) => string;
  /** An operand by name with its value, `"Staff" (60)`; of an expression, what is read in it and what comes of it. */
  readonly said: (operand: Operand) => string;
  /** A range with its ends as an office writes it, `from 70% to below 85%`; the unit is set behind each end. */
  readonly range: (ends: RangeEnds, unit?: '' | '%') => string;
  /** What one of those that an operand counts is called, as `person`; '' where the pack has no word for it. */
  readonly each: (operand: Operand) => string;
  /** A statement as it is for the unit, `"Has a website": yes`; of a condition, what is true instead where it is not. */
  readonly holds: (statement: Operand) => string;
  /** An expression with the values put in, and what comes of it: `20 × 52 : 60 = 52/3 ≈ 17.333`. */
  readonly worked: (expression: Expression) => string;
  /** The expression of a rule inside this one. */
  readonly lower: (rule: RuleDocument, max: string) => Expression;
}

/** The ends of a range as decimals; a lower and an upper one at most. */
export interface RangeEnds {
  readonly above?: string;
  readonly atLeast?: string;
  readonly below?: string;
  readonly atMost?: string;
}

/** One sentence of a kind: a key of its `words`, what the sentence names, and what stands below it. */
export interface Told {
  readonly words: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly below?: readonly Told[];
  /** A rule inside this one, whose own sentences stand below. */
  readonly inside?: { readonly rule: RuleDocument; readonly max: string };
}
