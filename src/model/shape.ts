import type { Rounding } from '../kit/rounding.js';
import type { Measure } from './measure.js';

/** A shape by its name. */
interface ShapeNamed<S extends string> {
  /** The name of the shape, as `order`. */
  readonly is: S;
}

/** Reads a measure of another node of the unit. */
interface MeasureShape extends ShapeNamed<'measure'> {
  /** The measure that is read. */
  readonly measure: Measure;
  /** Whether it is read as the node prints it. */
  readonly isPublished: boolean;
}

/** Asks other units than the one that is scored. */
interface StatisticShape extends ShapeNamed<'statistic'> {
  /** Whether those of a cohort are asked, or those below the unit. */
  readonly of: 'cohort' | 'children';
}

/** The lowest or the highest operand. */
interface ExtremeShape extends ShapeNamed<'extreme'> {
  /** Which of the two. */
  readonly end: 'lowest' | 'highest';
  /** The operator of the other end: `max` of `min`. */
  readonly other: string;
}

/** Whether the first operand is on one side of the second; with three operands also the second of the third. */
interface OrderShape extends ShapeNamed<'order'> {
  /** The side of the second operand on which the first must be. */
  readonly side: 'below' | 'above';
  /** Whether it does not hold for equal values. */
  readonly isStrict: boolean;
  /** The operator that differs at equal values alone: `<=` of `<`. */
  readonly other: string;
}

/** Whether two operands are equal, or differ. */
interface EqualityShape extends ShapeNamed<'equality'> {
  /** Whether it holds for equal values, or for those that differ. */
  readonly holdsWhenEqual: boolean;
}

/** Conditions from left to right, up to the first that decides. */
interface JunctionShape extends ShapeNamed<'junction'> {
  /** The answer that decides: true for `or`, false for `and`. */
  readonly decisive: boolean;
}

/** The first operand, rounded. */
interface RoundingShape extends ShapeNamed<'rounding'> {
  /** To which place or step, and which way. */
  readonly how: Rounding;
}

/** A value of which only its bounds are known. */
interface FunctionShape extends ShapeNamed<'function'> {
  /** The operand, from 0, at whose 0 there is no value; absent where there is a value everywhere. */
  readonly divisor?: number;
}

/** Whether a condition holds for the items of a list. */
interface QuantifierShape extends ShapeNamed<'quantifier'> {
  /** For how many of them it must hold. */
  readonly holdsFor: 'some' | 'all' | 'none';
}

/**
 * What an operator does with its operands: all that the prover, the explanations, the altered packs and every other
 * reader of expressions need to know of it. They have a table with a row for each of these (`byShape`), so that an
 * operator of a known shape needs no line of theirs, and a new shape does not compile until each has its row.
 */
export type Shape =
  /** A value that stands in the expression; `list`: its operands are the items; `unknown`: what was reported as a fault. */
  | ShapeNamed<'literal'>
  | ShapeNamed<'list'>
  | ShapeNamed<'unknown'>
  /** Reads what `name` names: a fact, whether a fact is there, an attribute, the item of a list or a column of it. */
  | ShapeNamed<'fact'>
  | ShapeNamed<'presence'>
  | ShapeNamed<'attribute'>
  | ShapeNamed<'item'>
  /** Reads another node of the unit: a measure, exact or as the node prints it; its level; the rows below it. */
  | MeasureShape
  | ShapeNamed<'level'>
  | ShapeNamed<'rows'>
  /** Asks the other units of a cohort, or the units below; whether the unit is in a cohort. */
  | StatisticShape
  | ShapeNamed<'membership'>
  /** No value, for the reason `name`; the first operand's value, for the reason `name`. */
  | ShapeNamed<'not-applicable'>
  | ShapeNamed<'reason'>
  /** `[condition, value, condition, value, …, otherwise]`: the value of the first condition that holds. */
  | ShapeNamed<'branches'>
  /** The lowest or the highest operand; `other`: the operator of the other end, `max` of `min`. */
  | ExtremeShape
  /**
   * Whether the first operand is on the side of the second, `<` with three operands also the second of the third.
   * `other`: the operator that differs at equal values alone, `<=` of `<`.
   */
  | OrderShape
  /** Whether two operands are equal, or differ. */
  | EqualityShape
  /** Conditions from left to right up to the first that is `decisive`: true for `or`, false for `and`. */
  | JunctionShape
  | ShapeNamed<'negation'>
  /** Whether the first operand is in the list that is the second. */
  | ShapeNamed<'contained'>
  | ShapeNamed<'sum'>
  | ShapeNamed<'difference'>
  | ShapeNamed<'product'>
  | ShapeNamed<'quotient'>
  | ShapeNamed<'absolute'>
  /** The first operand moved to a place or to a multiple of a step. */
  | RoundingShape
  /** Days from the first date to the second. */
  | ShapeNamed<'days'>
  /** A value of which only its bounds are known; there is none where the operand at `divisor` is 0. */
  | FunctionShape
  /** `[list, body]`: whether the body holds for some, all or none of the items; the body of each item; the items of which it holds. */
  | QuantifierShape
  | ShapeNamed<'map'>
  | ShapeNamed<'filter'>
  /** `[list, body, start]`: the body of each item with what the items before it came to. */
  | ShapeNamed<'reduce'>
  /** How many items; the sum of the k largest. */
  | ShapeNamed<'count'>
  | ShapeNamed<'largest'>;

/** The name of a shape. */
export type ShapeName = Shape['is'];

/** The shape of that name. */
export type ShapeOf<S extends ShapeName> = Extract<Shape, ShapeNamed<S>>;
