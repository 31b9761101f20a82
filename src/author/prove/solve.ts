import {
  add,
  compare,
  divide,
  type Exact,
  multiply,
  negate,
  ONE,
  reduced,
  sign,
  subtract,
  ZERO,
} from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { forcedPoint } from './forced.js';
import { constantForm, constantOf, type Linear, minus, NOTHING, plus, times, valueAt, variableForm } from './linear.js';
import { simplex } from './simplex.js';

/** What a variable may be: from `low` to `high`, and where `step` is there only `origin + whole × step`. */
export interface Variable extends Interval {
  readonly step?: Exact;
  readonly origin?: Exact;
}

/** `form ≤ 0`, or `form < 0`. */
interface Limit {
  readonly form: Linear;
  readonly strict: boolean;
}

/** Variables, each between its ends, and what limits them together. */
export interface LimitedVariables {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly limits: readonly Limit[];
}

/** The most of a form, and the values of the variables that its limits touch at a point where it is that. */
interface Solved {
  readonly value: Exact;
  readonly point: ReadonlyMap<string, Exact>;
}

/** Limits beyond these are not looked at: the bound is then wider, and no less sound. */
const MOST_LIMITS = 40;

/** The most of a form, part by part of what limits join; undefined where it has none, or it would cost too much. */
export function mostOf(limited: LimitedVariables, form: Linear): Solved | undefined {
  let value = form.constant;
  const point = new Map<string, Exact>();
  const open = new Set(form.terms.keys());
  for (const start of form.terms.keys()) {
    if (!open.has(start)) continue;
    const { names, limits } = joinedTo(limited, [start]);
    for (const name of names) open.delete(name);
    if (limits.length > MOST_LIMITS) return undefined;
    const part = { constant: ZERO, terms: new Map([...form.terms].filter(([name]) => names.has(name))) };
    const forms = limits.map(formOf);
    const forced = forcedPoint(names, limited.variables, forms, part);
    const solved = forced
      ? { value: valueAt(part, forced), point: forced }
      : most(names, limited.variables, forms, part);
    if (!solved || solved === 'infeasible') return undefined;
    value = add(value, solved.value);
    for (const [name, at] of solved.point) point.set(name, at);
  }
  return { value: reduced(value), point };
}

/** The name of the variable by which every strict limit is passed; at most 1. */
const SLACK = '<';

/**
 * Whether the limits that touch the form leave anything: true where that is not known. `near` is a point that may lie
 * within them.
 */
export function isPossible(limited: LimitedVariables, form: Linear, near?: Solved['point']): boolean {
  const { names, limits } = joinedTo(limited, form.terms.keys());
  if (limits.length > MOST_LIMITS) return true;
  if (near && isWithin(near, names, limited.variables, limits)) return true;
  if (!limits.some(({ strict }) => strict))
    return most(names, limited.variables, limits.map(formOf), NOTHING) !== 'infeasible';
  const slack = variableForm(SLACK);
  const forms = limits.map((limit) => (limit.strict ? plus(limit.form, slack) : limit.form));
  const variables = new Map(limited.variables).set(SLACK, { low: ZERO, high: ONE });
  const solved = most(new Set([...names, SLACK]), variables, forms, slack);
  return solved === undefined || (solved !== 'infeasible' && sign(solved.value) > 0);
}

/** Whether a point has a value for each variable, between its ends, at which all limits hold. */
function isWithin(
  point: Solved['point'],
  names: ReadonlySet<string>,
  variables: LimitedVariables['variables'],
  limits: readonly Limit[],
): boolean {
  for (const name of names) {
    const at = point.get(name);
    const { low, high } = variables.get(name) ?? {};
    if (!at || (low && compare(at, low) < 0) || (high && compare(at, high) > 0)) return false;
  }
  return limits.every(({ form, strict }) => sign(valueAt(form, point)) < (strict ? 0 : 1));
}

/** The name of the variable by which all others are multiplied. */
const SCALE = '×';

/**
 * The highest value of `top / bottom`, for a bottom that is above 0 everywhere; undefined where there is none, or it is not known.
 * Every variable is multiplied by a scale for which the bottom is 1: the ratio is then linear (Charnes and Cooper, 1962).
 */
export function mostRatio(limited: LimitedVariables, top: Linear, bottom: Linear): Exact | undefined {
  const fixed = constantOf(bottom);
  if (fixed) {
    const solved = sign(fixed) > 0 ? mostOf(limited, top) : undefined;
    return solved && divide(solved.value, fixed);
  }
  const { names, limits } = joinedTo(limited, [...top.terms.keys(), ...bottom.terms.keys()]);
  if (limits.length + names.size > MOST_LIMITS) return undefined;
  const scaled = ({ constant, terms }: Linear) => plus({ constant: ZERO, terms }, variableForm(SCALE), constant);
  const variables = new Map<string, Variable>([[SCALE, { low: ZERO }]]);
  const ends: Linear[] = [];
  for (const name of names) {
    const { low, high } = limited.variables.get(name) ?? {};
    variables.set(name, low && sign(low) >= 0 ? { low: ZERO } : {});
    if (low && sign(low) !== 0) ends.push(minus(constantForm(low), variableForm(name)));
    if (high) ends.push(minus(variableForm(name), constantForm(high)));
  }
  const bottomMinusOne = minus(scaled(bottom), constantForm(ONE));
  const forms = [...[...limits.map(formOf), ...ends].map(scaled), bottomMinusOne, times(bottomMinusOne, negate(ONE))];
  const solved = most(new Set([...names, SCALE]), variables, forms, scaled(top));
  return solved === 'infeasible' ? undefined : solved?.value;
}

function formOf({ form }: Limit): Linear {
  return form;
}

/** Every variable that a chain of limits joins to these, and the limits. */
export function joinedTo(
  { limits }: LimitedVariables,
  start: Iterable<string>,
): { readonly names: ReadonlySet<string>; readonly limits: readonly Limit[] } {
  const names = new Set(start);
  const reached = new Set<Limit>();
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const limit of limits) {
      if (reached.has(limit) || ![...limit.form.terms.keys()].some((name) => names.has(name))) continue;
      reached.add(limit);
      for (const name of limit.form.terms.keys()) names.add(name);
    }
  }
  return { names, limits: limits.filter((limit) => reached.has(limit)) };
}

/** The most of `goal` where each of `forms` is at most 0. A variable is written as an end of it and what is beyond, from 0. */
function most(
  names: ReadonlySet<string>,
  variables: ReadonlyMap<string, Variable>,
  forms: readonly Linear[],
  goal: Linear,
): Solved | 'infeasible' | undefined {
  const base = new Map<string, Exact>();
  const columns: { readonly name: string; readonly direction: Exact }[] = [];
  const ranges: { readonly name: string; readonly range: Exact }[] = [];
  for (const name of names) {
    const { low, high } = variables.get(name) ?? {};
    base.set(name, low ?? high ?? ZERO);
    if (low || !high) columns.push({ name, direction: ONE });
    if (!low) columns.push({ name, direction: negate(ONE) });
    if (low && high) ranges.push({ name, range: subtract(high, low) });
  }
  const factorsOf = ({ terms }: Linear) =>
    columns.map(({ name, direction }) => multiply(terms.get(name) ?? ZERO, direction));
  const solution = simplex(factorsOf(goal), [
    ...forms.map((form) => ({ factors: factorsOf(form), most: negate(valueAt(form, base)) })),
    ...ranges.map(({ name, range }) => ({ factors: factorsOf(variableForm(name)), most: range })),
  ]);
  if (solution.is === 'infeasible') return 'infeasible';
  if (solution.is !== 'most') return undefined;
  const point = new Map(base);
  for (const [column, { name, direction }] of columns.entries())
    point.set(name, reduced(add(point.get(name) ?? ZERO, multiply(solution.point[column] ?? ZERO, direction))));
  return { value: reduced(add(solution.value, valueAt(goal, base))), point };
}
