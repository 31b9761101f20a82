import { equal, total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import { defineCombiner } from '../model/define.js';

/** The children's points added up, out of their bases added up. */
export const sum = defineCombiner({
  combiner: 'sum',
  mistakenFor: ['mean'],
  check: (_, { max, children }) => {
    const maximum = total(children.map((child) => fromDecimal(child.max)));
    if (children.length === 0 || equal(maximum, fromDecimal(max))) return [];
    return [{ code: 'children-max', at: [], params: { max, sum: toText(maximum) } }];
  },
  lower: (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('base') }),
});
