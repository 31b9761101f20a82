import { bug } from '../../kit/bug.js';
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

/** A number over the values of one or more members. `unitValue`: that of the unit that asks. */
type Aggregate = (values: readonly Datum[], params: readonly Datum[], unitValue: Fraction | undefined) => Datum;

const FIFTY_PLACES = { unit: placesUnit(50), mode: 'half-even' } as const;
const ONE = fraction(1);

/** The aggregate of this name over the values; undefined where no aggregate has the name. */
export function aggregate(
  name: string,
  values: readonly Datum[],
  params: readonly Datum[],
  unitValue: Fraction | undefined,
): Datum | undefined {
  return Object.hasOwn(AGGREGATES, name) ? AGGREGATES[name]?.(values, params, unitValue) : undefined;
}

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  count: (values) => fraction(values.length),
  passing: (values) => passing(values),
  share: (values) => quotient(passing(values), fraction(values.length)),
  every: (values) => values.every((value) => value === true),
  max: (values) => at(ascending(values), -1),
  min: (values) => at(ascending(values), 0),
  sum: (values) => sumOf(values),
  mean: (values) => mean(values),
  sd: (values, [which]) => deviation(values, which === 'sample' ? 1 : 0),
  rank: (values, [prefer, ties], unitValue = bug('a rank without a value of the unit')) =>
    rank(ascending(values), prefer === 'high' ? 1 : -1, ties as Sharing, unitValue),
  percentile: (values, [percent, method]) =>
    percentile(ascending(values), quotient(percent as Fraction, HUNDRED), method === 'linear'),
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
  const sorted = ascending(values);
  return compare(at(sorted, -1), at(sorted, 0)) === 0;
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

/** The place of the unit's value: first is the highest where `sign` is 1, the lowest where it is -1. */
function rank(sorted: readonly Fraction[], sign: 1 | -1, ties: Sharing, unitValue: Fraction): Fraction {
  const better = sorted.filter((value) => compare(value, unitValue) * sign > 0);
  const sharing = sorted.filter((value) => compare(value, unitValue) === 0).length;
  const groups = better.filter((value, index) => index === 0 || compare(value, at(better, index - 1)) !== 0);
  return SHARED_PLACES[ties](better.length, groups.length, sharing);
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
