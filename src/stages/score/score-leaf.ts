import {
  MANY,
  MOST,
  NEITHER,
  type NumberRegister,
  numberOf,
  product,
  type ReasonRegister,
  TRUE,
} from '../../logic/loops/index.js';
import { FACT_IS } from '../../model/columns.js';
import { SCORED, SINGLE } from '../../model/results.js';
import type { Block } from './block.js';
import type { NodeFrame } from './frame.js';
import { leafCode, reasonOf } from './leaf-code.js';
import type { LeafProgram } from './leaf-program.js';
import { addOdd, startOdd } from './odd-rows.js';

/** The mark of a row whose outcome may be anything but `scored` with the points of the loops. */
const DOUBTFUL = 1;

/**
 * Puts the answers of the loops of a criterion into the frame for a block. All rows are taken to be scored; for the few
 * whose points are no number within range, or that are marked as doubtful, `leafCode` gives the code. Rows of code `SINGLE`
 * are left out.
 */
export function storeLeaf(program: LeafProgram, block: Block, codes: Uint8Array): void {
  const { from, size, force } = block;
  const columns = block.frame.nodes[program.node.id] as NodeFrame;
  const { odd, statuses } = columns;
  startOdd(odd, block);
  markDoubtful(program, block);
  const isWithin = storePoints(program, columns, block);
  codes.fill(SCORED);
  statuses.fill(SCORED, from, from + size);
  for (let which = 0; which < odd.count; which += 1) {
    const i = odd.at[which] as number;
    const code = force[i] === 1 ? SINGLE : leafCode(program, block, i);
    codes[i] = code === SCORED && !isWithin(i) ? SINGLE : code;
    statuses[from + i] = codes[i] as number;
    if (codes[i] !== SCORED) clear(columns.earned, from + i);
  }
  storeReasons(program, columns, block, codes);
}

function clear({ n, d }: NodeFrame['earned'], row: number): void {
  n[row] = Number.NaN;
  if (typeof d !== 'number') d[row] = 1;
}

/** Marks the rows of which more must be known than that their points are a number. */
function markDoubtful(program: LeafProgram, { frame, from, size, marks, force }: Block): void {
  marks.set(force);
  for (const fact of program.unseen) markAbsent(frame.columns.facts[fact]?.states, marks, from, size);
  for (const { register } of program.conditions) markUnlessTrue(register.t, marks, size);
  for (const { register } of program.requires) markUnlessTrue(register.t, marks, size);
  for (const operand of program.operands)
    if (operand.is === 'truth') markEqual(operand.t, NEITHER, marks, size);
    else for (let i = 0; i < size; i += 1) if (Number.isNaN(operand.n[i])) marks[i] = DOUBTFUL;
  markMany(program.reasons, marks, size);
}

function markAbsent(states: Uint8Array | undefined, marks: Uint8Array, from: number, size: number): void {
  if (states === undefined) marks.fill(DOUBTFUL);
  else for (let i = 0; i < size; i += 1) if (states[from + i] === FACT_IS.absent) marks[i] = DOUBTFUL;
}

function markUnlessTrue(t: Uint8Array, marks: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) if (t[i] !== TRUE) marks[i] = DOUBTFUL;
}

function markEqual(values: Uint8Array, value: number, marks: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) if (values[i] === value) marks[i] = DOUBTFUL;
}

function markMany(reasons: ReasonRegister, marks: Uint8Array, size: number): void {
  if (typeof reasons !== 'number') markEqual(reasons, MANY, marks, size);
  else if (reasons === MANY) marks.fill(DOUBTFUL);
}

/** Whether the points of a row of the block are a number in the range of the criterion. */
type IsWithin = (i: number) => boolean;

/** Stores the points, and notes the rows that are doubtful or whose points are no number within range. */
function storePoints({ node, points }: LeafProgram, columns: NodeFrame, block: Block): IsWithin {
  const max = numberOf(node.max) ?? { n: Number.NaN, d: 1 };
  const { n: numbers, d } = points;
  if (typeof d === 'number' && typeof columns.earned.d === 'number') {
    // a quotient of whole numbers below 2^53 is never rounded across a whole number, so that comparing with `most` is exact
    const [least, most] = node.inScale ? [0, product(max.n, d) / max.d] : [Number.NEGATIVE_INFINITY, MOST];
    storeWithin({ numbers, least, most }, columns, block);
    return (i) => (numbers[i] as number) >= least && (numbers[i] as number) <= most;
  }
  const isWithin = node.inScale ? within(points, max) : (i: number) => !Number.isNaN(numbers[i]);
  storeFractions(points, columns, block, isWithin);
  return isWithin;
}

/** Numbers between two ends. */
interface Within {
  readonly numbers: Float64Array;
  readonly least: number;
  readonly most: number;
}

function storeWithin(
  { numbers, least, most }: Within,
  { odd, earned: { n } }: NodeFrame,
  { from, size, marks }: Block,
): void {
  for (let i = 0; i < size; i += 1) {
    const value = numbers[i] as number;
    n[from + i] = value;
    // a comparison with NaN is false
    if (!(value >= least && value <= most) || marks[i] === DOUBTFUL) addOdd(odd, i);
  }
}

function within({ n, d }: NumberRegister, max: { readonly n: number; readonly d: number }): IsWithin {
  return (i) => {
    const value = n[i] as number;
    // a comparison with NaN is false
    return value >= 0 && product(value, max.d) <= product(max.n, typeof d === 'number' ? d : (d[i] as number));
  };
}

function storeFractions(
  points: NumberRegister,
  { odd, earned: { n, d } }: NodeFrame,
  { from, size, marks }: Block,
  isWithin: IsWithin,
): void {
  const [tops, bottoms] = [points.n, points.d];
  for (let i = 0; i < size; i += 1) {
    n[from + i] = tops[i] as number;
    if (typeof d !== 'number') d[from + i] = typeof bottoms === 'number' ? bottoms : (bottoms[i] as number);
    if (marks[i] === DOUBTFUL || !isWithin(i)) addOdd(odd, i);
  }
}

/** The reasons of what was scored, and of what the rule says not to apply. 0, with which a column begins, is none. */
function storeReasons(
  program: LeafProgram,
  { odd, reasons: column }: NodeFrame,
  block: Block,
  codes: Uint8Array,
): void {
  const { from, size } = block;
  const { reasons } = program;
  if (typeof reasons !== 'number') for (let i = 0; i < size; i += 1) column[from + i] = reasons[i] as number;
  else if (reasons !== 0) column.fill(reasons, from, from + size);
  for (let which = 0; which < odd.count; which += 1) {
    const i = odd.at[which] as number;
    column[from + i] = reasonOf(program, i, codes[i] as number);
  }
}
