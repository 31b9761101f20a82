import { MOVES_AWAY, type RoundMode } from '../../kit/rounding.js';
import {
  commonDenominator,
  denominators,
  fractions,
  type Loop,
  MOST,
  type NumberRegister,
  numbersOver,
  product,
  sum,
} from './registers.js';

/** Loops, and the register that they fill. */
export interface Computed<R> {
  readonly loops: readonly Loop[];
  readonly register: R;
}

/** Numbers over one denominator, where all of them can be brought to it: halves and thirds to sixths. */
function aligned(
  operands: readonly NumberRegister[],
): { readonly d: number; readonly factors: readonly number[] } | undefined {
  const ds = operands.flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const d = ds.length === operands.length ? commonDenominator(ds) : undefined;
  return d === undefined ? undefined : { d, factors: ds.map((each) => d / each) };
}

/** a + b, or a − b where `toward` is −1. */
export function added(a: NumberRegister, b: NumberRegister, toward: 1 | -1 = 1): Computed<NumberRegister> {
  const common = aligned([a, b]);
  if (!common) return addedFractions(a, b, toward);
  const [fa = 1, fb = 1] = common.factors;
  const out = numbersOver(common.d);
  const [x, y, n, times] = [a.n, b.n, out.n, fb * toward];
  const plain: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) n[i] = sum(x[i] as number, (y[i] as number) * toward);
  };
  const scaled: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) n[i] = sum(product(x[i] as number, fa), product(y[i] as number, times));
  };
  return { loops: [fa === 1 && fb === 1 ? plain : scaled], register: out };
}

function addedFractions(a: NumberRegister, b: NumberRegister, toward: 1 | -1): Computed<NumberRegister> {
  const [x, xd, y, yd] = [a.n, denominators(a), b.n, denominators(b)];
  const out = fractions();
  const { n, d } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const [left, right] = [xd[i] as number, yd[i] as number];
      if (left === right) {
        n[i] = sum(x[i] as number, (y[i] as number) * toward);
        d[i] = left;
      } else
        setFraction(
          n,
          d,
          i,
          sum(product(x[i] as number, right), product((y[i] as number) * toward, left)),
          left * right,
        );
    }
  };
  return { loops: [loop], register: out };
}

/** Puts top / bottom at `i`; no number where a part is no safe integer. `bottom` is above 0. */
function setFraction(n: Float64Array, d: Float64Array, i: number, top: number, bottom: number): void {
  const fits = bottom <= MOST;
  n[i] = fits ? top : Number.NaN;
  d[i] = fits ? bottom : 1;
}

/** a × b. */
export function multiplied(a: NumberRegister, b: NumberRegister): Computed<NumberRegister> {
  if (typeof a.d === 'number' && typeof b.d === 'number' && a.d * b.d <= MOST) {
    const out = numbersOver(a.d * b.d);
    const [x, y, n] = [a.n, b.n, out.n];
    const loop: Loop = (_, size) => {
      for (let i = 0; i < size; i += 1) n[i] = product(x[i] as number, y[i] as number);
    };
    return { loops: [loop], register: out };
  }
  const [x, xd, y, yd] = [a.n, denominators(a), b.n, denominators(b)];
  const out = fractions();
  const { n, d } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1)
      setFraction(n, d, i, product(x[i] as number, y[i] as number), (xd[i] as number) * (yd[i] as number));
  };
  return { loops: [loop], register: out };
}

/** a ÷ b; no number where b is 0. */
export function divided(a: NumberRegister, b: NumberRegister): Computed<NumberRegister> {
  const common = aligned([a, b]);
  const [fa, fb] = common?.factors ?? [];
  const [xd, yd] = [denominators(a), denominators(b)];
  const [x, y, out] = [a.n, b.n, fractions()];
  const { n, d } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const top = product(x[i] as number, fa ?? (yd[i] as number));
      const bottom = product(y[i] as number, fb ?? (xd[i] as number));
      // a comparison with NaN is false, so that no number stays none
      if (bottom > 0) setFraction(n, d, i, top, bottom);
      else setFraction(n, d, i, bottom < 0 ? 0 - top : Number.NaN, bottom < 0 ? -bottom : 1);
    }
  };
  return { loops: [loop], register: out };
}

/** The lower of a and b, or the higher; a where they are equal. */
export function extreme(a: NumberRegister, b: NumberRegister, end: 1 | -1): Computed<NumberRegister> {
  const common = aligned([a, b]);
  if (!common) return extremeFraction(a, b, end);
  const [fa = 1, fb = 1] = common.factors;
  const out = numbersOver(common.d);
  const [x, y, n] = [a.n, b.n, out.n];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const left = product(x[i] as number, fa);
      const right = product(y[i] as number, fb);
      const gap = (left - right) * end;
      n[i] = gap <= 0 ? left : gap > 0 ? right : Number.NaN;
    }
  };
  return { loops: [loop], register: out };
}

function extremeFraction(a: NumberRegister, b: NumberRegister, end: 1 | -1): Computed<NumberRegister> {
  const [x, xd, y, yd, out] = [a.n, denominators(a), b.n, denominators(b), fractions()];
  const { n, d } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const gap = product(x[i] as number, yd[i] as number) - product(y[i] as number, xd[i] as number);
      if (gap * end <= 0) setFraction(n, d, i, x[i] as number, xd[i] as number);
      else setFraction(n, d, i, gap * end > 0 ? (y[i] as number) : Number.NaN, yd[i] as number);
    }
  };
  return { loops: [loop], register: out };
}

/** x without its sign. */
export function absolute(x: NumberRegister): Computed<NumberRegister> {
  const out: NumberRegister = { is: 'number', n: new Float64Array(x.n.length), d: x.d };
  const [from, n] = [x.n, out.n];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) n[i] = Math.abs(from[i] as number);
  };
  return { loops: [loop], register: out };
}

/** A rounding to a multiple of `top / bottom`, both safe integers above 0: 1 / 100 for two places. */
export interface Grain {
  readonly top: number;
  readonly bottom: number;
  readonly mode: RoundMode;
}

/** x rounded to a multiple of the grain. */
export function rounded(x: NumberRegister, { top, bottom, mode }: Grain): Computed<NumberRegister> {
  const moves = movesOf(mode);
  const out = numbersOver(bottom);
  const [from, n, ds] = [x.n, out.n, denominators(x)];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const scaled = product(from[i] as number, bottom);
      const divisor = product(ds[i] as number, top);
      // exact: a quotient of whole numbers below 2^53 is never so near to the next whole number that it becomes it
      const steps = Math.trunc(scaled / divisor);
      const rest = scaled - steps * divisor;
      n[i] = product(rest === 0 ? steps : steps + (moves[moveOf(steps, rest, divisor)] as number), top) + 0;
    }
  };
  return { loops: [loop], register: out };
}

/** Where `movesOf` says how steps of which a rest was cut off move. */
function moveOf(steps: number, rest: number, divisor: number): number {
  const twice = Math.abs(rest) * 2;
  const half = twice < divisor ? 0 : twice > divisor ? 2 : 1;
  return half * 4 + (steps % 2 === 0 ? 0 : 2) + (rest < 0 ? 1 : 0);
}

/** By how many steps a number moves: below, at or above a half; of an even or an odd step; above or below 0. */
function movesOf(mode: RoundMode): Int8Array {
  const movesAway = MOVES_AWAY[mode];
  const moves = new Int8Array(12);
  for (const half of [-1, 0, 1] as const)
    for (const isOdd of [false, true])
      for (const isNegative of [false, true])
        if (movesAway({ isNegative, half, isOdd }))
          moves[(half + 1) * 4 + (isOdd ? 2 : 0) + (isNegative ? 1 : 0)] = isNegative ? -1 : 1;
  return moves;
}
