import Table from 'cli-table3';
import { visibleBeside } from '../edge.js';
import { PAINT_MARK } from '../io.js';
import { onOneLine, widthOf } from '../wrap.js';

/** A column: its heading and alignment. The column that `wraps` takes the width that the others leave. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly wraps?: true;
}

const NARROWEST = 16;

/**
 * A table of at most `width` columns of the terminal, as far as its texts can be wrapped; headings wrap at their blanks.
 * Invisible characters are escaped before cells are measured; line ends are blanks.
 */
export function printTable(columns: readonly Column[], texts: readonly (readonly string[])[], width: number): string {
  const rows = texts.map((cells) => cells.map((cell) => visibleBeside(onOneLine(cell), PAINT_MARK)));
  const table = new Table({
    head: columns.map(({ heading }) => heading),
    colAligns: columns.map(({ align }) => align),
    colWidths: widthsOf(columns, rows, width),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((cells) => [...cells]));
  return `${table.toString()}\n`;
}

/** The width of each column, with a blank on both sides of its cells. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const cells = (index: number) => rows.map((row) => widthOf(row[index] ?? ''));
  const needed = columns.map(
    ({ heading, wraps }, index) => 2 + Math.max(wraps ? widthOf(heading) : onTwoLines(heading), ...cells(index)),
  );
  const others = needed.filter((_, index) => !columns[index]?.wraps).reduce((sum, width) => sum + width, 0);
  const room = Math.max(NARROWEST, width - (columns.length + 1) - others);
  return needed.map((width, index) => (columns[index]?.wraps ? Math.min(width, room) : width));
}

/** The narrowest width of a heading on at most two lines. */
function onTwoLines(heading: string): number {
  const words = heading.split(' ');
  const halves = words.map((_, index) =>
    Math.max(...[words.slice(0, index), words.slice(index)].map((half) => widthOf(half.join(' ')))),
  );
  return Math.min(...halves);
}
