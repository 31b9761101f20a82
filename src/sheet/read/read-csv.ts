import { good } from '../../kit/result.js';
import { nfc } from '../../kit/unicode.js';
import { parseCsv } from '../../vendor/csv-parse.js';
import { unguarded } from '../formula-guard.js';
import type { SheetLimits, SheetReading, SheetRow } from './sheet-table.js';
import { noSheets } from './sheet-table.js';

const DELIMITERS = [',', ';', '\t'] as const;
/** A table of an annex has more columns than this under its own delimiter. */
const FEWEST_COLUMNS = 3;

/**
 * Reads CSV. Its separator is the one of comma, semicolon and tab that makes most rows equally wide. The guard against
 * formulas is taken off.
 */
export function readCsvSheet(text: string, limits: SheetLimits): SheetReading {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const readings = DELIMITERS.map((delimiter) => rowsOf(lines, delimiter)).filter((rows) => rows !== undefined);
  const [first, ...others] = readings;
  if (first === undefined) return noSheets('csv-broken');
  const rows = others.reduce((best, reading) => (evenness(reading) > evenness(best) ? reading : best), first);
  if (rows.length > limits.rows) return noSheets('too-large');
  if (rows.length === 0) return noSheets('empty');
  return good([{ name: '', rows, merges: [], odd: [] }]);
}

function rowsOf(text: string, delimiter: string): readonly SheetRow[] | undefined {
  const rows: SheetRow[] = [];
  // as a spreadsheet counts them: a cell of three lines stands in one row
  let row = 0;
  try {
    parseCsv(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: readonly string[]) => {
        row += 1;
        const cells = record.map((cell) => nfc(unguarded(cell)).trim());
        if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
        return null;
      },
    });
  } catch {
    return undefined;
  }
  return rows;
}

/** How many rows have the most frequent width; 0 where that is too narrow for a table. */
function evenness(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return width < FEWEST_COLUMNS ? 0 : count;
}
