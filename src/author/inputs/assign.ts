import { compare, divide, type Exact, negate, ONE, ratio, reduced, sign, whole, ZERO } from '../../kit/exact.js';
import { dateOfDay } from '../../kit/instant.js';
import { round } from '../../kit/rounding.js';
import type { Value } from '../../model/expression.js';
import type { AttributeType } from '../../model/fact-type.js';
import type { Plan, PlanFact } from '../../model/plan.js';
import { itemsName } from '../prove/explore-reading.js';
import type { Defined } from '../prove/exploring.js';
import { constantForm, type Linear, minus, plus, times, variableForm } from '../prove/linear.js';
import { assume, onGrid, type Region } from '../prove/region.js';
import { mostOf } from '../prove/solve.js';
import { someValue, type Trial } from './trial.js';

type Point = ReadonlyMap<string, Exact>;

/** Figures without an end are looked for up to here. */
export const FAR = whole(1000);

/** Steps toward figures that are whole where they must be. */
const SPLITS = 24;

/**
 * Figures of the region where the form is highest, as near as they can be had: what a ratio or a product comes to is
 * fixed first, and the figures behind it then agree with it. The engine has the last word on them.
 */
export function assign(plan: Plan, region: Region, form: Linear, defined: ReadonlyMap<string, Defined>): Trial {
  const near = mostOf(region, form) ? region : withEnds(region);
  const top = mostOf(near, form);
  if (!top) return trialOf(plan, region, new Map());
  const narrowed = assume(near, minus(constantForm(top.value), form), false, top.point) ?? near;
  const open = withMargins(agreeing(narrowed, form, top.point, defined));
  return trialOf(plan, region, settle(open, { left: SPLITS }) ?? smallest(open));
}

/** The region, of which each variable without an upper end has one, so that a form has a highest value. */
function withEnds(region: Region): Region {
  let near = region;
  for (const [name, { high, low }] of region.variables) {
    if (!high)
      near = assume(near, minus(variableForm(name), constantForm(low && compare(low, FAR) > 0 ? low : FAR))) ?? near;
  }
  return near;
}

/** The region in which the variables behind a form agree with the value that it has at the point. */
function agreeing(region: Region, form: Linear, point: Point, defined: ReadonlyMap<string, Defined>): Region {
  let agreed = region;
  const open = [...form.terms.keys()];
  const done = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const behind = defined.get(name);
    if (done.has(name) || !behind) continue;
    done.add(name);
    const value = point.get(name) ?? mostOf(agreed, variableForm(name))?.value ?? ZERO;
    if (behind.is === 'ratio') {
      agreed = whereZero(agreed, plus(behind.top, behind.bottom, negate(value)));
      open.push(...behind.top.terms.keys(), ...behind.bottom.terms.keys());
    } else if (behind.is === 'product') {
      const left = mostOf(agreed, behind.left)?.value;
      if (left && sign(left) !== 0) {
        agreed = whereZero(agreed, minus(behind.left, constantForm(left)));
        agreed = whereZero(agreed, minus(behind.right, constantForm(divide(value, left) ?? ZERO)));
      }
      open.push(...behind.left.terms.keys(), ...behind.right.terms.keys());
    } else open.push(...behind.args.flatMap(({ terms }) => [...terms.keys()]));
  }
  return agreed;
}

/** Where the form is 0; the region as it is where that is nowhere. */
function whereZero(region: Region, form: Linear): Region {
  const below = assume(region, form);
  return (below && assume(below, times(form, negate(ONE)))) ?? region;
}

/**
 * Narrows the region so that each strict limit is passed by a margin: the largest of 1, 1/10, 1/1000 and 1/1,000,000 that
 * leaves it a point. A limit for which none does is left out.
 */
function withMargins(region: Region): Region {
  let narrowed: Region = { ...region, limits: region.limits.filter(({ strict }) => !strict) };
  for (const { form, strict } of region.limits) {
    if (!strict) continue;
    for (const by of [ONE, ratio(1, 10), ratio(1, 1000), ratio(1, 1_000_000)]) {
      const further = assume(narrowed, plus(form, constantForm(by)));
      if (!further) continue;
      narrowed = further;
      break;
    }
  }
  return narrowed;
}

/** A point with small figures. */
function smallest(region: Region): Point {
  const terms = new Map<string, Exact>();
  for (const [name, { low, high }] of region.variables) {
    if (low) terms.set(name, negate(ONE));
    else if (high) terms.set(name, ONE);
  }
  const solved = mostOf(region, { constant: ZERO, terms });
  const point = new Map(solved?.point);
  for (const name of region.variables.keys()) {
    if (point.has(name)) continue;
    const { low, high } = region.variables.get(name) ?? {};
    point.set(name, low ?? (high && sign(high) < 0 ? high : ZERO));
  }
  return point;
}

/** Goes above a figure that is not on its grid, else below it, until all are. */
function settle(region: Region, budget: { left: number }): Point | undefined {
  budget.left -= 1;
  const point = smallest(region);
  const off = [...point].find(([name, value]) => !isOnGrid(region, name, value));
  if (!off) return point;
  if (budget.left < 0) return undefined;
  const [name, value] = off;
  const variable = region.variables.get(name) ?? {};
  const above = assume(region, minus(constantForm(onGrid(variable, value, 'above')), variableForm(name)));
  const settled = above && settle(above, budget);
  if (settled) return settled;
  const below = assume(region, minus(variableForm(name), constantForm(onGrid(variable, value, 'below'))));
  return below && settle(below, budget);
}

function isOnGrid({ variables }: Region, name: string, value: Exact): boolean {
  const variable = variables.get(name);
  return (
    !variable?.step ||
    name.startsWith('=') ||
    name.startsWith('?') ||
    compare(onGrid(variable, value, 'below'), value) === 0
  );
}

/** A point as what a unit would send. */
function trialOf(plan: Plan, region: Region, point: Point): Trial {
  const facts: Record<string, Value> = {};
  const attributes: Record<string, Value> = {};
  for (const fact of Object.values(plan.facts)) {
    const isPresent = region.present.get(fact.id);
    const yes = point.get(`yes:${fact.id}`);
    if (fact.derived || isPresent === false || (isPresent === undefined && yes === undefined)) continue;
    const value = figureOf(fact, region, point);
    if (value !== undefined) facts[fact.id] = value;
  }
  for (const { id, type } of plan.pack.attributes ?? []) {
    const value = point.get(`@${id}`);
    const [option] = region.options.get(`@${id}`) ?? [];
    if (option !== undefined) attributes[id] = option;
    else if (value) attributes[id] = ATTRIBUTE_AT[type](value);
  }
  return { facts, attributes, notApplicable: [], evidence: true };
}

/** An attribute at the value of its variable. */
const ATTRIBUTE_AT = {
  boolean: (at) => sign(at) > 0,
  choice: (at) => at,
  number: (at) => at,
} satisfies Record<AttributeType, (at: Exact) => Value>;

function figureOf({ id, type }: PlanFact, region: Region, point: Point): Value | undefined {
  const at = point.get(id);
  switch (type.is) {
    case 'number':
      return asDecimal(at ?? ZERO);
    case 'boolean':
      return sign(at ?? point.get(`yes:${id}`) ?? ONE) > 0;
    case 'choice':
      return region.options.get(id)?.[0] ?? type.options[0];
    case 'date':
      return at ? dateOfDay(Number(reduced(at).n)) : '2000-01-01';
    case 'list': {
      const count = Math.min(Number(reduced(point.get(itemsName(id)) ?? ZERO).n), 1000);
      return Array.from({ length: count }, () => someValue(type.of));
    }
    default:
      return someValue(type);
  }
}

/** The number if a decimal of some places is equal to it; else cut off at ten places. */
function asDecimal(x: Exact): Exact {
  const least = reduced(x);
  let d = BigInt(least.d);
  for (const prime of [2n, 5n]) while (d % prime === 0n) d /= prime;
  return d === 1n ? least : reduced(round(least, { places: 10, mode: 'floor' }));
}
