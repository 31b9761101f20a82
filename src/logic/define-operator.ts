import { isList } from '../kit/plain-data.js';
import { notGiven } from '../model/given-as.js';
import type { Operator } from '../model/operator.js';
import { type FixedOperator, ownFunction, type StrictType } from './strict.js';

/**
 * An operator of one's own: synchronous, pure, typed; its name and its whole-number version are what a pack requires.
 * Numbers are given as exact values, to be computed with the functions of `exact`; an answer of more than 20,000
 * digits is unscorable. Without `bounds`, a maximum that uses it is "not decided".
 *
 * @param definition Its name, version, types of operands and result, and the function that gives its value.
 * @example
 * defineOperator({ name: 'half', version: 1, args: ['number'], result: 'number', evaluate: ([x]) => multiply(x, ratio(1, 2)) });
 */
export function defineOperator<const A extends readonly StrictType[], R extends StrictType>(
  definition: FixedOperator<A, R> & { readonly version: number },
): Operator {
  if (!isList(Object(definition).args)) notGiven('An operator with a list of types, as `args`,', definition);
  return ownFunction(definition);
}
