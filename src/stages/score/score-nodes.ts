import { BLOCK } from '../../logic/loops/index.js';
import { SCORED, SINGLE } from '../../model/results.js';
import type { Run } from '../evaluate/run.js';
import type { Block } from './block.js';
import type { Frame, NodeFrame } from './frame.js';
import { storeLevels } from './level-program.js';
import { addOdd, oddOf, startOdd } from './odd-rows.js';
import { storeGroup } from './score-group.js';
import { storeLeaf } from './score-leaf.js';
import { type SingleUnits, scoreSingle } from './singles.js';
import type { ScoredNode } from './tier-program.js';

/** What the nodes of a frame are scored with. */
export interface Scoring extends Omit<SingleUnits, 'runOf'> {
  readonly frame: Frame;
  readonly startRun: (row: number) => Run;
  /** 1 for each row that the evaluator scores in any case, by node; absent where there is no such row. */
  readonly forced: Readonly<Record<string, Uint8Array>>;
}

/**
 * Scores nodes for the rows from `start` to before `end`, a block at a time: by their loops, and by the evaluator the rows
 * that loops leave out.
 */
export function scoreNodes(
  nodes: readonly ScoredNode[],
  scoring: Scoring,
  start = 0,
  end = scoring.frame.columns.units.length,
): void {
  const { frame } = scoring;
  const codes = new Uint8Array(BLOCK);
  const marks = new Uint8Array(BLOCK);
  const force = new Uint8Array(BLOCK);
  for (let from = start; from < end; from += BLOCK) {
    const block = { frame, from, size: Math.min(BLOCK, end - from), marks, force };
    const runs = new Map<number, Run>();
    const runOf = (row: number): Run => {
      const run = runs.get(row) ?? scoring.startRun(row);
      runs.set(row, run);
      return run;
    };
    const units = { ...scoring, runOf };
    for (const scored of nodes) {
      answerBlock(scored, scoring, block, codes);
      const { at, count } = (frame.nodes[scored.node.id] as NodeFrame).odd;
      for (let which = 0; which < count; which += 1) {
        const i = at[which] as number;
        if (codes[i] === SINGLE) scoreSingle(units, frame, scored, from + i);
      }
    }
  }
}

/** Scores a node for a block by its loops. `codes` gets the code of each row, and the node notes those that are odd. */
function answerBlock(
  { node, program, levels, reads }: ScoredNode,
  { frame, forced }: Scoring,
  block: Block,
  codes: Uint8Array,
): void {
  const { from, size } = block;
  const columns = frame.nodes[node.id] as NodeFrame;
  if (!program) {
    codes.fill(SINGLE);
    startOdd(columns.odd, block);
    for (let i = 0; i < size; i += 1) addOdd(columns.odd, i);
    return;
  }
  markForced(reads, block, forced[node.id]);
  for (const loop of program.loops) loop(from, size);
  if ('points' in program) storeLeaf(program, block, codes);
  else storeGroup(program, block, codes);
  if (!levels) return;
  for (const loop of levels.loops) loop(from, size);
  if (codes.subarray(0, size).includes(SCORED)) storeLevels(levels, columns, block, codes);
}

/**
 * Marks the rows that the evaluator scores: those of the mask, and those in which a node that is read is approximate. Only
 * the evaluator notes that a result of such a node is approximate too, also where the node adds no value.
 */
function markForced(reads: readonly string[], { frame, from, size, force }: Block, mask?: Uint8Array): void {
  force.fill(0);
  if (mask) force.set(mask.subarray(from, from + size));
  for (const id of reads) {
    const read = frame.nodes[id] as NodeFrame;
    if (read.singles.size === 0) continue;
    for (const i of oddOf(read, from, size).at.subarray(0, read.odd.count))
      if (read.singles.get(from + i)?.score.approximate) force[i] = 1;
  }
}
