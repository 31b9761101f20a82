import { columnLetters } from '../../kit/column-letters.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import { bad, type Refused, type Result } from '../../kit/result.js';
import { notGiven } from '../../model/given-as.js';

/** A sheet of a workbook, or a CSV file, as cells of text. Blank rows are left out. */
export interface SheetTable {
  /** The name of the sheet; of a CSV file the name of the file; of a table in Word its number, from 1. */
  readonly name: string;
  /** The rows that are not blank, in the order of the file. */
  readonly rows: readonly SheetRow[];
  /** Joined cells; their text is in the first cell of each. */
  readonly merges: readonly Merge[];
  /** Cells whose content is not the text that they show. */
  readonly odd: readonly OddCell[];
  /** Cells that hold a number, by `row column`; any other cell is text, as CSV is. */
  readonly numbers?: ReadonlySet<string>;
  /** What a cell has beside its content, by `row column`: where it leads to, what somebody noted, a font of an older encoding. */
  readonly beside?: ReadonlyMap<string, CellExtras>;
  /** Pictures and text boxes, which nobody reads; absent where there are none. */
  readonly drawn?: readonly DrawnObject[];
  /** Hidden rows, from 1, and hidden columns, from 0. */
  readonly hidden?: {
    /** The numbers of the rows, from 1. */
    readonly rows: ReadonlySet<number>;
    /** The columns, from 0. */
    readonly columns: ReadonlySet<number>;
  };
}

/** A row by its number in the file, from 1. Cells are trimmed, in NFC, `''` where blank. */
export interface SheetRow {
  /** Its number in the file, from 1. */
  readonly row: number;
  /** Its cells from the first column on. */
  readonly cells: readonly string[];
}

/** A rectangle of joined cells: rows from 1, columns from 0, ends included. */
export interface Merge {
  /** The first row, from 1. */
  readonly firstRow: number;
  /** The last row, included. */
  readonly lastRow: number;
  /** The first column, from 0. */
  readonly firstColumn: number;
  /** The last column, included. */
  readonly lastColumn: number;
}

/**
 * A date (a spreadsheet turns `4.1` and `1/2` into dates), a formula saved without its value, an error as `#REF!`, a content that the
 * file does not hold whole, or a number that its format shows as something else.
 */
export interface OddCell {
  /** The row, from 1. */
  readonly row: number;
  /** The column, from 0. */
  readonly column: number;
  /** What the cell holds instead of text. */
  readonly is: 'date' | 'formula' | 'error' | 'damaged' | 'disguised';
}

/** A picture or a text box on a sheet. */
export interface DrawnObject {
  /** The row of its upper left corner, from 1. */
  readonly row: number;
  /** The column of that corner, from 0. */
  readonly column: number;
  /** The text of a text box. */
  readonly text?: string;
}

/** What a cell has beside its content. */
export interface CellExtras {
  /** The target of its hyperlink. */
  readonly link?: string;
  /** The text of its comment. */
  readonly comment?: string;
  /** The font of a text in an encoding older than Unicode (TCVN3 as `.VnTime`, VNI as `VNI-Times`): its letters are read as others. */
  readonly oldFont?: string;
  /** Whether it is crossed out, or a part of its text is. */
  readonly isStruck?: true;
  /** Whether a formula computes it. */
  readonly isComputed?: true;
  /** What a format of noughts shows of a number: `00123` of 123. */
  readonly padded?: string;
}

/** Why a file cannot be read as a spreadsheet. */
export type SheetFaultCode =
  | 'not-a-sheet'
  | 'damaged'
  | 'locked'
  | 'old-format'
  | 'word-document'
  | 'old-word'
  | 'pdf'
  | 'too-large'
  | 'csv-broken'
  | 'encoding'
  | 'empty';

/** Why there are no sheets. */
export interface SheetFault {
  /** What is wrong with the file. */
  readonly code: SheetFaultCode;
}

/** The sheets of a file in order; or, as the only error, why there are none. */
export type SheetReading = Result<readonly SheetTable[], SheetFault>;

/** A file that was not read. */
export function noSheets(code: SheetFaultCode): Refused<SheetFault> {
  return bad([{ code }]);
}

/** Limits of a file: bytes, unpacked bytes, rows and columns of a sheet. */
export interface SheetLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all its parts, unpacked. */
  readonly unpacked: number;
  /** Rows of one sheet. */
  readonly rows: number;
  /** Columns of one sheet. */
  readonly columns: number;
}

/** The defaults: 10 MiB, 64 MiB unpacked, 5,000 rows, 64 columns. */
export const SHEET_LIMITS: SheetLimits = deepFreeze({
  bytes: 10 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  rows: 5000,
  columns: 64,
});

/**
 * The name of a cell as a spreadsheet shows it: `D9`.
 *
 * @param row The row, from 1.
 * @param column The column, from 0.
 * @example
 * cellName(9, 3); // 'D9'
 */
export function cellName(row: number, column: number): string {
  for (const number of [row, column])
    if (!Number.isSafeInteger(number) || number < 0) notGiven('The number of a row or a column', number);
  return columnLetters(column) + row;
}

/** The texts of a row as one. */
export function rowText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ');
}

/** Whether a joined cell covers the cell in a row and a column. */
export function covers({ firstRow, lastRow, firstColumn, lastColumn }: Merge, row: number, column: number): boolean {
  return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
}
