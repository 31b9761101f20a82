import { bug } from '../../kit/bug.js';
import { type Datum, isNumber } from './answer.js';
import { daysFrom } from './days-from.js';
import {
  ceilingOf,
  compare,
  type Fraction,
  floorOf,
  fraction,
  minus,
  negated,
  over,
  plus,
  signOf,
  times,
  ZERO,
} from './fraction.js';
import { exponential, logarithm, power, rootOf } from './irrational.js';
import { type FractionRounding, roundFraction } from './round-fraction.js';
import { stop } from './stop.js';

/** An operator: its value for operands that all have a value of the right type. */
export type Operator = (operands: readonly Datum[]) => Datum;

/** Operators that read nothing but their operands, by their names in the core language. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
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
    return b ? minus(a as Fraction, b) : negated(a as Fraction);
  },
  '/': (operands) => {
    const [a, b] = numbers(operands) as [Fraction, Fraction];
    return over(a, b) ?? stop('unscorable', 'division by zero');
  },
  '%': (operands) => {
    const [a, b] = numbers(operands) as [Fraction, Fraction];
    const count = over(a, b) ?? stop('unscorable', 'division by zero');
    return minus(a, times(b, signOf(count) < 0 ? ceilingOf(count) : floorOf(count)));
  },
  min: (operands) => numbers(operands).reduce((a, b) => (compare(b, a) < 0 ? b : a)),
  max: (operands) => numbers(operands).reduce((a, b) => (compare(b, a) > 0 ? b : a)),
  abs: ([x]) => (signOf(x as Fraction) < 0 ? negated(x as Fraction) : (x as Fraction)),
  floor: ([x]) => floorOf(x as Fraction),
  ceil: ([x]) => ceilingOf(x as Fraction),
  round: ([x, unit, mode]) =>
    roundFraction(x as Fraction, { unit: unit as Fraction, mode: mode as FractionRounding['mode'] }),
  list: (operands) => operands,
  count: ([list]) => fraction((list as readonly Datum[]).length),
  largest: ([list, count]) => {
    const best = numbers(list as readonly Datum[]).toSorted((a, b) => compare(b, a));
    return best.filter((_, index) => compare(fraction(index), count as Fraction) < 0).reduce(plus, ZERO);
  },
  in: ([value, list]) => (list as readonly Datum[]).some((item) => same(item, value)),
  days: ([from, to]) => fraction(daysFrom(String(from), String(to))),
  root: ([x, degree]) => rootOf(x as Fraction, degree as Fraction),
  ln: ([x]) => logarithm(x as Fraction),
  exp: ([x]) => exponential(x as Fraction),
  pow: ([x, y]) => power(x as Fraction, y as Fraction),
};

/** The value of a condition, which is true or false. */
export function truth(datum: unknown): boolean {
  return typeof datum === 'boolean' ? datum : bug('a condition is neither true nor false');
}

function numbers(operands: readonly Datum[]): readonly Fraction[] {
  return operands as readonly Fraction[];
}

function same(a: Datum | undefined, b: Datum | undefined): boolean {
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}

/** Whether each operand and the next are in order. Days as text are in the order of the days. */
function inOrder(operands: readonly Datum[], holds: (sign: number) => boolean): boolean {
  return operands.slice(1).every((right, index) => {
    const left = operands[index] as Datum;
    if (isNumber(left) && isNumber(right)) return holds(compare(left, right));
    return holds(left < right ? -1 : left > right ? 1 : 0);
  });
}
