import type { Expression } from './expression.js';
import type { Operand } from './lowering.js';

/** A decimal, as text in normal form, where a core expression has a number. */
export function number(decimal: string): Expression {
  return { number: decimal };
}

/** The value unchanged, with the reason for the explanation; a string or a number is points, not text. */
export function because(code: string, value: Expression): Expression {
  return { because: [code, points(value)] };
}

/** No value, because the question does not apply; only where the whole value of a rule stands. */
export function notApplicable(code: string): Expression {
  return { 'not-applicable': code };
}

/** The expression of an operand: `{ var: id }` for the id of a fact; an expression as it is. */
export function operand(factOrExpression: Operand): Expression {
  return typeof factOrExpression === 'string' ? { var: factOrExpression } : factOrExpression;
}

function points(value: Expression): Expression {
  return typeof value === 'string' || typeof value === 'number' ? number(String(value)) : value;
}
