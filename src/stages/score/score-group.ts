import type { Frame, NodeFrame } from './frame.js';
import type { Child, GroupProgram } from './group-program.js';
import { type Block, MISSING, SCORED, SINGLE, storeColumn } from './score-leaf.js';

/** Puts into the frame what the loops of a group answered for a block; rows of code `SINGLE` are left out. */
export function storeGroup(program: GroupProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  const { node, children, outside, earned, base, needsBase } = program;
  markWithheld([...children, ...outside], block, codes);
  const some = new Uint8Array(size);
  for (const { id, counts } of children) {
    const statuses = frame.nodes[id]?.statuses;
    for (let i = 0; i < size; i += 1) if (counts[statuses?.[from + i] ?? SCORED]) some[i] = 1;
  }
  for (const { id } of [...children, ...outside]) markUnknown(frame, id, block, codes);
  for (let i = 0; i < size; i += 1) {
    if (codes[i] !== SCORED) continue;
    const isWhole = [earned, base, program.bonus, program.penalty].every(({ n }) => !Number.isNaN(n[i]));
    if (!isWhole || some[i] === 0 || (needsBase && base.n[i] === 0)) codes[i] = SINGLE;
  }
  const columns = frame.nodes[node.id] as NodeFrame;
  storeColumn(columns.earned, earned, codes, block);
  if (columns.unrounded) storeColumn(columns.unrounded, program.unrounded, codes, block);
  for (const part of ['base', 'bonus', 'penalty'] as const) {
    const column = columns[part];
    if (column) storeColumn(column, program[part], codes, block);
  }
  for (let i = 0; i < size; i += 1) columns.statuses[from + i] = codes[i] as number;
}

/** The first child that leaves the group without a value decides: a missing one makes the group missing. */
function markWithheld(children: readonly Child[], { frame, from, size }: Block, codes: Uint8Array): void {
  for (const { id, withholds } of children) {
    const statuses = frame.nodes[id]?.statuses;
    for (let i = 0; i < size; i += 1) {
      const status = statuses?.[from + i] ?? SCORED;
      if (codes[i] !== SCORED || !withholds[status]) continue;
      codes[i] = status === MISSING ? MISSING : SINGLE;
    }
  }
}

/** A child with a value that its column does not hold: too long, or approximate, which makes the group so. */
function markUnknown({ nodes }: Frame, id: string, { from, size }: Block, codes: Uint8Array): void {
  const child = nodes[id];
  for (let i = 0; i < size; i += 1)
    if (codes[i] === SCORED && child?.statuses[from + i] === SCORED && Number.isNaN(child.earned.n[from + i]))
      codes[i] = SINGLE;
}
