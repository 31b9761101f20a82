import { MOST } from '../../logic/loops/index.js';
import type { Lines } from './lines.js';

/** A denominator that is not known when the text is written; `text` is a variable, from 1 to `high`. */
export interface DenominatorText {
  readonly text: string;
  readonly high: number;
}

/**
 * A number in the text: `n / d`, where `n` is a variable or a literal. Where the text uses it, `n` is a whole number from
 * `low` to `high`, within ±2^53: a check before it has left the node for anything larger.
 */
export interface NumberText {
  readonly is: 'number';
  readonly n: string;
  readonly low: number;
  readonly high: number;
  readonly d: number | DenominatorText;
}

/** A whole number, or the numerator of a number. */
export type WholeText = Pick<NumberText, 'n' | 'low' | 'high'>;

/**
 * A number that no fraction of doubles may tell: the variable `exact.n` is then NaN, and the number is at most `slack` away
 * from `value`.
 */
export interface NearlyText {
  readonly is: 'nearly';
  readonly exact: NumberText;
  /** Writes what is known nearly, where it is asked. */
  readonly near: (lines: Lines) => NearText | undefined;
}

/** Variables of a double and of how far off it may be; `value` is NaN where nothing is known. */
export interface NearText {
  readonly value: string;
  readonly slack: string;
}

/** A measure of a node: a number, or one that is known nearly. */
export type MeasureText = NumberText | NearlyText;

/** A condition: an expression that is true or false. */
export interface TruthText {
  readonly is: 'truth';
  readonly t: string;
}

/** A text, an option, a level or a date: the number that stands for it. */
interface CodeText {
  readonly is: 'code';
  readonly n: string;
}

/** A list whose items are known when the text is written: the rows of a node, literals. */
export interface ListText {
  readonly is: 'list';
  readonly items: readonly ItemText[];
}

/** One item; `counts` is a condition for its being part of the list, absent where it always is. */
export interface ItemText {
  readonly counts?: string;
  readonly value: ValueText;
}

/** The columns of an item, each written where it is read. */
interface RowText {
  readonly is: 'row';
  readonly column: (name: string) => ValueText | NearlyText | undefined;
}

/** The end of a way that has no value: the text has left the node. */
interface NeverText {
  readonly is: 'never';
}

/** What an expression becomes in the text. */
export type ValueText = NumberText | TruthText | CodeText | ListText | RowText | NeverText;

export const NEVER: NeverText = { is: 'never' };

/** A whole number that stands in the text. */
export function constantText(n: number, d: number): NumberText {
  return { is: 'number', n: n < 0 ? `(${n})` : String(n), low: n, high: n, d };
}

/** Whether every whole number from `low` to `high` is one that a double holds. */
export function isSafe(low: number, high: number): boolean {
  return low >= -MOST && high <= MOST;
}
