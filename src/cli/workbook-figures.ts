import { type CsvOptions, type FigureTable, isFigureTable, type OddFigure, type Position } from '../author/index.js';
import { type OddCell, readSheet, SHEET_LIMITS, type SheetFaultCode, type SheetTable } from '../sheet/index.js';
import type { UsageKey } from '../words/index.js';
import { wrongUsage } from './usage-error.js';

/** The table of figures of a workbook. */
interface WorkbookFigures {
  readonly table: FigureTable;
  /** The first crossed-out cell of each row. */
  readonly struck: readonly Position[];
}

/** Limits for a workbook with every unit of a tier and a column for each fact. */
const LARGE_SHEETS = { ...SHEET_LIMITS, rows: 100_000, columns: 2000, unpacked: 256 * 1024 * 1024 };

/** The one sheet of a workbook with the header of a table of figures; other sheets are not read. */
export async function workbookFigures(file: string, bytes: Uint8Array, options: CsvOptions): Promise<WorkbookFigures> {
  const reading = await readSheet(bytes, LARGE_SHEETS);
  if (!reading.ok) return wrongUsage(FAULTS[reading.errors[0].code], { file });
  const read = reading.value.map((sheet) => ({ table: figureTable(sheet), struck: struckIn(sheet) }));
  const [first, ...others] = read.filter(({ table }) => isFigureTable(table, options));
  if (first === undefined) return wrongUsage('sheet-without-figures', { file });
  const names = [first, ...others].map(({ table: { sheet = '' } }) => sheet);
  return others.length === 0 ? first : wrongUsage('sheets-several', { file, names: names.join(', ') });
}

const FAULTS = {
  'not-a-sheet': 'sheet-unreadable',
  damaged: 'sheet-unreadable',
  'old-format': 'sheet-unreadable',
  'csv-broken': 'sheet-unreadable',
  'word-document': 'sheet-unreadable',
  'old-word': 'sheet-unreadable',
  pdf: 'sheet-unreadable',
  encoding: 'sheet-unreadable',
  empty: 'sheet-without-figures',
  locked: 'sheet-locked',
  'too-large': 'sheet-too-large',
} as const satisfies Record<SheetFaultCode, UsageKey>;

function figureTable({ name, rows, odd, merges, numbers = new Set(), hidden }: SheetTable): FigureTable {
  const joined = merges.flatMap(({ firstRow, lastRow, firstColumn }) =>
    rows
      .filter(({ row }) => row >= firstRow && row <= lastRow)
      .map(({ row }) => ({ line: row, column: firstColumn + 1, is: 'joined' as const })),
  );
  return {
    sheet: name,
    rows: rows.map(({ row, cells }) => ({ line: row, cells })),
    numbers: new Set([...numbers].map(fromOne)),
    hidden: {
      rows: hidden?.rows ?? new Set(),
      columns: new Set([...(hidden?.columns ?? [])].map((column) => column + 1)),
    },
    odd: [...odd.flatMap(oddFigure), ...joined],
  };
}

/** What each odd cell is to a table of figures, where it is something else. */
const ODD = {
  date: 'date',
  formula: 'formula',
  error: 'error',
  damaged: 'error',
  // a column may be shown in thousands: its figures are read as they are
  disguised: undefined,
} as const satisfies Record<OddCell['is'], OddFigure['is'] | undefined>;

function oddFigure({ row, column, is: kind }: OddCell): readonly OddFigure[] {
  const is = ODD[kind];
  return is === undefined ? [] : [{ line: row, column: column + 1, is }];
}

/** `2 0` -> `2 1`: a sheet counts its columns from 0, a table of figures from 1. */
function fromOne(cell: string): string {
  const [row, column] = cell.split(' ');
  return `${row} ${Number(column) + 1}`;
}

/** The first crossed-out cell of each row; a row and a column of a table of figures count from 1. */
function struckIn({ rows, beside }: SheetTable): readonly Position[] {
  return rows.flatMap(({ row, cells }) => {
    const column = cells.findIndex((_, at) => beside?.get(`${row} ${at}`)?.isStruck);
    return column < 0 ? [] : [{ line: row, column: column + 1 }];
  });
}
