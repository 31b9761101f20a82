import { cellName, type SheetRow, type SheetTable } from '../../sheet/index.js';
import type { FormPlace } from '../read/form-fault.js';
import { machineName } from '../xlsform/machine-questions.js';

/** A table of an export: of submissions, or of the items of a repeat. */
export interface ExportTable {
  /** The sheet of a workbook, or the file in an archive; `''` of a file of CSV. */
  readonly name: string;
  /** Whether every row has every cell, as in CSV; a workbook leaves out blank ones at the end. */
  readonly isWhole: boolean;
  /** Whether its rows are items, each of a row of another table. */
  readonly isOfItems: boolean;
  /** The place of each column, from 0, by the name of its question without the names of the groups around it. */
  readonly columns: ReadonlyMap<string, number>;
  /** The headings as they are written. */
  readonly headings: readonly string[];
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[];
  /** Whether a cell holds a number, and not text. */
  readonly isNumber: (row: SheetRow, column: number) => boolean;
  /** What a cell holds instead of text. */
  readonly oddIn: (row: SheetRow, column: number) => SheetTable['odd'][number]['is'] | undefined;
}

/** The columns that say to which submission an item belongs: its key in tables of ODK, its number in tables of KoboToolbox. */
const PARENTS = ['PARENT_KEY', '_parent_index'] as const;

/** The table as one of an export; undefined for any other. */
export function exportTable({ name, rows: [head, ...rows], numbers, odd }: SheetTable): ExportTable | undefined {
  const headings = head?.cells ?? [];
  const columns = new Map(headings.map((heading, place) => [questionIn(heading), place] as const).toReversed());
  const isOfItems = PARENTS.some((parent) => columns.has(parent));
  if (!isOfItems && !columns.has(machineName('format'))) return undefined;
  const odds = new Map(odd.map(({ row, column, is }) => [`${row} ${column}`, is]));
  return {
    name,
    isOfItems,
    isWhole: numbers === undefined,
    columns,
    headings,
    rows,
    isNumber: ({ row }, column) => numbers?.has(`${row} ${column}`) ?? false,
    oddIn: ({ row }, column) => odds.get(`${row} ${column}`),
  };
}

/**
 * Whether a table may be an export that somebody has changed: the names of its questions stand below a title that was typed
 * above them; or the table is a text in which nothing can be recognized, as a page that was saved as .csv.
 */
export function isAlmostExport({ rows, numbers }: SheetTable): boolean {
  const hasNames = () => rows.some(({ cells }) => cells.some((cell) => questionIn(cell) === machineName('format')));
  return rows.length > 0 && (numbers === undefined || hasNames());
}

/** `criterion_a/fact_staff`, `criterion_a-fact_staff` -> `fact_staff`; any other heading stays. */
export function questionIn(heading: string): string {
  return /^[\w/:.-]+$/.test(heading) ? (heading.split(/[/:.-]/).at(-1) ?? heading) : heading;
}

/** Headings that stand more than once. */
export function twiceIn({ headings }: ExportTable): readonly string[] {
  const names = headings.filter((heading) => heading !== '').map(questionIn);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** Whether a row has cells beyond the headings or, in CSV, which always has every cell, too few: its answers may have moved. */
export function isMisfit({ isWhole, headings }: ExportTable, { cells }: SheetRow): boolean {
  const isBeyond = cells.some((text, place) => place >= headings.length && text !== '');
  return isBeyond || (isWhole && cells.length < headings.length);
}

/** The text of a cell under this name; `''` where the table has no such column. */
export function textIn({ columns }: Pick<ExportTable, 'columns'>, { cells }: SheetRow, name: string): string {
  const column = columns.get(name);
  return column === undefined ? '' : (cells[column] ?? '');
}

/** `E12 (fact_staff)`: where a cell stands. */
export function cellIn({ columns }: Pick<ExportTable, 'columns'>, { row }: SheetRow, name: string): string | undefined {
  const column = columns.get(name);
  return column === undefined ? undefined : `${cellName(row, column)} (${name})`;
}

/** The place of what is told of a table: its sheet; nothing for a file of CSV. */
export function placeOfTable({ name }: Pick<ExportTable, 'name'>): FormPlace {
  return name === '' ? {} : { sheet: name };
}
