import type { NearColumn } from '../../model/results.js';
import { isNearly, type NodeFrame } from './frame.js';
import { CHILD, type Child, type GroupProgram } from './group-program.js';
import { type Block, MISSING, markNone, markWhere, SCORED, SINGLE, storeColumn } from './score-leaf.js';

/** Puts into the frame what the loops of a group answered for a block; rows of code `SINGLE` are left out. */
export function storeGroup(program: GroupProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  const { node, children, outside, earned, base, bonus, penalty } = program;
  const columns = frame.nodes[node.id] as NodeFrame;
  const counted = new Uint8Array(size);
  markByChildren(children, counted, block, codes);
  markWhere(counted, 0, codes, size);
  markByChildren(outside, counted, block, codes);
  for (const { n } of [base, bonus, penalty]) markNone(n, codes, size);
  if (program.near && columns.near) storeNear(program.near, earned.n, columns.near, block, codes);
  else markNone(earned.n, codes, size);
  if (program.needsBase)
    for (let i = 0; i < size; i += 1) if (base.n[i] === 0 && codes[i] === SCORED) codes[i] = SINGLE;
  storeColumn(columns.earned, earned, codes, block);
  if (columns.unrounded) storeColumn(columns.unrounded, program.unrounded, codes, block);
  for (const part of ['base', 'bonus', 'penalty'] as const) {
    const column = columns[part];
    if (column) storeColumn(column, program[part], codes, block);
  }
  const { statuses } = columns;
  for (let i = 0; i < size; i += 1) statuses[from + i] = codes[i] as number;
}

/**
 * What children do to the codes. The first that leaves the group without a value decides: a missing one makes the group
 * missing. A value that its column does not hold, too long or approximate, is left to the evaluator.
 */
function markByChildren(children: readonly Child[], counted: Uint8Array, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  for (const { id, does } of children) {
    const child = frame.nodes[id] as NodeFrame;
    const { statuses, earned } = child;
    const { n } = earned;
    for (let i = 0; i < size; i += 1) {
      const status = statuses[from + i] as number;
      const effect = does[status];
      if (effect === CHILD.counts) counted[i] = 1;
      if (codes[i] !== SCORED) continue;
      if (effect === CHILD.withholds) codes[i] = status === MISSING ? MISSING : SINGLE;
      else if (status === SCORED && Number.isNaN(n[from + i]) && !isNearly(child, from + i)) codes[i] = SINGLE;
    }
  }
}

/** Keeps nearly what no fraction of doubles tells; a row of which not even that is known is left to the evaluator. */
function storeNear(
  { value, slack }: NearColumn,
  exact: Float64Array,
  into: NearColumn,
  { from, size }: Block,
  codes: Uint8Array,
): void {
  for (let i = 0; i < size; i += 1) {
    const isTold = !Number.isNaN(exact[i]);
    if (codes[i] === SCORED && !isTold && Number.isNaN(value[i])) codes[i] = SINGLE;
    const isNear = codes[i] === SCORED && !isTold;
    into.value[from + i] = isNear ? (value[i] as number) : Number.NaN;
    into.slack[from + i] = isNear ? (slack[i] as number) : Number.NaN;
  }
}
