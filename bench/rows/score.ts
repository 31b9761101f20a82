import { scorer } from '../../src/score.js';
import { plainFigures } from '../../src/stages/results.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { scoreColumns } from '../../src/stages/score.js';
import { benchEstimates, benchForms, benchResent, benchVerified } from '../assessment.js';
import type { BenchData, DataWanted } from '../data.js';
import { engine, OPTIONS, okOf } from '../engine.js';
import type { Doc } from '../pack/makers.js';
import type { Row } from '../row.js';

/** In columns: an assessment is read, scored and ranked. */
const columns = (name: string, what: string, against: string, wanted: Omit<DataWanted, 'units'>): Row => ({
  name,
  table: 'score',
  what,
  unit: 'µs per unit × criterion',
  against,
  prepare: (data, units) => {
    const { compiled, assessment } = data({ units, ...wanted });
    const scoreOf = scorer(compiled);
    return { run: () => scoreOf(assessment, OPTIONS) };
  },
});

/** An assessment in which units say more than plain figures. */
const saysMore = (name: string, what: string, documentOf: (data: BenchData) => Doc): Row => ({
  name,
  table: 'score',
  what,
  unit: 'µs per unit × criterion',
  against: 'columns',
  most: 2000,
  prepare: (data, units) => {
    const drawn = data({ units });
    const assessment = documentOf(drawn);
    const scoreOf = scorer(drawn.compiled);
    return { run: () => scoreOf(assessment, OPTIONS) };
  },
});

const FORMS = saysMore(
  'columns-forms',
  'the same of forms that say for each criterion the own points, a reason and a document',
  ({ pack, facts }) =>
    benchForms(
      facts,
      pack.groups.flat().map(({ id }) => id),
    ),
);

/** Figures that stand in columns are scored, as when they are scored again. */
const FROM_COLUMNS: Row = {
  name: 'from-columns',
  table: 'score',
  what: 'scored from columns that were read before, without places',
  unit: 'µs per unit × criterion',
  against: 'hard-coded',
  prepare: (data, units) => {
    const { compiled, assessment } = data({ units });
    const { plan, pack } = compiled;
    const plain = plainFigures(assessment, plan, pack.digest, OPTIONS.limits);
    if (!plain) return { skipped: 'the assessment is not plain' };
    const programOf = programsOf(plan);
    return { run: () => scoreColumns(plan, plain.figures, programOf) };
  },
};

/** By objects: an assessment is read, scored and ranked. */
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
  columns('columns', '**score**, in columns: read, check, score, rank, exact', 'hard-coded', {}),
  columns('columns-out-of-bounds', 'the same, 1 % of the units with a figure out of bounds', 'columns', { broken: 1 }),
  columns('columns-unrounded', 'the same, sums of unrounded ratios', 'columns', { pack: 'unrounded' }),
  columns('columns-cohort', 'the same, four criteria that compare units', 'columns', { pack: 'cohort' }),
  FORMS,
  saysMore('columns-estimates', 'the same, five figures of each unit called estimates', ({ facts }) =>
    benchEstimates(facts),
  ),
  saysMore('columns-resent', 'the same, every unit sent its figures twice', ({ facts }) => benchResent(facts)),
  saysMore('columns-verified', 'the same in two layers, every figure verified', ({ facts }) => benchVerified(facts)),
  FROM_COLUMNS,
  score('score', 'by objects: read, check, score, rank, exact', 'hard-coded', {}),
  score('score-out-of-bounds', 'score, 1 % of the units with a figure out of bounds', 'score', { broken: 1 }),
  score('score-unrounded', 'score, sums of unrounded ratios', 'score', { pack: 'unrounded' }),
  score('score-cohort', 'score, four criteria that compare units', 'score', { pack: 'cohort' }),
];
