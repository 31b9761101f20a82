import { add, divide, type Exact, multiply, negate, ONE, reduced, sign, subtract, ZERO } from '../../kit/exact.js';
import { constantOf, type Linear, plus, valueAt } from './linear.js';
import type { Limit, Region, Variable } from './region.js';
import { type Row, simplex } from './simplex.js';

/** The most of a form, and the values of the variables that its limits touch at a point where it is that. */
export interface Solved {
  readonly value: Exact;
  readonly point: ReadonlyMap<string, Exact>;
}

/** Limits beyond these are not looked at: the bound is then wider, and no less sound. */
const MOST_LIMITS = 40;

/** The most of a form, part by part of what limits join; undefined where it has none, or it would cost too much. */
export function mostOf(region: Region, form: Linear): Solved | undefined {
  let value = form.constant;
  const point = new Map<string, Exact>();
  const open = new Set(form.terms.keys());
  for (const start of form.terms.keys()) {
    if (!open.has(start)) continue;
    const { names, limits } = joinedTo(region, [start]);
    const part = { constant: ZERO, terms: new Map([...form.terms].filter(([name]) => names.has(name))) };
    for (const name of names) open.delete(name);
    const solved = solve([...names], region, limits, part);
    if (!solved) return undefined;
    value = add(value, solved.value);
    for (const [name, at] of solved.point) point.set(name, at);
  }
  return { value: reduced(value), point };
}

/** Whether the limits that touch the form leave anything: true where that is not known. */
export function isPossible(region: Region, form: Linear): boolean {
  const { names, limits } = joinedTo(region, [...form.terms.keys()]);
  if (limits.length > MOST_LIMITS) return true;
  if (!limits.some(({ strict }) => strict)) return run([...names], region, limits, new Map()) !== 'infeasible';
  const slack = run([...names, SLACK], region, limits, new Map([[SLACK, ONE]]));
  return slack === undefined || (slack !== 'infeasible' && sign(slack.value) > 0);
}

/** How far every strict limit is kept from its end; at most 1. */
const SLACK = '<';

/** Every variable that a chain of limits joins to these, and the limits. */
export function joinedTo(
  { limits }: Region,
  start: readonly string[],
): { readonly names: ReadonlySet<string>; readonly limits: readonly Limit[] } {
  const names = new Set(start);
  const found = new Set<Limit>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const limit of limits) {
      if (found.has(limit) || ![...limit.form.terms.keys()].some((name) => names.has(name))) continue;
      found.add(limit);
      for (const name of limit.form.terms.keys()) names.add(name);
    }
  }
  return { names, limits: limits.filter((limit) => found.has(limit)) };
}

function solve(names: readonly string[], region: Region, limits: readonly Limit[], form: Linear): Solved | undefined {
  if (limits.length > MOST_LIMITS) return undefined;
  const solved = run(names, region, limits, form.terms);
  return solved === 'infeasible' ? undefined : solved;
}

/** How a variable is written in variables from 0: `base + Σ sign × column`. */
interface Written {
  readonly base: Exact;
  readonly columns: readonly { readonly column: number; readonly sign: Exact }[];
}

function run(
  names: readonly string[],
  region: Region,
  limits: readonly Limit[],
  goal: ReadonlyMap<string, Exact>,
): Solved | 'infeasible' | undefined {
  const written = new Map<string, Written>();
  let columns = 0;
  const bounds: { readonly column: number; readonly most: Exact }[] = [];
  for (const name of names) {
    const { low, high }: Variable = name === SLACK ? { low: ZERO, high: ONE } : (region.variables.get(name) ?? {});
    const column = columns;
    columns += 1;
    if (low) written.set(name, { base: low, columns: [{ column, sign: ONE }] });
    else if (high) written.set(name, { base: high, columns: [{ column, sign: negate(ONE) }] });
    else {
      columns += 1;
      written.set(name, {
        base: ZERO,
        columns: [
          { column, sign: ONE },
          { column: column + 1, sign: negate(ONE) },
        ],
      });
    }
    if (low && high) bounds.push({ column, most: subtract(high, low) });
  }
  const isStrict = names.includes(SLACK);
  const spread = (terms: ReadonlyMap<string, Exact>): { readonly factors: Exact[]; readonly base: Exact } => {
    const factors = Array.from({ length: columns }, () => ZERO);
    let base = ZERO;
    for (const [name, factor] of terms) {
      const how = written.get(name);
      if (!how) continue;
      base = add(base, multiply(how.base, factor));
      for (const { column, sign: way } of how.columns) factors[column] = multiply(factor, way);
    }
    return { factors, base };
  };
  const rows: Row[] = limits.map(({ form, strict }) => {
    const { factors, base } = spread(strict && isStrict ? plus(form, SLACK_FORM).terms : form.terms);
    return { factors, most: reduced(negate(add(form.constant, base))) };
  });
  for (const { column, most } of bounds) {
    rows.push({ factors: Array.from({ length: columns }, (_, index) => (index === column ? ONE : ZERO)), most });
  }
  const { factors, base } = spread(goal);
  const solution = simplex(factors, rows);
  if (solution.is === 'infeasible') return 'infeasible';
  if (solution.is !== 'most') return undefined;
  const point = new Map<string, Exact>();
  for (const [name, how] of written) {
    const at = how.columns.reduce(
      (sum, { column, sign: way }) => add(sum, multiply(solution.point[column] ?? ZERO, way)),
      how.base,
    );
    point.set(name, reduced(at));
  }
  return { value: reduced(add(solution.value, base)), point };
}

const SLACK_FORM: Linear = { constant: ZERO, terms: new Map([[SLACK, ONE]]) };

/** Steps of the climb toward the best ratio; it ends far earlier. */
const CLIMBS = 25;

/**
 * The most of `top / bottom` where the bottom is above 0 everywhere in the region, by raising a ratio until no point
 * has a higher one; undefined where it has none, or it is not known.
 */
export function mostRatio(region: Region, top: Linear, bottom: Linear): Exact | undefined {
  const fixed = constantOf(bottom);
  if (fixed) {
    const most = mostOf(region, top);
    return most && quotient(most.value, fixed);
  }
  return climbed(region, top, bottom) ?? scaled(region, top, bottom);
}

function climbed(region: Region, top: Linear, bottom: Linear): Exact | undefined {
  const start = mostOf(region, bottom);
  const beside = start && filled(region, start.point, top, bottom);
  if (!start || !beside) return undefined;
  let best = quotient(valueAt(top, beside), start.value);
  for (let step = 0; best && step < CLIMBS; step += 1) {
    const gap = plus(top, bottom, negate(best));
    const most = mostOf(region, gap);
    if (!most) return undefined;
    if (sign(most.value) <= 0) return best;
    const at = filled(region, most.point, top, bottom);
    const below = at && valueAt(bottom, at);
    if (!at || !below || sign(below) <= 0) return undefined;
    best = quotient(valueAt(top, at), below);
  }
  return undefined;
}

/** The point with values for variables that only the one of the two forms has. */
function filled(
  region: Region,
  point: ReadonlyMap<string, Exact>,
  top: Linear,
  bottom: Linear,
): ReadonlyMap<string, Exact> | undefined {
  const names = [...top.terms.keys(), ...bottom.terms.keys()].filter((name) => !point.has(name));
  const full = new Map(point);
  for (const name of names) {
    if (full.has(name)) continue;
    const some = mostOf(region, { constant: ZERO, terms: new Map([[name, ONE]]) });
    const other = some ?? mostOf(region, { constant: ZERO, terms: new Map([[name, negate(ONE)]]) });
    if (!other) return undefined;
    for (const [each, at] of other.point) if (!full.has(each)) full.set(each, at);
  }
  return full;
}

/** Every variable times one scale, so that the bottom is 1: a ratio of unbounded figures is then a plain form. */
function scaled(region: Region, top: Linear, bottom: Linear): Exact | undefined {
  const { names, limits } = joinedTo(region, [...top.terms.keys(), ...bottom.terms.keys()]);
  if (limits.length + names.size > MOST_LIMITS) return undefined;
  const homogeneous = ({ constant, terms }: Linear): Linear => ({
    constant: ZERO,
    terms: new Map([...terms, ...(sign(constant) === 0 ? [] : [[SCALE, constant] as const])]),
  });
  const variables = new Map<string, Variable>([[SCALE, { low: ZERO }]]);
  const bounds: Linear[] = [];
  for (const name of names) {
    const { low, high } = region.variables.get(name) ?? {};
    variables.set(name, low && sign(low) >= 0 ? { low: ZERO } : {});
    if (low && sign(low) !== 0) bounds.push({ constant: low, terms: new Map([[name, negate(ONE)]]) });
    if (high) bounds.push({ constant: negate(high), terms: new Map([[name, ONE]]) });
  }
  const one = homogeneous(bottom);
  const all = [
    ...[...limits.map(({ form }) => form), ...bounds].map(homogeneous),
    { ...one, constant: negate(ONE) },
    { constant: ONE, terms: new Map([...one.terms].map(([name, factor]) => [name, negate(factor)] as const)) },
  ].map((form) => ({ form, strict: false }));
  const goal = homogeneous(top);
  const solved = run([...names, SCALE], { ...region, variables }, all, goal.terms);
  return solved === undefined || solved === 'infeasible' ? undefined : solved.value;
}

const SCALE = '×';

function quotient(a: Exact, b: Exact): Exact | undefined {
  const value = sign(b) > 0 ? divide(a, b) : undefined;
  return value && reduced(value);
}
