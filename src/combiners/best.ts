import { equal, multiply, whole } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import { unaltered } from '../model/alteration.js';
import { defineCombiner } from '../model/define.js';
import type { Fault } from '../model/lowering.js';
import { wholeNumber } from '../model/scalars.js';
import { column } from './column.js';

/** The sum of the points of the `k` best children; all children must have the same maximum. */
export const best = defineCombiner({
  combiner: 'best',
  params: unaltered(wholeNumber(1, 1_000_000), 'said-elsewhere').describe(
    'How many of the children count: those with the most points',
  ),
  check: (k, { max, children }) => {
    const [first] = children;
    if (first === undefined) return [];
    const most = children.length;
    if (k > most) {
      return [{ code: 'number-range', at: [], params: { found: String(k), atLeast: '1', atMost: String(most) } }];
    }
    const unequal = children.filter((child) => !equal(fromDecimal(child.max), fromDecimal(first.max)));
    if (unequal.length > 0)
      return unequal.map(({ id }): Fault => ({ code: 'best-unequal-max', at: [], params: { node: id } }));
    const maximum = multiply(whole(k), fromDecimal(first.max));
    return equal(maximum, fromDecimal(max))
      ? []
      : [{ code: 'children-max', at: [], params: { max, sum: toText(maximum) } }];
  },
  lower: (k, context) => ({
    earned: { largest: [column('points', context), { number: String(k) }] },
    base: { largest: [column('base', context), { number: String(k) }] },
  }),
});
