import { type CsvOptions, type FigureTable, isFigureTable, type OddFigure, type Position } from '../../author/index.js';
import { bad, good, type Result } from '../../kit/result.js';
import { readSheet } from '../read/read-sheet.js';
import {
  type OddCell,
  SHEET_LIMITS,
  type SheetFaultCode,
  type SheetLimits,
  type SheetTable,
} from '../read/sheet-table.js';

/** The table of figures of a workbook. */
export interface WorkbookFigures {
  readonly table: FigureTable;
  /** The first crossed-out cell of each row. */
  readonly struck: readonly Position[];
}

/** Why a file has no table of figures that can be read. */
export interface FigureFault {
  /** What is wrong with the file: no sheet of it has the columns `unit` and `tier`, or several have them; or it is no spreadsheet. */
  readonly code: 'figures-missing' | 'figures-several' | Exclude<SheetFaultCode, 'empty'>;
  /** By name, the sheets that have those columns, where several do. */
  readonly sheets: readonly string[];
}

/** Limits for a workbook with every unit of a tier and a column for each fact. */
export const LARGE_SHEETS: SheetLimits = {
  ...SHEET_LIMITS,
  rows: 100_000,
  columns: 2000,
  unpacked: 256 * 1024 * 1024,
};

/** The one sheet of a workbook with the header of a table of figures; other sheets are not read. */
export async function workbookFigures(
  bytes: Uint8Array,
  options: CsvOptions,
  limits: SheetLimits = LARGE_SHEETS,
): Promise<Result<WorkbookFigures, FigureFault>> {
  const reading = await readSheet(bytes, limits);
  if (!reading.ok) {
    const [{ code }] = reading.errors;
    return noFigures(code === 'empty' ? 'figures-missing' : code);
  }
  const read = reading.value.map((sheet) => ({ table: figureTable(sheet), struck: struckIn(sheet) }));
  const [first, ...others] = read.filter(({ table }) => isFigureTable(table, options));
  if (first === undefined) return noFigures('figures-missing');
  const sheets = [first, ...others].map(({ table: { sheet = '' } }) => sheet);
  return others.length === 0 ? good(first) : noFigures('figures-several', sheets);
}

function noFigures(code: FigureFault['code'], sheets: readonly string[] = []): Result<never, FigureFault> {
  return bad([{ code, sheets }]);
}

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
