import type { PlanNode } from '../../model/plan.js';
import type { Run } from '../../stages/evaluate/run.js';
import type { PlainRun } from './plain-runs.js';

/** Rows from `first` on, each with its figures and with 1 for each node that the evaluator scores in any case. */
export interface Block {
  readonly first: number;
  readonly figures: readonly Float64Array[];
  readonly forced: readonly Uint8Array[];
}

/** The runs of the rows of a block: of figures that were read already, or of a unit that is read with care. */
export function runsOfBlocks(plainRun: PlainRun, runAt: (row: number) => Run) {
  const runs = new Map<number, Run>();
  const careful = new Set<number>();
  let block: Block = { first: 0, figures: [], forced: [] };
  return {
    forcedAt: (row: number): Uint8Array | undefined => block.forced[row - block.first],
    begin: (next: Block): void => {
      block = next;
      runs.clear();
      careful.clear();
    },
    readWithCare: (row: number): void => void careful.add(row),
    runOf: (node: PlanNode, row: number): Run => {
      const figures = careful.has(row) ? undefined : block.figures[row - block.first];
      const plain = figures && plainRun(node, figures);
      if (plain) return plain;
      const run = runs.get(row) ?? runAt(row);
      runs.set(row, run);
      return run;
    },
  };
}
