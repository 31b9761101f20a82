import { BOOLEAN, type Typed, UNKNOWN } from '../../model/expression.js';
import type { Checker, Operator } from '../../model/operator.js';
import { checkOneType, isCondition } from '../check-one-type.js';
import { unknownAt } from '../literals.js';
import { countOperands, fixed } from '../strict.js';
import { fits, joined, shownType } from '../types.js';
import { valueOfShape } from '../values/index.js';

/** A condition is a boolean; anything else is reported, and goes on as `unknown`. */
export function condition(typed: Typed, checker: Checker): Typed {
  if (fits(typed.type, BOOLEAN)) return typed;
  checker.fault('condition-type', typed.path, { found: shownType(typed.type) });
  return { ...typed, type: UNKNOWN };
}

/** `and` stops at the first false, `or` at the first true; what is not read is not missing. */
function junction(name: 'and' | 'or', decisive: boolean): Operator {
  return {
    name,
    shape: { is: 'junction', decisive },
    check: (operands, path, checker) => {
      countOperands(name, operands, path, checker, [1, Number.POSITIVE_INFINITY]);
      const args = operands.map((operand, index) => condition(checker.check(operand, checker.at(index)), checker));
      return { op: name, type: BOOLEAN, args, path };
    },
    compile: valueOfShape('junction'),
  };
}

/** `if` with as many conditions as wanted and always an else; a branch that is not taken is not read. */
const choice: Operator = {
  name: 'if',
  shape: { is: 'branches' },
  check: (operands, path, checker) => {
    if (operands.length < 2)
      checker.fault('operands-count', path, { operator: 'if', expected: '3, 5, …', found: String(operands.length) });
    else if (operands.length % 2 === 0) checker.fault('else-missing', path);
    const { tail } = checker;
    if (operands.length % 2 === 0 || operands.length < 2) {
      // with a wrong number of operands, it is unknown which are conditions and which are values
      for (const [index, operand] of operands.entries()) checker.check(operand, checker.at(index), { tail });
      return unknownAt(path);
    }
    const args = checkOneType(
      operands,
      (index, beside) => {
        const operand = operands[index] ?? null;
        if (isCondition(index, operands)) return condition(checker.check(operand, checker.at(index)), checker);
        return checker.check(operand, checker.at(index), { tail, ...(beside ? { beside } : {}) });
      },
      checker.beside,
    );
    const branches = args.filter((_, index) => !isCondition(index, operands));
    const type = joined(branches, (left, differing) =>
      checker.fault('operands-differ', differing.path, {
        operator: 'if',
        left: shownType(left),
        right: shownType(differing.type),
      }),
    );
    return { op: 'if', type, args, path };
  },
  compile: valueOfShape('branches'),
};

/** Conditions are booleans; nothing is true because it is not empty. */
export const booleans: readonly Operator[] = [
  choice,
  junction('and', false),
  junction('or', true),
  fixed({ name: '!', shape: { is: 'negation' }, args: ['boolean'], result: 'boolean' }),
];
