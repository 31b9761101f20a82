import { defineCombiner } from '../model/define.js';
import { column } from './column.js';

/** The highest of the children's percents. */
export const max = defineCombiner({
  combiner: 'max',
  mistakenFor: ['min'],
  lower: (_, context) => context.ofPercent({ largest: [column('percent', context), { number: '1' }] }),
});
