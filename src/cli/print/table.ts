import Table from 'cli-table3';
import { type Language, reportLine } from '../../words/index.js';
import { visibleBeside } from '../edge.js';
import { PAINT_MARK } from '../io.js';
import { onOneLine, widthOf, withShortWords, wrapped } from '../wrap.js';

/** A column: its heading and alignment, and what may be done to it where the page is narrow. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** The fewest letters of a line of its cells, which may be wrapped; where it is absent the widest cell stays on one line. */
  readonly narrowest?: number;
  /** Takes the width that the other columns leave. */
  readonly rest?: true;
  /** On a screen the column may be left out: of several, the one with the lowest number first. */
  readonly dropped?: number;
}

/** The page that a table is on. */
export interface TablePage {
  /** Columns of the page. */
  readonly width: number;
  readonly language: Language;
  /** Whether it is a terminal, where what does not fit is left out; in a file or a pipe a table may be wider than the page. */
  readonly isScreen?: boolean;
}

/** The blanks on both sides of a cell. */
const SIDES = 2;

/** The letters that the name of a unit has at least. */
export const NAME = 30;

/**
 * A table as wide as the page, as far as its texts can be wrapped, and below it which columns were left out of it and how they
 * are seen. Headings wrap at their blanks. Invisible characters are escaped before cells are measured; line ends are blanks.
 */
export function printTable(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  { width, language, isScreen = false }: TablePage,
): string {
  const rows = texts.map((cells) => cells.map((cell) => visibleBeside(onOneLine(cell), PAINT_MARK)));
  const measured = columns.map((column, index) => measure(column, index, rows));
  const shown = isScreen ? fitting(measured, width) : measured;
  const widths = widthsOf(shown, width);
  // a word that is wider than its column is broken: the table would cut its end off
  const cell = (text: string, at: number) => withShortWords(text, (widths[at] ?? width) - SIDES);
  const table = tableText(
    shown,
    widths,
    rows.map((cells) => shown.map(({ index }, at) => cell(cells[index] ?? '', at))),
  );
  const left = measured.filter((column) => !shown.includes(column)).map(({ heading }) => onOneLine(heading));
  if (left.length === 0) return `${table}\n`;
  const params = { columns: left.join(', ').replaceAll('\u00a0', ' '), width: String(frameOf(measured)) };
  return `${table}\n${wrapped(reportLine('columns-left-out', language, params), width, 2)}\n`;
}

/** How many rows are laid out at a time: the time of the layout grows with their square. */
const BLOCK = 200;

/** The table, laid out by blocks of rows below one another in one frame. */
function tableText(columns: readonly Column[], widths: number[], rows: readonly string[][]): string {
  const blocks = Array.from({ length: Math.max(1, Math.ceil(rows.length / BLOCK)) }, (_, index) => {
    const [from, end] = [index * BLOCK, (index + 1) * BLOCK];
    const table = new Table({
      head: from === 0 ? columns.map(({ heading }) => heading) : [],
      colAligns: columns.map(({ align }) => align),
      colWidths: widths,
      wordWrap: true,
      style: { head: [], border: [], compact: true },
      chars: { ...(from === 0 ? {} : NO_TOP), ...(end < rows.length ? NO_BOTTOM : {}) },
    });
    table.push(...rows.slice(from, end));
    return table.toString();
  });
  return blocks.join('\n');
}

/** A frame that is open above, or below. */
const NO_TOP = { top: '', 'top-left': '', 'top-mid': '', 'top-right': '' };
const NO_BOTTOM = { bottom: '', 'bottom-left': '', 'bottom-mid': '', 'bottom-right': '' };

/** A column with its position and its widths, with a blank on both sides of its cells. */
interface Measured extends Column {
  readonly index: number;
  /** The width with the widest cell on one line. */
  readonly full: number;
  /** The width with the cells wrapped as far as they may be. */
  readonly least: number;
}

function measure(column: Column, index: number, rows: readonly (readonly string[])[]): Measured {
  const { heading, narrowest, rest } = column;
  const most = rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), 0);
  const full = SIDES + Math.max(rest ? widthOf(heading) : onTwoLines(heading), most);
  return { ...column, index, full, least: narrowest === undefined ? full : Math.min(full, SIDES + narrowest) };
}

/** The columns for which the page has room, with those left out that may be. */
function fitting(columns: readonly Measured[], width: number): readonly Measured[] {
  if (frameOf(columns) <= width) return columns;
  const [first] = columns
    .filter(({ dropped }) => dropped !== undefined)
    .toSorted((a, b) => (a.dropped ?? 0) - (b.dropped ?? 0));
  return first === undefined
    ? columns
    : fitting(
        columns.filter((column) => column !== first),
        width,
      );
}

/** The columns of the page that a table takes at least, with its frame. */
function frameOf(columns: readonly Measured[]): number {
  return columns.reduce((sum, { least }) => sum + least + 1, 1);
}

/** The width of each column: as much as it needs while there is room, the column that takes the rest after the others. */
function widthsOf(columns: readonly Measured[], width: number): number[] {
  let room = Math.max(0, width - frameOf(columns));
  const widths = new Map<Measured, number>();
  for (const column of [...columns.filter(({ rest }) => !rest), ...columns.filter(({ rest }) => rest)]) {
    const more = Math.min(room, column.full - column.least);
    widths.set(column, column.least + more);
    room -= more;
  }
  return columns.map((column) => widths.get(column) ?? column.full);
}

/** The narrowest width of a heading on at most two lines. */
function onTwoLines(heading: string): number {
  const words = heading.split(' ');
  const halves = words.map((_, index) =>
    Math.max(...[words.slice(0, index), words.slice(index)].map((half) => widthOf(half.join(' ')))),
  );
  return Math.min(...halves);
}
