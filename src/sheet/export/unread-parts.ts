import type { AnnexRows } from '../annex/annex-rows.js';
import type { Headings } from '../annex/headings.js';
import type { ReportRow } from '../import-report.js';
import { oddCells, unreadColumns } from '../proof/annex-report.js';
import { cellName, type SheetTable } from '../read/sheet-table.js';
import { LAYOUT } from './export-pack.js';

/**
 * What of an exported sheet is not read, though somebody may have written there: columns that are gone, columns that are not
 * known, and cells that hold a date, an error or a formula without its value.
 */
export function unreadParts(table: SheetTable, headings: Headings, rows: AnnexRows): readonly ReportRow[] {
  const whole = { row: headings.lastRow, cell: '', code: '', title: '' };
  const gone = LAYOUT.filter(([name]) => headings.columns[name] === undefined).map(([, heading]) => `“${heading}”`);
  const cells = [...rows.nodes, ...rows.totals].flatMap(({ code, title, unread }) =>
    unread.map(({ row, column, heading, text }): ReportRow => {
      const params = { column: heading, text };
      return { row, cell: cellName(row, column), code, title, why: 'cell-unread', params };
    }),
  );
  return [
    ...(gone.length === 0 ? [] : [{ ...whole, why: 'columns-missing', params: { columns: gone.join(', ') } } as const]),
    ...unreadColumns({ table, headings, rows }),
    ...cells,
    ...oddCells({ table, headings }),
  ];
}
