import { type Exact, equal, ONE, sign, subtract, ZERO } from '../../kit/exact.js';
import { quantize } from '../../kit/exact-text.js';
import { MEMBER_PLACES } from '../../logic/index.js';
import type { Interval } from '../../model/operator.js';
import type { AggregateName } from '../../model/statistic.js';
import { hullOf } from './explore-sequence.js';
import type { Case } from './exploring.js';
import { higher, interval, lower } from './interval.js';
import type { Variable } from './region.js';

/** What a statistic's expression may be for its members. */
export interface MemberValues {
  /** Whether it has a value for any unit. */
  readonly mayBe: boolean;
  readonly mayBeTrue: boolean;
  readonly mayBeFalse: boolean;
  /** `[lowest, highest]` of its numbers. */
  readonly numbers: Interval;
}

/** The values among these answers. */
export function memberValues(cases: readonly Case[]): MemberValues {
  const truths = cases.flatMap(({ value }) => (value.is === 'truth' ? [value.value] : []));
  return {
    mayBe: cases.some(({ value }) => value.is !== 'none'),
    mayBeTrue: truths.includes(true),
    mayBeFalse: truths.includes(false),
    numbers: hullOf(cases),
  };
}

/** From where to where a number of at least one member goes, whatever the members and however many. */
export function endsOfMembers(aggregate: Exclude<AggregateName, 'every'>, values: MemberValues): Variable {
  return ENDS[aggregate](values);
}

const PLACE: Variable = { low: ONE };

const ENDS = {
  max: ({ numbers }) => numbers,
  min: ({ numbers }) => numbers,
  percentile: ({ numbers }) => numbers,
  rank: () => PLACE,
  count: () => ({ low: ONE, step: ONE, origin: ZERO }),
  passing: ({ mayBeTrue, mayBeFalse }) => ({
    low: mayBeFalse ? ZERO : ONE,
    ...(mayBeTrue ? {} : { high: ZERO }),
    step: ONE,
    origin: ZERO,
  }),
  share: ({ mayBeTrue, mayBeFalse }) => ({ low: mayBeFalse ? ZERO : ONE, high: mayBeTrue ? ONE : ZERO }),
  mean: ({ numbers }) => withPlaces(numbers),
  sum: ({ numbers }) => sumOf(atPlaces(numbers)),
  sd: ({ numbers }) => spreadOf(atPlaces(numbers)),
} satisfies Record<Exclude<AggregateName, 'every'>, (values: MemberValues) => Variable>;

/** The ends as members are taken at 50 places. */
function atPlaces({ low, high }: Interval): Interval {
  const rounded = (end: Exact) => quantize(end, MEMBER_PLACES);
  return interval(low && rounded(low), high && rounded(high));
}

/** The ends, exact and at 50 places: members that are all equal are not rounded, and rounding may carry others past an end. */
function withPlaces(exact: Interval): Interval {
  if (isOne(exact)) return exact;
  const rounded = atPlaces(exact);
  const [low, high] = [lower(exact.low, rounded.low), higher(exact.high, rounded.high)];
  return interval(low, high);
}

/** Of one member or more: an end holds for any number of them where it is on its own side of 0. */
function sumOf({ low, high }: Interval): Interval {
  return interval(low && sign(low) >= 0 ? low : undefined, high && sign(high) <= 0 ? high : undefined);
}

/** No deviation is more than the distance of the ends: that of a population is half of it, that of a sample its root of a half. */
function spreadOf({ low, high }: Interval): Interval {
  return interval(ZERO, low && high && subtract(high, low));
}

function isOne({ low, high }: Interval): boolean {
  return isThere(low) && isThere(high) && equal(low, high);
}

function isThere(end: Exact | undefined): end is Exact {
  return end !== undefined;
}
