import type { Exact } from '../../kit/exact.js';
import type { Rounding } from '../../kit/rounding.js';
import type { Value } from '../../model/expression.js';
import type { Datum } from './answer.js';
import { type Fraction, fraction } from './fraction.js';
import { type FractionRounding, placesUnit } from './round-fraction.js';

/** An exact number of the engine as a fraction. No other file of the second opinion reads the engine's numbers. */
export function fromExact({ n, d }: Exact): Fraction {
  return fraction(n, d);
}

/** A value of the engine. */
function fromValue(value: Value): Datum {
  if (typeof value !== 'object') return value;
  if ('n' in value) return fromExact(value);
  if ('row' in value) return new Map(Object.entries(value.row).map(([column, cell]) => [column, fromValue(cell)]));
  return value.map(fromValue);
}

/** Values of the engine by id. */
export function dataOf(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Datum> {
  return new Map(Object.entries(values).map(([id, value]) => [id, fromValue(value)]));
}

/** A rounding of the plan. */
export function fromRounding(rounding: Rounding): FractionRounding {
  return 'step' in rounding
    ? { unit: fromExact(rounding.step), mode: rounding.mode }
    : { unit: placesUnit(rounding.places), mode: rounding.mode };
}
