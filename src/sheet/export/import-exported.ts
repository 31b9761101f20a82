import { type AnnexRow, annexRows } from '../annex/annex-rows.js';
import { type ColumnName, findHeadings } from '../annex/headings.js';
import { decimalComma } from '../decimal-comma.js';
import { guarded } from '../formula-guard.js';
import type { ReportRow, SheetImport } from '../import-report.js';
import { type JsonObject, objects } from '../json-parts.js';
import { cellName, type SheetTable } from '../read/sheet-table.js';
import { withCell, withoutNode, withRow } from './edited-pack.js';
import { LAYOUT, shownCell } from './export-pack.js';
import { withoutMachine } from './machine-part.js';
import { packRows } from './pack-rows.js';

/**
 * The exported pack with the changes that people made in the sheet: edited cells, new rows, removed rows. Each change is in
 * the report. Without changes the result is the exported pack.
 */
export function importExported(tables: readonly SheetTable[], pack: JsonObject): SheetImport {
  const human = tables.map(withoutMachine).find((table) => findHeadings(table, 0) !== undefined);
  const headings = human && findHeadings(human, 0);
  const was = packRows(pack);
  if (!human || !headings) return { document: pack, rows: [], assumed: [], criteria: criteriaIn(pack) };
  const rows = annexRows(human, headings, Number.POSITIVE_INFINITY, true).nodes;
  const report: ReportRow[] = [];
  let now = pack;
  let previous = '';
  const tell = (row: AnnexRow, why: ReportRow['why'], params: ReportRow['params'], column?: ColumnName) => {
    const at = column === undefined ? undefined : headings.columns[column];
    const cell = at === undefined ? '' : cellName(row.row, at);
    report.push({ row: row.row, cell, code: row.code, title: row.title, why, params });
  };
  for (const row of rows) {
    const exported = was.find(({ key }) => key === row.key);
    if (!exported) {
      const added = withRow(now, previous, row);
      tell(row, added ? 'row-added' : 'unread', { text: row.scoring });
      now = added ?? now;
      continue;
    }
    previous = row.key;
    for (const [column] of LAYOUT.filter(([name]) => name !== 'key' && headings.columns[name] !== undefined)) {
      const shown = shownCell(exported, column);
      if (isSame(row[column], shown, column)) continue;
      const changed = withCell(now, row.key, column, row[column]);
      tell(row, changed ? 'cell-edited' : 'cell-not-taken', { was: shown, found: row[column] }, column);
      now = changed ?? now;
    }
  }
  for (const removed of was.filter(({ key }) => key.includes('/') && !rows.some((row) => row.key === key))) {
    now = withoutNode(now, removed.key);
    report.push({
      row: headings.lastRow,
      cell: '',
      code: removed.code,
      title: removed.title,
      why: 'row-removed',
      params: {},
    });
  }
  return { document: now, rows: report, assumed: [], criteria: criteriaIn(now) };
}

/** Whether a cell is unchanged. A spreadsheet may have kept the guard of CSV, or written points as `2.5` for `2,5`. */
function isSame(cell: string, shown: string, column: ColumnName): boolean {
  if (cell === shown || cell === guarded(shown)) return true;
  if (column !== 'max') return cell.replaceAll(/\s+/g, ' ') === shown.replaceAll(/\s+/g, ' ');
  return decimalComma(cell) !== undefined && decimalComma(cell) === decimalComma(shown);
}

/** How many criteria a pack, a tier or a node has. */
function criteriaIn(part: JsonObject): number {
  const below = [...objects(part.tiers), ...objects(part.criteria), ...objects(part.children)];
  return below.reduce((sum, child) => sum + criteriaIn(child), part.rule === undefined ? 0 : 1);
}
