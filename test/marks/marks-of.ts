import { rowMarks } from '../../src/audit/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';

/** A ranking of all units by the exact points of `total`. */
export const RANKING = {
  id: 'r',
  of: 'total',
  by: 'points',
  basis: 'exact',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [],
};

/** The marks of a unit in the first ranking of a layer: "figure-missing zero b b 10", a line for each thing that a mark is about. */
export function marksOf(record: AssessmentRecord, unit = 'unit', layer = record.rankings[0]?.layer): readonly string[] {
  const ranking = record.rankings.find((each) => each.layer === layer);
  if (!ranking) throw new Error('no ranking');
  return (rowMarks(record, ranking).get(unit) ?? []).flatMap(({ mark, effect = '', items }) =>
    (items.length === 0 ? [{}] : items).map(({ node = '', level = '', facts = [], units = [], max = '' }) =>
      [mark, effect, node, level, ...facts, ...units, max].filter((part) => part !== '').join(' '),
    ),
  );
}
