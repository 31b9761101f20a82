import { writeXlsx } from 'hucre/xlsx';
import { decimalComma, plainDecimal } from './decimal-comma.js';
import type { WrittenSheet } from './export-pack.js';
import { guarded } from './formula-guard.js';

/** The sheets as an .xlsx file. Points are numbers, everything else is typed as text, which no spreadsheet runs. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths, numbers }) => ({
      name,
      rows: rows.map((row) => row.map((cell, column) => (column === numbers ? numberIn(cell) : escaped(cell)))),
      columns: widths.map((width) => ({ width })),
    })),
  });
}

/** The sheets one below another as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. No cell is a formula. */
export function writeCsv(sheets: readonly WrittenSheet[]): string {
  const width = Math.max(...sheets.flatMap(({ rows }) => rows.map((row) => row.length)));
  const lines = sheets.flatMap(({ rows }) =>
    rows.map((row) => Array.from({ length: width }, (_, column) => quoted(row[column] ?? '')).join(',')),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** `_x0041_` is how .xlsx writes a letter by its number, so the same as text is escaped (ECMA-376, ST_Xstring). */
function escaped(cell: string): string {
  return cell.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function numberIn(cell: string): string | number {
  const decimal = decimalComma(cell);
  return decimal === undefined ? cell : plainDecimal(decimal);
}

function quoted(cell: string): string {
  const safe = guarded(cell);
  return /[",;|\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
