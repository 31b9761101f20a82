import { ZERO } from '../../kit/exact.js';
import { BOOLEAN, type Json, type Type, type Typed, UNKNOWN } from '../../model/expression.js';
import type { Checker, Operator } from '../../model/operator.js';
import type { Shape } from '../../model/shape.js';
import { unknownAt } from '../literals.js';
import { countOperands, fixed } from '../strict.js';
import { fits, shownType } from '../types.js';
import { valueOfShape } from '../values/index.js';
import { condition } from './boolean.js';

function listOperand(
  name: string,
  operand: Json,
  checker: Checker,
): { readonly typed: Typed; readonly itemType: Type } {
  const typed = checker.check(operand, checker.at(0));
  if (typed.type.is === 'list') return { typed, itemType: typed.type.of };
  if (typed.type.is !== 'unknown' && typed.type.is !== 'never') {
    checker.fault('operand-type', typed.path, { operator: name, expected: 'list', found: shownType(typed.type) });
  }
  return { typed, itemType: UNKNOWN };
}

interface Walking {
  readonly shape: Shape;
  readonly asks: 'condition' | 'value';
  readonly result: (list: Type, body: Type) => Type;
}

/** A list operator whose body is asked once an item. */
function walking(name: string, { shape, asks, result }: Walking): Operator {
  return {
    name,
    shape,
    check: (operands, path, checker) => {
      const [listed = null, written = null] = operands;
      if (!countOperands(name, operands, path, checker, 2)) return unknownAt(path);
      const list = listOperand(name, listed, checker);
      const inner = checker.checkItem(written, checker.at(1), list.itemType);
      const body = asks === 'condition' ? condition(inner, checker) : inner;
      return { op: name, type: result({ is: 'list', of: list.itemType }, body.type), args: [list.typed, body], path };
    },
    compile: valueOfShape(shape.is),
  };
}

/** Whether the condition holds for some, all or none of the items. */
function quantifier(name: 'some' | 'all' | 'none'): Operator {
  return walking(name, {
    shape: { is: 'quantifier', holdsFor: name },
    asks: 'condition',
    result: () => BOOLEAN,
  });
}

const reduce: Operator = {
  name: 'reduce',
  shape: { is: 'reduce' },
  check: (operands, path, checker) => {
    const [listed = null, written = null, from = null] = operands;
    if (!countOperands('reduce', operands, path, checker, 3)) return unknownAt(path);
    const list = listOperand('reduce', listed, checker);
    const start = checker.check(from, checker.at(2));
    const body = checker.checkItem(written, checker.at(1), {
      is: 'row',
      columns: { current: list.itemType, accumulator: start.type },
    });
    if (!fits(body.type, start.type)) {
      checker.fault('operands-differ', body.path, {
        operator: 'reduce',
        left: shownType(start.type),
        right: shownType(body.type),
      });
    }
    return { op: 'reduce', type: start.type, args: [list.typed, body, start], path };
  },
  compile: valueOfShape('reduce'),
};

/**
 * Operators on declared lists and on rows of nodes; the body of a list sees the item alone. `largest` adds up the k
 * largest.
 */
export const lists: readonly Operator[] = [
  fixed({
    name: 'count',
    shape: { is: 'count' },
    args: ['list'],
    result: 'number',
    bounds: () => ({ low: ZERO }),
  }),
  quantifier('some'),
  quantifier('all'),
  quantifier('none'),
  walking('map', { shape: { is: 'map' }, asks: 'value', result: (_, body) => ({ is: 'list', of: body }) }),
  walking('filter', { shape: { is: 'filter' }, asks: 'condition', result: (list) => list }),
  reduce,
  fixed({ name: 'largest', shape: { is: 'largest' }, args: ['numbers', 'number'], result: 'number' }),
];
