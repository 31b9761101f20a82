import { deepFreeze } from '../kit/deep-freeze.js';

/** One sheet of a workbook, or a whole CSV text, as cells of text. Rows in which every cell is blank are left out. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Cells that were joined into one; their text stands in the first cell alone. */
  readonly merges: readonly Merge[];
  /** Cells that are not what they show. */
  readonly odd: readonly OddCell[];
  /** Cells that hold a number, by `row column`; any other cell is text, as CSV is. */
  readonly numbers?: ReadonlySet<string>;
  /** What the spreadsheet does not show: rows from 1, columns from 0. */
  readonly hidden?: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
}

/** A row by its number in the file, from 1. Cells are trimmed, in NFC, `''` where blank. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A rectangle of joined cells: rows from 1, columns from 0, both ends in. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A date (a spreadsheet makes one of `4.1` or `1/2`), a formula that was saved without its value, or an error as `#REF!`. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  readonly is: 'date' | 'formula' | 'error';
}

/** Why a file cannot be read as a spreadsheet. */
export type SheetFault = 'not-a-sheet' | 'locked' | 'old-format' | 'too-large' | 'csv-broken' | 'encoding' | 'empty';

/** The sheets of a file in order, or why there are none. */
export type SheetReading =
  | { readonly ok: true; readonly tables: readonly SheetTable[] }
  | { readonly ok: false; readonly fault: SheetFault };

/** What a file may cost: bytes, bytes once unpacked, and rows and columns of a sheet. */
export interface SheetLimits {
  readonly bytes: number;
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
}

/** The defaults: 10 MiB, 64 MiB unpacked, 5,000 rows, 64 columns. */
export const SHEET_LIMITS: SheetLimits = deepFreeze({
  bytes: 10 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  rows: 5000,
  columns: 64,
});

/** The name of a cell as a spreadsheet shows it: `D9`. */
export function cellName(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? `${letter}${row}` : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
}
