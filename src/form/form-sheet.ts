import { columnLetters } from '../kit/column-letters.js';

// A form as plain data: what stands in which cell, how it looks, and what may be answered. `write/` makes a workbook of it.

/** The sheets of a self-assessment form, in order, and those of a form for verifiers. */
const FORM_SHEETS = [
  'cover',
  'figures',
  'criteria',
  'lists',
  'evidence',
  'machine',
  'verifying-cover',
  'verifying-figures',
  'verifying-criteria',
  'verifying-lists',
  'verifying-machine',
] as const;
export type FormSheetId = (typeof FORM_SHEETS)[number];

/** The sheet of each form that is hidden: what the form says of itself to the program that reads it. */
export const MACHINE_SHEETS: readonly FormSheetId[] = ['machine', 'verifying-machine'];

/** What a cell may hold, as the sheet checks it while it is typed. */
export type Asks =
  | { readonly is: 'choice'; readonly options: readonly string[] }
  /** `least` and `most`: decimal text, or the formula of another cell. */
  | { readonly is: 'whole' | 'decimal'; readonly least?: string; readonly most?: string }
  | { readonly is: 'day' | 'text' };

/** How a cell looks. Only cells of which something is asked can be typed into. */
const LOOKS = ['title', 'subtitle', 'heading', 'group', 'text', 'code', 'note', 'number', 'result', 'blank'] as const;
export type Look = (typeof LOOKS)[number];

/** A cell. Numbers are decimal text; `formula` without its equals sign. */
export interface FormCell {
  readonly value?: string;
  readonly look: Look;
  readonly isNumber?: true;
  readonly formula?: string;
  /** How many digits of a result stand behind the decimal sign; absent where as many as it has. */
  readonly places?: number;
  readonly asks?: Asks;
  /** Shown beside the cell while it is selected: at most 255 letters. */
  readonly hint?: string;
}

/** A row; by its key it is found again, wherever it was moved to. Rows of headings have none. */
export interface FormRow {
  readonly key?: string;
  readonly cells: Readonly<Record<string, FormCell>>;
  /** Whether its first cell runs over the whole width. */
  readonly isWide?: true;
}

/** A column; by its key it is found again. */
export interface FormColumn {
  readonly key: string;
  /** The width in letters. */
  readonly width: number;
  readonly isHidden?: true;
}

/** A sheet. In the file, row 1 holds the keys of the columns and column A those of the rows; both are hidden. */
export interface FormSheet {
  readonly id: FormSheetId;
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Rows that stay in sight, and are printed on each page. */
  readonly headRows: number;
}

/**
 * The mark in cell A1 of each sheet, before the id of the sheet: a reader finds the sheet by it, whatever the sheet is
 * called.
 */
export const MARK = 'tieuchi/form@1';

/** The row of the file in which the rows of a sheet begin. */
const FIRST_ROW = 2;

/** `$E$12`: where a cell stands in its sheet; undefined where the sheet has no such row or column. */
export function cellIn({ columns, rows }: FormSheet, key: string, column: string): string | undefined {
  const row = rows.findIndex((known) => known.key === key);
  const place = columns.findIndex((known) => known.key === column);
  return row < 0 || place < 0 ? undefined : `$${columnLetters(place + 1)}$${row + FIRST_ROW}`;
}

/** `'Số liệu'!$E$12`: as a formula of another sheet names it. */
export function cellFrom(sheet: FormSheet | undefined, key: string, column: string): string | undefined {
  const cell = sheet && cellIn(sheet, key, column);
  return cell === undefined ? undefined : `'${sheet?.name.replaceAll("'", "''")}'!${cell}`;
}
