import type { NodeFrame } from './frame.js';
import { CHILD, type Child, type GroupProgram } from './group-program.js';
import { type Block, MISSING, markNone, markWhere, SCORED, SINGLE, storeColumn } from './score-leaf.js';

/** Puts into the frame what the loops of a group answered for a block; rows of code `SINGLE` are left out. */
export function storeGroup(program: GroupProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  const { node, children, outside, earned, base, bonus, penalty } = program;
  const counted = new Uint8Array(size);
  markByChildren(children, counted, block, codes);
  markWhere(counted, 0, codes, size);
  markByChildren(outside, counted, block, codes);
  for (const { n } of [earned, base, bonus, penalty]) markNone(n, codes, size);
  if (program.needsBase)
    for (let i = 0; i < size; i += 1) if (base.n[i] === 0 && codes[i] === SCORED) codes[i] = SINGLE;
  const columns = frame.nodes[node.id] as NodeFrame;
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
    const { statuses, earned } = frame.nodes[id] as NodeFrame;
    const { n } = earned;
    for (let i = 0; i < size; i += 1) {
      const status = statuses[from + i] as number;
      const effect = does[status];
      if (effect === CHILD.counts) counted[i] = 1;
      if (codes[i] !== SCORED) continue;
      if (effect === CHILD.withholds) codes[i] = status === MISSING ? MISSING : SINGLE;
      else if (status === SCORED && Number.isNaN(n[from + i])) codes[i] = SINGLE;
    }
  }
}
