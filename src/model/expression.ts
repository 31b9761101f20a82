import type { Exact } from '../kit/exact.js';
import type { Path } from './issue.js';
import type { Shape } from './shape.js';

/** What JSON can say. Object keys are unordered; order lives in lists. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A core expression as written or as lowered: JsonLogic syntax. */
export type Expression = Json;

/** The type of an expression. `never` is an answer that is no value; `unknown` was reported already and fits anything. */
export type Type =
  | { readonly is: 'number' | 'boolean' | 'text' | 'date' | 'never' | 'unknown' }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'level'; readonly node: string; readonly levels: readonly string[] }
  | { readonly is: 'list'; readonly of: Type }
  | { readonly is: 'row'; readonly columns: Readonly<Record<string, Type>> };

export const NUMBER: Type = { is: 'number' };
export const BOOLEAN: Type = { is: 'boolean' };
export const TEXT: Type = { is: 'text' };
export const DATE: Type = { is: 'date' };
export const NEVER: Type = { is: 'never' };
export const UNKNOWN: Type = { is: 'unknown' };

/** A value at run time. Text, dates, options and levels are strings; an `Exact` has `n`, a `Row` has `row`. */
export type Value = Exact | boolean | string | readonly Value[] | Row;

/** One row of a list of rows. */
export interface Row {
  readonly row: Readonly<Record<string, Value>>;
}

/** Why a value is what it is, or why there is none: `code` is `kind/reason`, or the engine's own word. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** No value: facts that are absent, a reason that no number exists, or a reason that the question does not apply. */
export type NoValue =
  | { readonly status: 'missing'; readonly facts: readonly string[] }
  | { readonly status: 'unscorable'; readonly because: Reason }
  | { readonly status: 'not-applicable'; readonly because: Reason };

/** What an expression says about one unit: a value, or which kind of none. */
export type Answer = Value | NoValue;

/** Whether an answer is a `NoValue`: only those have a `status`. */
export function isNoValue(answer: Answer): answer is NoValue {
  return typeof answer === 'object' && 'status' in answer;
}

/** An expression after type-checking: what every backend reads. `literal` and `name` hold what an operator needs beyond its operands. */
export interface Typed {
  /** The operator's name, for people and for looking the operator up. What the operator does is in `shape`. */
  readonly op: string;
  readonly shape: Shape;
  readonly type: Type;
  readonly args: readonly Typed[];
  readonly path: Path;
  readonly literal?: Value;
  readonly name?: string;
}

/** Everything that a typed expression names. */
export interface References {
  /** Facts whose value it reads: without one it has no value, unless a branch leaves that fact unread. */
  readonly facts: readonly string[];
  /** Facts that it asks the presence of. */
  readonly presences: readonly string[];
  readonly attributes: readonly string[];
  /** Nodes whose measure or level it reads. */
  readonly nodes: readonly string[];
  /** Nodes whose children or leaves it reads. */
  readonly rows: readonly { readonly node: string; readonly which: 'children' | 'leaves' }[];
  /** Operators used, by name. */
  readonly operators: readonly string[];
  /** Number of typed nodes: what one evaluation may cost at most, lists aside. */
  readonly size: number;
}

/** A type in one English word, for issues; the words room translates it. */
export function typeName(type: Type): string {
  if (type.is !== 'list') return type.is;
  return `list of ${typeName(type.of)}`;
}
