import type { Reason } from '../model/expression.js';
import { type Reader, STEPS } from '../model/operator.js';

/** The answer of an evaluation, its reasons, and whether it is approximate. */
export interface AnswerWithReasons<Answered> {
  readonly answer: Answered;
  /** The reasons that `because` gave, in order. */
  readonly reasons: readonly Reason[];
  /** Whether a number on the way was rounded or irrational. */
  readonly approximate: boolean;
}

/**
 * Asks expressions of a unit: `work` evaluates them with `reader`. The reasons, the approximation and the count of steps
 * begin anew with each call.
 */
export function ask<Answered>(reader: Reader, work: (reader: Reader) => Answered): AnswerWithReasons<Answered> {
  reader.reasons = [];
  reader.approximate = false;
  reader.steps = STEPS;
  const answer = work(reader);
  return { answer, reasons: reader.reasons, approximate: reader.approximate };
}
