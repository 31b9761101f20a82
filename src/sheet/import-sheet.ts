import { importAnnex } from './import-annex.js';
import { importExported } from './import-exported.js';
import type { ImportOptions } from './import-options.js';
import type { ReportRow, SheetImport } from './import-report.js';
import { machinePart, machineRow, withoutMachine } from './machine-part.js';
import type { SheetTable } from './sheet-table.js';

/**
 * A pack from sheets: as it was, with its edits, where `exportPack` wrote them; else a draft from the first annex. A
 * machine part of which a piece is lost is told and not used.
 */
export function importSheet(tables: readonly SheetTable[], options: ImportOptions): SheetImport {
  const pack = machinePart(tables);
  if (pack !== undefined) return importExported(tables, pack);
  const annex = importAnnex(tables.map(withoutMachine), options);
  const row = machineRow(tables);
  if (row === undefined) return annex;
  const lost: ReportRow = { row, cell: '', code: '', title: '', why: 'machine-lost', params: {} };
  return { ...annex, rows: [...annex.rows, lost] };
}
