import type { DataWanted } from '../data.js';
import { engine, OPTIONS, okOf } from '../engine.js';
import type { Row } from '../row.js';

/** The engine: an assessment is read, scored and ranked. */
const score = (name: string, what: string, against: string, wanted: Omit<DataWanted, 'units'>): Row => ({
  name,
  table: 'score',
  what,
  unit: 'µs per unit × criterion',
  against,
  most: 1000,
  prepare: (data, units) => {
    const { compiled, assessment } = data({ units, ...wanted });
    return { run: () => okOf(engine.score(compiled, assessment, OPTIONS)) };
  },
});

export const SCORE: readonly Row[] = [
  score('score', '**score**: read, check, score, rank, exact', 'hard-coded', {}),
  score('score-out-of-bounds', 'score, 1 % of the units with a figure out of bounds', 'score', { broken: 1 }),
  score('score-unrounded', 'score, sums of unrounded ratios', 'score', { pack: 'unrounded' }),
  score('score-cohort', 'score, four criteria that compare units', 'score', { pack: 'cohort' }),
];
