import { bug } from '../../kit/bug.js';
import { divide, type Exact, multiply, negate, ONE, reduced, sign, ZERO } from '../../kit/exact.js';
import { type Rounding, round } from '../../kit/rounding.js';
import { productBounds } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Operator } from '../../model/operator.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import { sequence } from './explore-sequence.js';
import { bySign } from './explore-truths.js';
import { type Case, type Explore, type Exploring, isNumber, noneCase, numberCase } from './exploring.js';
import { interval } from './interval.js';
import { constantForm, constantOf, keyOf, type Linear, minus, plus, times, variableForm } from './linear.js';
import { assume, type Region, rangeOf, withVariable } from './region.js';
import { mostRatio } from './solve.js';

/** What one operator makes of forms on one path. */
type Apply = (node: Typed, forms: readonly Linear[], region: Region, exploring: Exploring) => readonly Case[];

function numeric(apply: Apply): Explore {
  return (node, region, exploring) =>
    sequence(node.args, region, exploring).flatMap((path) => {
      if ('none' in path) return [path.none];
      const forms = path.values.filter(isNumber).map(({ form }) => form);
      return apply(node, forms, path.region, exploring);
    });
}

/** Folds operands from the left, each step on every path of the one before. */
function folding(step: (a: Linear, b: Linear, region: Region, exploring: Exploring) => readonly Case[]): Explore {
  return numeric((_, [first, ...rest], region, exploring) =>
    rest.reduce<readonly Case[]>(
      (cases, form) =>
        cases.flatMap((partial) =>
          partial.value.is === 'number' ? step(partial.value.form, form, partial.region, exploring) : [partial],
        ),
      first ? [numberCase(region, first)] : [],
    ),
  );
}

/** A value that is not linear in the figures: a new variable within the operator's own bounds. */
export function near(
  node: Typed,
  args: readonly Linear[],
  region: Region,
  exploring: Exploring,
  bounds: Operator['bounds'],
): readonly Case[] {
  // operands that are no numbers are missing from the key, so a number makes the name unique
  const suffix = args.length === node.args.length ? '' : `#${exploring.defined.size}`;
  const name = `=${node.op}${node.name ?? ''}(${args.map(keyOf).join(')(')})${suffix}`;
  exploring.defined.set(name, { is: 'near', args });
  const outcome = orPluginFault(() => bounds?.(args.map((form) => rangeOf(region, form))));
  if ('fault' in outcome) exploring.unknown.add(`plugin ${node.op}`);
  const ends = ('done' in outcome && outcome.done) || {};
  return [numberCase(withVariable(region, name, ends), variableForm(name))];
}

/** The product of two forms; a name of its own where both vary. */
function productOf(a: Linear, b: Linear, region: Region, exploring: Exploring): readonly Case[] {
  const [left, right] = [constantOf(a), constantOf(b)];
  if (left) return [numberCase(region, times(b, left))];
  if (right) return [numberCase(region, times(a, right))];
  const name = `=*(${[keyOf(a), keyOf(b)].toSorted().join(')(')})`;
  exploring.defined.set(name, { is: 'product', left: a, right: b });
  const ends = productBounds([rangeOf(region, a), rangeOf(region, b)]);
  return [numberCase(withVariable(region, name, ends), variableForm(name))];
}

/**
 * The quotient where the bottom is above 0. `(staff − late) / staff` and `2 × late / staff` are both forms over the one
 * variable `late / staff`: so is known what a share and its complement come to together.
 */
export function ratioOf(top: Linear, bottom: Linear, region: Region, exploring: Exploring): Case {
  const fixed = constantOf(bottom);
  const over = fixed && divide(ONE, fixed);
  if (over) return numberCase(region, times(top, over));
  const alike = multipleOf(top, bottom) ?? unfolded(top, bottom, exploring);
  if (alike) return numberCase(region, alike);
  const { whole, factor, part, of } = parted(top, bottom);
  const name = `=/(${keyOf(part)})(${keyOf(of)})`;
  exploring.defined.set(name, { is: 'ratio', top: part, bottom: of });
  const high = mostRatio(region, part, of);
  const low = mostRatio(region, times(part, negate(ONE)), of);
  const ends = interval(low && negate(low), high);
  return numberCase(withVariable(region, name, ends), plus(constantForm(whole), variableForm(name), factor));
}

/**
 * `top / bottom` as `whole + factor × part / of`: the part has nothing of the variable of the bottom whose name comes
 * first, and 1 of its own first variable. The bottom must vary, and the top may be no multiple of it.
 */
function parted(top: Linear, bottom: Linear) {
  const [name, count] = firstTerm(bottom) ?? bug('a bottom without variables');
  const size = sign(count) < 0 ? negate(count) : count;
  const of = times(bottom, divide(ONE, size) ?? bug('no variable is taken 0 times'));
  const whole = reduced(divide(top.terms.get(name) ?? ZERO, count) ?? ZERO);
  const rest = times(minus(top, times(bottom, whole)), divide(ONE, size) ?? ONE);
  const factor = firstTerm(rest)?.[1] ?? rest.constant;
  return { whole, factor, part: times(rest, divide(ONE, factor) ?? bug('the top is a multiple of the bottom')), of };
}

/** The variable whose name comes first, with how many times it is taken. */
function firstTerm({ terms }: Linear): readonly [string, Exact] | undefined {
  return [...terms].toSorted(([a], [b]) => (a < b ? -1 : 1))[0];
}

/** k × bottom over the bottom is k. */
function multipleOf(top: Linear, bottom: Linear): Linear | undefined {
  const [first] = bottom.terms;
  const factor = first && divide(top.terms.get(first[0]) ?? ZERO, first[1]);
  if (!factor) return undefined;
  const rest = minus(top, times(bottom, factor));
  const left = constantOf(rest);
  return left && sign(left) === 0 ? constantForm(reduced(factor)) : undefined;
}

/** k × (x × y) over x is k × y. */
function unfolded(top: Linear, bottom: Linear, exploring: Exploring): Linear | undefined {
  const [only] = top.terms;
  if (!only || top.terms.size > 1 || sign(top.constant) !== 0) return undefined;
  const behind = exploring.defined.get(only[0]);
  if (behind?.is !== 'product') return undefined;
  for (const [divided, other] of [
    [behind.left, behind.right],
    [behind.right, behind.left],
  ] as const) {
    const factor = multipleOf(divided, bottom);
    const by = factor && constantOf(factor);
    if (by) return times(other, reduced(multiply(only[1], by)));
  }
  return undefined;
}

const division: Apply = (node, [top, bottom], region, exploring) => {
  if (!top || !bottom) return [];
  const { below, zero, above } = bySign(region, bottom, exploring);
  const cases: Case[] = [];
  const positive = above();
  if (positive) cases.push(ratioOf(top, bottom, positive, exploring));
  const negative = below();
  if (negative) cases.push(ratioOf(times(top, negate(ONE)), times(bottom, negate(ONE)), negative, exploring));
  const none = zero();
  if (none) {
    exploring.zeros.push({ node, region: none });
    cases.push(noneCase(none, 'unscorable', 'division-by-zero'));
  }
  return cases;
};

/** The lower, or the higher, of two. */
function picking(end: 'lowest' | 'highest') {
  return (a: Linear, b: Linear, region: Region, exploring: Exploring): readonly Case[] => {
    const { atMost, above } = bySign(region, minus(a, b), exploring);
    const [low, high] = end === 'lowest' ? [a, b] : [b, a];
    const [first, second] = [atMost(), above()];
    return [...(first ? [numberCase(first, low)] : []), ...(second ? [numberCase(second, high)] : [])];
  };
}

/** Whether a mode gives the nearest multiple of the step, so that no value moves by more than half a step. */
export const IS_TO_NEAREST = {
  'half-up': true,
  'half-even': true,
  up: false,
  down: false,
  ceil: false,
  floor: false,
} as const satisfies Record<Rounding['mode'], boolean>;

/** A rounded value: a multiple of the step, at most a step (half a step in the half modes) from `form`. */
export function rounded(form: Linear, how: Rounding, region: Region, exploring: Exploring): Case {
  const constant = constantOf(form);
  if (constant) return numberCase(region, constantForm(round(constant, how)));
  const step = 'step' in how ? how.step : reduced({ n: 1n, d: 10n ** BigInt(how.places) });
  const grid = 'step' in how ? `step ${keyOf(constantForm(step))}` : String(how.places);
  const name = `=round ${grid} ${how.mode}(${keyOf(form)})`;
  exploring.defined.set(name, { is: 'near', args: [form] });
  const { low, high } = rangeOf(region, form);
  const ends = interval(low && round(low, how), high && round(high, how));
  const onGrid = withVariable(region, name, { ...ends, step, origin: ZERO });
  const distance = minus(variableForm(name), form);
  const reach = constantForm(IS_TO_NEAREST[how.mode] ? reduced({ n: BigInt(step.n), d: BigInt(step.d) * 2n }) : step);
  const below = assume(onGrid, minus(distance, reach));
  const within = below && assume(below, minus(times(distance, negate(ONE)), reach));
  return numberCase(within ?? onGrid, variableForm(name));
}

const absolute: Apply = (_, [form], region, exploring) => {
  if (!form) return [];
  const { below, atLeast } = bySign(region, form, exploring);
  const [negative, positive] = [below(), atLeast()];
  return [
    ...(negative ? [numberCase(negative, times(form, negate(ONE)))] : []),
    ...(positive ? [numberCase(positive, form)] : []),
  ];
};

export const NUMBERS = {
  sum: folding((a, b, region) => [numberCase(region, plus(a, b))]),
  difference: numeric((_, [a, b], region) => (a ? [numberCase(region, b ? minus(a, b) : times(a, negate(ONE)))] : [])),
  product: folding(productOf),
  quotient: numeric(division),
  extreme: (node: Shaped<'extreme'>, region: Region, exploring: Exploring) =>
    folding(picking(node.shape.end))(node, region, exploring),
  absolute: numeric(absolute),
  rounding: (node: Shaped<'rounding'>, start: Region, exploring: Exploring) =>
    numeric((_, [form], region) => (form ? [rounded(form, node.shape.how, region, exploring)] : []))(
      node,
      start,
      exploring,
    ),
  days: numeric((_, [from, to], region) => (from && to ? [numberCase(region, minus(to, from))] : [])),
};
