import type { Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { inOneFormula, isNearly, outcome, type Reading } from '../../words/index.js';

/** A calculation of known numbers, to be written as a formula with its result. */
export interface Calculation {
  readonly values: readonly Exact[];
  /** The result for these values; undefined for a division by zero. */
  readonly calculate: (values: readonly Exact[]) => Exact | undefined;
  /** The formula without its result, `33,333 + 1`. */
  readonly write: (numbers: readonly string[]) => string;
  /** The result as the record states it; by default that of `calculate`. */
  readonly result?: string;
}

/**
 * A calculation with its result, `33,333 + 1 ≈ 34,333`; '' for a division by zero. Numbers are rounded so that whoever calculates
 * with the printed numbers comes to the printed result; `≈` stands where a number or the result is rounded.
 */
export function calculation({ values, calculate, write, result }: Calculation, reading: Reading): string {
  const computed = calculate(values);
  if (computed === undefined) return '';
  const numbers = inOneFormula(values, calculate, reading).map(inBrackets);
  const isNear = values.some((value) => isNearly(toText(value), reading));
  const formula = write(numbers);
  const equals = outcome(result ?? toText(computed), reading, isNear);
  // a single number is its own result, and is written once
  return values.length === 1 && formula === numbers[0] ? equals.slice('= '.length) : `${formula} ${equals}`;
}

/** A ratio in brackets; any other number as it is. */
export function inBrackets(number: string): string {
  return number.includes('/') ? `(${number})` : number;
}
