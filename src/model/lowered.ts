import type { Expression } from './expression.js';
import type { Operand } from './lowering.js';

/**
 * A decimal, as text in normal form, where a core expression has a number.
 *
 * @param decimal Decimal text: "7.5".
 * @example
 * number('0.1'); // { number: '0.1' }
 */
export function number(decimal: string): Expression {
  return { number: decimal };
}

/**
 * The value unchanged, with the reason for the explanation; a string or a number is points, not text.
 *
 * @param code The reason, a key of the `words` of the kind.
 * @param value The value that it is the reason of.
 * @example
 * because('reached', 10); // { because: ['reached', { number: '10' }] }
 */
export function because(code: string, value: Expression): Expression {
  return { because: [code, points(value)] };
}

/**
 * No value, because the question does not apply; only where the whole value of a rule stands.
 *
 * @param code The reason, a key of the `words` of the kind.
 * @example
 * notApplicable('no-staff');
 */
export function notApplicable(code: string): Expression {
  return { 'not-applicable': code };
}

/**
 * The expression of an operand: `{ var: id }` for the id of a fact; an expression as it is.
 *
 * @param factOrExpression The id of a fact, or an expression.
 * @example
 * operand('staff'); // { var: 'staff' }
 */
export function operand(factOrExpression: Operand): Expression {
  return typeof factOrExpression === 'string' ? { var: factOrExpression } : factOrExpression;
}

function points(value: Expression): Expression {
  return typeof value === 'string' || typeof value === 'number' ? number(String(value)) : value;
}
