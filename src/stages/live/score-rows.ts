import { bug } from '../../kit/bug.js';
import { sameData } from '../../kit/same-data.js';
import type { Fractions } from '../../model/columns.js';
import { MISSING, NO_LEVEL, type SingleScore } from '../../model/results.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { isNearly, type NodeFrame } from '../score/frame.js';
import type { LayerScoring } from '../score/layer-scoring.js';
import { scoreNodes } from '../score/score-nodes.js';

/**
 * Scores a node again in some rows, lowest first. Gives the rows in which its score may have changed: its cell differs, or
 * it lacks facts, which may be other facts now, or it is known nearly.
 */
export function scoreRows({ scoring, program, frame }: LayerScoring, node: string, rows: readonly number[]): number[] {
  const scored = nodeIn(program, node);
  const column = frame.nodes[node] ?? bug(`no column of ${node}`);
  program.binding.frame = frame;
  const changed: number[] = [];
  for (const { from, end, within } of stretches(rows)) {
    const before = cellsOf(column, from, end);
    clear(column, from, end);
    scoreNodes([scored], scoring, from, end);
    const after = cellsOf(column, from, end);
    for (const row of within)
      if (column.statuses[row] === MISSING || isNearly(column, row) || !isSame(before, after, row - from))
        changed.push(row);
  }
  return changed;
}

/** Rows from the first to before the end; those `within` are to be scored. */
interface Stretch {
  readonly from: number;
  end: number;
  readonly within: number[];
}

/** Rows at most so far apart are scored as one stretch: to score those between them again, to the same, costs less than another stretch. */
const GAP = 8;

function stretches(rows: readonly number[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && row - last.end <= GAP) {
      last.end = row + 1;
      last.within.push(row);
    } else result.push({ from: row, end: row + 1, within: [row] });
  }
  return result;
}

/** What columns hold of some rows of a node. */
interface Cells {
  readonly codes: readonly Uint8Array[];
  readonly numbers: readonly Float64Array[];
  readonly singles: readonly (SingleScore | undefined)[];
}

function fractionsOf({ earned, base, bonus, penalty }: NodeFrame): readonly Fractions[] {
  return [earned, base, bonus, penalty].flatMap((part) => part ?? []);
}

function cellsOf(column: NodeFrame, from: number, end: number): Cells {
  const { statuses, reasons, levels, singles } = column;
  return {
    codes: [statuses, reasons, ...(levels ? [levels] : [])].map((codes) => codes.slice(from, end)),
    numbers: fractionsOf(column).flatMap(({ n, d }) =>
      (typeof d === 'number' ? [n] : [n, d]).map((numbers) => numbers.slice(from, end)),
    ),
    singles: Array.from({ length: end - from }, (_, index) => singles.scored(from + index)),
  };
}

function isSame(a: Cells, b: Cells, index: number): boolean {
  return (
    a.codes.every((codes, which) => codes[index] === b.codes[which]?.[index]) &&
    a.numbers.every((numbers, which) => Object.is(numbers[index], b.numbers[which]?.[index])) &&
    sameData(a.singles[index], b.singles[index])
  );
}

/** Rows of a node as they are before anything is scored. */
function clear(column: NodeFrame, from: number, end: number): void {
  const { statuses, reasons, levels, near, singles } = column;
  statuses.fill(0, from, end);
  reasons.fill(0, from, end);
  levels?.fill(NO_LEVEL, from, end);
  for (const { n, d } of fractionsOf(column)) {
    n.fill(Number.NaN, from, end);
    if (typeof d !== 'number') d.fill(1, from, end);
  }
  near?.value.fill(Number.NaN, from, end);
  column.forgetUnrounded?.();
  for (let row = from; row < end; row += 1) singles.delete(row);
}
