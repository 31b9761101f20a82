import { add, compare, divide, type Exact, equal, multiply, negate, reduced, sign } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { interval } from './interval.js';
import type { Linear } from './linear.js';

type Ends = ReadonlyMap<string, Interval>;

/**
 * The one point at which the goal is highest where each of `forms` is at most 0, if that is seen without a search: a form
 * that is 0 at the lowest leaves each of its variables one end, and of the others each has limits of its own alone.
 * Undefined says nothing.
 *
 * Example: of `8 − x − y ≤ 0` with x to 3 and y to 5 both are at their ends.
 */
export function forcedPoint(
  names: ReadonlySet<string>,
  ends: Ends,
  forms: readonly Linear[],
  goal: Linear,
): ReadonlyMap<string, Exact> | undefined {
  const fixed = fixedBy(forms, ends);
  if (!fixed) return undefined;
  const ranges = new Map<string, Interval>();
  for (const form of forms) if (!narrowOne(ranges, form, fixed, ends)) return undefined;
  const point = new Map<string, Exact>();
  for (const name of names) {
    const { low, high } = ranges.get(name) ?? ends.get(name) ?? {};
    const factor = goal.terms.get(name);
    const better = fixed.get(name) ?? (factor && (sign(factor) > 0 ? high : low));
    if (!better || (low && high && compare(low, high) > 0)) return undefined;
    point.set(name, reduced(better));
  }
  return point;
}

/** The variables of forms that are 0 at the lowest; undefined where two forms ask for two ends of one. */
function fixedBy(forms: readonly Linear[], ends: Ends): ReadonlyMap<string, Exact> | undefined {
  const fixed = new Map<string, Exact>();
  for (const { constant, terms } of forms) {
    const at = [...terms].map(([name, factor]) => ({
      name,
      factor,
      end: ends.get(name)?.[sign(factor) > 0 ? 'low' : 'high'],
    }));
    let lowest: Exact | undefined = constant;
    for (const { factor, end } of at) lowest = lowest && end && add(lowest, multiply(factor, end));
    if (!lowest || sign(lowest) !== 0) continue;
    for (const { name, end } of at) {
      const known = fixed.get(name);
      if (!end || (known && !equal(known, end))) return undefined;
      fixed.set(name, end);
    }
  }
  return fixed;
}

/** Narrows the one variable of `form ≤ 0` that is not fixed; false where there are more, or the form is above 0. */
function narrowOne(
  ranges: Map<string, Interval>,
  { constant, terms }: Linear,
  fixed: ReadonlyMap<string, Exact>,
  ends: Ends,
): boolean {
  let rest = constant;
  let open: readonly [string, Exact] | undefined;
  for (const [name, factor] of terms) {
    const at = fixed.get(name);
    if (at) rest = add(rest, multiply(factor, at));
    else if (open) return false;
    else open = [name, factor];
  }
  if (!open) return sign(rest) <= 0;
  const [name, factor] = open;
  const end = divide(negate(rest), factor);
  if (!end) return false;
  const { low, high } = ranges.get(name) ?? ends.get(name) ?? {};
  const isLower = sign(factor) > 0 && (!high || compare(end, high) < 0);
  const isHigher = sign(factor) < 0 && (!low || compare(end, low) > 0);
  const [from, to] = [isHigher ? end : low, isLower ? end : high];
  ranges.set(name, interval(from, to));
  return true;
}
