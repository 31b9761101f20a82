import type { CompiledPack } from '../../engine.js';
import { columnLetters } from '../../kit/column-letters.js';
import { isDate, readInstant } from '../../kit/instant.js';
import { withPrintTitles } from '../../kit/print-titles.js';
import { writtenLines } from '../../kit/written-lines.js';
import { type Cell, NO_TIME, type WriteSheet, writeXlsx } from '../../vendor/hucre.js';
import type { FormWanted } from '../form-content.js';
import { type FormCell, type FormRow, type FormSheet, type Look, MACHINE_SHEETS, MARK } from '../form-sheet.js';
import { formSheets } from '../form-sheets.js';
import { styleOf } from './cell-styles.js';
import { safeText } from './safe-text.js';
import { type RangeOf, validationOf } from './validation.js';

/**
 * The self-assessment form as an .xlsx file: only answers can be typed, and what is typed is checked. The same pack and unit
 * give the same bytes.
 *
 * @param compiled The compiled pack.
 * @param wanted The tier; the unit, if the form is for one; the language.
 * @throws TypeError where the tier is not in the pack, or the unit not in the register.
 * @example
 * writeFileSync('form.xlsx', await formWorkbook(pack, { tier: 'commune' }));
 */
export function formWorkbook(compiled: CompiledPack, wanted: FormWanted): Promise<Uint8Array> {
  return workbookOf(formSheets(compiled, wanted));
}

/** Sheets as an .xlsx file. The lists of options stand beside what is written on the hidden sheet, one a column. */
export function workbookOf(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const lists = optionLists(sheets);
  return writeXlsx({
    ...withPrintTitles(sheets.map((sheet) => writtenSheet(sheet, lists))),
    properties: { created: NO_TIME, modified: NO_TIME, creator: 'tieuchi' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  });
}

interface OptionLists {
  readonly all: readonly (readonly string[])[];
  readonly rangeOf: RangeOf;
}

/** The first column of the hidden sheet that holds options: A has keys, B what the form says of itself. */
const FIRST_LIST = 2;

function optionLists(sheets: readonly FormSheet[]): OptionLists {
  const all = new Map<string, readonly string[]>();
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const { asks } of Object.values(cells))
        if (asks?.is === 'choice') all.set(JSON.stringify(asks.options), asks.options);
  const keys = [...all.keys()];
  const name = sheets.find(({ id }) => MACHINE_SHEETS.includes(id))?.name ?? '';
  return {
    all: [...all.values()],
    rangeOf: (options) => {
      const column = `$${columnLetters(FIRST_LIST + keys.indexOf(JSON.stringify(options)))}$`;
      return `'${name}'!${column}2:${column}${options.length + 1}`;
    },
  };
}

function writtenSheet(sheet: FormSheet, { all, rangeOf }: OptionLists): WriteSheet {
  const { columns, rows, headRows } = sheet;
  const isMachine = MACHINE_SHEETS.includes(sheet.id);
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  put(0, 0, { value: `${MARK} ${sheet.id}` });
  for (const [index, { key }] of columns.entries()) put(0, index + 1, { value: key });
  for (const [index, row] of rows.entries()) putRow(sheet, row, index + 1, put);
  if (isMachine) for (const [list, options] of all.entries()) putList(options, FIRST_LIST + list, put);
  const height = Math.max(rows.length, ...(isMachine ? all.map(({ length }) => length) : [])) + 1;
  const width = columns.length + 1 + (isMachine ? all.length : 0);
  return {
    name: sheet.name,
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => cells.get(`${row},${column}`)?.value ?? null),
    ),
    cells,
    columns: [
      { width: 4, hidden: true },
      ...columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden })),
    ],
    rowDefs: heights(sheet),
    merges: rows.flatMap((row, index) => mergeOf(sheet, row, index + 1)),
    dataValidations: rows.flatMap((row, index) => validationsOf(sheet, row, index + 1, rangeOf)),
    hidden: isMachine,
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    ...(headRows > 0 ? { freezePane: { rows: headRows + 1 } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: columns.length > 4 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(headRows > 0 ? { printTitlesRow: `$2:$${headRows + 1}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

/**
 * The keys of the columns are hidden; a row of the form's own texts is as high as they are. A row in which people answer has no height
 * of its own: spreadsheet programs make it as high as what is typed, and would cut a long reason if it had one.
 */
function heights(sheet: FormSheet): NonNullable<WriteSheet['rowDefs']> {
  const defs: NonNullable<WriteSheet['rowDefs']> = new Map([[0, { hidden: true }]]);
  for (const [index, row] of sheet.rows.entries())
    if (!isAnswered(row)) defs.set(index + 1, { height: heightOf(sheet, row) });
  return defs;
}

/** Whether people answer in a row, none of whose cells are joined: only such a row grows by itself. */
function isAnswered({ cells, isWide }: FormRow): boolean {
  return !isWide && Object.values(cells).some(({ asks }) => asks !== undefined);
}

/** Points of one line of text, and how many letters of a proportional font fit where a column is one letter wide. */
const LINE = 16;
const LETTERS = 1.1;
const BOLD_LETTERS = 1;
/** Looks whose letters are thick, and so wider. */
const BOLD: ReadonlySet<Look | undefined> = new Set(['title', 'subtitle', 'heading', 'group', 'result']);

/** High enough for the longest text: a spreadsheet does not make a row of joined cells higher by itself. */
function heightOf({ columns }: FormSheet, { cells, isWide }: FormRow): number {
  const widths = columns.map(({ width, isHidden }) => (isHidden ? 0 : width));
  const lines = columns.map(({ key }, index) => {
    // the value that a cell begins with may be a number, as the calling program gave it
    const text = String(cells[key]?.value ?? '');
    const isLast = !columns.slice(index + 1).some((column) => cells[column.key]);
    const width =
      isWide && isLast ? widths.slice(index).reduce((sum, columnWidth) => sum + columnWidth, 0) : (widths[index] ?? 0);
    return width === 0 ? 1 : writtenLines(text, width * (BOLD.has(cells[key]?.look) ? BOLD_LETTERS : LETTERS));
  });
  return LINE * Math.max(1, ...lines) + (cells.label?.look === 'title' ? LINE / 2 : 0);
}

type Put = (row: number, column: number, cell: Partial<Cell>) => void;

function putRow({ columns }: FormSheet, { key, cells }: FormRow, row: number, put: Put): void {
  if (key !== undefined) put(row, 0, { value: key });
  for (const [index, { key: column }] of columns.entries()) {
    const cell = cells[column];
    if (cell) put(row, index + 1, writtenCell(cell));
  }
}

function writtenCell(cell: FormCell): Partial<Cell> {
  const style = styleOf(cell);
  if (cell.formula !== undefined) return { value: null, formula: cell.formula, style };
  const { value = '', isNumber, asks } = cell;
  if (value === '') return { value: null, style };
  if (isNumber) return { value: Number(value), style };
  if (asks?.is === 'day') return { value: serialDay(value) ?? safeText(value), style };
  return { value: safeText(value), style };
}

/** Days from 30 December 1899, as a spreadsheet counts them; undefined for what is no day. */
function serialDay(day: string): number | undefined {
  const instant = isDate(day) ? readInstant(`${day}T00:00:00Z`) : undefined;
  return instant === undefined ? undefined : instant / DAY + DAYS_TO_1970;
}

const DAY = 24 * 60 * 60 * 1000;
const DAYS_TO_1970 = 25_569;

function putList(options: readonly string[], column: number, put: Put): void {
  for (const [index, option] of options.entries()) put(index + 1, column, { value: safeText(option) });
}

function mergeOf({ columns }: FormSheet, { isWide, cells }: FormRow, row: number) {
  const filled = columns.findLastIndex(({ key }) => cells[key] !== undefined);
  const last = columns.findLastIndex(({ isHidden }) => !isHidden);
  if (!isWide || filled < 0 || filled === last) return [];
  return [{ startRow: row, endRow: row, startCol: filled + 1, endCol: last + 1 }];
}

function validationsOf({ columns }: FormSheet, { cells }: FormRow, row: number, rangeOf: RangeOf) {
  return columns.flatMap(({ key }, index) => {
    const cell = cells[key];
    const checked = cell && validationOf(cell, `${columnLetters(index + 1)}${row + 1}`, rangeOf);
    return checked ? [checked] : [];
  });
}
