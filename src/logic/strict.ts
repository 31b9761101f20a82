import { bug } from '../kit/bug.js';
import type { Exact } from '../kit/exact.js';
import {
  BOOLEAN,
  DATE,
  isNoValue,
  type Json,
  type NoValue,
  NUMBER,
  TEXT,
  type Type,
  type Typed,
  UNKNOWN,
  type Value,
} from '../model/expression.js';
import type { Path } from '../model/issue.js';
import type { Checker, Evaluate, Operator, Reader } from '../model/operator.js';
import { limited } from './limit.js';
import { fits, shownType } from './types.js';

/** The types that a strict operator takes and gives. `numbers` is a list of numbers. */
export type StrictType = 'number' | 'boolean' | 'text' | 'date' | 'list' | 'numbers';

/** The value that stands for each of them. */
export interface StrictValue {
  /** An exact number. */
  number: Exact;
  /** True or false. */
  boolean: boolean;
  /** A text; a choice by the id of its option. */
  text: string;
  /** A day: "2019-06-30". */
  date: string;
  /** The items of a list. */
  list: readonly Value[];
  /** The items of a list of numbers. */
  numbers: readonly Exact[];
}
type Values<A extends readonly StrictType[]> = { readonly [I in keyof A]: StrictValue[A[I]] };

interface StrictOperator<R extends StrictType> {
  /** The key by which expressions name it. */
  readonly name: string;
  /** A whole number, for plugins. */
  readonly version?: number;
  /** The type of its value. */
  readonly result: R;
  /** How a calculation is written with it, as `'the remainder of dividing ({of})'`. */
  readonly words?: Operator['words'];
  /** Bounds of the value from bounds of the operands. */
  readonly bounds?: Operator['bounds'];
}

/** An operator with a fixed list of operands, each of which must have a value. */
export interface FixedOperator<A extends readonly StrictType[], R extends StrictType> extends StrictOperator<R> {
  /** The types of its operands, in order. */
  readonly args: A;
  /** Synchronous and pure; given a value for every operand. A `NoValue` says why there is none. */
  readonly evaluate: (values: Values<A>, reader: Reader) => StrictValue[R] | NoValue;
}

/** An operator over one or more operands of one type. */
export interface VariadicOperator<A extends StrictType, R extends StrictType> extends StrictOperator<R> {
  readonly rest: A;
  readonly atLeast: number;
  readonly atMost?: number;
  readonly evaluate: (values: readonly StrictValue[A][], reader: Reader) => StrictValue[R] | NoValue;
}

/** What a built-in operator says besides: a plugin's is a `function`. */
type WithShape = Pick<Operator, 'shape'>;

/** An operator of fixed operands: types, value and bounds in one place. */
export function fixed<const A extends readonly StrictType[], R extends StrictType>(
  definition: FixedOperator<A, R> & WithShape,
): Operator {
  const { args, evaluate } = definition;
  const takes = { atLeast: args.length, atMost: args.length, typeAt: (index: number) => args[index] };
  const isWhole = typeof evaluate === 'function' && [...args, definition.result].every(isStrictType);
  if (!isWhole) return { ...strict(definition, takes, () => bug(NOT_WHOLE)), check: () => bug(NOT_WHOLE) };
  return strict(definition, takes, (values, reader) => evaluate(values as unknown as Values<A>, reader));
}

/** Said where the operator is used, as a fault of the plugin: a definition is only kept. */
const NOT_WHOLE = 'args, result and evaluate must be types of the core language and a function';

function isStrictType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(TYPES, type);
}

/** An operator of any number of operands of one type, within its limits. */
export function variadic<A extends StrictType, R extends StrictType>(
  definition: VariadicOperator<A, R> & WithShape,
): Operator {
  const { rest, atLeast, atMost = Number.POSITIVE_INFINITY, evaluate } = definition;
  const takes = { atLeast, atMost, typeAt: () => rest };
  return strict(definition, takes, (values, reader) => evaluate(values as readonly StrictValue[A][], reader));
}

/**
 * Operands are read left to right; the first without a value decides why there is none, and a missing one also names
 * the facts that the operands after it would have missed.
 */
export function readAll(operands: readonly Evaluate[], reader: Reader): readonly Value[] | NoValue {
  const values: Value[] = [];
  for (let index = 0; index < operands.length; index += 1) {
    const answer = (operands[index] as Evaluate)(reader);
    if (!isNoValue(answer)) values.push(answer);
    else return answer.status === 'missing' ? missingAll(answer.facts, operands.slice(index + 1), reader) : answer;
  }
  return values;
}

function missingAll(first: readonly string[], rest: readonly Evaluate[], reader: Reader): NoValue {
  const facts = new Set(first);
  for (const operand of rest) {
    const answer = operand(reader);
    if (isNoValue(answer) && answer.status === 'missing') for (const fact of answer.facts) facts.add(fact);
  }
  return { status: 'missing', facts: [...facts] };
}

interface Takes {
  readonly atLeast: number;
  readonly atMost: number;
  readonly typeAt: (operand: number) => StrictType | undefined;
}

function strict(
  { name, version, result, shape, words, bounds }: StrictOperator<StrictType> & WithShape,
  { atLeast, atMost, typeAt }: Takes,
  evaluate: (values: readonly Value[], reader: Reader) => Value | NoValue,
): Operator {
  return {
    name,
    ...(version === undefined ? {} : { version }),
    ...(shape === undefined ? {} : { shape }),
    ...(words === undefined ? {} : { words }),
    ...(bounds === undefined ? {} : { bounds }),
    check: (operands, path, checker) => {
      const isCounted = countOperands(name, operands, path, checker, [atLeast, atMost]);
      const args = operands.map((operand, index) => {
        const type = isCounted ? typeAt(index) : undefined;
        return type === undefined
          ? checker.check(operand, checker.at(index))
          : operandOf(name, operand, index, TYPES[type], checker);
      });
      return { op: name, type: TYPES[result], args, path };
    },
    compile: (node, compile) => {
      const operands = node.args.map(compile);
      return (reader) => {
        const values = readAll(operands, reader);
        if (isNoValue(values)) return values;
        const answer = evaluate(values, reader);
        return typeof answer === 'object' && 'n' in answer ? limited(answer) : answer;
      };
    },
  };
}

/** Whether there are as many operands as the operator takes, `3` or `[2, 3]` at least and at most; reported where there are not. */
export function countOperands(
  name: string,
  operands: readonly Json[],
  path: Path,
  checker: Checker,
  takes: number | readonly [atLeast: number, atMost: number],
): boolean {
  const [atLeast, atMost] = typeof takes === 'number' ? [takes, takes] : takes;
  if (operands.length >= atLeast && operands.length <= atMost) return true;
  const upTo = atMost === Number.POSITIVE_INFINITY ? `${atLeast}+` : `${atLeast}–${atMost}`;
  const expected = atLeast === atMost ? String(atLeast) : upTo;
  checker.fault('operands-count', path, { operator: name, expected, found: String(operands.length) });
  return false;
}

/** Checks an operand that must be of the type; one of another is reported. */
export function operandOf(operator: string, operand: Json, index: number, expected: Type, checker: Checker): Typed {
  const typed = checker.check(operand, checker.at(index), { beside: expected });
  if (!fits(typed.type, expected)) {
    checker.fault('operand-type', typed.path, {
      operator,
      expected: shownType(expected),
      found: shownType(typed.type),
    });
  }
  return typed;
}

const TYPES: Readonly<Record<StrictType, Type>> = {
  number: NUMBER,
  boolean: BOOLEAN,
  text: TEXT,
  date: DATE,
  list: { is: 'list', of: UNKNOWN },
  numbers: { is: 'list', of: NUMBER },
};
