import { annexOf, factsOf, imported } from './annexes.js';
import { totalsBy } from './scored-draft.js';

/** A scoring cell of an annex, and what figures earn by it: `[figures, points]`; two figures of a row stand as `1/2`. */
export interface ScoredCell {
  readonly max: string;
  readonly title: string;
  readonly scoring: string;
  readonly answers: readonly (readonly string[])[];
}

/** Cells by lines: maximum | title, or nothing for `Mục thử` | scoring, with \\n for a line end | figures=points. */
export function scoredCells(table: string): readonly ScoredCell[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')))
    .map(([max = '', title = '', scoring = '', points = '']) => ({
      max,
      title: title || 'Mục thử',
      scoring,
      answers: points
        .split(' ')
        .filter((answer) => answer !== '')
        .map((answer) => answer.split('=')),
    }));
}

/** What the figures of each answer earn by the rule that the cell is read as; undefined where there is no number. */
export async function earnedBy({ max, title, scoring, answers }: ScoredCell): Promise<readonly (string | undefined)[]> {
  const { document } = await imported(annexOf(['1', title, max, scoring]));
  const ids = [...factsOf(document).keys()];
  const sent = answers.map(([figures = '']) => {
    const values = figures.split('/').map(Number);
    return Object.fromEntries(ids.map((id, place) => [id, values[place] ?? Number.NaN]));
  });
  return totalsBy(document, sent).map((total) => total?.earned);
}
