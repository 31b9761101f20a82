import { compare, type Exact, equal, larger, smaller, whole } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Kept, KeptValues, LeftOut, Statistic } from '../../model/statistic.js';

/** What a record says of units together whose figures are hidden. */
export interface KnownStatistics {
  readonly hidden: ReadonlySet<string>;
  /** In the order of the record. */
  readonly statistics: readonly Omit<Statistic, 'id'>[];
}

/**
 * A statistic of the units that are shown, with what is known of the hidden ones. What a shown unit refutes is made right, so
 * that it differs from what is known: who is a member, how many there are, a maximum below its own value.
 */
export function completed(
  own: Statistic,
  { hidden, statistics }: KnownStatistics,
  earlier: Iterable<Statistic>,
): Statistic {
  const nth = [...earlier].filter((one) => isAlike(one, own)).length;
  const known = statistics.filter((one) => isAlike(one, own))[nth];
  if (!known) return own;
  const fromKnown = (units: readonly LeftOut[]) => units.filter(({ unit }) => hidden.has(unit));
  const { absent = [] } = known;
  const away = merged(fromKnown(absent), own.absent ?? []);
  return {
    ...own,
    members: [...known.members.filter((unit) => hidden.has(unit)), ...own.members].toSorted(byCodeUnit),
    left: merged(fromKnown(known.left), own.left),
    ...(away.length > 0 ? { absent: away } : {}),
    values: valuesOf(known, own, hidden),
    approximate: known.approximate || own.approximate,
  };
}

/** Whether both are of the same units and asked by the same node; several may be. */
export function isAlike(a: Omit<Statistic, 'id'>, b: Omit<Statistic, 'id'>): boolean {
  return (['layer', 'tier', 'cohort', 'option', 'parent', 'at'] as const).every((key) => a[key] === b[key]);
}

function merged(known: readonly LeftOut[], own: readonly LeftOut[]): readonly LeftOut[] {
  return [...known, ...own].toSorted((a, b) => byCodeUnit(a.unit, b.unit));
}

function valuesOf({ members, values }: Omit<Statistic, 'id'>, own: Statistic, hidden: ReadonlySet<string>): KeptValues {
  const unseen = members.filter((unit) => hidden.has(unit)).length;
  if (unseen === 0) return own.values;
  const names = Object.keys(values) as Kept[];
  return Object.fromEntries(names.map((name) => [name, keptValue(name, values[name], own, unseen)]));
}

function keptValue(
  name: Kept,
  known: Exact | readonly Exact[] | undefined,
  own: Statistic,
  unseen: number,
): Exact | readonly Exact[] | undefined {
  const shown = own.values[name];
  if (name === 'count') return whole(unseen + own.members.length);
  if (known === undefined || shown === undefined) return known ?? shown;
  if (!('n' in known) || !('n' in shown)) return 'n' in known || 'n' in shown ? known : holding(known, shown);
  if (name === 'max' || name === 'passing') return larger(known, shown);
  return name === 'min' ? smaller(known, shown) : known;
}

/** The known values, and of the shown ones those that are not among them. */
function holding(known: readonly Exact[], shown: readonly Exact[]): readonly Exact[] {
  const rest = [...known];
  const lacking = shown.filter((value) => {
    const at = rest.findIndex((one) => equal(one, value));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...known, ...lacking].toSorted(compare);
}
