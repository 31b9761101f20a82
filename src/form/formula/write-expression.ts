import { byShape, rowListOf, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { attributeText } from './attributes.js';
import { always, not } from './conditions.js';
import { takingLargest } from './largest.js';
import { countingItems, filtering, itemText, listing, mapping, quantifying, reducing } from './list-shapes.js';
import { levelRead, measureRead, rowsRead } from './node-texts.js';
import { absolute, constantNumber, extreme, plus, times } from './numbers.js';
import { rounded } from './rounding.js';
import {
  branching,
  comparing,
  containing,
  dividing,
  factText,
  folded,
  joining,
  literalText,
  ofNumbers,
  ordering,
  presenceText,
} from './scalar-shapes.js';
import { type FormulaContext, type GuardedText, strict, sure, without } from './values.js';

/**
 * Writes an expression as a formula, by the shapes of its operators; undefined where no formula can say it: then
 * `context.refuse` was called with the reason.
 */
export function writeExpression(typed: Typed, context: FormulaContext): GuardedText | undefined {
  return byShape(WRITERS, typed, context);
}

const WRITERS: ShapeTable<[FormulaContext], GuardedText | undefined> = {
  literal: literalText,
  list: listing,
  unknown: (_, { refuse }) => refuse('function'),
  fact: factText,
  presence: presenceText,
  attribute: ({ name }, context) => attributeText(name, context),
  item: ({ name }, { item, refuse }) => itemText(name, item) ?? refuse('list-walk'),
  measure: ({ name, shape }, context) => measureRead(name, shape.measure, shape.isPublished, context),
  level: ({ name }, context) => levelRead(name, context),
  rows: (typed, context) => rowsRead(typed.name, rowListOf(typed), context),
  statistic: (_, { refuse }) => refuse('other-units'),
  membership: ({ name }, context) => {
    const cohort = context.tier.cohorts[name];
    return cohort?.where ? context.make(cohort.where.typed, context) : sure(always(cohort !== undefined));
  },
  'not-applicable': () => without('not-applicable'),
  reason: ({ args: [inner] }, context) => inner && context.make(inner, context),
  branches: branching,
  extreme: ({ args, shape }, context) => ofNumbers(args, context, (numbers) => extreme(numbers, shape.end)),
  order: ordering,
  equality: comparing,
  junction: joining,
  negation: ({ args }, context) => strict(args, context, ([of]) => (of?.is === 'truth' ? not(of) : undefined)),
  contained: containing,
  sum: ({ args }, context) => ofNumbers(args, context, (numbers) => folded(numbers, plus)),
  difference: ({ args }, context) =>
    ofNumbers(args, context, ([a, b]) => a && (b ? plus(a, b, -1) : times(a, constantNumber(-1)))),
  product: ({ args }, context) => ofNumbers(args, context, (numbers) => folded(numbers, times)),
  quotient: dividing,
  absolute: ({ args }, context) => ofNumbers(args, context, ([of]) => of && absolute(of)),
  rounding: ({ args, shape: { how } }, context) =>
    // the second operand of `round` is the grain itself
    ofNumbers(args.slice(0, 1), context, ([of]) => of && (rounded(of, how) ?? context.refuse('too-many-digits'))),
  days: ({ args }, context) =>
    ofNumbers(args, context, ([from, to]) => from && to && { ...plus(to, from, -1), low: -500_000, high: 500_000 }),
  function: (_, { refuse }) => refuse('function'),
  quantifier: quantifying,
  map: mapping,
  filter: filtering,
  reduce: reducing,
  count: countingItems,
  largest: takingLargest,
};
