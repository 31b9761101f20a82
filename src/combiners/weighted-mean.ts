import { isZero, total } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { defineCombiner } from '../model/define.js';

/** The mean of the children's percents by their weights; the weight of what does not count is shared out by the others'. */
export const weightedMean = defineCombiner({
  combiner: 'weighted-mean',
  // every other one leaves the weights without a reader
  mistakenFor: [],
  weighted: true,
  check: (_, { children }) => {
    const totalWeight = total(children.map(({ weight }) => fromDecimal(weight)));
    if (children.length === 0 || !isZero(totalWeight)) return [];
    return [{ code: 'number-range', at: [], params: { found: '0', atLeast: '>0', atMost: '' } }];
  },
  lower: (_, { rows, sumOf, ofPercent }) => {
    const weighed = { map: [rows, { '*': [{ var: 'percent' }, { var: 'weight' }] }] };
    const weighedSum = { reduce: [weighed, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, { number: '0' }] };
    return ofPercent({ '/': [weighedSum, sumOf('weight')] });
  },
});
