import { type Approximation, exp, ln, pow, root } from '../../kit/decimal.js';
import { type Exact, isWhole, isZero, reduced, sign } from '../../kit/exact.js';
import type { NoValue } from '../../model/expression.js';
import type { Operator, Reader } from '../../model/lowering.js';
import { unscorable } from '../limit.js';
import { fixed } from '../strict.js';

/** The one place where a value stops being exact: the reader is told, and the record with it. */
function told(result: Approximation | undefined, otherwise: string, reader: Reader): Exact | NoValue {
  if (result === undefined) return unscorable(otherwise);
  if (result.approximate) reader.approximate = true;
  return result.value;
}

/** Why x to the power y is no number. */
function withoutPower(x: Exact, y: Exact): string {
  if (isZero(x)) return 'division-by-zero';
  return sign(x) < 0 && !isWhole(y) ? 'no-real-number' : 'too-large';
}

/** Functions whose values are not rational, to 40 significant digits; an exact root or power stays exact. */
export const irrational: readonly Operator[] = [
  fixed({
    name: 'root',
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([x, degree], reader) =>
      told(isWhole(degree) ? root(x, Number(reduced(degree).n)) : undefined, 'no-real-number', reader),
  }),
  fixed({
    name: 'ln',
    args: ['number'],
    result: 'number',
    evaluate: ([x], reader) => told(ln(x), 'no-real-number', reader),
  }),
  fixed({
    name: 'exp',
    args: ['number'],
    result: 'number',
    evaluate: ([x], reader) => told(exp(x), 'too-large', reader),
  }),
  fixed({
    name: 'pow',
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([x, y], reader) => told(pow(x, y), withoutPower(x, y), reader),
  }),
];
