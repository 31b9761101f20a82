import {
  answer,
  type Datum,
  type Doc,
  isNone,
  NOT_APPLICABLE,
  type Sight,
  Stop,
  UNSCORABLE,
  varsIn,
} from './naive-expressions.js';
import {
  type Fraction,
  fraction,
  least,
  minus,
  most,
  NOUGHT,
  order,
  over,
  plus,
  read,
  rounded,
  times,
  total,
} from './naive-fractions.js';
import { brokenFacts } from './naive-rules.js';

/** Whether a unit is in a cohort; every attribute is there. */
function isIn(cohort: Doc, { pack, attributes }: Sight): boolean {
  return cohort.where === undefined || answer(cohort.where, { pack, attributes, facts: {} }) === true;
}

/** What one unit may ask of those that sent something in its layer. */
export function compared(tier: Doc, own: Sight, all: readonly Sight[]): NonNullable<Sight['compared']> {
  const cohortOf = (id: string) => tier.cohorts.find((one: Doc) => one.id === id);
  return {
    isIn: (id) => isIn(cohortOf(id), own),
    ask: ([id, aggregate, expression, ...more], ownValue) => {
      const cohort = cohortOf(id);
      if (!isIn(cohort, own)) throw new Stop(NOT_APPLICABLE);
      const together = all.filter(
        (other) => isIn(cohort, other) && (!cohort.by || other.attributes[cohort.by] === own.attributes[cohort.by]),
      );
      const values = together.flatMap((other) => figureOf(expression, other));
      if (values.length === 0) throw new Stop(UNSCORABLE);
      return aggregated(aggregate, values as readonly Fraction[], more, ownValue);
    },
  };
}

function figureOf(expression: Doc, other: Sight): readonly Datum[] {
  const broken = brokenFacts(other.pack, other);
  if ([...varsIn(other.pack, expression, true)].some((id) => broken.has(id))) return [];
  const found = answer(expression, other);
  return isNone(found) ? [] : [found];
}

function aggregated(name: string, values: readonly Fraction[], more: readonly Doc[], own: () => Datum): Datum {
  const count = fraction(BigInt(values.length));
  const alike = values.every((one) => order(one, values[0] as Fraction) === 0);
  const sum = total(values.map((one) => rounded(one, { places: 50, mode: 'half-even' })));
  switch (name) {
    case 'max':
      return values.reduce(most);
    case 'min':
      return values.reduce(least);
    case 'count':
      return count;
    case 'sum':
      return sum;
    case 'mean':
      return alike ? (values[0] as Fraction) : over(sum, count);
    case 'rank':
      return rank(values, own() as Fraction, more[0], more[1]);
    case 'percentile':
      return percentile(values.toSorted(order), read(more[0].number ?? more[0]), more[1]);
    default:
      throw new Error(`the naive scorer does not know the aggregate "${name}"`);
  }
}

function rank(values: readonly Fraction[], own: Fraction, prefer: string, ties: string): Fraction {
  const above = values.filter((one) => order(one, own) === (prefer === 'high' ? 1 : -1));
  const same = values.filter((one) => order(one, own) === 0).length;
  const apart = above.filter((one, at) => above.findIndex((other) => order(other, one) === 0) === at);
  const places: Record<string, Fraction> = {
    competition: fraction(BigInt(above.length + 1)),
    dense: fraction(BigInt(apart.length + 1)),
    modified: fraction(BigInt(above.length + same)),
    average: fraction(BigInt(2 * above.length + same + 1), 2n),
  };
  return places[ties] as Fraction;
}

function percentile(ascending: readonly Fraction[], percent: Fraction, method: string): Fraction {
  const n = BigInt(ascending.length);
  const part = over(percent, read(100));
  const at = (place: Fraction) => ascending[Number(place.n)] as Fraction;
  const whole = (x: Fraction, mode: string) => rounded(x, { places: 0, mode });
  if (method === 'nearest-rank') return at(most(NOUGHT, minus(whole(times(part, fraction(n)), 'ceil'), fraction(1n))));
  const place = times(part, fraction(n - 1n));
  const [low, high] = [whole(place, 'floor'), whole(place, 'ceil')];
  return plus(at(low), times(minus(place, low), minus(at(high), at(low))));
}
