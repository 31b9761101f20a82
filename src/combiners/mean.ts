import { defineCombiner } from '../model/define.js';

/** The mean of the children's percents, each counting alike. */
export const mean = defineCombiner({
  combiner: 'mean',
  mistakenFor: ['sum'],
  lower: (_, { rows, sumOf, ofPercent }) => ofPercent({ '/': [sumOf('percent'), { count: rows }] }),
});
