import { BOOLEAN, type Type } from '../../model/expression.js';
import type { Operator } from '../../model/operator.js';
import type { Shape, ShapeOf } from '../../model/shape.js';
import { checkOneType } from '../check-one-type.js';
import { countOperands } from '../strict.js';
import { joined, shownType } from '../types.js';
import { valueOfShape } from '../values/index.js';

/** Types whose values can be compared for equality: all but lists and rows. */
export const EQUATABLE: readonly Type['is'][] = ['number', 'boolean', 'text', 'date', 'choice', 'level'];
const ORDERED: readonly Type['is'][] = ['number', 'date'];

/** What was reported already, and the item of an empty list, pass for any type. */
export function isOneOf({ is }: Type, allowed: readonly Type['is'][]): boolean {
  return is === 'unknown' || is === 'never' || allowed.includes(is);
}

interface Comparison {
  readonly shape: Shape;
  /** The types of which two values can be compared so. */
  readonly allowed: readonly Type['is'][];
  readonly atMost?: 2 | 3;
}

function comparing(name: string, { shape, allowed, atMost = 2 }: Comparison): Operator {
  return {
    name,
    shape,
    check: (operands, path, checker) => {
      const isCounted = countOperands(name, operands, path, checker, [2, atMost]);
      const args = checkOneType(operands, (index, beside) =>
        checker.check(operands[index] ?? null, checker.at(index), beside ? { beside } : {}),
      );
      if (!isCounted) return { op: name, type: BOOLEAN, args, path };
      const isFaultReported = args.some(({ type }) => type.is === 'unknown');
      // beside an operand with a fault a string has no known type, so it is not reported too
      const refused = args.filter(
        ({ op, type }) => !isOneOf(type, allowed) && !(isFaultReported && op === 'literal' && type.is === 'text'),
      );
      for (const { type, path: at } of refused) {
        checker.fault('operand-type', at, { operator: name, expected: allowed.join(' | '), found: shownType(type) });
      }
      if (refused.length === 0) {
        joined(args, (left, { type }) =>
          checker.fault('operands-differ', path, { operator: name, left: shownType(left), right: shownType(type) }),
        );
      }
      return { op: name, type: BOOLEAN, args, path };
    },
    compile: valueOfShape(shape.is),
  };
}

/** An order of numbers or dates; `below` is asked of two operands or, as `a < b < c`, of three. */
function ordering(name: string, shape: ShapeOf<'order'>): Operator {
  return comparing(name, {
    shape,
    allowed: ORDERED,
    atMost: shape.side === 'below' ? 3 : 2,
  });
}

/**
 * Equality of scalars of one type; order of numbers and dates. `<` and `<=` take three operands as JsonLogic's
 * "between" does.
 */
export const comparison: readonly Operator[] = [
  comparing('==', { shape: { is: 'equality', holdsWhenEqual: true }, allowed: EQUATABLE }),
  comparing('!=', {
    shape: { is: 'equality', holdsWhenEqual: false },
    allowed: EQUATABLE,
  }),
  ordering('<', { is: 'order', side: 'below', isStrict: true, other: '<=' }),
  ordering('<=', { is: 'order', side: 'below', isStrict: false, other: '<' }),
  ordering('>', { is: 'order', side: 'above', isStrict: true, other: '>=' }),
  ordering('>=', { is: 'order', side: 'above', isStrict: false, other: '>' }),
];
