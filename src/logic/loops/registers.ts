import { gcd } from '../../kit/integer.js';
import type { Fractions } from '../../model/columns.js';

/** How many units a loop answers at once: few enough that the answers stay in the processor's cache. */
export const BLOCK = 128;

/** Answers an expression for the units `from` to `from + size - 1` of a column, into a register; `size` is at most `BLOCK`. */
export type Loop = (from: number, size: number) => void;

/** Numbers of a block: the value of unit `i` is `n[i] / d`. NaN where the unit has no number that fits. */
export interface NumberRegister extends Fractions {
  readonly is: 'number';
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
}

/** A list whose items are the same for every unit: the rows of a node. `counts` says of which units an item is part. */
export interface ListRegister {
  readonly is: 'list';
  readonly items: readonly ListItem[];
}

/** One item: 0 where it is not part of the list, 1 where it is, 2 where that has no answer; absent where it always is. */
export interface ListItem {
  readonly counts?: Uint8Array;
  readonly value: Register;
}

/** The columns of an item, by name. */
export interface RowRegister {
  readonly is: 'row';
  readonly columns: Readonly<Record<string, Register>>;
}

/** Where the answers of an expression stand. */
export type Register = NumberRegister | TruthRegister | CodeRegister | ListRegister | RowRegister;

/** Of three-valued truth. */
export const FALSE = 0;
export const TRUE = 1;
export const NEITHER = 2;

/** The greatest whole number below which a double holds every whole number. */
export const MOST = Number.MAX_SAFE_INTEGER;

/** New numbers over a denominator that all share. */
export function numbersOver(d: number): NumberRegister {
  return { is: 'number', n: new Float64Array(BLOCK), d };
}

/** New numbers, each over its own denominator. */
export function fractions(): NumberRegister & { readonly d: Float64Array } {
  return { is: 'number', n: new Float64Array(BLOCK), d: new Float64Array(BLOCK).fill(1) };
}

export function truths(): TruthRegister {
  return { is: 'truth', t: new Uint8Array(BLOCK) };
}

export function codes(): CodeRegister {
  return { is: 'code', n: new Float64Array(BLOCK) };
}

/** The same number for every unit. */
export function constantNumber(n: number, d: number): NumberRegister {
  return { is: 'number', n: new Float64Array(BLOCK).fill(n), d };
}

/** The denominators of a register, one for each unit. */
export function denominators({ d }: Fractions): Float64Array {
  return typeof d === 'number' ? new Float64Array(BLOCK).fill(d) : d;
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
