import { byShape, rowListOf, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { joinedReasons } from './choices.js';
import { constant } from './constants.js';
import {
  countingItems,
  filtering,
  itemOf,
  listed,
  mapping,
  quantifying,
  reducing,
  takingLargest,
} from './list-shapes.js';
import { type LoopContext, type Loops, quiet, type Sources, strict } from './loop-context.js';
import { absolute, added, divided, extreme, multiplied } from './numbers.js';
import type { Reasons } from './reasons.js';
import { type BlockArrays, constantNumber } from './registers.js';
import { rounded } from './rounded.js';
import { numberExpressions } from './same-expression.js';
import { branching, comparing, containing, days, folded, grainOf, joining, ordering } from './scalar-shapes.js';
import { negated } from './truths.js';

/** More operators than this, list bodies written out for each item, are not worth loops. */
const MOST_LOOPS = 20_000;

/**
 * The loops of an expression, made from the shapes of its operators; undefined where it has one that only the evaluator
 * can answer: a function, a text, a list that a unit gives.
 */
export function compileLoops(arrays: BlockArrays, typed: Typed, sources: Sources, reasons: Reasons): Loops | undefined {
  const state = { spent: { loops: 0 }, known: new Map(), numberOf: numberExpressions() };
  return make(typed, { make, sources, arrays, reasons, ...state });
}

/** What stands twice in an expression is computed once; the body of a list means something else for each item. */
function make(typed: Typed, context: LoopContext): Loops | undefined {
  context.spent.loops += 1;
  if (context.spent.loops > MOST_LOOPS) return undefined;
  if (context.item !== undefined || typed.args.length === 0) return byShape(MAKERS, typed, context);
  const number = context.numberOf(typed);
  const before = context.known.get(number);
  if (before) return { ...before, loops: [] };
  const loops = byShape(MAKERS, typed, context);
  context.known.set(number, loops);
  return loops;
}

const MAKERS: ShapeTable<[LoopContext], Loops | undefined> = {
  literal: (typed, { sources, arrays }) => {
    const register = constant(arrays, typed, sources.codeOf);
    return register && quiet({ loops: [], register });
  },
  list: listed,
  unknown: () => undefined,
  fact: ({ name }, { sources }) => quiet(sources.fact(name)),
  // a derived fact is there where its expression has a value, which a column does not tell from a value that is too long
  presence: ({ name, args }, { sources }) => (args.length > 0 ? undefined : quiet(sources.presence(name))),
  attribute: ({ name }, { sources }) => quiet(sources.attribute(name)),
  item: ({ name }, { item }) => quiet(itemOf(name, item)),
  measure: ({ name, shape }, { sources }) => quiet(sources.measure(name, shape.measure, shape.isPublished)),
  level: ({ name }, { sources }) => quiet(sources.level(name)),
  rows: (typed, { sources }) => quiet(sources.rows(typed.name, rowListOf(typed))),
  statistic: (typed, { sources }) => quiet(sources.statistic(typed)),
  membership: ({ name }, { sources }) => quiet(sources.membership(name)),
  'not-applicable': ({ name }, { arrays, reasons }) => ({
    loops: [],
    register: constantNumber(arrays, Number.NaN, 1),
    reasons: 0,
    notApplicable: reasons.of({ code: name }),
  }),
  reason: ({ name, args: [inner] }, context) => {
    const value = inner && context.make(inner, context);
    if (!value) return undefined;
    const { loops, register } = joinedReasons(
      context.arrays,
      [context.reasons.of({ code: name }), value.reasons],
      context.reasons,
    );
    return { ...value, loops: [...value.loops, ...loops], reasons: register };
  },
  branches: branching,
  extreme: (typed, context) =>
    strict(typed, 'number', context, (registers) =>
      folded(registers, (a, b) => extreme(context.arrays, a, b, typed.shape.end === 'lowest' ? 1 : -1)),
    ),
  order: ordering,
  equality: comparing,
  junction: joining,
  negation: (typed, context) => strict(typed, 'truth', context, ([of]) => of && negated(context.arrays, of)),
  contained: containing,
  sum: (typed, context) =>
    strict(typed, 'number', context, (registers) => folded(registers, (a, b) => added(context.arrays, a, b))),
  difference: (typed, context) =>
    strict(typed, 'number', context, ([a, b]) => {
      const { arrays } = context;
      return b ? a && added(arrays, a, b, -1) : a && added(arrays, constantNumber(arrays, 0, 1), a, -1);
    }),
  product: (typed, context) =>
    strict(typed, 'number', context, (registers) => folded(registers, (a, b) => multiplied(context.arrays, a, b))),
  quotient: (typed, context) => strict(typed, 'number', context, ([a, b]) => a && b && divided(context.arrays, a, b)),
  absolute: (typed, context) => strict(typed, 'number', context, ([of]) => of && absolute(context.arrays, of)),
  rounding: (typed, context) => {
    const grain = grainOf(typed.shape);
    // the second operand of `round` is the grain itself
    const first = { ...typed, args: typed.args.slice(0, 1) };
    return grain && strict(first, 'number', context, ([of]) => of && rounded(context.arrays, of, grain));
  },
  days: (typed, context) => strict(typed, 'code', context, (dates) => days(context.arrays, dates)),
  function: () => undefined,
  quantifier: quantifying,
  map: mapping,
  filter: filtering,
  reduce: reducing,
  count: countingItems,
  largest: takingLargest,
};
