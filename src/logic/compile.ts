import { bug } from '../kit/bug.js';
import type { Typed, Value } from '../model/expression.js';
import type { Evaluate } from '../model/operator.js';
import type { OperatorTable } from './check.js';
import { folded, isConstant } from './fold.js';
import { readItem } from './item.js';
import { readAll } from './strict.js';

/**
 * A typed expression as a closure over what the evaluator lets it read. The expression must be free of faults:
 * an `unknown` in it is a bug. Closures keep no state, so one serves every unit; what is
 * constant is folded here.
 */
export function compileExpression(typed: Typed, operators: OperatorTable): Evaluate {
  const compile = (node: Typed): Evaluate => {
    if (node.op === 'literal') {
      const value: Value = node.literal ?? bug('a literal without its value');
      return () => value;
    }
    if (node.op === 'list') {
      const items = node.args.map(compile);
      return (reader) => readAll(items, reader);
    }
    if (node.op === 'item') return readItem(node.name ?? '');
    const operator = Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
    if (operator === undefined) return bug(`no operator ${node.op}`);
    const evaluate = operator.compile(node, compile);
    return isConstant(node) ? folded(evaluate) : evaluate;
  };
  return compile(typed);
}
