import { singleSpaced } from '../blanks.js';
import type { CsvRow } from './csv-table.js';
import { NUMBER_STYLES, type NumberStyle, sameWords } from './figure-cell.js';

/** A cell of a spreadsheet that is not what it shows, or is joined with others. */
export interface OddFigure {
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly is: 'date' | 'error' | 'formula' | 'joined';
}

/** What a table of figures is made of, whatever file it stands in. */
export interface FigureTable {
  readonly rows: readonly CsvRow[];
  readonly odd: readonly OddFigure[];
  /** Cells that hold a number, by `row column`, both from 1: they have no style of writing. */
  readonly numbers?: ReadonlySet<string>;
  /** Rows and columns that the spreadsheet does not show, both from 1. */
  readonly hidden?: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
  /** The sheet, where the file has sheets. */
  readonly sheet?: string;
}

/** What a table says of itself, above its header. */
export interface FigureStatements {
  /** Undefined where the table does not say it. */
  readonly numbers: NumberStyle | undefined;
  readonly absent: readonly string[];
  /** What is left: the header, and a row for each unit. */
  readonly rows: readonly CsvRow[];
  /** A statement that says something else than it may. */
  readonly wrong: readonly { readonly line: number; readonly column: number; readonly found: string }[];
}

const NUMBERS: readonly string[] = ['numbers', 'số viết kiểu'];
const ABSENT: readonly string[] = ['absent', 'không có số liệu ghi là'];
const STYLE_NAMES: Readonly<Record<NumberStyle, readonly string[]>> = {
  point: ['point', 'en', 'dấu chấm'],
  comma: ['comma', 'vi', 'dấu phẩy'],
};

function isNamed(names: readonly string[], cell = ''): boolean {
  return names.some((name) => sameWords(name, cell));
}

/** A title above the table stands alone in its row; a table of figures has a column for the unit and one for its tier. */
function isLetterhead({ cells }: CsvRow, all: readonly CsvRow[]): boolean {
  if (isNamed(NUMBERS, cells[0]) || isNamed(ABSENT, cells[0])) return false;
  const filled = (one: readonly string[]) => one.filter((cell) => cell !== '').length;
  return filled(cells) < 2 && all.some((row) => filled(row.cells) > 1);
}

/** Takes the rows `numbers` and `absent` from above the header; without the second, blanks alone stand for absent. */
export function statementsOf({ rows: all }: Pick<FigureTable, 'rows'>): FigureStatements {
  const rows = all.slice(all.findIndex((row) => !isLetterhead(row, all)));
  let numbers: NumberStyle | undefined;
  const absent: string[] = [];
  const wrong: { line: number; column: number; found: string }[] = [];
  let header = 0;
  for (const { line, cells } of rows) {
    const [name = '', ...values] = cells.map(singleSpaced);
    const isNumbers = isNamed(NUMBERS, name);
    if (!isNumbers && !isNamed(ABSENT, name)) break;
    header += 1;
    if (!isNumbers) absent.push(...values.filter((one) => one !== ''));
    else {
      const [value = ''] = values;
      const style = NUMBER_STYLES.find((one) => STYLE_NAMES[one].some((word) => sameWords(word, value)));
      const isOther = numbers !== undefined && numbers !== style;
      if (style === undefined || isOther) wrong.push({ line, column: 2, found: value });
      else numbers = style;
    }
  }
  return { numbers, absent, rows: rows.slice(header), wrong };
}
