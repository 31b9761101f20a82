import { BOOLEAN, type Type } from '../../model/expression.js';
import type { Operator } from '../../model/operator.js';
import { checkOneType } from '../check-one-type.js';
import { unknownAt } from '../literals.js';
import { countOperands } from '../strict.js';
import { fits, shownType } from '../types.js';
import { valueOfShape } from '../values/index.js';
import { EQUATABLE, isOneOf } from './comparison.js';

/** Whether a value is in a list that the expression itself spells out; a list that is a fact is asked with `some`. */
export const membership: Operator = {
  name: 'in',
  shape: { is: 'contained' },
  check: (operands, path, checker) => {
    const [needle = null, list = null] = operands;
    if (!countOperands('in', operands, path, checker, 2)) return unknownAt(path);
    if (!Array.isArray(list)) {
      checker.check(needle, checker.at(0));
      checker.fault('literal-list', checker.at(1), { operator: 'in' });
      return unknownAt(path);
    }
    const args = checkOneType([needle, list], (index, beside) => {
      const type = beside && (index === 0 ? itemOf(beside) : { is: 'list' as const, of: beside });
      return checker.check(operands[index] ?? null, checker.at(index), type ? { beside: type } : {});
    });
    const [value, items] = args.map(({ type }) => type) as [Type, Type];
    const itemType = itemOf(items);
    if (!isOneOf(value, EQUATABLE)) {
      checker.fault('operand-type', checker.at(0), {
        operator: 'in',
        expected: EQUATABLE.join(' | '),
        found: shownType(value),
      });
    } else if (!fits(itemType, value) && !fits(value, itemType)) {
      checker.fault('operands-differ', path, { operator: 'in', left: shownType(value), right: shownType(itemType) });
    }
    return { op: 'in', type: BOOLEAN, args, path };
  },
  compile: valueOfShape('contained'),
};

function itemOf(type: Type): Type {
  return type.is === 'list' ? type.of : type;
}
