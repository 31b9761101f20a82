import { columnLetters } from '../../../kit/column-letters.js';
import type { CsvRow } from './csv-table.js';
import { NUMBER_STYLES, type NumberStyle, sameWords } from './figure-cell.js';
import { statementOf } from './statement-row.js';

/** A cell of a spreadsheet whose content is not the text that it shows, or that is joined with others. */
export interface OddFigure {
  /** The line, from 1; in a workbook the row. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What it is instead of text. */
  readonly is: 'date' | 'error' | 'formula' | 'joined';
}

/** A table of figures, from any kind of file. */
export interface FigureTable {
  /** The rows that are not blank, in order. */
  readonly rows: readonly CsvRow[];
  /** Cells of which a person must say what is meant; empty for a CSV text. */
  readonly odd: readonly OddFigure[];
  /** Cells that are numbers and not text, by `row column`, both from 1. */
  readonly numbers?: ReadonlySet<string>;
  /** Hidden rows and columns, from 1. */
  readonly hidden?: {
    /** The rows. */
    readonly rows: ReadonlySet<number>;
    /** The columns. */
    readonly columns: ReadonlySet<number>;
  };
  /** The sheet, where the file has sheets. */
  readonly sheet?: string;
}

/** The statements of a table above its header. */
export interface FigureStatements {
  /** Undefined where the table does not state it. */
  readonly numbers: NumberStyle | undefined;
  readonly absent: readonly string[];
  /** The other rows: the header, and a row for each unit. */
  readonly rows: readonly CsvRow[];
  /** Statements with an unknown value. */
  readonly wrong: readonly {
    /** The line, from 1. */
    readonly line: number;
    readonly column: number;
    readonly found: string;
  }[];
}

const STYLE_NAMES: Readonly<Record<NumberStyle, readonly string[]>> = {
  point: ['point', 'en', 'dấu chấm'],
  comma: ['comma', 'vi', 'dấu phẩy'],
};

/** Whether a row is a title above the table: it has a single filled cell, and other rows have more. */
function isLetterhead(row: CsvRow, all: readonly CsvRow[]): boolean {
  if (statementOf(row.cells)) return false;
  const filled = (row: CsvRow) => row.cells.filter((cell) => cell !== '').length;
  return filled(row) < 2 && all.some((other) => filled(other) > 1);
}

/** Reads the rows `numbers` and `absent` above the header. Without `absent` only a blank cell means "no figure". */
export function statementsOf({ rows: all }: Pick<FigureTable, 'rows'>): FigureStatements {
  const rows = all.slice(all.findIndex((row) => !isLetterhead(row, all)));
  let numbers: NumberStyle | undefined;
  const absent: string[] = [];
  const wrong: { line: number; column: number; found: string }[] = [];
  let header = 0;
  for (const { line, cells } of rows) {
    const statement = statementOf(cells);
    if (!statement) break;
    header += 1;
    if (statement.about === 'absent') absent.push(...statement.values.filter((word) => word !== ''));
    else {
      const [value = ''] = statement.values;
      const style = NUMBER_STYLES.find((known) => STYLE_NAMES[known].some((word) => sameWords(word, value)));
      const isOther = numbers !== undefined && numbers !== style;
      if (style === undefined || isOther) wrong.push({ line, column: 2, found: value });
      else numbers = style;
    }
  }
  return { numbers, absent, rows: rows.slice(header), wrong };
}

/** A cell of a table, as a spreadsheet names it, and the unit of its row. */
export interface CellPlace {
  /** `AM2`, or `Sheet1!AM2` where the file has sheets. */
  readonly cell: string;
  /** The name of the unit of the row, else its id; absent above the rows of units. */
  readonly unit?: string;
}

/** The name of a cell; row and column count from 1. */
export function cellAt(line: number, column: number, unit: string | undefined, sheet: string | undefined): CellPlace {
  const name = `${columnLetters(column - 1)}${line}`;
  return { cell: sheet === undefined ? name : `${sheet}!${name}`, ...(unit === undefined ? {} : { unit }) };
}
