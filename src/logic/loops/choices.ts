import type { Computed } from './numbers.js';
import type { ReasonRegister, Reasons } from './reasons.js';
import {
  type BlockArrays,
  codes,
  commonDenominator,
  denominators,
  FALSE,
  fractions,
  type Loop,
  loopOver,
  NEITHER,
  type NumberRegister,
  numbersOver,
  product,
  type Register,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';

/** Stands where a condition has no value; as every position at which nothing stands, it picks no value. */
export const UNDECIDED = 255;

/** Everything that a byte can pick. */
const POSITIONS = 256;

/** The position of the first condition that holds, the number of conditions for none, 255 where that has no answer. */
export function firstThatHolds(arrays: BlockArrays, conditions: readonly TruthRegister[]): Computed<Uint8Array> {
  const out = arrays.bytes();
  const otherwise = conditions.length;
  const loops = conditions.map(({ t }, position): Loop => {
    const registers = { t, out, position, otherwise };
    if (position === 0)
      return loopOver(registers, ({ t, out, otherwise }, size) => {
        for (let i = 0; i < size; i += 1) out[i] = t[i] === TRUE ? 0 : t[i] === NEITHER ? UNDECIDED : otherwise;
      });
    return loopOver(registers, ({ t, out, position, otherwise }, size) => {
      for (let i = 0; i < size; i += 1)
        if (out[i] === otherwise && t[i] !== FALSE) out[i] = t[i] === TRUE ? position : UNDECIDED;
    });
  });
  return { loops, register: out };
}

/**
 * The value at the position that was picked, and none where nothing stands there; undefined where the values have no common
 * kind of register.
 */
export function picked(
  arrays: BlockArrays,
  picks: Uint8Array,
  values: readonly Register[],
): Computed<Register> | undefined {
  const numbers = values.flatMap((value) => (value.is === 'number' ? [value] : []));
  if (numbers.length === values.length) return pickedNumbers(arrays, picks, numbers);
  const texts = values.flatMap((value) => (value.is === 'code' ? [value.n] : []));
  if (texts.length === values.length) {
    const out = codes(arrays);
    return { loops: [copying(picks, texts, out.n)], register: out };
  }
  const answers = values.flatMap((value) => (value.is === 'truth' ? [value.t] : []));
  if (answers.length !== values.length) return undefined;
  const out = truths(arrays);
  const loop = loopOver({ picks, answers, t: out.t }, ({ picks, answers, t }, size) => {
    for (let i = 0; i < size; i += 1) t[i] = answers[picks[i] as number]?.[i] ?? NEITHER;
  });
  return { loops: [loop], register: out };
}

function pickedNumbers(
  arrays: BlockArrays,
  picks: Uint8Array,
  values: readonly NumberRegister[],
): Computed<NumberRegister> {
  const exact = pickedExactly(arrays, picks, values);
  if (values.every(({ near }) => near === undefined)) return exact;
  const near = { value: arrays.numbers(), slack: arrays.numbers() };
  const none = arrays.sameNumber(Number.NaN);
  const loops = (['value', 'slack'] as const).map((part) =>
    copying(
      picks,
      values.map((value) => value.near?.[part] ?? none),
      near[part],
    ),
  );
  return { loops: [...exact.loops, ...loops], register: { ...exact.register, near } };
}

function pickedExactly(
  arrays: BlockArrays,
  picks: Uint8Array,
  values: readonly NumberRegister[],
): Computed<NumberRegister> {
  const ds = values.flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const common = ds.length === values.length ? commonDenominator(ds) : undefined;
  const tops = values.map(({ n }) => n);
  if (common === undefined) {
    const out = fractions(arrays);
    const bottoms = values.map((value) => denominators(arrays, value));
    return { loops: [copying(picks, tops, out.n), copying(picks, bottoms, out.d, 1)], register: out };
  }
  const out = numbersOver(arrays, common);
  const factors = ds.map((d) => common / d);
  const constants = values.flatMap(({ same }, at) => (same === undefined ? [] : [product(same, factors[at] ?? 1)]));
  if (constants.length === values.length) return { loops: [lookingUp(picks, constants, out.n)], register: out };
  if (factors.every((factor) => factor === 1)) return { loops: [copying(picks, tops, out.n)], register: out };
  const loop = loopOver({ picks, tops, factors, n: out.n }, ({ picks, tops, factors, n }, size) => {
    for (let i = 0; i < size; i += 1) {
      const pick = picks[i] as number;
      n[i] = pick < tops.length ? product(tops[pick]?.[i] as number, factors[pick] as number) : Number.NaN;
    }
  });
  return { loops: [loop], register: out };
}

/** Numbers that are the same for every unit. */
function lookingUp(picks: Uint8Array, values: readonly number[], n: Float64Array): Loop {
  const table = new Float64Array(POSITIONS).fill(Number.NaN);
  table.set(values);
  return loopOver({ picks, table, n }, ({ picks, table, n }, size) => {
    for (let i = 0; i < size; i += 1) n[i] = table[picks[i] as number] as number;
  });
}

function copying(
  picks: Uint8Array,
  from: readonly Float64Array[],
  into: Float64Array,
  otherwise: number = Number.NaN,
): Loop {
  const [first, second, ...more] = from;
  if (first && second && more.length === 0)
    return loopOver({ picks, first, second, into, otherwise }, ({ picks, first, second, into, otherwise }, size) => {
      for (let i = 0; i < size; i += 1) {
        const pick = picks[i] as number;
        into[i] = pick === 0 ? (first[i] as number) : pick === 1 ? (second[i] as number) : otherwise;
      }
    });
  return loopOver({ picks, from, into, otherwise }, ({ picks, from, into, otherwise }, size) => {
    for (let i = 0; i < size; i += 1) {
      const pick = picks[i] as number;
      into[i] = pick < from.length ? ((from[pick] as Float64Array)[i] as number) : otherwise;
    }
  });
}

/** The reasons at the position that was picked. */
export function pickedReasons(
  arrays: BlockArrays,
  picks: Uint8Array,
  branches: readonly ReasonRegister[],
): Computed<ReasonRegister> {
  const [first = 0] = branches;
  // the reason that all branches give is noted also where the condition has no value: nobody reads it there
  if (branches.every((branch) => branch === first)) return { loops: [], register: first };
  const out = arrays.bytes();
  const constants = branches.flatMap((branch) => (typeof branch === 'number' ? [branch] : []));
  if (constants.length === branches.length) {
    const table = new Uint8Array(POSITIONS);
    table.set(constants);
    const loop = loopOver({ picks, table, out }, ({ picks, table, out }, size) => {
      for (let i = 0; i < size; i += 1) out[i] = table[picks[i] as number] as number;
    });
    return { loops: [loop], register: out };
  }
  const lists = branches.map((branch) => columnOf(arrays, branch));
  const loop = loopOver({ picks, lists, out }, ({ picks, lists, out }, size) => {
    for (let i = 0; i < size; i += 1) out[i] = lists[picks[i] as number]?.[i] ?? 0;
  });
  return { loops: [loop], register: out };
}

/** The reasons of operands that are all read, in their order. */
export function joinedReasons(
  arrays: BlockArrays,
  operands: readonly ReasonRegister[],
  reasons: Reasons,
): Computed<ReasonRegister> {
  const loops: Loop[] = [];
  let joined: ReasonRegister = 0;
  for (const operand of operands) {
    if (operand === 0) continue;
    if (joined === 0) joined = operand;
    else if (typeof joined === 'number' && typeof operand === 'number') joined = reasons.joined(joined, operand);
    else {
      const out: Uint8Array = arrays.bytes();
      const [before, after] = [columnOf(arrays, joined), columnOf(arrays, operand)];
      loops.push(
        loopOver({ before, after, out, reasons }, ({ before, after, out, reasons }, size) => {
          for (let i = 0; i < size; i += 1) out[i] = reasons.joined(before[i] as number, after[i] as number);
        }),
      );
      joined = out;
    }
  }
  return { loops, register: joined };
}

function columnOf(arrays: BlockArrays, register: ReasonRegister): Uint8Array {
  return typeof register === 'number' ? arrays.sameByte(register) : register;
}
