import { isNoValue, type NoValue, type Typed, type Value } from '../../model/expression.js';
import type { Evaluate, Reader } from '../../model/operator.js';
import { limited } from '../limit.js';

/** Makes the function that gives the value of an expression; `compile` makes that of an operand. */
export type MakeValue<T extends Typed = Typed> = (typed: T, compile: (operand: Typed) => Evaluate) => Evaluate;

/** The value of operands that all must have one; a number with too many digits is none. */
export function strictly(
  evaluate: (values: readonly Value[], reader: Reader) => Value | NoValue,
): (typed: Typed, compile: (operand: Typed) => Evaluate) => Evaluate {
  return ({ args }, compile) => {
    const operands = args.map(compile);
    return (reader) => {
      const values = readAll(operands, reader);
      if (isNoValue(values)) return values;
      const answer = evaluate(values, reader);
      return typeof answer === 'object' && 'n' in answer ? limited(answer) : answer;
    };
  };
}

/**
 * Operands are read left to right; the first without a value decides why there is none, and a missing one also names
 * the facts that the operands after it would have missed.
 */
export function readAll(operands: readonly Evaluate[], reader: Reader): readonly Value[] | NoValue {
  const values: Value[] = [];
  for (let index = 0; index < operands.length; index += 1) {
    const answer = (operands[index] as Evaluate)(reader);
    if (!isNoValue(answer)) values.push(answer);
    else return answer.status === 'missing' ? missingAll(answer.facts, operands.slice(index + 1), reader) : answer;
  }
  return values;
}

function missingAll(first: readonly string[], rest: readonly Evaluate[], reader: Reader): NoValue {
  const facts = new Set(first);
  for (const operand of rest) {
    const answer = operand(reader);
    if (isNoValue(answer) && answer.status === 'missing') for (const fact of answer.facts) facts.add(fact);
  }
  return { status: 'missing', facts: [...facts] };
}
