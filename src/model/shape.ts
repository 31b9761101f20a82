import type { Rounding } from '../kit/rounding.js';
import type { Measure } from './measure.js';

/**
 * What an operator does with its operands: all that the prover, the explanations, the altered packs and every other
 * reader of expressions need to know of it. They have a table with a row for each of these (`byShape`), so that an
 * operator of a known shape needs no line of theirs, and a new shape does not compile until each has its row.
 */
export type Shape =
  /** A value that stands in the expression; `list`: its operands are the items; `unknown`: what was reported as a fault. */
  | { readonly is: 'literal' }
  | { readonly is: 'list' }
  | { readonly is: 'unknown' }
  /** Reads what `name` names: a fact, whether a fact is there, an attribute, the item of a list or a column of it. */
  | { readonly is: 'fact' }
  | { readonly is: 'presence' }
  | { readonly is: 'attribute' }
  | { readonly is: 'item' }
  /** Reads another node of the unit: a measure, exact or as the node prints it; its level; the rows below it. */
  | { readonly is: 'measure'; readonly measure: Measure; readonly isPublished: boolean }
  | { readonly is: 'level' }
  | { readonly is: 'rows' }
  /** Asks the other units of a cohort, or the units below; whether the unit is in a cohort. */
  | { readonly is: 'statistic'; readonly of: 'cohort' | 'children' }
  | { readonly is: 'membership' }
  /** No value, for the reason `name`; the first operand's value, for the reason `name`. */
  | { readonly is: 'not-applicable' }
  | { readonly is: 'reason' }
  /** `[condition, value, condition, value, …, otherwise]`: the value of the first condition that holds. */
  | { readonly is: 'branches' }
  /** The lowest or the highest operand; `other`: the operator of the other end, `max` of `min`. */
  | { readonly is: 'extreme'; readonly end: 'lowest' | 'highest'; readonly other: string }
  /**
   * Whether the first operand is on the side of the second, `<` with three operands also the second of the third.
   * `other`: the operator that differs at equal values alone, `<=` of `<`.
   */
  | { readonly is: 'order'; readonly side: 'below' | 'above'; readonly isStrict: boolean; readonly other: string }
  /** Whether two operands are equal, or differ. */
  | { readonly is: 'equality'; readonly holdsWhenEqual: boolean }
  /** Conditions from left to right up to the first that is `decisive`: true for `or`, false for `and`. */
  | { readonly is: 'junction'; readonly decisive: boolean }
  | { readonly is: 'negation' }
  /** Whether the first operand is in the list that is the second. */
  | { readonly is: 'contained' }
  | { readonly is: 'sum' }
  | { readonly is: 'difference' }
  | { readonly is: 'product' }
  | { readonly is: 'quotient' }
  | { readonly is: 'absolute' }
  /** The first operand moved to a place or to a multiple of a step. */
  | { readonly is: 'rounding'; readonly how: Rounding }
  /** Days from the first date to the second. */
  | { readonly is: 'days' }
  /** A value of which only its bounds are known; there is none where the operand at `divisor` is 0. */
  | { readonly is: 'function'; readonly divisor?: number }
  /** `[list, body]`: whether the body holds for some, all or none of the items; the body of each item; the items of which it holds. */
  | { readonly is: 'quantifier'; readonly holdsFor: 'some' | 'all' | 'none' }
  | { readonly is: 'map' }
  | { readonly is: 'filter' }
  /** `[list, body, start]`: the body of each item with what the items before it came to. */
  | { readonly is: 'reduce' }
  /** How many items; the sum of the k largest. */
  | { readonly is: 'count' }
  | { readonly is: 'largest' };

/** The name of a shape. */
export type ShapeName = Shape['is'];

/** The shape of that name. */
export type ShapeOf<S extends ShapeName> = Extract<Shape, { readonly is: S }>;
