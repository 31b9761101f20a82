import { nearGap, slackOf } from '../../kit/near.js';
import { aligned, type Computed } from './numbers.js';
import {
  type BlockArrays,
  type CodeRegister,
  denominators,
  FALSE,
  type Loop,
  loopOver,
  NEITHER,
  type NumberRegister,
  numbersIn,
  product,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';

/** An order, as `<`: `a` must be below `b`, and equal values do not hold (`isStrict`). */
interface Order {
  readonly side: 'below' | 'above';
  readonly isStrict: boolean;
}

/** The answer where a is below b, equal to it, and above it. */
export interface Comparison {
  readonly below: typeof TRUE | typeof FALSE;
  readonly equal: typeof TRUE | typeof FALSE;
  readonly above: typeof TRUE | typeof FALSE;
}

/** The three answers of an order: `<=` is true below, true where equal, false above. */
export function orderOf({ side, isStrict }: Order): Comparison {
  const equal = isStrict ? FALSE : TRUE;
  return side === 'below' ? { below: TRUE, equal, above: FALSE } : { below: FALSE, equal, above: TRUE };
}

export const EQUAL: Comparison = { below: FALSE, equal: TRUE, above: FALSE };
export const UNEQUAL: Comparison = { below: TRUE, equal: FALSE, above: TRUE };

/** The answer of a comparison for each unit; `NEITHER` where a or b has no value. */
export function compared(
  arrays: BlockArrays,
  a: NumberRegister | CodeRegister,
  b: NumberRegister | CodeRegister,
  answers: Comparison,
): Computed<TruthRegister> {
  const { below, equal, above } = answers;
  if (a.same !== undefined && b.same === undefined)
    return compared(arrays, b, a, { below: above, equal, above: below });
  const [left, right] = [numbersIn(a), numbersIn(b)];
  const common = aligned(left, right);
  const out = truths(arrays);
  const nearly = left.near || right.near ? [comparedNearly(left, right, { out, answers })] : [];
  if (!common) return { loops: [comparedFractions(arrays, left, right, { out, answers }), ...nearly], register: out };
  const { fa, fb } = common;
  const registers = { x: left.n, y: right.n, t: out.t, fa, fb, answers };
  const loop =
    right.same === undefined
      ? loopOver(registers, ({ x, y, t, fa, fb, answers }, size) => {
          for (let i = 0; i < size; i += 1)
            t[i] = answerTo(product(x[i] as number, fa) - product(y[i] as number, fb), answers);
        })
      : comparedWith({ ...registers, y: product(right.same, fb) });
  return { loops: [loop, ...nearly], register: out };
}

/** Fills in answers that are `NEITHER`: numbers that are known nearly, where they are further apart than they may be off. */
function comparedNearly(
  a: NumberRegister,
  b: NumberRegister,
  { out, answers }: { readonly out: TruthRegister; readonly answers: Comparison },
): Loop {
  return loopOver({ a, b, t: out.t, answers }, ({ a, b, t, answers }, size) => {
    for (let i = 0; i < size; i += 1) {
      if (t[i] !== NEITHER) continue;
      t[i] = answerTo(nearGap(nearAt(a, i), slackAt(a, i), nearAt(b, i), slackAt(b, i)), answers);
    }
  });
}

function nearAt({ n, d, near }: NumberRegister, i: number): number {
  if (near && Number.isNaN(n[i])) return near.value[i] as number;
  return (n[i] as number) / (typeof d === 'number' ? d : (d[i] as number));
}

function slackAt(register: NumberRegister, i: number): number {
  const { n, near } = register;
  return near && Number.isNaN(n[i]) ? (near.slack[i] as number) : slackOf(nearAt(register, i));
}

/** The comparison with one number. */
function comparedWith(registers: {
  readonly x: Float64Array;
  readonly y: number;
  readonly t: Uint8Array;
  readonly fa: number;
  readonly answers: Comparison;
}): Loop {
  if (registers.fa === 1)
    return loopOver(registers, ({ x, y, t, answers }, size) => {
      for (let i = 0; i < size; i += 1) t[i] = answerTo((x[i] as number) - y, answers);
    });
  return loopOver(registers, ({ x, y, t, fa, answers }, size) => {
    for (let i = 0; i < size; i += 1) t[i] = answerTo(product(x[i] as number, fa) - y, answers);
  });
}

function comparedFractions(
  arrays: BlockArrays,
  a: NumberRegister,
  b: NumberRegister,
  { out, answers }: { readonly out: TruthRegister; readonly answers: Comparison },
): Loop {
  const [xd, yd] = [denominators(arrays, a), denominators(arrays, b)];
  return loopOver({ x: a.n, xd, y: b.n, yd, t: out.t, answers }, ({ x, xd, y, yd, t, answers }, size) => {
    for (let i = 0; i < size; i += 1)
      t[i] = answerTo(product(x[i] as number, yd[i] as number) - product(y[i] as number, xd[i] as number), answers);
  });
}

function answerTo(gap: number, { below, equal, above }: Comparison): number {
  return gap < 0 ? below : gap > 0 ? above : gap === 0 ? equal : NEITHER;
}

/** Whether two booleans are equal, or differ. */
export function sameTruth(
  arrays: BlockArrays,
  a: TruthRegister,
  b: TruthRegister,
  { equal, above }: Comparison,
): Computed<TruthRegister> {
  const out = truths(arrays);
  const loop = loopOver({ x: a.t, y: b.t, t: out.t, equal, above }, ({ x, y, t, equal, above }, size) => {
    for (let i = 0; i < size; i += 1)
      t[i] = x[i] === NEITHER || y[i] === NEITHER ? NEITHER : x[i] === y[i] ? equal : above;
  });
  return { loops: [loop], register: out };
}

/** True for false, and false for true; `NEITHER` stays. */
export function negated(arrays: BlockArrays, { t: from }: TruthRegister): Computed<TruthRegister> {
  const out = truths(arrays);
  const loop = loopOver({ from, t: out.t }, ({ from, t }, size) => {
    for (let i = 0; i < size; i += 1) t[i] = from[i] === NEITHER ? NEITHER : 1 - (from[i] as number);
  });
  return { loops: [loop], register: out };
}

/**
 * Answers from left to right up to the first that is `decisive` or has no value; else the opposite of `decisive`. There is
 * at least one.
 */
export function junction(
  arrays: BlockArrays,
  operands: readonly TruthRegister[],
  decisive: boolean,
): Computed<TruthRegister> {
  const open = decisive ? FALSE : TRUE;
  const [first, ...rest] = operands;
  if (first === undefined) return { loops: [], register: { is: 'truth', t: arrays.sameByte(open) } };
  if (rest.length === 0) return { loops: [], register: first };
  const out = truths(arrays);
  const loops = rest.map(({ t: next }, position) =>
    loopOver({ before: position === 0 ? first.t : out.t, next, t: out.t, open }, ({ before, next, t, open }, size) => {
      for (let i = 0; i < size; i += 1) t[i] = before[i] === open ? (next[i] as number) : (before[i] as number);
    }),
  );
  return { loops, register: out };
}

/** True where all operands are; `NEITHER` where one of them has no value. */
export function bothHold(arrays: BlockArrays, operands: readonly TruthRegister[]): Computed<TruthRegister> {
  const out = truths(arrays);
  const loop = loopOver({ operands, t: out.t }, ({ operands, t }, size) => {
    for (let i = 0; i < size; i += 1) {
      let all: number = TRUE;
      for (const { t: from } of operands) {
        if (from[i] === NEITHER || all === NEITHER) all = NEITHER;
        else if (from[i] === FALSE) all = FALSE;
      }
      t[i] = all;
    }
  });
  return { loops: [loop], register: out };
}
