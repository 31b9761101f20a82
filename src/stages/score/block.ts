import { FALSE, NEITHER, type NumberRegister } from '../../logic/loops/index.js';
import { FACT_IS } from '../../model/columns.js';
import { NOT_APPLICABLE, SCORED, SINGLE } from '../../model/results.js';
import type { Frame, NodeFrame } from './frame.js';
import type { NodeProgram } from './leaf-program.js';

/** A block of rows of a frame. */
export interface Block {
  readonly frame: Frame;
  readonly from: number;
  readonly size: number;
  /** A byte for each row, with whatever was there before. */
  readonly marks: Uint8Array;
  /** 1 for each row that is scored by itself, the first row of the block first. */
  readonly force: Uint8Array;
}

/** Whether any of these facts is absent in a row of the block, the first being 0. */
export function isAnyAbsent({ frame, from }: Block, ids: readonly string[], i: number): boolean {
  const { facts } = frame.columns;
  for (const id of ids) if ((facts[id]?.states[from + i] ?? FACT_IS.absent) === FACT_IS.absent) return true;
  return false;
}

/** Whether a node applies to a row: its code before its rule or its combiner is asked. */
export function startCode({ conditions, ifAbsent }: NodeProgram, block: Block, i: number): number {
  if (isAnyAbsent(block, ifAbsent, i)) return SINGLE;
  if (conditions.some(({ register }) => register.t[i] === FALSE)) return NOT_APPLICABLE;
  return conditions.some(({ register }) => register.t[i] === NEITHER) ? SINGLE : SCORED;
}

/** Leaves to the evaluator what was scored and has this value. */
export function markWhere(values: Uint8Array, value: number, codes: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) if (codes[i] === SCORED && values[i] === value) codes[i] = SINGLE;
}

/** Leaves to the evaluator what was scored and has no number. */
export function markNone(numbers: Float64Array, codes: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    if (codes[i] === SCORED && Number.isNaN(numbers[i])) codes[i] = SINGLE;
  }
}

/** Copies the numbers of rows that are scored; the others have none. */
export function storeColumn(
  { n, d }: NodeFrame['earned'],
  register: NumberRegister,
  codes: Uint8Array,
  { from, size }: Block,
): void {
  const [tops, bottoms] = [register.n, register.d];
  for (let i = 0; i < size; i += 1) n[from + i] = codes[i] === SCORED ? (tops[i] as number) : Number.NaN;
  if (typeof d === 'number') return;
  if (typeof bottoms === 'number') d.fill(bottoms, from, from + size);
  else for (let i = 0; i < size; i += 1) d[from + i] = bottoms[i] as number;
}
