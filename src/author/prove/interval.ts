import { compare, type Exact } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';

/** `[low, high]`; an end that is undefined is left out, and is no limit. */
export function interval(low: Exact | undefined, high: Exact | undefined): Interval {
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

/** The lower of two ends, where an absent one is no limit. */
export function lower(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  return a && b ? (compare(a, b) <= 0 ? a : b) : (a ?? b);
}

/** The higher of two ends, where an absent one is no limit. */
export function higher(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  return a && b ? (compare(a, b) >= 0 ? a : b) : (a ?? b);
}
