import type { Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { inOneFormula, isNearly, outcome, type Reading } from '../../words/index.js';

/** A calculation of known numbers, to be written out. */
export interface Calculation {
  readonly values: readonly Exact[];
  /** What comes of the values; undefined for a division by zero. */
  readonly calculate: (values: readonly Exact[]) => Exact | undefined;
  /** The calculation without what comes of it. */
  readonly write: (numbers: readonly string[]) => string;
  /** What came of it as the record has it; what `calculate` gives unless said. */
  readonly result?: string;
}

/**
 * A calculation with what comes of it, `33,333 + 1 ≈ 34,333`. Numbers are rounded so that whoever does it again with what
 * is written comes to the result that is written; `≈` stands where one of them, or the result, is rounded.
 */
export function calculation({ values, calculate, write, result }: Calculation, reading: Reading): string {
  const comesTo = calculate(values);
  if (comesTo === undefined) return '';
  const numbers = inOneFormula(values, calculate, reading).map(inBrackets);
  const isNear = values.some((value) => isNearly(toText(value), reading));
  const [text, end] = [write(numbers), result ?? toText(comesTo)];
  const comesOut = outcome(end, reading, isNear);
  // a number alone is told once
  return values.length === 1 && text === numbers[0] ? comesOut.slice('= '.length) : `${text} ${comesOut}`;
}

/** A ratio in brackets; any other number as it is. */
export function inBrackets(number: string): string {
  return number.includes('/') ? `(${number})` : number;
}
