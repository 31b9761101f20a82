import { columnNumber } from '../../kit/column-letters.js';
import type { SheetLimits } from './sheet-table.js';
import { walkTags } from './walk-tags.js';

/** What the text of a worksheet says that its reader does not tell. */
export interface ScannedSheet {
  /** Cells whose content is damaged, as `row column`: the reader would read something else, or nothing. */
  readonly damaged: ReadonlySet<string>;
  /** Whether a cell with something in it stands beyond the limits: the reader stops there. */
  readonly isBeyond: boolean;
}

/** A cell as it stands in the text. All keys are there from the first: thousands of cells are made. */
interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** Where the text of its value begins. */
  valueFrom: number;
  value: string | undefined;
  /** Whether it has its text in it. */
  hasText: boolean;
  isFilled: boolean;
  /** Whether its text has a reading beside it, as of Chinese characters, which the reader would join to it. */
  hasReading: boolean;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Columns of a sheet, by which a cell has a number of its own. */
const MOST_COLUMNS = 16_384;

/**
 * Looks at each cell of a worksheet as it is written; undefined where the XML is broken. A cell is damaged that is there twice, whose
 * number is none, or whose text is not in the file.
 *
 * @param strings How many texts the workbook has for its cells.
 */
export function scanWorksheet(
  xml: string,
  strings: number,
  limits: Pick<SheetLimits, 'rows' | 'columns'>,
): ScannedSheet | undefined {
  const damaged = new Set<string>();
  const filled = new Map<number, boolean>();
  let isBeyond = false;
  let [row, column, isInRow] = [0, -1, false];
  let cell: WrittenCell | undefined;

  const settle = (written: WrittenCell) => {
    const place = written.row * MOST_COLUMNS + written.column;
    const before = filled.get(place);
    const isTwice = before !== undefined && (before || written.isFilled);
    if (isTwice || !isSound(written, strings)) damaged.add(`${written.row} ${written.column}`);
    filled.set(place, written.isFilled || before === true);
    isBeyond ||= written.isFilled && (written.row > limits.rows || written.column >= limits.columns);
  };
  const isWhole = walkTags(xml, {
    opened: (name, start, end) => {
      if (name === 'row') {
        row = Number(valueIn(xml.slice(start, end), ' r=') ?? row + 1);
        [column, isInRow] = [-1, true];
      } else if (name === 'c' && isInRow) {
        cell = cellAt(xml.slice(start, end), row, column + 1);
        column = cell.column;
      } else if (cell) meet(cell, name, end);
    },
    closed: (name, start) => {
      if (name === 'row') isInRow = false;
      if (!cell) return;
      if (name === 'v') cell.value = xml.slice(cell.valueFrom, start);
      if (name !== 'c') return;
      settle(cell);
      cell = undefined;
    },
  });
  return isWhole ? { damaged, isBeyond } : undefined;
}

/** The cell that a tag opens: where it says, else here. */
function cellAt(tag: string, row: number, column: number): WrittenCell {
  const name = valueIn(tag, ' r=');
  const letters = name === undefined ? 0 : lettersOf(name);
  return {
    row: name === undefined ? row : Number(name.slice(letters)),
    column: name === undefined ? column : columnNumber(name.slice(0, letters).toUpperCase()),
    type: valueIn(tag, ' t=') ?? '',
    valueFrom: 0,
    value: undefined,
    hasText: false,
    isFilled: false,
    hasReading: false,
  };
}

/** How many letters the name of a cell begins with. */
function lettersOf(name: string): number {
  let count = 0;
  while (name.charCodeAt(count) >= FIRST_LETTER) count += 1;
  return count;
}

const FIRST_LETTER = 0x41;

/** The value of an attribute of a tag, asked for as ` r=`. A tag in several lines is one line. */
function valueIn(tag: string, asked: string): string | undefined {
  const line = tag.includes('\n') || tag.includes('\t') ? tag.replaceAll(/\s+/g, ' ') : tag;
  const at = line.indexOf(asked) + asked.length;
  const end = at < asked.length ? -1 : line.indexOf(line.charAt(at), at + 1);
  return end < 0 ? undefined : line.slice(at + 1, end);
}

/** Notes what is opened inside a cell. */
function meet(cell: WrittenCell, name: string, end: number): void {
  cell.isFilled ||= name === 'v' || name === 'is' || name === 'f';
  if (name === 'v') cell.valueFrom = end + 1;
  if (name === 'is') cell.hasText = true;
  if (name === 'rPh') cell.hasReading = true;
}

/** Whether the content of a cell is what its type says. */
function isSound({ type, value, hasText, hasReading }: WrittenCell, strings: number): boolean {
  if (hasReading) return false;
  if (type === 's') return value !== undefined && /^\d+$/.test(value) && Number(value) < strings;
  if (type === 'b') return value !== undefined && /^(?:0|1|true|false)$/.test(value);
  if (type === 'inlineStr') return hasText || !value;
  return (type !== '' && type !== 'n') || !value || NUMBER.test(value);
}

/** How many texts the cells of a workbook share; undefined where the XML is broken, or one of them is written twice. */
export function countStrings(xml: string): number | undefined {
  let [count, texts, isInside] = [0, 0, false];
  let isDouble = false;
  const isWhole = walkTags(xml, {
    opened: (name) => {
      if (name === 'si') [count, texts, isInside] = [count + 1, 0, false];
      // the text of a run, or of a reading beside the text
      else if (name === 'r' || name === 'rPh') isInside = true;
      else if (name === 't' && !isInside) {
        texts += 1;
        isDouble ||= texts > 1;
      }
    },
    closed: (name) => {
      if (name === 'r' || name === 'rPh') isInside = false;
    },
  });
  return isWhole && !isDouble ? count : undefined;
}
