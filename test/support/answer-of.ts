import type { Exact } from '../../src/kit/exact.js';
import { bareReader, compileExpression, OPERATORS } from '../../src/logic/index.js';
import { type Answer, NUMBER, type Typed } from '../../src/model/expression.js';
import type { Shape } from '../../src/model/shape.js';

const FUNCTION = { shape: { is: 'function' }, type: NUMBER, args: [], path: [] } as const;

/** What an operator of numbers answers for these operands. */
export function answerOf(op: string, operands: readonly Exact[]): Answer {
  const args = operands.map((literal): Typed => ({ ...FUNCTION, op: 'literal', shape: { is: 'literal' }, literal }));
  const { shape = FUNCTION.shape } = OPERATORS[op] ?? {};
  return compileExpression({ ...FUNCTION, op, args, shape: shape as Shape }, OPERATORS)(bareReader({}, {}));
}
