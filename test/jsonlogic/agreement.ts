import jsonLogic from 'json-logic-js';
import { type Exact, reduced } from '../../src/kit/exact.js';
import { checkExpression, compileExpression, OPERATORS, type OperatorTable } from '../../src/logic/index.js';
import {
  type Answer,
  type Expression,
  isNoValue,
  type NoValue,
  type Type,
  UNKNOWN,
} from '../../src/model/expression.js';
import { type Plain, readerOf, same, scopeOf } from './plain.js';

/**
 * - `agreed`: both give the same value.
 * - `none`: ours has no value, and theirs met null, NaN or Infinity on the way.
 * - `refused`: ours does not type-check.
 * - `inexact`: doubles may round on the way, so that nothing can be said.
 * - `third`: anything else; there must be none.
 */
export type Verdict = 'agreed' | 'none' | 'refused' | 'inexact' | 'third';

/** Judges one expression over plain data, whose facts have these types. */
export type Judge = (
  expression: Expression,
  data: { readonly [fact: string]: Plain },
  types: Readonly<Record<string, Type>>,
) => Verdict;

/** A judge of these operators: the library's own, unless a test has planted a bug in one. */
export function judgeOf(operators: OperatorTable = OPERATORS): Judge {
  let rounded = false;
  const noted = withAnswers(operators, (answer) => {
    if (typeof answer === 'object' && 'n' in answer && !isTame(answer)) rounded = true;
    return answer;
  });
  return (expression, data, types) => {
    const { typed, issues } = checkExpression(expression, scopeOf(types), { type: UNKNOWN }, [], noted);
    if (issues.length > 0) return 'refused';
    rounded = false;
    const ours = compileExpression(typed, noted)(readerOf(data));
    if (rounded) return 'inexact';
    odd = false;
    const theirs = attempt(watched(expression), data);
    if (isNoValue(ours)) return odd && isHonest(ours, data) ? 'none' : 'third';
    return !odd && same(ours, theirs) && same(ours, attempt(plainly(expression), data)) ? 'agreed' : 'third';
  };
}

/** The same operators, whose answers pass through a hand. */
export function withAnswers(operators: OperatorTable, hand: (answer: Answer) => Answer): OperatorTable {
  return Object.fromEntries(
    Object.values(operators).map((operator) => {
      const compile: typeof operator.compile = (node, inner) => {
        const evaluate = operator.compile(node, inner);
        return (reader) => hand(evaluate(reader));
      };
      return [operator.name, { ...operator, compile }];
    }),
  );
}

/** Only facts that are absent are named as missing; otherwise something was divided by zero. */
function isHonest(ours: NoValue, data: { readonly [fact: string]: Plain }): boolean {
  if (ours.status === 'missing') return ours.facts.length > 0 && ours.facts.every((fact) => !Object.hasOwn(data, fact));
  return ours.because.code === 'division-by-zero';
}

/** Small and coarse: of two such, doubles hold sum, difference and product exactly. */
function isTame(value: Exact): boolean {
  const { n, d } = reduced(value);
  return typeof n === 'number' && typeof d === 'number' && 1024 % d === 0 && Math.abs(n / d) <= 65_536;
}

/** json-logic-js has one table of operators in a process, so there is one such flag. */
let odd = false;
jsonLogic.add_operation('watch', (value: Plain) => {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) odd = true;
  return value;
});

function attempt(expression: Expression, data: Plain): Plain {
  try {
    return jsonLogic.apply(expression as never, data);
  } catch {
    odd = true;
    return undefined;
  }
}

/** The expression as json-logic-js knows it, with every reading and division told to `watch`. */
function watched(expression: Expression): Expression {
  return rewritten(expression, (operator, operand) => {
    const inside = { [operator]: operand };
    return operator === 'var' || operator === '/' || operator === '%' ? { watch: [inside] } : inside;
  });
}

/** The expression as json-logic-js knows it. */
function plainly(expression: Expression): Expression {
  return rewritten(expression, (operator, operand) => ({ [operator]: operand }));
}

function rewritten(expression: Expression, write: (operator: string, operand: Expression) => Expression): Expression {
  if (Array.isArray(expression)) return expression.map((item) => rewritten(item, write));
  if (typeof expression !== 'object' || expression === null) return expression;
  const entries = Object.entries(expression);
  const [[operator, operand] = ['', null]] = entries;
  if (operator === 'number') return Number(operand);
  return entries.length === 1 ? write(operator, rewritten(operand, write)) : expression;
}
