import { type Approximation, exp, ln, pow, root } from '../../kit/decimal.js';
import { type Exact, equal, isWhole, isZero, reduced, sign, ZERO } from '../../kit/exact.js';
import type { NoValue } from '../../model/expression.js';
import type { Interval, Operator, Reader } from '../../model/operator.js';
import { approximateBounds, powerBounds } from '../bounds.js';
import { unscorable } from '../limit.js';
import { fixed } from '../strict.js';

/** The value of a rounded computation; `reader.approximate`, and so the record, says where it is not exact. `otherwise` is the reason where there is none. */
function exactOf(result: Approximation | undefined, otherwise: string, reader: Reader): Exact | NoValue {
  if (result === undefined) return unscorable(otherwise);
  if (result.approximate) reader.approximate = true;
  return result.value;
}

/** Why x to the power y is no number. */
function withoutPower(x: Exact, y: Exact): string {
  if (isZero(x)) return 'division-by-zero';
  return sign(x) < 0 && !isWhole(y) ? 'no-real-number' : 'too-large';
}

function without(x: Interval, end: 'low' | 'high'): Interval {
  const { [end]: _, ...rest } = x;
  return rest;
}

/** Functions whose values are not rational, to 40 significant digits; an exact root or power stays exact. */
export const irrational: readonly Operator[] = [
  fixed({
    name: 'root',
    words: { vi: 'căn bậc {second} của ({first})', en: 'root {second} of ({first})' },
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([x, degree], reader) =>
      exactOf(isWhole(degree) ? root(x, Number(reduced(degree).n)) : undefined, 'no-real-number', reader),
    bounds: ([x, degree]) => {
      const only = degree?.low && degree.high && equal(degree.low, degree.high) ? degree.low : undefined;
      if (!x || !only || !isWhole(only) || sign(only) <= 0) return {};
      const isOdd = !isWhole({ n: BigInt(only.n), d: BigInt(only.d) * 2n });
      const from = isOdd || (x.low && sign(x.low) >= 0) ? x : { ...x, low: ZERO };
      return approximateBounds((value) => root(value, Number(reduced(only).n)))(from);
    },
  }),
  fixed({
    name: 'ln',
    words: { vi: 'lô-ga-rít tự nhiên của ({of})', en: 'the natural logarithm of ({of})' },
    args: ['number'],
    result: 'number',
    evaluate: ([x], reader) => exactOf(ln(x), 'no-real-number', reader),
    bounds: ([x = {}]) => approximateBounds(ln)(x.low && sign(x.low) <= 0 ? without(x, 'low') : x),
  }),
  fixed({
    name: 'exp',
    words: { vi: 'số e lũy thừa ({of})', en: 'e to the power ({of})' },
    args: ['number'],
    result: 'number',
    evaluate: ([x], reader) => exactOf(exp(x), 'too-large', reader),
    bounds: ([x = {}]) => ({ low: ZERO, ...approximateBounds(exp)(x) }),
  }),
  fixed({
    name: 'pow',
    words: { vi: '({first}) lũy thừa ({second})', en: '({first}) to the power ({second})' },
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([x, y], reader) => exactOf(pow(x, y), withoutPower(x, y), reader),
    bounds: powerBounds,
  }),
];
