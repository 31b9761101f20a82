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
type PlainOperator =
  | 'if'
  | 'and'
  | 'or'
  | '!'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'min'
  | 'max'
  | 'abs'
  | 'floor'
  | 'ceil'
  | 'root'
  | 'ln'
  | 'exp'
  | 'pow'
  | 'round'
  | 'count'
  | 'largest'
  | 'in'
  | 'days'
  | 'in-cohort'
  | 'cohort'
  | 'children'
  | 'not-applicable'
  | 'because';

type PlainOperation<N extends PackIds> = { readonly [operator in PlainOperator]?: ExpressionInput<N> };

/** One operator with its operands: exactly one of these keys. */
export interface OperationInput<N extends PackIds = PackIds> extends PlainOperation<N> {
  /** A decimal without loss: `{ number: "0.1" }`. */
  readonly number?: number | string;
  /** The value of a fact: `{ var: 'staff' }`. */
  readonly var?: Name<N['fact']>;
  /** Whether a fact is there: `{ present: 'staff' }`. */
  readonly present?: Name<N['fact']> | { readonly var: Name<N['fact']> };
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
  readonly nodes?: readonly [N['node'], 'children' | 'leaves'];
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
