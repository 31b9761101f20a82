import { partGiven } from '../model/given-as.js';
import type { AssessmentRecord, RecordEntry, RecordRanking, RecordRow } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import type { RowMark } from '../model/row-mark.js';
import { entryRead } from './entry-read.js';
import { shownEntries } from './record-parts.js';
import { inMarkOrder } from './row-marks/in-mark-order.js';
import { type MarkedRecord, type MarkTable, markContext, markTable } from './row-marks/mark-context.js';
import { type NodeMark, nodeMarks } from './row-marks/node-marks.js';
import { tieMarks } from './row-marks/tie-marks.js';
import { unitMarks } from './row-marks/unit-marks.js';

/**
 * Everything by which a ranked row is less certain or less complete than it looks, by unit, in the order of `ROW_MARKS`.
 * A row without a place has no marks, since it says why already, nor has that of a redacted unit. It does not ask `reliance`:
 * it is for the table of a record that was just made. Whoever shows the table of a record that was handed over asks first.
 *
 * @param record The record.
 * @param ranking One of its rankings.
 * @example
 * rowMarks(record, ranking).get('xa-a');
 */
export function rowMarks(record: AssessmentRecord, ranking: RecordRanking): ReadonlyMap<string, readonly RowMark[]> {
  recordGiven(record);
  partGiven('A ranking of the record', ranking, 'rows', 'id');
  const marksIn = marksInRanking(record, ranking);
  const entries = new Map(shownEntries(record.entries).map((entry) => [entry.unit, entry]));
  return new Map(
    ranking.rows.flatMap((row): readonly [string, readonly RowMark[]][] => {
      const entry = entries.get(row.unit);
      const marks = entry ? marksIn(entry, row) : [];
      return marks.length > 0 ? [[row.unit, marks]] : [];
    }),
  );
}

/** The marks of one row at a time, as `rowMarks` gives them; of the record all but its entries is read. */
export function marksInRanking(
  record: MarkedRecord,
  ranking: RecordRanking,
): (entry: RecordEntry, row: RecordRow) => readonly RowMark[] {
  const table = markTable(record, ranking);
  return (entry, row) => (table && row.state === 'ranked' ? marksOf(table, entry, row) : []);
}

function marksOf(table: MarkTable, entry: RecordEntry, row: RecordRow): readonly RowMark[] {
  const context = markContext(table, entryRead(entry, table.pack));
  const tieBreaks = (row.brokenBy ?? []).flatMap((by) => ('of' in by ? [by.of] : []));
  const ofNodes = [table.ranked, ...tieBreaks].flatMap((node) => nodeMarks(context, node));
  return inMarkOrder([...gathered([...ofNodes, ...tieMarks(context, row)]), ...unitMarks(context)]);
}

/** Marks of one kind and one effect as one mark, which names each item once. */
function gathered(marks: readonly NodeMark[]): readonly RowMark[] {
  const groups = new Map<string, { readonly mark: NodeMark; readonly items: Map<string, RowMark['items'][number]> }>();
  for (const mark of marks) {
    const key = `${mark.mark} ${mark.effect ?? ''}`;
    const group = groups.get(key) ?? { mark, items: new Map() };
    group.items.set(JSON.stringify(mark.item), mark.item);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ mark: { mark, effect }, items }) => ({
    mark,
    ...(effect === undefined ? {} : { effect }),
    items: [...items.values()],
  }));
}
