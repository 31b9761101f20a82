import { isZero } from '../../kit/exact.js';
import { numberOf } from './recorded.js';

/** Out of how much, but of what has no maximum; nothing of what earns nothing either. */
export function scoredKey({ max, points }: Readonly<Record<'max' | 'points', string>>) {
  if (!isZero(numberOf(max))) return 'scored';
  return isZero(numberOf(points)) ? 'scored-none' : 'scored-alone';
}
