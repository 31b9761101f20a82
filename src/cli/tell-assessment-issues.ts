import type { CompiledPack } from '../engine.js';
import type { Json } from '../model/expression.js';
import { type Issue, issuesOf } from '../model/issue.js';
import { safeScore } from '../score.js';
import type { Io } from './io.js';
import { assessmentDocument, LARGE } from './load-assessment.js';
import { anyPlacedError } from './placed.js';
import { type FaultyFile, tellFaults, tellIssues } from './print/issues.js';
import { isStdin } from './standard-input.js';

/** An assessment with errors, and the head of its table. */
interface FaultyAssessment extends FaultyFile {
  readonly head: string | undefined;
}

/**
 * Prints the issues of an assessment, each at its line and column. Issues without a line are printed for the file as a
 * whole: those of standard input, which cannot be read twice, and those that came in with forms.
 */
export async function tellAssessmentIssues(
  io: Io,
  compiled: CompiledPack,
  { head, ...faulty }: FaultyAssessment,
  issues: readonly Issue[],
): Promise<void> {
  const { file, lang, findings } = faulty;
  const check = (document: Json) => issuesOf(safeScore(compiled, document, { limits: LARGE }));
  // standard input is read once
  const placed = isStdin(file) ? [] : (await assessmentDocument(io.cwd, file, compiled, { head, check })).issues;
  if (anyPlacedError(placed)) tellIssues(io, placed, lang, findings);
  else tellFaults(io, issues, faulty);
}
