import { MISSING, type NearColumn, SCORED, SINGLE } from '../../model/results.js';
import type { NearSum } from '../near/near-sum.js';
import { type Block, markNone, markWhere, startCode, storeColumn } from './block.js';
import { isNearly, type NodeFrame } from './frame.js';
import { CHILD, type Child, type GroupProgram } from './group-program.js';
import { findOdd, oddOf } from './odd-rows.js';

/**
 * Puts into the frame what the loops of a group answered for a block; rows of code `SINGLE` are left out.
 */
export function storeGroup(program: GroupProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size, force } = block;
  const { node, children, outside, earned, base, bonus, penalty } = program;
  const columns = frame.nodes[node.id] as NodeFrame;
  for (let i = 0; i < size; i += 1) codes[i] = force[i] === 1 ? SINGLE : startCode(program, block, i);
  markByChildren(children, block, codes);
  markWhereNoneCounts(children, block, codes);
  markByChildren(outside, block, codes);
  for (const { n } of [base, bonus, penalty]) markNone(n, codes, size);
  if (program.near && columns.near) storeNear({ ...program.near, exact: earned.n }, columns.near, block, codes);
  else markNone(earned.n, codes, size);
  if (program.needsBase)
    for (let i = 0; i < size; i += 1) if (base.n[i] === 0 && codes[i] === SCORED) codes[i] = SINGLE;
  storeColumn(columns.earned, earned, codes, block);
  for (const part of ['base', 'bonus', 'penalty'] as const) {
    const column = columns[part];
    if (column) storeColumn(column, program[part], codes, block);
  }
  const { statuses } = columns;
  for (let i = 0; i < size; i += 1) statuses[from + i] = codes[i] as number;
  // a row without a number is odd too: it has a double near its number, or is scored by the evaluator
  findOdd(columns, block, codes);
}

/**
 * What children do to the codes: nothing where they are scored and their columns have the value. The first that leaves the
 * group without a value decides: a missing one makes the group missing. A value that its column does not hold, too long or
 * approximate, is left to the evaluator.
 */
function markByChildren(children: readonly Child[], { frame, from, size }: Block, codes: Uint8Array): void {
  for (const { id, does } of children) {
    const child = frame.nodes[id] as NodeFrame;
    const { statuses, earned } = child;
    const { at, count } = oddOf(child, from, size);
    for (let which = 0; which < count; which += 1) {
      const i = at[which] as number;
      if (codes[i] !== SCORED) continue;
      const status = statuses[from + i] as number;
      if (does[status] === CHILD.withholds) codes[i] = status === MISSING ? MISSING : SINGLE;
      else if (status === SCORED && Number.isNaN(earned.n[from + i]) && !isNearly(child, from + i)) codes[i] = SINGLE;
    }
  }
}

/** Leaves to the evaluator the rows in which no child counts. A scored child does: such a row is odd in every one of them. */
function markWhereNoneCounts(children: readonly Child[], { frame, from, size }: Block, codes: Uint8Array): void {
  const [first] = children;
  if (first === undefined) {
    markWhere(codes, SCORED, codes, size);
    return;
  }
  const { at, count } = oddOf(frame.nodes[first.id] as NodeFrame, from, size);
  for (let which = 0; which < count; which += 1) {
    const i = at[which] as number;
    const counts = ({ id, does }: Child) => does[frame.nodes[id]?.statuses[from + i] as number] === CHILD.counts;
    if (codes[i] === SCORED && !children.some(counts)) codes[i] = SINGLE;
  }
}

/** A sum in doubles, which is added up where it is needed, and the exact sum, NaN where doubles hold no such fraction. */
interface Nearly extends NearSum {
  readonly exact: Float64Array;
}

/** Stores a double for each sum that no fraction of doubles holds; a row without even that is left to the evaluator. */
function storeNear(
  { loops, register: { value, slack }, exact }: Nearly,
  into: NearColumn,
  { from, size }: Block,
  codes: Uint8Array,
): void {
  into.value.fill(Number.NaN, from, from + size);
  into.slack.fill(Number.NaN, from, from + size);
  const isNear = (i: number) => codes[i] === SCORED && Number.isNaN(exact[i]);
  let first = 0;
  while (first < size && !isNear(first)) first += 1;
  if (first === size) return;
  for (const loop of loops) loop(from, size);
  for (let i = first; i < size; i += 1) {
    if (!isNear(i)) continue;
    if (Number.isNaN(value[i])) {
      codes[i] = SINGLE;
      continue;
    }
    into.value[from + i] = value[i] as number;
    into.slack[from + i] = slack[i] as number;
  }
}
