import { bug } from '../../kit/bug.js';
import type { Deviation, Percentile, Preference } from '../../model/pack-words.js';
import type { AggregateName } from '../../model/statistic.js';
import type { Sharing } from '../../model/tie-method.js';
import type { Datum } from './answer.js';
import {
  ceilingOf,
  compare,
  type Fraction,
  floorOf,
  fraction,
  HUNDRED,
  isWhole,
  minus,
  over,
  plus,
  times,
  ZERO,
} from './fraction.js';
import { squareRoot } from './irrational.js';
import { placesUnit, roundFraction } from './round-fraction.js';
import { SHARED_PLACES } from './tie-places.js';

/** A value over all members; or, of a rank, the place of the unit's value among theirs. */
export type OverMembers = Datum | ((unitValue: Fraction) => Fraction);

/** What is computed of the values of one or more members. */
type Aggregate = (values: readonly Datum[], params: readonly Datum[]) => OverMembers;

const FIFTY_PLACES = { unit: placesUnit(50), mode: 'half-even' } as const;
const ONE = fraction(1);

/** The aggregate of this name over the values; undefined where no aggregate has the name. */
export function aggregate(name: string, values: readonly Datum[], params: readonly Datum[]): OverMembers | undefined {
  const known = nameOf(name);
  return known && AGGREGATES[known](values, params);
}

/** Whether the aggregate reads the value of the unit that asks, too; no other reads anything of that unit. */
export function readsOwnValue(name: string): boolean {
  const known = nameOf(name);
  return known !== undefined && READS_OWN_VALUE[known];
}

function nameOf(name: string): AggregateName | undefined {
  return Object.hasOwn(AGGREGATES, name) ? (name as AggregateName) : undefined;
}

const READS_OWN_VALUE: Readonly<Record<AggregateName, boolean>> = {
  count: false,
  passing: false,
  share: false,
  every: false,
  max: false,
  min: false,
  sum: false,
  mean: false,
  sd: false,
  rank: true,
  percentile: false,
};

/** How many members fewer the squares are divided by. */
const FEWER: Readonly<Record<Deviation, 0 | 1>> = { population: 0, sample: 1 };

/** 1 where the highest value is the first, -1 where the lowest is. */
const FIRST: Readonly<Record<Preference, 1 | -1>> = { high: 1, low: -1 };

const IS_LINEAR: Readonly<Record<Percentile, boolean>> = { 'nearest-rank': false, linear: true };

const AGGREGATES: Readonly<Record<AggregateName, Aggregate>> = {
  count: (values) => fraction(values.length),
  passing: (values) => passing(values),
  share: (values) => quotient(passing(values), fraction(values.length)),
  every: (values) => values.every((value) => value === true),
  max: (values) => at(ascending(values), -1),
  min: (values) => at(ascending(values), 0),
  sum: (values) => sumOf(values),
  mean: (values) => mean(values),
  sd: (values, [which]) => deviation(values, FEWER[which as Deviation]),
  rank: (values, [prefer, ties]) => placeAmong(values, FIRST[prefer as Preference], ties as Sharing),
  percentile: (values, [percent, method]) =>
    percentile(ascending(values), quotient(percent as Fraction, HUNDRED), IS_LINEAR[method as Percentile]),
};

function passing(values: readonly Datum[]): Fraction {
  return fraction(values.filter((value) => value === true).length);
}

function ascending(values: readonly Datum[]): readonly Fraction[] {
  return (values as readonly Fraction[]).toSorted(compare);
}

function at(values: readonly Fraction[], index: number): Fraction {
  return values.at(index) ?? bug(`no member ${index}`);
}

function quotient(a: Fraction, b: Fraction): Fraction {
  return over(a, b) ?? bug('an aggregate divides by 0');
}

/** Each value at 50 places, half-even, as the core language adds members up. */
function atFiftyPlaces(values: readonly Datum[]): readonly Fraction[] {
  return (values as readonly Fraction[]).map((value) => roundFraction(value, FIFTY_PLACES));
}

function sumOf(values: readonly Datum[]): Fraction {
  return atFiftyPlaces(values).reduce(plus, ZERO);
}

function areEqual(values: readonly Datum[]): boolean {
  return (values as readonly Fraction[]).every((value) => compare(value, values[0] as Fraction) === 0);
}

function mean(values: readonly Datum[]): Fraction {
  return areEqual(values) ? (values[0] as Fraction) : quotient(sumOf(values), fraction(values.length));
}

/** The standard deviation: of a population `fewer` is 0, of a sample 1. */
function deviation(values: readonly Datum[], fewer: 0 | 1): Fraction {
  if (areEqual(values)) return ZERO;
  const centre = mean(values);
  const squares = atFiftyPlaces(values).map((value) => times(minus(value, centre), minus(value, centre)));
  return squareRoot(quotient(squares.reduce(plus, ZERO), fraction(values.length - fewer)));
}

/** Members with one value, and how many members and other values are better. */
interface Equals {
  readonly value: Fraction;
  readonly above: number;
  readonly groupsAbove: number;
  size: number;
}

/** Finds the place of a value by halving: first is the highest where `sign` is 1, the lowest where it is -1. */
function placeAmong(values: readonly Datum[], sign: 1 | -1, ties: Sharing): (unitValue: Fraction) => Fraction {
  const isBetter = (a: Fraction, b: Fraction) => compare(a, b) * sign > 0;
  const groups: Equals[] = [];
  for (const [above, value] of (values as readonly Fraction[]).toSorted((a, b) => compare(b, a) * sign).entries()) {
    const last = groups.at(-1);
    if (last && !isBetter(last.value, value)) last.size += 1;
    else groups.push({ value, above, groupsAbove: groups.length, size: 1 });
  }
  return (unitValue) => {
    let [low, high] = [0, groups.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isBetter((groups[middle] as Equals).value, unitValue)) low = middle + 1;
      else high = middle;
    }
    const equals = groups[low] ?? bug('a rank of a value that no member has');
    return SHARED_PLACES[ties](equals.above, equals.groupsAbove, equals.size);
  };
}

/** The value below which `part` of the values lie; between two values where it is linear, else the nearest rank. */
function percentile(sorted: readonly Fraction[], part: Fraction, isLinear: boolean): Fraction {
  const valueAt = (position: Fraction) => at(sorted, position.top.toNumber());
  if (!isLinear) {
    const position = ceilingOf(times(part, fraction(sorted.length)));
    return valueAt(compare(position, ONE) < 0 ? ZERO : minus(position, ONE));
  }
  const position = times(part, fraction(sorted.length - 1));
  const low = floorOf(position);
  const step = isWhole(position) ? ZERO : minus(valueAt(plus(low, ONE)), valueAt(low));
  return plus(valueAt(low), times(minus(position, low), step));
}
