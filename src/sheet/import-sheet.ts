import { findHeadings } from './annex/headings.js';
import { importAnnex } from './draft/import-annex.js';
import { importExported } from './export/import-exported.js';
import { machinePart, machineRow, withoutMachine } from './export/machine-part.js';
import { importGiven, tablesGiven } from './import-given.js';
import type { ImportOptions, ReportRow, SheetImport } from './import-report.js';
import type { SheetTable } from './read/sheet-table.js';

/**
 * A pack from sheets: the exported pack with its edits where `exportPack` wrote them, else a draft from the first annex. An
 * export with a lost piece is reported, and read as an annex.
 *
 * @param tables The sheets of the file.
 * @param options The id, title and tier of the pack, and what the annex does not say.
 * @example
 * const { document, rows } = importSheet(tables, { id: 'xa-2026', title: 'Cấp xã', tier });
 */
export function importSheet(tables: readonly SheetTable[], options: ImportOptions): SheetImport {
  importGiven(options);
  const pack = machinePart(tablesGiven(tables));
  if (pack !== undefined) return importExported(tables, pack);
  const annex = importAnnex(tables.map(withoutMachine), options);
  const row = machineRow(tables) ?? keyedRow(tables);
  if (row === undefined) return annex;
  const machineLost: ReportRow = { row, cell: '', code: '', title: '', why: 'machine-lost', params: {} };
  return { ...annex, rows: [...annex.rows, machineLost] };
}

/** The row of headings of an exported sheet, which has a column for the machine. */
function keyedRow(tables: readonly SheetTable[]): number | undefined {
  return tables.map((table) => findHeadings(table, 0)).find((headings) => headings?.columns.key !== undefined)?.lastRow;
}
