import { byShape, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { attributeText } from './attributes.js';
import { always, not } from './conditions.js';
import { takingLargest } from './largest.js';
import { counting, filtering, itemText, listing, mapping, quantifying, reducing } from './list-shapes.js';
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
import { type GuardedText, type Making, strict, sure, without } from './values.js';

/**
 * Writes an expression as a formula, by the shapes of its operators; undefined where no formula can, and `making.refuse` was
 * called with the reason.
 */
export function writeExpression(typed: Typed, making: Making): GuardedText | undefined {
  return byShape(WRITERS, typed, making);
}

const WRITERS: ShapeTable<[Making], GuardedText | undefined> = {
  literal: literalText,
  list: listing,
  unknown: (_, { refuse }) => refuse('function'),
  fact: factText,
  presence: presenceText,
  attribute: ({ name = '' }, making) => attributeText(name, making),
  item: ({ name = '' }, { item, refuse }) => itemText(name, item) ?? refuse('list-walk'),
  measure: ({ name = '', shape }, making) => measureRead(name, shape.measure, shape.isPublished, making),
  level: ({ name = '' }, making) => levelRead(name, making),
  rows: ({ name = '', literal }, making) => rowsRead(name, literal === 'leaves' ? 'leaves' : 'children', making),
  statistic: (_, { refuse }) => refuse('other-units'),
  membership: ({ name = '' }, making) => {
    const cohort = making.tier.cohorts[name];
    return cohort?.where ? making.make(cohort.where.typed, making) : sure(always(cohort !== undefined));
  },
  'not-applicable': () => without('not-applicable'),
  reason: ({ args: [inner] }, making) => inner && making.make(inner, making),
  branches: branching,
  extreme: ({ args, shape }, making) => ofNumbers(args, making, (numbers) => extreme(numbers, shape.end)),
  order: ordering,
  equality: comparing,
  junction: joining,
  negation: ({ args }, making) => strict(args, making, ([of]) => (of?.is === 'truth' ? not(of) : undefined)),
  contained: containing,
  sum: ({ args }, making) => ofNumbers(args, making, (numbers) => folded(numbers, plus)),
  difference: ({ args }, making) =>
    ofNumbers(args, making, ([a, b]) => a && (b ? plus(a, b, -1) : times(a, constantNumber(-1)))),
  product: ({ args }, making) => ofNumbers(args, making, (numbers) => folded(numbers, times)),
  quotient: dividing,
  absolute: ({ args }, making) => ofNumbers(args, making, ([of]) => of && absolute(of)),
  rounding: ({ args, shape: { how } }, making) =>
    // the second operand of `round` is the grain itself
    ofNumbers(args.slice(0, 1), making, ([of]) => of && (rounded(of, how) ?? making.refuse('too-many-digits'))),
  days: ({ args }, making) =>
    ofNumbers(args, making, ([from, to]) => from && to && { ...plus(to, from, -1), low: -500_000, high: 500_000 }),
  function: (_, { refuse }) => refuse('function'),
  quantifier: quantifying,
  map: mapping,
  filter: filtering,
  reduce: reducing,
  count: counting,
  largest: takingLargest,
};
