import { grainOf } from '../../logic/loops/index.js';
import { byShape, rowListOf, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { type ExpressionContext, strict } from './expression-context.js';
import { filtering, itemText, listing, mapping, quantifying, reducing, sizing, takingLargest } from './list-texts.js';
import { exactly } from './near-texts.js';
import { absolute, added, divided, extreme, multiplied } from './numbers.js';
import { constantText, NEVER, type NearlyText, type ValueText } from './registers.js';
import { rounded } from './rounding.js';
import {
  branching,
  comparing,
  containing,
  countingDays,
  folded,
  joining,
  literalText,
  ordering,
} from './scalar-texts.js';

/** More expressions than this, list bodies written out for each item, are not worth the text. */
const MOST_EXPRESSIONS = 20_000;

/**
 * Writes an expression as statements, by the shapes of its operators; undefined where it has one that only the exact road
 * can answer: a function, a text, a list that a unit gives, a statistic over units.
 */
function writeExpression(typed: Typed, context: ExpressionContext): ValueText | undefined {
  const value = writeNearly(typed, context);
  return value?.is === 'nearly' ? exactly(context.lines, value) : value;
}

/** As `writeExpression`, but a measure of a node may be a number of which only a double near it is known. */
function writeNearly(typed: Typed, context: ExpressionContext): ValueText | NearlyText | undefined {
  context.spent.expressions += 1;
  return context.spent.expressions > MOST_EXPRESSIONS ? undefined : byShape(WRITERS, typed, context);
}

/** How the text of expressions is made, of which none was written so far. */
export function startWriting(): Pick<ExpressionContext, 'make' | 'makeNearly' | 'spent'> {
  return { make: writeExpression, makeNearly: writeNearly, spent: { expressions: 0 } };
}

const WRITERS: ShapeTable<[ExpressionContext], ValueText | NearlyText | undefined> = {
  literal: (typed, { sources }) => literalText(typed, sources.codeOf),
  list: listing,
  unknown: () => undefined,
  fact: ({ name }, { sources, lines }) => sources.fact(name, lines),
  // a derived fact is there where its expression has a value, which the evaluator finds
  presence: ({ name, args }, { sources, lines }) => (args.length > 0 ? undefined : sources.presence(name, lines)),
  attribute: ({ name }, { sources, lines }) => sources.attribute(name, lines),
  item: ({ name }, { item }) => itemText(name, item),
  measure: ({ name, shape }, { sources, lines }) => sources.measure(name, shape.measure, shape.isPublished, lines),
  level: ({ name }, { sources, lines }) => sources.level(name, lines),
  rows: (typed, { sources, lines }) => sources.rows(typed.name, rowListOf(typed), lines),
  statistic: () => undefined,
  membership: () => undefined,
  'not-applicable': ({ name }, { notApplicable }) => {
    notApplicable?.(name);
    return notApplicable && NEVER;
  },
  reason: ({ name, args: [inner] }, context) => {
    context.reasons?.meet(name, context.lines);
    return context.reasons && inner && context.make(inner, context);
  },
  branches: branching,
  extreme: (typed, context) =>
    strict(typed, 'number', context, (values) =>
      folded(values, (a, b) => extreme(context.lines, a, b, typed.shape.end)),
    ),
  order: ordering,
  equality: comparing,
  junction: joining,
  negation: (typed, context) => strict(typed, 'truth', context, ([of]) => of && { is: 'truth', t: `!(${of.t})` }),
  contained: containing,
  sum: (typed, context) =>
    strict(typed, 'number', context, (values) => folded(values, (a, b) => added(context.lines, a, b))),
  difference: (typed, context) =>
    strict(typed, 'number', context, ([a, b]) =>
      b ? a && added(context.lines, a, b, -1) : a && added(context.lines, constantText(0, 1), a, -1),
    ),
  product: (typed, context) =>
    strict(typed, 'number', context, (values) => folded(values, (a, b) => multiplied(context.lines, a, b))),
  quotient: (typed, context) => strict(typed, 'number', context, ([a, b]) => a && b && divided(context.lines, a, b)),
  absolute: (typed, context) => strict(typed, 'number', context, ([of]) => of && absolute(context.lines, of)),
  rounding: (typed, context) => {
    const grain = grainOf(typed.shape);
    // the second operand of `round` is the grain itself
    const first = { args: typed.args.slice(0, 1) };
    return grain && strict(first, 'number', context, ([of]) => of && rounded(context.lines, of, grain));
  },
  days: countingDays,
  function: () => undefined,
  quantifier: quantifying,
  map: mapping,
  filter: filtering,
  reduce: reducing,
  count: sizing,
  largest: takingLargest,
};
