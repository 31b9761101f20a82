import type { Json } from '../model/expression.js';
import { type AnnexRow, annexRows } from './annex-rows.js';
import { decimalComma } from './decimal-comma.js';
import { withCell, withoutNode, withRow } from './edited-pack.js';
import { LAYOUT, shownCell } from './export-pack.js';
import { guarded } from './formula-guard.js';
import { type ColumnName, findHeadings } from './headings.js';
import type { ReportRow, SheetImport } from './import-report.js';
import { isObject, type JsonObject, list } from './json-parts.js';
import { withoutMachine } from './machine-part.js';
import { packRows } from './pack-rows.js';
import { cellName, type SheetTable } from './sheet-table.js';

/**
 * The pack that a sheet was exported from, with what people have changed in the sheet since: cells that were edited,
 * rows that are new or gone. Each change is told. Where nothing changed the pack is the one that was exported.
 */
export function importExported(tables: readonly SheetTable[], pack: JsonObject): SheetImport {
  const human = tables.map(withoutMachine).find((table) => findHeadings(table, 0) !== undefined);
  const headings = human && findHeadings(human, 0);
  const was = packRows(pack);
  if (!human || !headings) return { document: pack, rows: [], assumed: [], criteria: leaves(pack) };
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
    const known = was.find(({ key }) => key === row.key);
    if (!known) {
      const added = withRow(now, previous, row);
      tell(row, added ? 'row-added' : 'unread', { text: row.scoring });
      now = added ?? now;
      continue;
    }
    previous = row.key;
    for (const [column] of LAYOUT.filter(([name]) => name !== 'key' && headings.columns[name] !== undefined)) {
      const shown = shownCell(known, column);
      if (isSame(row[column], shown, column)) continue;
      const changed = withCell(now, row.key, column, row[column]);
      tell(row, changed ? 'cell-edited' : 'cell-not-taken', { was: shown, found: row[column] }, column);
      now = changed ?? now;
    }
  }
  for (const gone of was.filter(({ key }) => key.includes('/') && !rows.some((row) => row.key === key))) {
    now = withoutNode(now, gone.key);
    report.push({
      row: headings.lastRow,
      cell: '',
      code: gone.code,
      title: gone.title,
      why: 'row-removed',
      params: {},
    });
  }
  return { document: now, rows: report, assumed: [], criteria: leaves(now) };
}

/** The guard of CSV stays where a spreadsheet made .xlsx of it; points may be written `2,5` or `2.5`. */
function isSame(found: string, shown: string, column: ColumnName): boolean {
  if (found === shown || found === guarded(shown)) return true;
  if (column !== 'max') return found.replaceAll(/\s+/g, ' ') === shown.replaceAll(/\s+/g, ' ');
  return decimalComma(found) !== undefined && decimalComma(found) === decimalComma(shown);
}

function leaves(value: Json): number {
  if (!isObject(value)) return 0;
  const below = [...list(value.tiers), ...list(value.criteria), ...list(value.children)];
  return (value.rule === undefined ? 0 : 1) + below.reduce<number>((sum, one) => sum + leaves(one), 0);
}
