import type { Headings } from '../annex/headings.js';
import type { ReportRow, RowWhy } from '../import-report.js';
import { cellName, rowText, type SheetTable } from '../read/sheet-table.js';

/** The table of an annex on its sheet: from below its headings to where another table begins. */
interface AnnexPlace {
  readonly table: SheetTable;
  readonly headings: Headings;
  readonly end: number | undefined;
}

/**
 * What the cells of an annex do not say as letters: a text in a font older than Unicode, each row once; pictures and text
 * boxes; rows that the sheet hides.
 */
export function besideCells({ table, headings, end }: AnnexPlace): readonly ReportRow[] {
  const isInside = (row: number) => row > headings.lastRow && (end === undefined || row < end);
  const drawings = (table.drawn ?? []).map(({ row, column, text = '' }) =>
    reason(row, column, 'drawing-unread', { text }),
  );
  const hidden = table.rows
    .filter(({ row }) => table.hidden?.rows.has(row) === true)
    .map(({ row, cells }) => ({ ...reason(row, 0, 'row-hidden', { text: rowText(cells) }), cell: '' }));
  return [...rowsInOldFonts(table), ...drawings, ...hidden].filter(({ row }) => isInside(row));
}

/** The rows with a text in a font older than Unicode, each with the first such cell. */
export function rowsInOldFonts({ rows, beside }: SheetTable): readonly ReportRow[] {
  return rows.flatMap(({ row, cells }) => {
    const column = cells.findIndex((_, at) => beside?.get(`${row} ${at}`)?.oldFont !== undefined);
    const font = beside?.get(`${row} ${column}`)?.oldFont;
    return font === undefined ? [] : [reason(row, column, 'old-font', { font, text: cells[column] ?? '' })];
  });
}

function reason(row: number, column: number, why: RowWhy, params: ReportRow['params']): ReportRow {
  return { row, cell: cellName(row, column), code: '', title: '', why, params };
}
