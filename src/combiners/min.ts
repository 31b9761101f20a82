import { defineCombiner } from '../model/define.js';

/** The lowest of the children's percents: below 0 they are the largest, so none needs a bound from above. */
export const min = defineCombiner({
  combiner: 'min',
  mistakenFor: ['max'],
  lower: (_, { rows, ofPercent }) => {
    const negated = { map: [rows, { '-': [{ var: 'percent' }] }] };
    return ofPercent({ '-': [{ largest: [negated, { number: '1' }] }] });
  },
});
