import { bug } from '../kit/bug.js';
import { hasShape } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';
import type { Evaluate } from '../model/operator.js';
import type { OperatorTable } from './check.js';
import { folded, isConstant } from './fold.js';
import { valueByShape } from './values/index.js';
import type { MakeValue } from './values/strictly.js';

/**
 * A typed expression as a closure over what the evaluator lets it read. The expression must be free of faults:
 * an `unknown` in it is a bug. Closures keep no state, so one serves every unit; what is
 * constant is folded here.
 */
export function compileExpression(typed: Typed, operators: OperatorTable): Evaluate {
  return compileBy(typed, (node, compile) => {
    const operator = Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
    return (operator ?? bug(`no operator ${node.op}`)).compile(node, compile);
  });
}

/** The same of an expression that was checked before: `makeValue` makes the value of each operator in it. */
export function compileBy(typed: Typed, makeValue: MakeValue): Evaluate {
  const compile = (node: Typed): Evaluate => {
    if (hasShape(node, 'literal', 'list', 'item')) return valueByShape(node, compile);
    const evaluate = makeValue(node, compile);
    return isConstant(node) ? folded(evaluate) : evaluate;
  };
  return compile(typed);
}
