import type { AssessmentDoubt } from '../model/assessment-doubt.js';
import type { PlacedDoubt, PlacedIssue, SourceFile } from './placed.js';
import { unitsAt } from './unit-at.js';

/** The doubts of an assessment in the order of its text, each where it stands; none at the place of an issue, which is told already. */
export function placedDoubts(
  { file, source }: SourceFile,
  doubts: readonly AssessmentDoubt[],
  issues: readonly PlacedIssue[],
): readonly PlacedDoubt[] {
  const unitAt = unitsAt(source.document);
  const told = new Set(issues.map(({ issue }) => JSON.stringify(issue.path)));
  return doubts
    .filter(({ path }) => !told.has(JSON.stringify(path)))
    .map((issue): PlacedDoubt => {
      const position = source.locate(issue.path) ?? { line: 1, column: 1 };
      const [at, unit] = [source.cellAt?.(position), unitAt(issue.path)];
      return { issue, file, position, ...(at && { at }), ...(unit && { unit }) };
    })
    .toSorted((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
}
