import type { RowList } from '../row-list.js';
import type { PackIds } from './pack-ids.js';

/** An expression of the core language as written: JsonLogic syntax, a number as itself or as `{ number: "0.1" }`. */
export type ExpressionInput<N extends PackIds = PackIds> =
  | null
  | boolean
  | number
  | string
  | readonly ExpressionInput<N>[]
  | OperationInput<N>;

/** A name, alone or as a list of one. */
type Name<Id extends string> = Id | readonly [Id];

/** Inside a list operator `var` names columns of the item, which the facts of the pack do not tell. */
type InsideList<N extends PackIds> = Omit<N, 'fact'> & { readonly fact: string };

type Walk<N extends PackIds> = readonly [ExpressionInput<N>, ExpressionInput<InsideList<N>>];

/** Operators whose operands are expressions. */
interface PlainOperation<N extends PackIds> {
  /** The value of the first condition that holds: `{ if: [condition, value, …, otherwise] }`. */
  readonly if?: ExpressionInput<N>;
  /** Whether all conditions hold; what follows one that does not is not read. */
  readonly and?: ExpressionInput<N>;
  /** Whether some condition holds; what follows one that does is not read. */
  readonly or?: ExpressionInput<N>;
  /** Whether a condition does not hold. */
  readonly '!'?: ExpressionInput<N>;
  /** Whether two values of one type are equal. */
  readonly '=='?: ExpressionInput<N>;
  /** Whether two values of one type differ. */
  readonly '!='?: ExpressionInput<N>;
  /** Whether two or three numbers or dates rise. */
  readonly '<'?: ExpressionInput<N>;
  /** Whether two or three numbers or dates do not fall. */
  readonly '<='?: ExpressionInput<N>;
  /** Whether the first of two numbers or dates is above the second. */
  readonly '>'?: ExpressionInput<N>;
  /** Whether the first of two numbers or dates is not below the second. */
  readonly '>='?: ExpressionInput<N>;
  /** The sum of one or more numbers. */
  readonly '+'?: ExpressionInput<N>;
  /** The first number minus the second; of one number its negative. */
  readonly '-'?: ExpressionInput<N>;
  /** The product of one or more numbers. */
  readonly '*'?: ExpressionInput<N>;
  /** The first number over the second, exact; no value where the second is 0. */
  readonly '/'?: ExpressionInput<N>;
  /** The remainder of a division, with the sign of the first number; no value where the second is 0. */
  readonly '%'?: ExpressionInput<N>;
  /** The lowest of one or more numbers. */
  readonly min?: ExpressionInput<N>;
  /** The highest of one or more numbers. */
  readonly max?: ExpressionInput<N>;
  /** A number without its sign. */
  readonly abs?: ExpressionInput<N>;
  /** A number rounded down to a whole one: -3 of -2.5. */
  readonly floor?: ExpressionInput<N>;
  /** A number rounded up to a whole one: -2 of -2.5. */
  readonly ceil?: ExpressionInput<N>;
  /** `[number, degree]`: exact, or to 40 digits; the degree is a whole number from 1. */
  readonly root?: ExpressionInput<N>;
  /** The natural logarithm, to 40 digits; no value for 0 and below. */
  readonly ln?: ExpressionInput<N>;
  /** e to the power of a number, to 40 digits. */
  readonly exp?: ExpressionInput<N>;
  /** `[number, exponent]`: exact, or to 40 digits; no value where no real number is it. */
  readonly pow?: ExpressionInput<N>;
  /** `[number, places, mode]`, or `{ step: s }` for the places: `{ round: [2.345, 2, 'half-even'] }` is 2.34. */
  readonly round?: ExpressionInput<N>;
  /** How many items a list has. */
  readonly count?: ExpressionInput<N>;
  /** The sum of the largest numbers of a list: `{ largest: [[3, 9, 5], 2] }` is 14. */
  readonly largest?: ExpressionInput<N>;
  /** Whether a value is in a list that is written out. */
  readonly in?: ExpressionInput<N>;
  /** Days from the first date to the second. */
  readonly days?: ExpressionInput<N>;
  /** Whether the unit is in a cohort, whether or not it submitted. */
  readonly 'in-cohort'?: ExpressionInput<N>;
  /** Of the members of a cohort together: `{ cohort: ['all', 'max', { var: 'staff' }] }`. */
  readonly cohort?: ExpressionInput<N>;
  /** Of the units below together: `[aggregate, expression, whenAbsent, …]`. */
  readonly children?: ExpressionInput<N>;
  /** No value: the rule does not apply, for this reason. It stands only where the whole value of a rule does. */
  readonly 'not-applicable'?: ExpressionInput<N>;
  /** `[reason, value]`: the value, which an explanation gives with this reason. */
  readonly because?: ExpressionInput<N>;
}

/** One operator with its operands: exactly one of these keys. */
export interface OperationInput<N extends PackIds = PackIds> extends PlainOperation<N> {
  /** A decimal without loss: `{ number: "0.1" }`. */
  readonly number?: number | string;
  /** The value of a fact: `{ var: 'staff' }`. */
  readonly var?: Name<N['fact']>;
  /** Whether a fact is there: `{ present: 'staff' }`. */
  readonly present?:
    | Name<N['fact']>
    | {
        /** The fact, by its id. */
        readonly var: Name<N['fact']>;
      };
  /** A number that rules share: `{ constant: 'target' }`. */
  readonly constant?: Name<N['constant']>;
  /** What the register says of the unit: `{ attribute: 'kind' }`. */
  readonly attribute?: Name<N['attribute']>;
  /** The first or the last day of the period. */
  readonly period?: Name<'from' | 'to'>;
  /** The points of a node. */
  readonly points?: Name<N['node']>;
  /** The percent of a node. */
  readonly percent?: Name<N['node']>;
  /** The converted points of a node. */
  readonly converted?: Name<N['node']>;
  /** A measure of a node, as it is published: `{ published: ['total', 'points'] }`. */
  readonly published?: readonly [N['node'], 'points' | 'percent' | 'converted'];
  /** The level of a node. */
  readonly level?: Name<N['node']>;
  /** Rows of the nodes below a node: `{ nodes: ['total', 'leaves'] }`. */
  readonly nodes?: readonly [N['node'], RowList];
  /** A value for each item of a list; in the second operand `var` names what the item has. */
  readonly map?: Walk<N>;
  /** The items of a list for which a condition holds. */
  readonly filter?: Walk<N>;
  /** Whether a condition holds for every item of a list. */
  readonly all?: Walk<N>;
  /** Whether a condition holds for some item of a list. */
  readonly some?: Walk<N>;
  /** Whether a condition holds for no item of a list. */
  readonly none?: Walk<N>;
  /** One value from all items of a list, from the third operand on. */
  readonly reduce?: readonly [ExpressionInput<N>, ExpressionInput<InsideList<N>>, ExpressionInput<N>];
}

/** A fact by its id, or an expression. */
export type OperandInput<N extends PackIds = PackIds> = N['fact'] | number | OperationInput<N>;
