import { exp, ln, root } from '../../kit/decimal.js';
import { equal, isWhole, reduced, sign, ZERO } from '../../kit/exact.js';
import type { Interval, Operator } from '../../model/operator.js';
import { approximateBounds, powerBounds } from '../bounds.js';
import { functionOf } from '../strict.js';
import { IRRATIONAL } from '../values/irrational.js';

function without(x: Interval, end: 'low' | 'high'): Interval {
  const { [end]: _, ...rest } = x;
  return rest;
}

/** Functions whose values are not rational, to 40 significant digits; an exact root or power stays exact. */
export const irrational: readonly Operator[] = [
  functionOf(
    {
      name: 'root',
      words: { vi: 'căn bậc {second} của ({first})', en: 'root {second} of ({first})' },
      args: ['number', 'number'],
      result: 'number',
      bounds: ([x, degree]) => {
        const only = degree?.low && degree.high && equal(degree.low, degree.high) ? degree.low : undefined;
        if (!x || !only || !isWhole(only) || sign(only) <= 0) return {};
        const isOdd = !isWhole({ n: BigInt(only.n), d: BigInt(only.d) * 2n });
        const from = isOdd || (x.low && sign(x.low) >= 0) ? x : { ...x, low: ZERO };
        return approximateBounds((value) => root(value, Number(reduced(only).n)))(from);
      },
    },
    IRRATIONAL.root,
  ),
  functionOf(
    {
      name: 'ln',
      words: { vi: 'lô-ga-rít tự nhiên của ({of})', en: 'the natural logarithm of ({of})' },
      args: ['number'],
      result: 'number',
      bounds: ([x = {}]) => approximateBounds(ln)(x.low && sign(x.low) <= 0 ? without(x, 'low') : x),
    },
    IRRATIONAL.ln,
  ),
  functionOf(
    {
      name: 'exp',
      words: { vi: 'số e lũy thừa ({of})', en: 'e to the power ({of})' },
      args: ['number'],
      result: 'number',
      bounds: ([x = {}]) => ({ low: ZERO, ...approximateBounds(exp)(x) }),
    },
    IRRATIONAL.exp,
  ),
  functionOf(
    {
      name: 'pow',
      words: { vi: '({first}) lũy thừa ({second})', en: '({first}) to the power ({second})' },
      args: ['number', 'number'],
      result: 'number',
      bounds: powerBounds,
    },
    IRRATIONAL.pow,
  ),
];
