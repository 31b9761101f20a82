import type { Position } from '../author/index.js';
import { type AssessmentDoubt, doubtOf } from '../model/assessment-doubt.js';
import type { PlacedDoubt, PlacedIssue, SourceFile } from './placed.js';
import { unitsAt } from './unit-at.js';

/** The doubts of an assessment in the order of its text, each where it stands; none at the place of an issue. */
export function placedDoubts(
  { file, source, struck = [] }: SourceFile,
  doubts: readonly AssessmentDoubt[],
  issues: readonly PlacedIssue[],
): readonly PlacedDoubt[] {
  const unitAt = unitsAt(source.document);
  const withIssue = new Set(issues.map(({ issue }) => JSON.stringify(issue.path)));
  const placed = (issue: AssessmentDoubt, position: Position): PlacedDoubt => {
    const [at, unit] = [source.cellAt?.(position), unitAt(issue.path)];
    return { issue, file, position, ...(at && { at }), ...(unit && { unit }) };
  };
  const inText = doubts
    .filter(({ path }) => !withIssue.has(JSON.stringify(path)))
    .map((doubt) => placed(doubt, source.locate(doubt.path) ?? { line: 1, column: 1 }));
  return [...inText, ...struck.map((position) => placed(doubtOf('cell-struck', [], {}), position))].toSorted(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
}
