import { negate, whole } from '../../kit/exact.js';
import { daysBetween } from '../../kit/instant.js';
import type { Operator } from '../../model/operator.js';
import { fixed } from '../strict.js';

/** A date is from 1900 to 2999. */
const MOST_DAYS = whole(daysBetween('1900-01-01', '2999-12-31'));

/** Days from the first date to the second; negative when the second is earlier. */
export const dates: readonly Operator[] = [
  fixed({
    name: 'days',
    shape: { is: 'days' },
    args: ['date', 'date'],
    result: 'number',
    bounds: () => ({ low: negate(MOST_DAYS), high: MOST_DAYS }),
  }),
];
