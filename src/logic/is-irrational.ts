import { isWhole } from '../kit/exact.js';
import { isExact, type Typed } from '../model/expression.js';
import { IRRATIONAL_NAMES } from './values/functions.js';

/** Whether the name is that of an operator whose values may be irrational: a root, a logarithm, a power. */
export function isIrrationalName(name: string): boolean {
  return IRRATIONAL_NAMES.some((irrational) => irrational === name);
}

/** Whether an expression's own operator may make an irrational value of rational operands; a whole power that stands there does not. */
export function isIrrational({ op, args: [, exponent] }: Typed): boolean {
  const isWholePower = op === 'pow' && exponent !== undefined && isExact(exponent.literal) && isWhole(exponent.literal);
  return isIrrationalName(op) && !isWholePower;
}
