import { type Approximation, pow } from '../kit/decimal.js';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  larger,
  multiply,
  negate,
  ONE,
  ratio,
  reduced,
  sign,
  smaller,
  subtract,
  ZERO,
} from '../kit/exact.js';
import type { Interval } from '../model/operator.js';

type Bounds = (operands: readonly Interval[]) => Interval;

/** The interval `[low, high]`; without `low` or `high` it has no end there. */
export function interval(low: Exact | undefined, high: Exact | undefined): Interval {
  return { ...(low ? { low: reduced(low) } : {}), ...(high ? { high: reduced(high) } : {}) };
}

/** Bounds of a function that never falls: `[value(low), value(high)]`. */
export function monotone(value: (x: Exact) => Exact): Bounds {
  return ([{ low, high } = {}]) => interval(low && value(low), high && value(high));
}

export const sumBounds: Bounds = (operands) => operands.reduce(sum);

/** a − b, or −a alone. */
export const differenceBounds: Bounds = ([a = {}, b]) => (b ? sum(a, negated(b)) : negated(a));

export const productBounds: Bounds = (operands) => operands.reduce(product);

/** Bounds of `a / b`; none where `b` may be 0. */
export const quotientBounds: Bounds = ([a = {}, b = {}]) => {
  if (b.low && sign(b.low) > 0) return product(a, inverse(b));
  if (b.high && sign(b.high) < 0) return product(negated(a), inverse(negated(b)));
  return {};
};

/** Bounds of the remainder of `a / b`: it has the sign of `a`, and in size it is below `b` and at most `a`. */
export const remainderBounds: Bounds = ([a = {}, b = {}]) => {
  const most = b.low && b.high && larger(absolute(b.low), absolute(b.high));
  const low = a.low && sign(a.low) >= 0 ? ZERO : highest(a.low, most && negate(most));
  const high = a.high && sign(a.high) <= 0 ? ZERO : lowest(a.high, most);
  return interval(low, high);
};

export const lowestBounds: Bounds = (operands) =>
  interval(every(operands, 'low', smaller), some(operands, 'high', smaller));

export const highestBounds: Bounds = (operands) =>
  interval(some(operands, 'low', larger), every(operands, 'high', larger));

export const absoluteBounds: Bounds = ([{ low, high } = {}]) => {
  if (low && sign(low) >= 0) return interval(low, high);
  if (high && sign(high) <= 0) return interval(negate(high), low && negate(low));
  return interval(ZERO, low && high && larger(negate(low), high));
};

/** One part in 10^38: more than two last digits of an approximate value. */
const MARGIN = ratio(1n, 10n ** 38n);

/** `monotone` for a function whose values are rounded: each end is moved outward by `MARGIN`. */
export function approximateBounds(value: (x: Exact) => Approximation | undefined): (x: Interval) => Interval {
  const moved = (x: Exact | undefined, direction: 1 | -1): Exact | undefined => {
    const result = x && value(x);
    if (!result) return undefined;
    const margin = multiply(absolute(result.value), MARGIN);
    return direction > 0 ? add(result.value, margin) : subtract(result.value, margin);
  };
  return ({ low, high }) => interval(moved(low, -1), moved(high, 1));
}

/** Bounds of `x ^ y` where `x` is not below 0 and `y` is one number; otherwise none. */
export const powerBounds: Bounds = ([x = {}, y = {}]) => {
  const exponent = y.low && y.high && compare(y.low, y.high) === 0 ? y.low : undefined;
  if (!exponent || !x.low || sign(x.low) < 0) return {};
  if (sign(exponent) >= 0) return approximateBounds((value) => pow(value, exponent))(x);
  const falling = approximateBounds((value) => pow(value, exponent));
  const [low, high] = [x.high && falling(interval(x.high, undefined)).low, falling(interval(undefined, x.low)).high];
  return interval(low ?? ZERO, high);
};

function negated({ low, high }: Interval): Interval {
  return interval(high && negate(high), low && negate(low));
}

function sum(a: Interval, b: Interval): Interval {
  return interval(a.low && b.low && add(a.low, b.low), a.high && b.high && add(a.high, b.high));
}

/** 1 / b of a b above 0. */
function inverse({ low, high }: Interval): Interval {
  return interval(high ? divide(ONE, high) : ZERO, low && divide(ONE, low));
}

/** An absent end is beyond every number; 0 times it is 0, and otherwise it stays beyond. */
function product(a: Interval, b: Interval): Interval {
  const corners = [a.low, a.high].flatMap((x, i) => [b.low, b.high].map((y, j) => corner(x, i, y, j)));
  const numbers = corners.filter((end) => typeof end === 'object');
  return interval(
    corners.includes(-1) ? undefined : numbers.reduce(smaller, numbers[0] ?? ZERO),
    corners.includes(1) ? undefined : numbers.reduce(larger, numbers[0] ?? ZERO),
  );
}

/** A corner's number, or −1 or 1 where it is beyond every number on that side. */
function corner(x: Exact | undefined, atX: number, y: Exact | undefined, atY: number): Exact | 1 | -1 {
  if (x && y) return multiply(x, y);
  const [signX, signY] = [x ? sign(x) : atX === 0 ? -1 : 1, y ? sign(y) : atY === 0 ? -1 : 1];
  const productSign = signX * signY;
  return productSign === 0 ? ZERO : productSign > 0 ? 1 : -1;
}

function every(operands: readonly Interval[], end: 'low' | 'high', pick: (a: Exact, b: Exact) => Exact) {
  const ends = operands.map((operand) => operand[end]);
  return ends.every((limit) => limit !== undefined) ? ends.reduce(pick) : undefined;
}

function some(operands: readonly Interval[], end: 'low' | 'high', pick: (a: Exact, b: Exact) => Exact) {
  const ends = operands.flatMap((operand) => operand[end] ?? []);
  return ends.length > 0 ? ends.reduce(pick) : undefined;
}

function highest(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  return a && b ? larger(a, b) : (a ?? b);
}

function lowest(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  return a && b ? smaller(a, b) : (a ?? b);
}
