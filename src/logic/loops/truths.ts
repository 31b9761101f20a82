import type { Computed } from './numbers.js';
import {
  type CodeRegister,
  commonDenominator,
  denominators,
  FALSE,
  type Loop,
  NEITHER,
  type NumberRegister,
  product,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';

/** What an order asks of `a − b`: whether it is below 0, or at most 0. */
export interface Order {
  readonly side: 'below' | 'above';
  readonly isStrict: boolean;
}

/** `a − b`, or a number of the same sign; NaN where one of them has no value. */
export function gap(a: NumberRegister | CodeRegister, b: NumberRegister | CodeRegister): Computed<Float64Array> {
  const out = new Float64Array(a.n.length);
  const [x, y] = [a.n, b.n];
  const [xd, yd] = [a.is === 'number' ? a.d : 1, b.is === 'number' ? b.d : 1];
  const common = typeof xd === 'number' && typeof yd === 'number' ? commonDenominator([xd, yd]) : undefined;
  if (common === undefined || typeof xd !== 'number' || typeof yd !== 'number') {
    const [left, right] = [denominators({ n: x, d: xd }), denominators({ n: y, d: yd })];
    const loop: Loop = (_, size) => {
      for (let i = 0; i < size; i += 1)
        out[i] = product(x[i] as number, right[i] as number) - product(y[i] as number, left[i] as number);
    };
    return { loops: [loop], register: out };
  }
  const [fa, fb] = [common / xd, common / yd];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) out[i] = product(x[i] as number, fa) - product(y[i] as number, fb);
  };
  return { loops: [loop], register: out };
}

/** Whether a gap is on the side of an order. */
export function ordered({ register: gaps, loops }: Computed<Float64Array>, order: Order): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const toward = order.side === 'below' ? 1 : -1;
  const atEqual = order.isStrict ? FALSE : TRUE;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const value = (gaps[i] as number) * toward;
      t[i] = value < 0 ? TRUE : value > 0 ? FALSE : value === 0 ? atEqual : NEITHER;
    }
  };
  return { loops: [...loops, loop], register: out };
}

/** Whether a gap is 0, or is not. */
export function equality(
  { register: gaps, loops }: Computed<Float64Array>,
  whenEqual: boolean,
): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const [equal, different] = whenEqual ? [TRUE, FALSE] : [FALSE, TRUE];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const value = gaps[i] as number;
      t[i] = value === 0 ? equal : value < 0 || value > 0 ? different : NEITHER;
    }
  };
  return { loops: [...loops, loop], register: out };
}

/** Whether two booleans are equal, or differ. */
export function sameTruth(a: TruthRegister, b: TruthRegister, whenEqual: boolean): Computed<TruthRegister> {
  const out = truths();
  const [x, y, { t }] = [a.t, b.t, out];
  const [equal, different] = whenEqual ? [TRUE, FALSE] : [FALSE, TRUE];
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1)
      t[i] = x[i] === NEITHER || y[i] === NEITHER ? NEITHER : x[i] === y[i] ? equal : different;
  };
  return { loops: [loop], register: out };
}

/** The opposite. */
export function negated({ t: from }: TruthRegister): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) t[i] = from[i] === NEITHER ? NEITHER : 1 - (from[i] as number);
  };
  return { loops: [loop], register: out };
}

/** Answers from left to right up to the first that is `decisive` or has no value; else the opposite of `decisive`. */
export function junction(operands: readonly TruthRegister[], decisive: boolean): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const open = decisive ? FALSE : TRUE;
  const loops = operands.map(({ t: from }, position): Loop => {
    if (position === 0)
      return (_, size) => {
        for (let i = 0; i < size; i += 1) t[i] = from[i] as number;
      };
    return (_, size) => {
      for (let i = 0; i < size; i += 1) if (t[i] === open) t[i] = from[i] as number;
    };
  });
  return { loops, register: out };
}

/** Answers from left to right up to the first that has no value: strict operators need one of each. */
export function bothHold(operands: readonly TruthRegister[]): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      let all = TRUE;
      for (const { t: from } of operands) {
        if (from[i] === NEITHER || all === NEITHER) all = NEITHER;
        else if (from[i] === FALSE) all = FALSE;
      }
      t[i] = all;
    }
  };
  return { loops: [loop], register: out };
}
