import { whole } from '../../kit/exact.js';
import { daysBetween } from '../../kit/instant.js';
import type { Operator } from '../../model/lowering.js';
import { fixed } from '../strict.js';

/** Days from the first date to the second; negative when the second is earlier. */
export const dates: readonly Operator[] = [
  fixed({
    name: 'days',
    args: ['date', 'date'],
    result: 'number',
    evaluate: ([from, to]) => whole(daysBetween(from, to)),
  }),
];
