import type { Exact } from '../kit/exact.js';
import type { Path } from './issue.js';
import type { RowList } from './row-list.js';
import type { Shape } from './shape.js';

/** What JSON can say. Object keys are unordered; order lives in lists. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A core expression as written or as lowered: JsonLogic syntax. */
export type Expression = Json;

/** The type of an expression. `never` is an answer that is no value; `unknown` was reported already and fits anything. */
export type Type =
  | {
      /** Which type it is. */
      readonly is: 'number' | 'boolean' | 'text' | 'date' | 'never' | 'unknown';
    }
  | {
      /** One of the options of a choice. */
      readonly is: 'choice';
      /** The ids of the options. */
      readonly options: readonly string[];
    }
  | {
      /** A level that a node earns. */
      readonly is: 'level';
      /** The node, by its id. */
      readonly node: string;
      /** The ids of its levels, best first, the floor last. */
      readonly levels: readonly string[];
    }
  | {
      /** A list. */
      readonly is: 'list';
      /** The type of its items. */
      readonly of: Type;
    }
  | {
      /** A row of a list of rows. */
      readonly is: 'row';
      /** The type of each column, by name. */
      readonly columns: Readonly<Record<string, Type>>;
    };

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
  /** The value of each column, by name. */
  readonly row: Readonly<Record<string, Value>>;
}

/** Why a value is what it is, or why there is none: `code` is `kind/reason`, or the engine's own word. */
export interface Reason {
  /** `threshold/reached`: the rule kind and its word; or a word of the engine alone. */
  readonly code: string;
  /** By name, what its sentence needs: ids and numbers as text; absent where it needs nothing. */
  readonly params?: Readonly<Record<string, string>>;
}

/** No value: facts that are absent, a reason that no number exists, or a reason that the question does not apply. */
export type NoValue =
  | {
      /** A fact that it needs is absent. */
      readonly status: 'missing';
      /** The facts that are absent, by id. */
      readonly facts: readonly string[];
    }
  | {
      /** The question applies, and no number answers it, as in a division by 0. */
      readonly status: 'unscorable';
      /** Why there is none. */
      readonly because: Reason;
    }
  | {
      /** The question does not apply to the unit. */
      readonly status: 'not-applicable';
      /** Why it does not. */
      readonly because: Reason;
    };

/** What an expression says about one unit: a value, or which kind of none. */
export type Answer = Value | NoValue;

/** Whether an answer is a `NoValue`: only those have a `status`. */
export function isNoValue(answer: Answer): answer is NoValue {
  return typeof answer === 'object' && 'status' in answer;
}

/** Whether an answer is a number. */
export function isExact(answer: Answer | undefined): answer is Exact {
  return typeof answer === 'object' && 'n' in answer;
}

/** Whether an answer is a row. */
export function isRow(answer: Answer | undefined): answer is Row {
  return typeof answer === 'object' && 'row' in answer;
}

/** An expression after type-checking: what every backend reads. `literal` and `name` hold what an operator needs beyond its operands. */
export interface Typed {
  /** The operator's name, for people and for looking the operator up. What the operator does is in `shape`. */
  readonly op: string;
  /** What the operator does with its operands. */
  readonly shape: Shape;
  /** The type of its value. */
  readonly type: Type;
  /** The operands, in order. */
  readonly args: readonly Typed[];
  /** Its place in the document: keys and positions. */
  readonly path: Path;
  /** The value of a `literal`. */
  readonly literal?: Value;
  /** What is named: the id of a fact, an attribute, a node, a reason or a cohort. */
  readonly name?: string;
}

/** Everything that a typed expression names. */
export interface References {
  /** Facts whose value it reads: without one it has no value, unless a branch leaves that fact unread. */
  readonly facts: readonly string[];
  /** Facts that it asks the presence of. */
  readonly presences: readonly string[];
  /** Attributes whose value it reads, by id. */
  readonly attributes: readonly string[];
  /** Nodes whose measure or level it reads. */
  readonly nodes: readonly string[];
  /** Nodes whose children or leaves it reads. */
  readonly rows: readonly {
    /** The node, by its id. */
    readonly node: string;
    /** Whether its children are read, or the criteria below it at any depth. */
    readonly which: RowList;
  }[];
  /** Operators used, by name. */
  readonly operators: readonly string[];
  /** Number of typed nodes: what one evaluation may cost at most, lists aside. */
  readonly size: number;
}

/** The facts that an expression reads or asks the presence of; one that it does both to stands twice. */
export function factsNamedIn({ facts, presences }: Pick<References, 'facts' | 'presences'>): readonly string[] {
  return [...facts, ...presences];
}

/** A type in one English word, for issues; the words room translates it. */
export function typeName(type: Type): string {
  if (type.is !== 'list') return type.is;
  return `list of ${typeName(type.of)}`;
}
