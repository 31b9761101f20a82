import type { Exact } from '../../kit/exact.js';
import type { Rounding } from '../../kit/rounding.js';
import type { Value } from '../../model/expression.js';
import type { Datum } from './answer.js';
import { type Fraction, fraction } from './fraction.js';
import { type Grain, placesUnit } from './round-fraction.js';

/** An exact number of the engine as the second opinion holds it. This file is the only one that looks into either. */
export function fromExact({ n, d }: Exact): Fraction {
  return fraction(String(n), String(d));
}

/** A figure as the assessment was read. */
export function fromValue(value: Value): Datum {
  if (typeof value !== 'object') return value;
  if ('n' in value) return fromExact(value);
  if ('row' in value) return new Map(Object.entries(value.row).map(([column, cell]) => [column, fromValue(cell)]));
  return value.map(fromValue);
}

/** Facts or attributes by id. */
export function dataOf(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Datum> {
  return new Map(Object.entries(values).map(([id, value]) => [id, fromValue(value)]));
}

/** A rounding as the plan states it. */
export function fromRounding(rounding: Rounding): Grain {
  return 'step' in rounding
    ? { unit: fromExact(rounding.step), mode: rounding.mode }
    : { unit: placesUnit(rounding.places), mode: rounding.mode };
}
