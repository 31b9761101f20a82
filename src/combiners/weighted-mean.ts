import { defineCombiner } from '../model/define.js';

/** The mean of the children's percents by their weights; the weight of what does not count is shared out by the others'. */
export const weightedMean = defineCombiner({
  combiner: 'weighted-mean',
  weighted: true,
  lower: (_, { rows, sumOf, ofPercent }) => {
    const weighed = { map: [rows, { '*': [{ var: 'percent' }, { var: 'weight' }] }] };
    const together = { reduce: [weighed, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, { number: '0' }] };
    return ofPercent({ '/': [together, sumOf('weight')] });
  },
});
