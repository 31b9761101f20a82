import { gcd } from '../../kit/integer.js';
import type { Fractions } from '../../model/columns.js';

/** How many units a loop answers at once: few enough that the answers stay in the processor's cache. */
export const BLOCK = 128;

/** Answers an expression for the units `from` to `from + size - 1` of a column, into a register; `size` is at most `BLOCK`. */
export type Loop = (from: number, size: number) => void;

/** Numbers of a block: the value of unit `i` is `n[i] / d`. NaN where the unit has no number that fits. */
export interface NumberRegister extends Fractions {
  readonly is: 'number';
  /** Every `n`, where it is the same for every unit; `d` is then a number too. */
  readonly same?: number;
  /** Nearly what it is, for units that have a number of which a part is no safe integer. */
  readonly near?: NearNumbers;
}

/** Numbers of a block that are at most `slack` away from `value`; NaN for a unit of which nothing is known. */
export interface NearNumbers {
  readonly value: Float64Array;
  readonly slack: Float64Array;
}

/** Booleans of a block: 0 false, 1 true, 2 no value. */
export interface TruthRegister {
  readonly is: 'truth';
  readonly t: Uint8Array;
}

/** Texts, options, levels and dates of a block, each as a number that stands for it; NaN for no value. */
export interface CodeRegister {
  readonly is: 'code';
  readonly n: Float64Array;
  /** Every `n`, where it is the same for every unit. */
  readonly same?: number;
}

/** A list whose items are the same for every unit: the rows of a node. `counts` says of which units an item is part. */
export interface ListRegister {
  readonly is: 'list';
  readonly items: readonly ListItem[];
  /** The loops that fill `counts`: the first reader must run them; absent where it is filled. */
  readonly counting?: () => readonly Loop[];
}

/** One item: 0 where it is not part of the list, 1 where it is, 2 where that has no answer; absent where it always is. */
export interface ListItem {
  readonly counts?: Uint8Array;
  readonly value: Register;
  /** How a column is added to totals without being filled; absent, or undefined for a column that must be filled. */
  readonly adding?: (column: string) => Adding | undefined;
}

/** An item with columns. */
interface RowRegister {
  readonly is: 'row';
  /** A column by its name, with the loops that fill it, which its first reader must run; undefined where it has none. */
  readonly column: (name: string) => { readonly loops: readonly Loop[]; readonly register: Register } | undefined;
}

/** Adds whole numbers over `d`, times a factor, to totals; nothing where the item is not part of the list. */
export interface Adding {
  readonly d: number;
  /** What it adds for nearly every unit, which is in the totals before; `into` adds what the others differ by. */
  readonly same: number;
  /** The most that is added or taken away for a unit. */
  readonly most: number;
  readonly into: (totals: Totals, factor: number) => Loop;
}

/** What is added to: numbers of a block. */
interface Totals {
  readonly n: Float64Array;
  /** Whether no total leaves 2^53 when nothing above `most` is added. */
  readonly isNarrow: boolean;
}

/** A row of registers that were filled. */
export function rowOf(columns: Readonly<Record<string, Register>>): RowRegister {
  return {
    is: 'row',
    column: (name) => {
      const register = columns[name];
      return register && { loops: [], register };
    },
  };
}

/** Where the answers of an expression stand. */
export type Register = NumberRegister | TruthRegister | CodeRegister | ListRegister | RowRegister;

/** The answers of a condition: it does not hold, it holds, it has no value. */
export const FALSE = 0;
export const TRUE = 1;
export const NEITHER = 2;

/** The greatest whole number below which a double holds every whole number. */
export const MOST = Number.MAX_SAFE_INTEGER;

/**
 * The arrays of registers. Nodes are scored one after the other and none looks at another's registers, so all of them take
 * the same arrays: those of a whole pack would be more than the processor's cache holds, and then memory sets the pace.
 */
export interface BlockArrays {
  /** Numbers, with whatever was there before. */
  readonly numbers: () => Float64Array;
  /** Bytes, with whatever was there before. */
  readonly bytes: () => Uint8Array;
  /** The same number for every unit, to be read only. */
  readonly sameNumber: (value: number) => Float64Array;
  /** The same byte for every unit, to be read only. */
  readonly sameByte: (value: number) => Uint8Array;
  /** Hands out the same arrays again, to loops that run when what stands in them was read. */
  readonly reuse: () => void;
}

/** An empty store of arrays. */
export function blockArrays(): BlockArrays {
  const [numbers, bytes] = [pool(() => new Float64Array(BLOCK)), pool(() => new Uint8Array(BLOCK))];
  const [sameNumbers, sameBytes] = [new Map<number, Float64Array>(), new Map<number, Uint8Array>()];
  return {
    numbers: numbers.next,
    bytes: bytes.next,
    sameNumber: (value) => {
      const known = sameNumbers.get(value) ?? new Float64Array(BLOCK).fill(value);
      sameNumbers.set(value, known);
      return known;
    },
    sameByte: (value) => {
      const known = sameBytes.get(value) ?? new Uint8Array(BLOCK).fill(value);
      sameBytes.set(value, known);
      return known;
    },
    reuse: () => {
      numbers.reuse();
      bytes.reuse();
    },
  };
}

function pool<T>(make: () => T) {
  const all: T[] = [];
  let taken = 0;
  return {
    next: (): T => {
      const next = all[taken] ?? make();
      all[taken] = next;
      taken += 1;
      return next;
    },
    reuse: () => {
      taken = 0;
    },
  };
}

/** A loop over registers that are looked up once for a block: what a loop closes over is looked up for every number. */
export function loopOver<R>(registers: R, run: (registers: R, size: number, from: number) => void): Loop {
  return (from, size) => run(registers, size, from);
}

/** New numbers over a denominator that all share. */
export function numbersOver(arrays: BlockArrays, d: number): NumberRegister {
  return { is: 'number', n: arrays.numbers(), d };
}

/** New numbers, each over its own denominator. */
export function fractions(arrays: BlockArrays): NumberRegister & { readonly d: Float64Array } {
  return { is: 'number', n: arrays.numbers(), d: arrays.numbers() };
}

/** New answers of a condition. */
export function truths(arrays: BlockArrays): TruthRegister {
  return { is: 'truth', t: arrays.bytes() };
}

/** New codes. */
export function codes(arrays: BlockArrays): CodeRegister {
  return { is: 'code', n: arrays.numbers() };
}

/** The same number for every unit. */
export function constantNumber(arrays: BlockArrays, n: number, d: number): NumberRegister {
  return { is: 'number', n: arrays.sameNumber(n), d, same: n };
}

/** The same code for every unit. */
export function constantCode(arrays: BlockArrays, n: number): CodeRegister {
  return { is: 'code', n: arrays.sameNumber(n), same: n };
}

/** A register as numbers; codes are whole numbers over 1. */
export function numbersIn(register: NumberRegister | CodeRegister): NumberRegister {
  return register.is === 'number' ? register : { ...register, is: 'number', d: 1 };
}

/** The denominators of a register, one for each unit. */
export function denominators(arrays: BlockArrays, { d }: Fractions): Float64Array {
  return typeof d === 'number' ? arrays.sameNumber(d) : d;
}

/** The least number that each of these divides; undefined where it is no safe integer. */
export function commonDenominator(ds: readonly number[]): number | undefined {
  let common = 1;
  for (const d of ds) {
    common = (common / gcd(common, d)) * d;
    if (common > MOST) return undefined;
  }
  return common;
}

/** a × b where that is a safe integer, else NaN. */
export function product(a: number, b: number): number {
  const exact = a * b;
  return Math.abs(exact) <= MOST ? exact : Number.NaN;
}

/** a + b of two safe integers where that is a safe integer, else NaN. */
export function sum(a: number, b: number): number {
  const exact = a + b;
  return Math.abs(exact) <= MOST ? exact : Number.NaN;
}
