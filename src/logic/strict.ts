import { bug } from '../kit/bug.js';
import type { Exact } from '../kit/exact.js';
import {
  BOOLEAN,
  DATE,
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
import type { Checker, Operator, Reader } from '../model/operator.js';
import { fits, shownType } from './types.js';
import { valueOfShape } from './values/index.js';
import { type MakeValue, strictly } from './values/strictly.js';

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

/** What a built-in operator says besides: by its shape it has its value. */
type WithShape = Required<Pick<Operator, 'shape'>>;

/** An operator that is a function of a plugin: fixed operands, types, value and bounds in one place. */
export function ownFunction<const A extends readonly StrictType[], R extends StrictType>(
  definition: FixedOperator<A, R>,
): Operator {
  const { args, evaluate } = definition;
  const isWhole = typeof evaluate === 'function' && [...args, definition.result].every(isStrictType);
  if (!isWhole) return { ...strict(definition, takesOf(args), () => bug(NOT_WHOLE)), check: () => bug(NOT_WHOLE) };
  const value = strictly((values, reader) => evaluate(values as unknown as Values<A>, reader));
  return strict(definition, takesOf(args), value);
}

/** An operator of fixed operands, which has its value by its shape. */
export function fixed(definition: StrictOperator<StrictType> & WithShape & Takes): Operator {
  return strict(definition, takesOf(definition.args), valueOfShape(definition.shape.is));
}

/** Reported where the operator is used, as a fault of the plugin: its definition is not checked before. */
const NOT_WHOLE = 'args, result and evaluate must be types of the core language and a function';

function isStrictType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(TYPES, type);
}

/** A built-in operator of fixed operands whose value no shape says. */
export function functionOf(definition: StrictOperator<StrictType> & Partial<WithShape> & Takes, value: MakeValue) {
  return strict(definition, takesOf(definition.args), value);
}

/** An operator of any number of operands of one type, within its limits; it has its value by its shape. */
export function variadic(
  definition: StrictOperator<StrictType> &
    WithShape & { readonly rest: StrictType; readonly atLeast: number; readonly atMost?: number },
): Operator {
  const { rest, atLeast, atMost = Number.POSITIVE_INFINITY } = definition;
  return strict(definition, { atLeast, atMost, typeAt: () => rest }, valueOfShape(definition.shape.is));
}

interface Takes {
  readonly args: readonly StrictType[];
}

interface Counts {
  readonly atLeast: number;
  readonly atMost: number;
  readonly typeAt: (operand: number) => StrictType | undefined;
}

function takesOf(args: readonly StrictType[]): Counts {
  return { atLeast: args.length, atMost: args.length, typeAt: (index) => args[index] };
}

function strict(
  { name, version, result, shape, words, bounds }: StrictOperator<StrictType> & Partial<WithShape>,
  { atLeast, atMost, typeAt }: Counts,
  value: MakeValue,
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
    compile: value,
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
