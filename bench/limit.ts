import type { Facts } from './assessment.js';
import { writeLimit } from './limit/write-limit.js';
import { loadText } from './load-text.js';
import type { BenchPack } from './pack.js';
import { type Results, rankResults, reusedResults } from './results.js';

/** A program that scores and ranks units by the pack for which it was made; the next call writes over its columns. */
export type Contender = (units: readonly Facts[]) => Results;

type Score = (units: readonly Facts[], points: Float64Array, percents: Int32Array, levels: Uint8Array) => void;

/**
 * The fastest program for this pack alone that we could write, in doubles, unit by unit: no name looked up in a table, no
 * check of a figure, no reasons, nothing allocated. It stands for what exactness, checks and a pack as data may cost. Its
 * text is written from the pack (`limit/`) and loaded as a module, so that it is compiled as one written by hand would be.
 *
 * Other forms that were tried, by the time of this one: facts read where they are needed 1.14; a function for each group
 * 1.14; all facts of a unit walked with `for in` into an array about 2.4.
 */
export async function loadLimit(pack: BenchPack): Promise<Contender> {
  const { score } = await loadText<{ readonly score: Score }>(writeLimit(pack));
  const columns = reusedResults();
  return (units) => {
    const results = columns(units.length);
    score(units, results.points, results.percents, results.levels);
    rankResults(results);
    return results;
  };
}
