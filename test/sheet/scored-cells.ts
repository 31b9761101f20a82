import { assess, compilePack } from '../../src/index.js';
import { annexOf, factsOf, imported } from './annexes.js';

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

const AT = '2001-01-10T00:00:00+07:00';

/** What the figures of each answer earn by the rule that the cell is read as; undefined where there is no number. */
export async function earnedBy({ max, title, scoring, answers }: ScoredCell): Promise<readonly (string | undefined)[]> {
  const draft = await imported(annexOf(['1', title, max, scoring]));
  const facts = [...factsOf(draft.document).keys()];
  const record = assess(compilePack(draft.document), {
    format: 'tieuchi/assessment@1',
    id: 'thu',
    pack: { id: 'vi-du-40', version: '0.1.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: AT,
    units: answers.map((_, index) => ({ id: `so-${index}`, tier: 'department' })),
    submissions: answers.map(([figures = ''], index) => {
      const values = figures.split('/').map(Number);
      return {
        unit: `so-${index}`,
        at: '2001-01-02T00:00:00+07:00',
        facts: Object.fromEntries(facts.map((id, place) => [id, values[place] ?? Number.NaN])),
      };
    }),
  });
  const totals = record.entries.map((entry) => {
    const layer = entry.state === 'redacted' ? undefined : entry.layers.reported;
    return layer?.groups.find(({ node }) => node === 'total');
  });
  return totals.map((total) => (total !== undefined && 'earned' in total ? total.earned : undefined));
}
