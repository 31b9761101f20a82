import { writtenLines } from '../../kit/written-lines.js';
import { escapedForXlsx } from '../../kit/xlsx-text.js';
import type { CellStyle } from '../../vendor/hucre.js';
import type { Language } from '../../words/index.js';
import type { AnnexAlign, AnnexCell, AnnexTable } from '../annex.js';
import { decimalsIn, headingRows, NO_PADDING, type Padding, paddingsOf } from '../layout.js';

/** A cell of a sheet. */
export interface SheetCell {
  readonly value: string | number;
  readonly style: CellStyle;
}

/** A row of a sheet: its cells by column, the columns that are one, and how high it is in points. */
export interface SheetLine {
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** First and last column, and how many rows below belong to it. */
  readonly merges?: readonly { readonly from: number; readonly to: number; readonly rows?: number }[];
  readonly height?: number;
  /** Whether it is a row of the head of a table of units. */
  readonly isHead?: true;
}

/** The font of texts outside tables. */
export const FONT = { name: 'Times New Roman', size: 12 } as const;
const SMALL = { ...FONT, size: 11 } as const;
const BORDER = { style: 'thin', color: { rgb: '000000' } } as const;
const EDGES = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
/** Digits that a double keeps of every number. */
const KEPT_DIGITS = 15;
/** A row of a spreadsheet is 409 points high at most. */
const HIGHEST = 400;
/** The height of a line of text, in points. */
export const LINE_HEIGHT = 15.5;
/** Letters of 12 points in a millimetre of a column. */
const LETTERS_PER_MILLIMETRE = 0.64;

/** The width of the columns from one to another, both included, in millimetres. */
export type SpanWidth = (from: number, to: number) => number;

/** What the rows of a sheet share. */
export interface SheetPlan {
  /** The last column. */
  readonly last: number;
  readonly spanWidth: SpanWidth;
  readonly lang: Language;
}

/** A text over all columns of the sheet. */
export function textLine(text: string, { last, spanWidth }: SheetPlan, style: CellStyle = {}): SheetLine {
  const parts: CellStyle = { font: FONT, ...style, alignment: { wrapText: true, vertical: 'top', ...style.alignment } };
  return {
    cells: new Map([[0, { value: escapedForXlsx(text), style: parts }]]),
    merges: [{ from: 0, to: last }],
    height: heightOf(text, spanWidth(0, last)),
  };
}

/** The rows of a table; it begins at the column `first`. */
export function tableLines(table: AnnexTable, first: number, { spanWidth, lang }: SheetPlan): readonly SheetLine[] {
  const { columns, rows } = table;
  const paddings = columns.map((_, column) => paddingsOf(table, column));
  const body = rows.map((cells, row): SheetLine => {
    const styled = cells.map((cell, column) => {
      const padding = paddings[column]?.[row] ?? NO_PADDING;
      return [first + column, bodyCell(cell, { align: columns[column]?.align ?? 'left', padding, lang })] as const;
    });
    const heights = cells.map(({ text }, column) => heightOf(text, spanWidth(first + column, first + column)));
    return { cells: new Map(styled), height: Math.max(...heights, LINE_HEIGHT) };
  });
  return [...headingLines(table, first, spanWidth), ...body];
}

/** The head of a table: a row, or two where columns have a heading above their own. */
function headingLines(table: AnnexTable, first: number, spanWidth: SpanWidth): readonly SheetLine[] {
  const { columns } = table;
  const { top, below } = headingRows(table);
  const style: CellStyle = {
    font: { ...SMALL, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: EDGES,
  };
  const upper = new Map<number, SheetCell>();
  const lower = new Map<number, SheetCell>();
  const merges: { from: number; to: number; rows?: number }[] = [];
  let at = first;
  for (const { text, columns: span, isOver } of top) {
    for (let column = at; column < at + span; column += 1) {
      upper.set(column, { value: column === at ? escapedForXlsx(text) : '', style });
      lower.set(column, { value: isOver ? escapedForXlsx(columns[column - first]?.heading ?? '') : '', style });
    }
    if (span > 1) merges.push({ from: at, to: at + span - 1 });
    if (!isOver && below.length > 0) merges.push({ from: at, to: at, rows: 1 });
    at += span;
  }
  const heights = columns.map(({ heading }, column) => heightOf(heading, spanWidth(first + column, first + column)));
  const highest = Math.max(...heights, LINE_HEIGHT);
  const above: SheetLine = {
    cells: upper,
    merges,
    height: below.length > 0 ? LINE_HEIGHT * 1.3 : highest,
    isHead: true,
  };
  return below.length > 0 ? [above, { cells: lower, height: highest, isHead: true }] : [above];
}

const ALIGNMENT = {
  left: { horizontal: 'left', indent: 1, wrapText: true },
  center: { horizontal: 'center', wrapText: true },
  decimal: { horizontal: 'right' },
} as const satisfies Readonly<Record<AnnexAlign, CellStyle['alignment']>>;

/** Behind a number that is not in the middle stays the room of a digit. */
const MARGIN = { left: '', center: '', decimal: '_0' } as const satisfies Readonly<Record<AnnexAlign, string>>;

interface CellLook {
  readonly align: AnnexAlign;
  readonly padding: Padding;
  readonly lang: Language;
}

function bodyCell({ text, number }: AnnexCell, { align, padding, lang }: CellLook): SheetCell {
  const style: CellStyle = {
    font: SMALL,
    border: EDGES,
    alignment: { ...ALIGNMENT[align], vertical: 'center' },
  };
  const isExact = number !== undefined && number.replaceAll(/\D/g, '').replace(/^0+/, '').length <= KEPT_DIGITS;
  if (!isExact) return { value: escapedForXlsx(text), style };
  return { value: Number(number), style: { ...style, numFmt: formatOf(number, padding, lang) + MARGIN[align] } };
}

/** Languages by which LibreOffice writes the signs of a number; Excel takes those of the machine. */
const LOCALE = { vi: '[$-42A]', en: '[$-409]' } as const satisfies Readonly<Record<Language, string>>;

/** The format of a number: as many decimals as are printed, then room for those that other rows have: `#,##0.00_0`. */
function formatOf(number: string, { digits, sign }: Padding, lang: Language): string {
  const decimals = decimalsIn(number);
  return `${LOCALE[lang]}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${sign ? '_.' : ''}${'_0'.repeat(digits)}`;
}

function heightOf(text: string, width: number): number {
  return Math.min(HIGHEST, writtenLines(text, lettersInLine(width)) * LINE_HEIGHT);
}

function lettersInLine(width: number): number {
  return Math.max(1, Math.floor(width * LETTERS_PER_MILLIMETRE));
}

/** How many letters fit a text over all columns: of more, the highest row that there is would print the beginning alone. */
export function lettersInRow({ last, spanWidth }: SheetPlan): number {
  // lines are broken between words, so that none of them is full
  return Math.floor((HIGHEST / LINE_HEIGHT) * 0.8) * lettersInLine(spanWidth(0, last));
}
