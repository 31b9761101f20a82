import { dayNumber } from '../../kit/instant.js';
import { numberOf } from '../../logic/loops/index.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { choose } from './choose.js';
import { allOf, type ExpressionContext, strict, type Written } from './expression-context.js';
import type { Lines } from './lines.js';
import { compared } from './near-texts.js';
import {
  constantText,
  type MeasureText,
  NEVER,
  type NearlyText,
  type NumberText,
  type TruthText,
  type ValueText,
} from './registers.js';

/** Joins from left to right. */
export function folded(
  [first, ...rest]: readonly NumberText[],
  join: (a: NumberText, b: NumberText) => NumberText,
): NumberText | undefined {
  return first && rest.reduce(join, first);
}

/** A value that stands in the expression; undefined for a list, a row or a number without end. */
export function literalText({ type, literal }: Typed, codeOf: (text: string) => number): ValueText | undefined {
  if (typeof literal === 'boolean') return { is: 'truth', t: String(literal) };
  if (typeof literal === 'string')
    return { is: 'code', n: `(${type.is === 'date' ? dayNumber(literal) : codeOf(literal)})` };
  const number = numberOf(literal);
  return number && constantText(number.n, number.d);
}

function isMeasure(value: Compared): value is MeasureText {
  return value.is === 'number' || value.is === 'nearly';
}

function truth(text: string): TruthText {
  return { is: 'truth', t: `(${text})` };
}

type Compared = ValueText | NearlyText;

/** `[left, right]` of two values of one form, as the text compares them; undefined where they have none. */
function pair(lines: Lines, a: Compared, b: Compared): readonly [string, string] | undefined {
  if (isMeasure(a) && isMeasure(b)) return compared(lines, a, b);
  if (a.is === 'code' && b.is === 'code') return [a.n, b.n];
  return a.is === 'truth' && b.is === 'truth' ? [a.t, b.t] : undefined;
}

/** An order of two operands, or as `a < b < c` of three. */
export const ordering: Written<'order'> = ({ args, shape }, context) => {
  const operands = allOf(args, (arg) => context.makeNearly(arg, context));
  if (!operands) return undefined;
  if (operands.some(({ is }) => is === 'never')) return NEVER;
  const sign = `${shape.side === 'below' ? '<' : '>'}${shape.isStrict ? '' : '='}`;
  const asked: string[] = [];
  for (const [at, right] of operands.slice(1).entries()) {
    const both = pair(context.lines, operands[at] ?? right, right);
    if (!both || right.is === 'truth') return undefined;
    asked.push(`${both[0]} ${sign} ${both[1]}`);
  }
  return truth(asked.join(' && '));
};

export const comparing: Written<'equality'> = ({ args, shape }, context) => {
  const [left, right] = allOf(args, (arg) => context.makeNearly(arg, context)) ?? [];
  if (!left || !right) return undefined;
  if (left.is === 'never' || right.is === 'never') return NEVER;
  const both = pair(context.lines, left, right);
  return both && truth(`${both[0]} ${shape.holdsWhenEqual ? '===' : '!=='} ${both[1]}`);
};

/** Whether the first operand is one of literals; other lists are asked on the exact road. */
export const containing: Written<'contained'> = ({ args: [needle, list] }, context) => {
  const value = needle && context.make(needle, context);
  if (!value || !list || !hasShape(list, 'list', 'literal') || list.args.length === 0) return undefined;
  if (value.is === 'never') return NEVER;
  const asked: string[] = [];
  for (const item of list.args) {
    const literal = item.literal === undefined ? undefined : literalText(item, context.sources.codeOf);
    const both = literal && pair(context.lines, value, literal);
    if (!both) return undefined;
    asked.push(`${both[0]} === ${both[1]}`);
  }
  return truth(asked.join(' || '));
};

/** Conditions from left to right, up to the first that is decisive. */
export const joining: Written<'junction'> = ({ args, shape }, context) => joinedTruths(args, shape, context);

function joinedTruths(
  [first, ...rest]: readonly Typed[],
  shape: ShapeOf<'junction'>,
  context: ExpressionContext,
): ValueText | undefined {
  const value = first && context.make(first, context);
  if (value?.is === 'never') return value;
  if (value?.is !== 'truth') return undefined;
  if (rest.length === 0) return value;
  const { lines: more, result } = context.lines.apart(() => joinedTruths(rest, shape, context));
  if (result?.is === 'truth' && more.length === 0)
    return truth(`${value.t} ${shape.decisive ? '||' : '&&'} ${result.t}`);
  const others = () => {
    for (const line of more) context.lines.add(line);
    return result;
  };
  const decided = () => truth(String(shape.decisive));
  const condition = () => truth(shape.decisive ? value.t : `!${value.t}`);
  return choose([{ condition, value: decided }, { value: others }], context);
}

export const branching: Written<'branches'> = ({ args }, context) => {
  const count = Math.floor(args.length / 2);
  const make = (at: number) => () => {
    const arg = args[at];
    return arg && context.make(arg, context);
  };
  const ways = Array.from({ length: count }, (_, at) => ({ condition: make(2 * at), value: make(2 * at + 1) }));
  return choose([...ways, { value: make(args.length - 1) }], context);
};

/** Days from the first date to the second. */
export const countingDays: Written<'days'> = (typed, context) =>
  strict(typed, 'code', context, ([from, to]) => {
    if (!from || !to) return undefined;
    const n = context.lines.name('v');
    context.lines.add(`const ${n} = ${to.n} - ${from.n};`);
    return { is: 'number', n, low: -500_000, high: 500_000, d: 1 };
  });
