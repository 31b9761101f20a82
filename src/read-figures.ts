import { type CompiledPack, compiledPack, type Options, readInputs } from './engine.js';
import type { Assessment } from './model/assessment.js';
import { limitsOf } from './model/document.js';
import { type Checked, checked } from './model/issue.js';
import { type Figures, figuresOf } from './stages/figures.js';
import { plainFigures } from './stages/results.js';
import { type RecordSource, sourceOf } from './stages/write/source.js';

/** The figures of an assessment, its document, and what a record states of it. */
export interface FiguresRead {
  readonly figures: Figures;
  /** In canonical form; its submissions are not looked at. */
  readonly assessment: () => Assessment;
  /** What a record states of the assessment. */
  readonly source: () => RecordSource;
}

/** Figures that are plain are read into columns; a document that is not is read unit by unit, which says what is wrong. */
export function readFigures(compiled: CompiledPack, assessment: unknown, options: Options = {}): Checked<FiguresRead> {
  const { pack, plan } = compiledPack(compiled);
  const plain = plainFigures(assessment, plan, pack.digest, limitsOf(options.limits));
  if (plain) return checked(plain, plain.issues);
  const read = readInputs(compiled, assessment, options);
  if (!read.ok) return read;
  const inputs = read.value;
  const figures = figuresOf(plan, inputs);
  return checked({ figures, assessment: () => inputs.assessment, source: () => sourceOf(inputs) }, read.warnings);
}
