import type { AssessmentRecord, RecordEntry, RecordRanking, RecordRow } from '../model/record.js';
import { ROW_MARKS, type RowMark } from '../model/row-mark.js';
import { type NodeMark, nodeMarks } from './row-marks/node-marks.js';
import { type MarkTable, markScene, markTable } from './row-marks/scene.js';
import { tieMarks } from './row-marks/tie-marks.js';
import { unitMarks } from './row-marks/unit-marks.js';

/**
 * Everything by which a ranked row is less certain or less complete than it looks, by unit, in the order of `ROW_MARKS`.
 * A row without a place says why already and has no marks; of a redacted unit nothing is known. It does not ask `reliance`:
 * it is for the table of a record that was just made, and says only what makes a row less certain. Whoever shows the table
 * of a record that was handed over asks first.
 */
export function rowMarks(record: AssessmentRecord, ranking: RecordRanking): ReadonlyMap<string, readonly RowMark[]> {
  const table = markTable(record, ranking);
  const document = table?.tier.rankings?.find(({ id }) => id === ranking.id);
  if (!table || !document) return new Map();
  const entries = new Map(record.entries.map((entry) => [entry.unit, entry]));
  return new Map(
    ranking.rows.flatMap((row): readonly [string, readonly RowMark[]][] => {
      const entry = entries.get(row.unit);
      if (row.state !== 'ranked' || !entry || entry.state === 'redacted') return [];
      const marks = marksOf(table, entry, row, document.of);
      return marks.length > 0 ? [[row.unit, marks]] : [];
    }),
  );
}

function marksOf(table: MarkTable, entry: RecordEntry, row: RecordRow, of: string): readonly RowMark[] {
  const scene = markScene(table, entry);
  const parted = (row.brokenBy ?? []).flatMap((by) => ('of' in by ? [by.of] : []));
  const marks = [...[of, ...parted].flatMap((node) => nodeMarks(scene, node)), ...tieMarks(scene, row)];
  return [...gathered(marks), ...unitMarks(scene)].toSorted(
    (a, b) => ROW_MARKS.indexOf(a.mark) - ROW_MARKS.indexOf(b.mark),
  );
}

/** Marks that say the same to the same effect are one, and each thing is named once. */
function gathered(marks: readonly NodeMark[]): readonly RowMark[] {
  const kinds = new Map<string, { readonly mark: NodeMark; readonly items: Map<string, RowMark['items'][number]> }>();
  for (const mark of marks) {
    const key = `${mark.mark} ${mark.effect ?? ''}`;
    const known = kinds.get(key) ?? { mark, items: new Map() };
    known.items.set(JSON.stringify(mark.item), mark.item);
    kinds.set(key, known);
  }
  return [...kinds.values()].map(({ mark: { mark, effect }, items }) => ({
    mark,
    ...(effect === undefined ? {} : { effect }),
    items: [...items.values()],
  }));
}
