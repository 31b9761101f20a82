import { BUILT_IN, type CompiledPack, type Options } from './engine.js';
import { ENGINE } from './model/build.js';
import { type Checked, checked } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import { type FiguresRead, readFigures } from './read-figures.js';
import { type ColumnResults, resultsOf } from './stages/results.js';
import type { ProgramOf } from './stages/score/tier-program.js';
import type { Written } from './stages/write.js';

/** An assessment that was read, scored and ranked in columns, and what its record is written from. */
interface ScoredFigures {
  readonly read: FiguresRead;
  readonly results: ColumnResults;
  readonly written: () => Written;
}

/** Reads, scores and ranks the document of an assessment. */
export function scoredFigures(
  compiled: CompiledPack,
  programOf: ProgramOf,
  assessment: unknown,
  options: Options = {},
): Checked<ScoredFigures> {
  const { pack, plan } = compiled;
  const read = readFigures(compiled, assessment, optionsGiven(options));
  if (!read.ok) return read;
  const results = resultsOf(plan, read.value.figures, programOf, BUILT_IN.ties);
  const { layers, statistics } = results;
  const written = () => ({
    engine: ENGINE,
    pack,
    plan,
    layers,
    statistics,
    rankings: results.rankings,
    source: read.value.source(),
  });
  return checked({ read: read.value, results, written }, read.warnings);
}
