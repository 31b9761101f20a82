import { grainOf } from '../../logic/loops/index.js';
import { byShape, rowListOf, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { filtering, itemText, listing, mapping, quantifying, reducing, sizing, takingLargest } from './list-texts.js';
import { type Making, strict } from './making.js';
import { exactly } from './near-texts.js';
import { absolute, added, divided, extreme, multiplied } from './numbers.js';
import { constantText, NEVER, type NearlyText, type ValueText } from './registers.js';
import { rounded } from './rounding.js';
import { branching, comparing, containing, counting, folded, joining, literalText, ordering } from './scalar-texts.js';

/** More expressions than this, list bodies written out for each item, are not worth the text. */
const MOST_EXPRESSIONS = 20_000;

/**
 * Writes an expression as statements, by the shapes of its operators; undefined where it has one that only the exact road
 * can answer: a function, a text, a list that a unit gives, a statistic over units.
 */
function writeExpression(typed: Typed, making: Making): ValueText | undefined {
  const value = writeNearly(typed, making);
  return value?.is === 'nearly' ? exactly(making.lines, value) : value;
}

/** The same; a measure of a node may be a number of which only a double near it is known. */
function writeNearly(typed: Typed, making: Making): ValueText | NearlyText | undefined {
  making.spent.expressions += 1;
  return making.spent.expressions > MOST_EXPRESSIONS ? undefined : byShape(WRITERS, typed, making);
}

/** How the text of expressions is made, of which none was written so far. */
export function startWriting(): Pick<Making, 'make' | 'makeNearly' | 'spent'> {
  return { make: writeExpression, makeNearly: writeNearly, spent: { expressions: 0 } };
}

const WRITERS: ShapeTable<[Making], ValueText | NearlyText | undefined> = {
  literal: (typed, { sources }) => literalText(typed, sources.codeOf),
  list: listing,
  unknown: () => undefined,
  fact: ({ name = '' }, { sources, lines }) => sources.fact(name, lines),
  // a derived fact is there where its expression has a value, which the evaluator finds
  presence: ({ name = '', args }, { sources, lines }) => (args.length > 0 ? undefined : sources.presence(name, lines)),
  attribute: ({ name = '' }, { sources, lines }) => sources.attribute(name, lines),
  item: ({ name = '' }, { item }) => itemText(name, item),
  measure: ({ name = '', shape }, { sources, lines }) => sources.measure(name, shape.measure, shape.isPublished, lines),
  level: ({ name = '' }, { sources, lines }) => sources.level(name, lines),
  rows: (typed, { sources, lines }) => sources.rows(typed.name ?? '', rowListOf(typed), lines),
  statistic: () => undefined,
  membership: () => undefined,
  'not-applicable': ({ name = '' }, { notApplicable }) => {
    notApplicable?.(name);
    return notApplicable && NEVER;
  },
  reason: ({ name = '', args: [inner] }, making) => {
    making.reasons?.meet(name, making.lines);
    return making.reasons && inner && making.make(inner, making);
  },
  branches: branching,
  extreme: (typed, making) =>
    strict(typed, 'number', making, (values) => folded(values, (a, b) => extreme(making.lines, a, b, typed.shape.end))),
  order: ordering,
  equality: comparing,
  junction: joining,
  negation: (typed, making) => strict(typed, 'truth', making, ([of]) => of && { is: 'truth', t: `!(${of.t})` }),
  contained: containing,
  sum: (typed, making) =>
    strict(typed, 'number', making, (values) => folded(values, (a, b) => added(making.lines, a, b))),
  difference: (typed, making) =>
    strict(typed, 'number', making, ([a, b]) =>
      b ? a && added(making.lines, a, b, -1) : a && added(making.lines, constantText(0, 1), a, -1),
    ),
  product: (typed, making) =>
    strict(typed, 'number', making, (values) => folded(values, (a, b) => multiplied(making.lines, a, b))),
  quotient: (typed, making) => strict(typed, 'number', making, ([a, b]) => a && b && divided(making.lines, a, b)),
  absolute: (typed, making) => strict(typed, 'number', making, ([of]) => of && absolute(making.lines, of)),
  rounding: (typed, making) => {
    const grain = grainOf(typed.shape);
    // the second operand of `round` is the grain itself
    const first = { args: typed.args.slice(0, 1) };
    return grain && strict(first, 'number', making, ([of]) => of && rounded(making.lines, of, grain));
  },
  days: counting,
  function: () => undefined,
  quantifier: quantifying,
  map: mapping,
  filter: filtering,
  reduce: reducing,
  count: sizing,
  largest: takingLargest,
};
