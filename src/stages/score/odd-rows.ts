import { BLOCK } from '../../logic/loops/index.js';
import { SCORED } from '../../model/results.js';

/**
 * The rows of a block in which a node is more than a number of its column: not scored, or scored with a value that the
 * column does not hold. They are few: a reader computes all rows of a block alike, and then corrects these. A row that is
 * simply scored may be among them.
 */
export interface OddRows {
  /** The first row of the block; -1 before there was one. */
  from: number;
  size: number;
  /** How many there are: they are the rows `from + at[0]` to `from + at[count - 1]`, in order. */
  count: number;
  readonly at: Uint8Array;
}

export function oddRows(): OddRows {
  return { from: -1, size: 0, count: 0, at: new Uint8Array(BLOCK) };
}

/** Begins another block, in which no row is odd so far. */
export function startOdd(odd: OddRows, { from, size }: Pick<OddRows, 'from' | 'size'>): void {
  odd.from = from;
  odd.size = size;
  odd.count = 0;
}

/** Adds the next row of the block, the first being 0. */
export function addOdd(odd: OddRows, i: number): void {
  odd.at[odd.count] = i;
  odd.count += 1;
}

/** What is looked at to tell whether a row is odd. */
interface Stored {
  readonly statuses: Uint8Array;
  readonly earned: { readonly n: Float64Array };
  readonly odd: OddRows;
}

/** Finds the odd rows of a block again, by their codes and by what was stored of them. */
export function findOdd(
  { earned: { n }, odd }: Stored,
  block: Pick<OddRows, 'from' | 'size'>,
  codes: Uint8Array,
): void {
  const { from, size } = block;
  startOdd(odd, block);
  for (let i = 0; i < size; i += 1) if (codes[i] !== SCORED || Number.isNaN(n[from + i])) addOdd(odd, i);
}

/** The odd rows of a block, found again where the node was scored for another block since. */
export function oddOf(stored: Stored, from: number, size: number): OddRows {
  const { odd, statuses } = stored;
  if (odd.from !== from || odd.size !== size) findOdd(stored, { from, size }, statuses.subarray(from, from + size));
  return odd;
}
