import { bug } from '../kit/bug.js';
import { valueAt } from '../kit/plain-data.js';
import { hasShape } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';
import type { Evaluate } from '../model/operator.js';
import type { OperatorTable } from './check.js';
import { folded, isConstant } from './fold.js';
import { valueOfShape } from './values/index.js';
import type { MakeValue } from './values/strictly.js';

/**
 * A typed expression as a closure over what the evaluator lets it read. The expression must be free of faults:
 * an `unknown` in it is a bug. Closures keep no state, so one serves every unit; what is
 * constant is folded here.
 */
export function compileExpression(typed: Typed, operators: OperatorTable): Evaluate {
  return compileBy(typed, ({ op }) => {
    const operator = valueAt(operators, op);
    return (operator ?? bug(`no operator ${op}`)).compile;
  });
}

/**
 * The same of an expression that was checked before; `makerOf` answers what makes the value of an operator. Nothing stands between
 * an operator and its operands on the stack: expressions may be deep.
 */
export function compileBy(typed: Typed, makerOf: (typed: Typed) => MakeValue): Evaluate {
  const compile = (node: Typed): Evaluate => {
    if (hasShape(node, 'literal', 'list', 'item')) return valueOfShape(node.shape.is)(node, compile);
    const evaluate = makerOf(node)(node, compile);
    return isConstant(node) ? folded(evaluate) : evaluate;
  };
  return compile(typed);
}
