import { bug } from '../../kit/bug.js';
import { type Datum, isNumber } from './answer.js';
import { daysFrom } from './days-from.js';
import {
  above,
  below,
  type Fraction,
  fraction,
  minus,
  NOUGHT,
  negative,
  order,
  over,
  plus,
  signOf,
  times,
} from './fraction.js';
import { exponential, logarithm, power, rootOf } from './irrational.js';
import { type Grain, roundFraction } from './round-fraction.js';
import { stop } from './stop.js';

/** What an operator makes of its operands, each of which has a value of the right type. */
export type Operator = (operands: readonly Datum[]) => Datum;

type Table = Readonly<Record<string, Operator>>;

/** Operators whose answer is in their operands alone, by the name that the core language has for them. */
export const OPERATORS: Table = {
  '!': ([x]) => !truth(x),
  '==': ([a, b]) => same(a, b),
  '!=': ([a, b]) => !same(a, b),
  '<': (operands) => inOrder(operands, (sign) => sign < 0),
  '<=': (operands) => inOrder(operands, (sign) => sign <= 0),
  '>': (operands) => inOrder(operands, (sign) => sign > 0),
  '>=': (operands) => inOrder(operands, (sign) => sign >= 0),
  '+': (operands) => numbers(operands).reduce(plus),
  '*': (operands) => numbers(operands).reduce(times),
  '-': (operands) => {
    const [a, b] = numbers(operands);
    return b ? minus(a as Fraction, b) : negative(a as Fraction);
  },
  '/': (operands) => {
    const [a, b] = numbers(operands) as [Fraction, Fraction];
    return over(a, b) ?? stop('unscorable', 'division by zero');
  },
  '%': (operands) => {
    const [a, b] = numbers(operands) as [Fraction, Fraction];
    const count = over(a, b) ?? stop('unscorable', 'division by zero');
    return minus(a, times(b, signOf(count) < 0 ? above(count) : below(count)));
  },
  min: (operands) => numbers(operands).reduce((a, b) => (order(b, a) < 0 ? b : a)),
  max: (operands) => numbers(operands).reduce((a, b) => (order(b, a) > 0 ? b : a)),
  abs: ([x]) => (signOf(x as Fraction) < 0 ? negative(x as Fraction) : (x as Fraction)),
  floor: ([x]) => below(x as Fraction),
  ceil: ([x]) => above(x as Fraction),
  round: ([x, unit, mode]) => roundFraction(x as Fraction, { unit: unit as Fraction, mode: mode as Grain['mode'] }),
  list: (operands) => operands,
  count: ([list]) => fraction((list as readonly Datum[]).length),
  largest: ([list, count]) => {
    const best = numbers(list as readonly Datum[]).toSorted((a, b) => order(b, a));
    return best.filter((_, index) => order(fraction(index), count as Fraction) < 0).reduce(plus, NOUGHT);
  },
  in: ([value, list]) => (list as readonly Datum[]).some((item) => same(item, value)),
  days: ([from, to]) => fraction(daysFrom(String(from), String(to))),
};

/** Functions whose values are not rational: their digits come from decimal.js, as the engine's do. */
export const IRRATIONAL: Table = {
  root: ([x, degree]) => rootOf(x as Fraction, degree as Fraction),
  ln: ([x]) => logarithm(x as Fraction),
  exp: ([x]) => exponential(x as Fraction),
  pow: ([x, y]) => power(x as Fraction, y as Fraction),
};

/** A condition is true or false; nothing else is. */
export function truth(datum: unknown): boolean {
  return typeof datum === 'boolean' ? datum : bug('a condition is neither true nor false');
}

function numbers(operands: readonly Datum[]): readonly Fraction[] {
  return operands as readonly Fraction[];
}

function same(a: Datum | undefined, b: Datum | undefined): boolean {
  return isNumber(a) && isNumber(b) ? order(a, b) === 0 : a === b;
}

/** Neighbours are in order, however many there are. Days as text order as days do. */
function inOrder(operands: readonly Datum[], holds: (sign: number) => boolean): boolean {
  return operands.slice(1).every((right, index) => {
    const left = operands[index] as Datum;
    if (isNumber(left) && isNumber(right)) return holds(order(left, right));
    return holds(left < right ? -1 : left > right ? 1 : 0);
  });
}
