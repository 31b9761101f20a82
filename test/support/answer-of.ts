import type { Exact } from '../../src/kit/exact.js';
import { bareReader, compileExpression, OPERATORS } from '../../src/logic/index.js';
import { type Answer, NUMBER, type Typed } from '../../src/model/expression.js';

/** What an operator of numbers answers for these operands. */
export function answerOf(op: string, operands: readonly Exact[]): Answer {
  const args = operands.map((literal): Typed => ({ op: 'literal', type: NUMBER, args: [], path: [], literal }));
  return compileExpression({ op, type: NUMBER, args, path: [] }, OPERATORS)(bareReader({}, {}));
}
