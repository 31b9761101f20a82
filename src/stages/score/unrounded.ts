import { BLOCK, type NumberRegister } from '../../logic/loops/index.js';
import type { Frame, Unrounded } from './frame.js';
import type { NodeProgram } from './leaf-program.js';
import type { TierProgram } from './tier-program.js';

/**
 * Runs the loops of a node again for the block of rows that is asked for, and keeps only that block: a writer of records
 * asks row after row, and most callers never ask. It must not be asked while a node of the tier is scored.
 */
export function unroundedOf(
  { loops, unrounded }: Pick<NodeProgram, 'loops'> & { readonly unrounded: NumberRegister },
  { binding }: Pick<TierProgram, 'binding'>,
  frameOf: () => Frame,
): Unrounded {
  const [n, ds] = [new Float64Array(BLOCK), new Float64Array(typeof unrounded.d === 'number' ? 0 : BLOCK)];
  const block = { from: 0, size: 0, fractions: { n, d: typeof unrounded.d === 'number' ? unrounded.d : ds } };
  const load = (from: number): void => {
    const frame = frameOf();
    block.from = from;
    block.size = Math.min(BLOCK, frame.columns.units.length - from);
    binding.frame = frame;
    for (const loop of loops) loop(from, block.size);
    // the loops of the next node write over their registers
    n.set(unrounded.n);
    if (typeof unrounded.d !== 'number') ds.set(unrounded.d);
  };
  return {
    blockOf: (row) => {
      if (row < block.from || row >= block.from + block.size) load(row - (row % BLOCK));
      return block;
    },
    forget: () => {
      block.size = 0;
    },
  };
}
