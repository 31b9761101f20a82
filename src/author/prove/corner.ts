import { compare, divide, type Exact, negate, sign, ZERO } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { higher, interval, lower } from './interval.js';
import { type Linear, valueAt } from './linear.js';
import { joinedTo, type LimitedVariables } from './solve.js';

/** Rounds of narrowing: in each, every limit narrows its variable by what the others left of its range. */
const ROUNDS = 4;

/**
 * Whether the form is known to reach the highest value that the ends of its variables allow, as a point says at which all
 * limits hold: its variables stand at their better ends, and each other variable where the limits leave it room. False
 * says nothing. It spares a simplex that could only find the same value.
 */
export function reachesItsEnds(limited: LimitedVariables, form: Linear): boolean {
  const { names, limits } = joinedTo(limited, form.terms.keys());
  const ranges = new Map<string, Interval>();
  for (const name of names) {
    const { low, high } = limited.variables.get(name) ?? {};
    const factor = form.terms.get(name);
    const end = factor && (sign(factor) > 0 ? high : low);
    if (factor && !end) return false;
    ranges.set(name, end ? interval(end, end) : interval(low, high));
  }
  for (let round = 0; round < ROUNDS; round += 1) for (const limit of limits) tighten(ranges, limit.form);
  const point = new Map([...ranges].map(([name, { low, high }]) => [name, low ?? high ?? ZERO] as const));
  const areInOrder = [...ranges].every(([, { low, high }]) => !low || !high || compare(low, high) <= 0);
  return areInOrder && limits.every((limit) => sign(valueAt(limit.form, point)) <= 0);
}

/** Narrows the one variable of `form ≤ 0` that has room, where there is one alone. */
function tighten(ranges: Map<string, Interval>, { constant, terms }: Linear): void {
  const fixed = new Map<string, Exact>();
  let open: string | undefined;
  for (const name of terms.keys()) {
    const { low, high } = ranges.get(name) ?? {};
    if (low && high && compare(low, high) === 0) fixed.set(name, low);
    else if (open !== undefined) return;
    else open = name;
  }
  const factor = open === undefined ? undefined : terms.get(open);
  if (open === undefined || !factor) return;
  const rest = valueAt({ constant, terms: new Map([...terms].filter(([name]) => name !== open)) }, fixed);
  const end = divide(negate(rest), factor) ?? ZERO;
  const { low, high } = ranges.get(open) ?? {};
  ranges.set(open, sign(factor) > 0 ? interval(low, lower(high, end)) : interval(higher(low, end), high));
}
