import {
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  floorOf,
  multiply,
  negate,
  ONE,
  reduced,
  sign,
  subtract,
  ZERO,
} from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { reachesItsEnds } from './corner.js';
import { higher, interval, lower } from './interval.js';
import { constantOf, type Linear, times } from './linear.js';
import { isPossible, type LimitedVariables, mostOf, type Variable } from './solve.js';

export type { Variable } from './solve.js';

/** The inputs that are still possible on one path through an expression. Sound: it may hold too many, never too few. */
export interface Region extends LimitedVariables {
  /** What is left of the options of a fact, an attribute or a level. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Whether a fact is there, where the path has asked. */
  readonly present: ReadonlyMap<string, boolean>;
}

export const EVERYWHERE: Region = { variables: new Map(), limits: [], options: new Map(), present: new Map() };

/** The region with one more variable; one that is there already keeps the narrower ends. */
export function withVariable(region: Region, name: string, variable: Variable): Region {
  const earlier = region.variables.get(name);
  const low = higher(earlier?.low, variable.low);
  const high = lower(earlier?.high, variable.high);
  const narrowed = { ...variable, ...earlier, ...interval(low, high) };
  return { ...region, variables: new Map(region.variables).set(name, narrowed) };
}

/**
 * What is left where `form ≤ 0` (strictly: `form < 0`) holds too; undefined where nothing is. `near` is a point that may
 * be left: if it is, nothing is searched.
 */
export function assume(
  region: Region,
  form: Linear,
  strict = false,
  near?: ReadonlyMap<string, Exact>,
): Region | undefined {
  const constant = constantOf(form);
  if (constant) return (strict ? sign(constant) < 0 : sign(constant) <= 0) ? region : undefined;
  const step = strict ? stepOf(region, form) : undefined;
  const limit = step ? { form: { ...form, constant: tightened(form, step, region) }, strict: false } : { form, strict };
  const ends = endsOf(region, limit.form);
  if (ends.high && (limit.strict ? sign(ends.high) < 0 : sign(ends.high) <= 0)) return region;
  if (ends.low && (limit.strict ? sign(ends.low) >= 0 : sign(ends.low) > 0)) return undefined;
  const [only] = form.terms;
  if (form.terms.size === 1 && only) {
    const narrowed = narrow(region, only[0], only[1], limit.form.constant);
    if (!narrowed) return undefined;
    const left = limit.strict ? { ...narrowed, limits: [...region.limits, limit] } : narrowed;
    return isPossible(left, form) ? left : undefined;
  }
  const left = { ...region, limits: [...region.limits, limit] };
  return isPossible(left, form, near) ? left : undefined;
}

/** From where to where the form goes, at the most: of its variables' own ends and of all limits. */
export function rangeOf(region: Region, form: Linear): Interval {
  const low = highOf(region, times(form, negate(ONE)));
  const high = highOf(region, form);
  return interval(low && negate(low), high);
}

function highOf(region: Region, form: Linear): Exact | undefined {
  const { high } = endsOf(region, form);
  const touched = region.limits.some(({ form: { terms } }) => [...terms.keys()].some((name) => form.terms.has(name)));
  if (!touched || (high && reachesItsEnds(region, form))) return high;
  return lower(high, mostOf(region, form)?.value);
}

/** From the ends of its variables alone. */
function endsOf(region: Region, { constant, terms }: Linear): Interval {
  let low: Exact | undefined = constant;
  let high: Exact | undefined = constant;
  for (const [name, factor] of terms) {
    const { low: a, high: b } = region.variables.get(name) ?? {};
    const [from, to] = sign(factor) > 0 ? [a, b] : [b, a];
    low = low && from && add(low, multiply(from, factor));
    high = high && to && add(high, multiply(to, factor));
  }
  return interval(low && reduced(low), high && reduced(high));
}

/** `factor × variable + constant ≤ 0` as an end of the variable, on its grid. */
function narrow(region: Region, name: string, factor: Exact, constant: Exact): Region | undefined {
  const end = reduced(divide(negate(constant), factor) ?? ZERO);
  const earlier = region.variables.get(name) ?? {};
  const fitted = onGrid(earlier, end, sign(factor) > 0 ? 'below' : 'above');
  const low = sign(factor) < 0 ? higher(earlier.low, fitted) : earlier.low;
  const high = sign(factor) > 0 ? lower(earlier.high, fitted) : earlier.high;
  if (low && high && compare(low, high) > 0) return undefined;
  const variable = { ...earlier, ...interval(low, high) };
  return { ...region, variables: new Map(region.variables).set(name, variable) };
}

/** The nearest value that the variable may have, from that side. */
export function onGrid({ step, origin = ZERO }: Variable, value: Exact, side: 'below' | 'above'): Exact {
  if (!step) return value;
  const steps = divide(subtract(value, origin), step) ?? ZERO;
  return reduced(add(origin, multiply(side === 'below' ? floorOf(steps) : ceilOf(steps), step)));
}

/** The step of the form's own values, where each of its variables has one: their common divisor. */
function stepOf({ variables }: Region, { terms }: Linear): Exact | undefined {
  let common: Exact | undefined;
  for (const [name, factor] of terms) {
    const step = variables.get(name)?.step;
    if (!step) return undefined;
    common = divisor(common ?? ZERO, multiply(step, factor));
  }
  return common;
}

function divisor(a: Exact, b: Exact): Exact {
  let [left, right] = [a, b];
  while (sign(right) !== 0) {
    const whole = floorOf(divide(left, right) ?? ZERO);
    [left, right] = [right, reduced(subtract(left, multiply(right, whole)))];
  }
  return sign(left) < 0 ? negate(left) : left;
}

/** `form < 0` of a form with steps is `form ≤` its highest value below 0: what is added to its constant to say so. */
function tightened({ constant, terms }: Linear, step: Exact, { variables }: Region): Exact {
  let origin = constant;
  for (const [name, factor] of terms) {
    origin = add(origin, multiply(variables.get(name)?.origin ?? ZERO, factor));
  }
  const above = subtract(origin, multiply(floorOf(divide(origin, step) ?? ZERO), step));
  const highest = sign(above) === 0 ? negate(step) : subtract(above, step);
  return reduced(subtract(constant, highest));
}
