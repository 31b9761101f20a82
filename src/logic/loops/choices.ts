import type { Computed } from './numbers.js';
import type { ReasonRegister, Reasons } from './reasons.js';
import {
  BLOCK,
  codes,
  commonDenominator,
  denominators,
  fractions,
  type Loop,
  NEITHER,
  type NumberRegister,
  numbersOver,
  product,
  type Register,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';

/** A condition, and the value that stands where it is the first to hold. */
export interface Branch {
  readonly condition: TruthRegister;
  readonly value: Register;
  readonly reasons: ReasonRegister;
}

/** The position of the first branch whose condition holds, the number of branches for none, 255 where that has no answer. */
export function firstThatHolds(conditions: readonly TruthRegister[]): Computed<Uint8Array> {
  const out = new Uint8Array(BLOCK);
  const otherwise = conditions.length;
  const loops = conditions.map(({ t }, position): Loop => {
    if (position === 0)
      return (_, size) => {
        for (let i = 0; i < size; i += 1) out[i] = t[i] === TRUE ? 0 : t[i] === NEITHER ? UNDECIDED : otherwise;
      };
    return (_, size) => {
      for (let i = 0; i < size; i += 1)
        if (out[i] === otherwise && t[i] !== 0) out[i] = t[i] === TRUE ? position : UNDECIDED;
    };
  });
  return { loops, register: out };
}

/** Stands where a condition has no value. */
export const UNDECIDED = 255;

/** The value of the branch that was picked; undefined where the branches have no common kind of register. */
export function picked(picks: Uint8Array, values: readonly Register[]): Computed<Register> | undefined {
  const numbers = values.flatMap((value) => (value.is === 'number' ? [value] : []));
  if (numbers.length === values.length) return pickedNumbers(picks, numbers);
  const texts = values.flatMap((value) => (value.is === 'code' ? [value.n] : []));
  if (texts.length === values.length) {
    const out = codes();
    return { loops: [copying(picks, texts, out.n)], register: out };
  }
  const answers = values.flatMap((value) => (value.is === 'truth' ? [value.t] : []));
  if (answers.length !== values.length) return undefined;
  const out = truths();
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) out.t[i] = answers[picks[i] as number]?.[i] ?? NEITHER;
  };
  return { loops: [loop], register: out };
}

function pickedNumbers(picks: Uint8Array, values: readonly NumberRegister[]): Computed<NumberRegister> {
  const ds = values.flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const common = ds.length === values.length ? commonDenominator(ds) : undefined;
  if (common === undefined) {
    const out = fractions();
    const tops = copying(
      picks,
      values.map(({ n }) => n),
      out.n,
    );
    const bottoms = copying(picks, values.map(denominators), out.d, 1);
    return { loops: [tops, bottoms], register: out };
  }
  const out = numbersOver(common);
  const factors = ds.map((d) => common / d);
  const tops = values.map(({ n }) => n);
  const { n } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const pick = picks[i] as number;
      n[i] = pick === UNDECIDED ? Number.NaN : product(tops[pick]?.[i] as number, factors[pick] as number);
    }
  };
  return { loops: [factors.every((factor) => factor === 1) ? copying(picks, tops, n) : loop], register: out };
}

function copying(
  picks: Uint8Array,
  from: readonly Float64Array[],
  into: Float64Array,
  otherwise: number = Number.NaN,
): Loop {
  return (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const pick = picks[i] as number;
      into[i] = pick === UNDECIDED ? otherwise : ((from[pick] as Float64Array)[i] as number);
    }
  };
}

/** The reasons of the branch that was picked. */
export function pickedReasons(picks: Uint8Array, branches: readonly ReasonRegister[]): Computed<ReasonRegister> {
  const [first = 0] = branches;
  // a reason that all branches give is given where the condition has no value too: such a row has no value anyway
  if (branches.every((branch) => branch === first)) return { loops: [], register: first };
  const out = new Uint8Array(BLOCK);
  const lists = branches.map((branch) => (typeof branch === 'number' ? new Uint8Array(BLOCK).fill(branch) : branch));
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) out[i] = lists[picks[i] as number]?.[i] ?? 0;
  };
  return { loops: [loop], register: out };
}

/** The reasons of operands that are all read, in their order. */
export function joinedReasons(operands: readonly ReasonRegister[], reasons: Reasons): Computed<ReasonRegister> {
  const loops: Loop[] = [];
  let joined: ReasonRegister = 0;
  for (const operand of operands) {
    if (operand === 0) continue;
    if (joined === 0) joined = operand;
    else if (typeof joined === 'number' && typeof operand === 'number') joined = reasons.joined(joined, operand);
    else {
      const out: Uint8Array = new Uint8Array(BLOCK);
      const [before, after]: readonly Uint8Array[] = [columnOf(joined), columnOf(operand)];
      loops.push((_, size) => {
        for (let i = 0; i < size; i += 1) out[i] = reasons.joined(before?.[i] ?? 0, after?.[i] ?? 0);
      });
      joined = out;
    }
  }
  return { loops, register: joined };
}

function columnOf(register: ReasonRegister): Uint8Array {
  return typeof register === 'number' ? new Uint8Array(BLOCK).fill(register) : register;
}
