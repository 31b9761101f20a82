import type { Sharing } from '../../model/tie-method.js';
import type { Datum } from './answer.js';
import {
  above,
  below,
  type Fraction,
  fraction,
  HUNDRED,
  isWhole,
  minus,
  NOUGHT,
  order,
  over,
  plus,
  times,
} from './fraction.js';
import { squareRoot } from './irrational.js';
import { placesUnit, roundFraction } from './round-fraction.js';
import { SHARED_PLACES } from './tie-places.js';

type Aggregate = (all: readonly Datum[], more: readonly Datum[], own: Fraction | undefined) => Datum;

const FIFTY = { unit: placesUnit(50), mode: 'half-even' } as const;
const ONE = fraction(1);

/** What is asked of the values of one or more members; undefined of an aggregate that nobody knows. */
export function aggregated(
  name: string,
  all: readonly Datum[],
  more: readonly Datum[],
  own: Fraction | undefined,
): Datum | undefined {
  return Object.hasOwn(AGGREGATES, name) ? AGGREGATES[name]?.(all, more, own) : undefined;
}

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  count: (all) => fraction(all.length),
  passing: (all) => passing(all),
  share: (all) => over(passing(all), fraction(all.length)) ?? NOUGHT,
  every: (all) => all.every((one) => one === true),
  max: (all) => ascending(all).at(-1) ?? NOUGHT,
  min: (all) => ascending(all)[0] ?? NOUGHT,
  sum: (all) => atFifty(all).reduce(plus, NOUGHT),
  mean: (all) => mean(all),
  sd: (all, [which]) => spread(all, which === 'sample' ? 1 : 0),
  rank: (all, [prefer, ties], own = NOUGHT) => rank(ascending(all), String(prefer), ties as Sharing, own),
  percentile: (all, [percent, method]) => percentile(ascending(all), percent as Fraction, method === 'linear'),
};

function passing(all: readonly Datum[]): Fraction {
  return fraction(all.filter((one) => one === true).length);
}

function ascending(all: readonly Datum[]): readonly Fraction[] {
  return (all as readonly Fraction[]).toSorted(order);
}

function atFifty(all: readonly Datum[]): readonly Fraction[] {
  return (all as readonly Fraction[]).map((one) => roundFraction(one, FIFTY));
}

function areEqual(all: readonly Datum[]): boolean {
  const [lowest = NOUGHT, ...rest] = ascending(all);
  return order(rest.at(-1) ?? lowest, lowest) === 0;
}

function mean(all: readonly Datum[]): Fraction {
  const [first = NOUGHT] = all as readonly Fraction[];
  if (areEqual(all)) return first;
  return over(atFifty(all).reduce(plus, NOUGHT), fraction(all.length)) ?? NOUGHT;
}

function spread(all: readonly Datum[], fewer: 0 | 1): Fraction {
  if (areEqual(all)) return NOUGHT;
  const centre = mean(all);
  const squares = atFifty(all).map((one) => times(minus(one, centre), minus(one, centre)));
  return squareRoot(over(squares.reduce(plus, NOUGHT), fraction(all.length - fewer)) ?? NOUGHT);
}

function rank(all: readonly Fraction[], prefer: string, ties: Sharing, own: Fraction): Fraction {
  const sign = prefer === 'high' ? 1 : -1;
  const better = all.filter((one) => order(one, own) * sign > 0);
  const sharing = all.filter((one) => order(one, own) === 0).length;
  const groups = better.filter((one, at) => at === 0 || order(one, better[at - 1] ?? one) !== 0);
  return SHARED_PLACES[ties](better.length, groups.length, sharing);
}

function percentile(all: readonly Fraction[], percent: Fraction, linear: boolean): Fraction {
  const part = over(percent, HUNDRED) ?? NOUGHT;
  const at = (place: Fraction) => all[place.top.toNumber()] ?? NOUGHT;
  if (!linear) {
    const place = above(times(part, fraction(all.length)));
    return at(order(place, ONE) < 0 ? NOUGHT : minus(place, ONE));
  }
  const place = times(part, fraction(all.length - 1));
  const low = below(place);
  const step = isWhole(place) ? NOUGHT : minus(at(plus(low, ONE)), at(low));
  return plus(at(low), times(minus(place, low), step));
}
