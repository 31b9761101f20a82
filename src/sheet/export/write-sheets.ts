import { isList } from '../../kit/plain-data.js';
import { escapedForXlsx } from '../../kit/xlsx-text.js';
import { listGiven, notGiven } from '../../model/given-as.js';
import { writeXlsx } from '../../vendor/hucre.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import { guarded } from '../formula-guard.js';
import type { WrittenSheet } from './export-pack.js';

/**
 * The sheets as an .xlsx file. Points are numbers, everything else is typed as text, which no spreadsheet runs.
 *
 * @param sheets The sheets, as `exportPack` gives them.
 * @example
 * writeFileSync('pack.xlsx', await writeWorkbook(exportPack(document)));
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheetsGiven(sheets).map(({ name, rows, widths, numbers }) => ({
      name,
      rows: rows.map((row) => row.map((cell, column) => (column === numbers ? numberIn(cell) : escapedForXlsx(cell)))),
      columns: widths.map((width) => ({ width })),
    })),
  });
}

/**
 * The sheets as one CSV (RFC 4180), with the byte order mark by which Excel recognises UTF-8. No cell is a formula.
 *
 * @param sheets The sheets, as `exportPack` gives them.
 * @example
 * writeFileSync('pack.csv', writeCsv(exportPack(document)));
 */
export function writeCsv(sheets: readonly WrittenSheet[]): string {
  const width = Math.max(...sheetsGiven(sheets).flatMap(({ rows }) => rows.map((row) => row.length)));
  const lines = sheets.flatMap(({ rows }) =>
    rows.map((row) => Array.from({ length: width }, (_, column) => quoted(row[column] ?? '')).join(',')),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function sheetsGiven(sheets: readonly WrittenSheet[]): readonly WrittenSheet[] {
  const needed = 'A list of sheets, as `exportPack` gives them,';
  for (const sheet of listGiven(needed, sheets))
    if (!isList(sheet.rows) || !isList(sheet.widths)) notGiven(needed, sheet);
  return sheets;
}

function numberIn(cell: string): string | number {
  const decimal = decimalComma(cell);
  return decimal === undefined ? cell : plainDecimal(decimal);
}

function quoted(cell: string): string {
  const safe = guarded(cell);
  return /[",;|\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
