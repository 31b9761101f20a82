import { NODES, type Results } from './results.js';

/** Hundredths of a point by which sums of doubles may differ from the exact ones. */
const TOLERANCE = 1e-7;

/** Places where two results differ. */
export interface Differences {
  readonly cells: number;
  readonly percents: number;
  readonly levels: number;
  readonly places: number;
  /** The first cell that differs, for a message. */
  readonly first?: string;
}

/** How two results of the same units differ. */
export function differences(ours: Results, theirs: Results): Differences {
  let [cells, first] = [0, ''];
  for (const [index, points] of ours.points.entries()) {
    const other = theirs.points[index] ?? Number.NaN;
    if (Math.abs(points - other) <= TOLERANCE) continue;
    cells += 1;
    if (cells === 1) first = `unit ${Math.floor(index / NODES)}, node ${index % NODES}: ${points} and ${other}`;
  }
  const unequal = (key: 'percents' | 'levels' | 'places') =>
    Array.from(ours[key]).filter((value, at) => value !== theirs[key][at]).length;
  return { cells, percents: unequal('percents'), levels: unequal('levels'), places: unequal('places'), first };
}

/** Throws where a contender differs from the engine at all. */
export function mustAgree(name: string, ours: Results, theirs: Results): void {
  const { cells, percents, levels, places, first } = differences(ours, theirs);
  if (cells + percents + levels + places === 0) return;
  throw new Error(
    `${name} differs: ${cells} cells, ${percents} percents, ${levels} levels, ${places} places; ${first}`,
  );
}
