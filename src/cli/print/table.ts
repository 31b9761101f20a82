import Table from 'cli-table3';
import { visibleBeside } from '../edge.js';
import { PAINT_MARK } from '../io.js';
import { onOneLine, widthOf } from '../wrap.js';

/** A column: its heading, and how its cells stand. The one that `wraps` takes what the others leave. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly wraps?: true;
}

const NARROWEST = 16;

/**
 * A table of at most so many columns of the terminal, wherever its texts can be wrapped so far; a heading is, at its
 * blanks. A cell is measured as it is shown, and none begins a line of its own.
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

/** With a blank on both sides. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const cells = (index: number) => rows.map((row) => widthOf(row[index] ?? ''));
  const needed = columns.map(
    ({ heading, wraps }, index) => 2 + Math.max(wraps ? widthOf(heading) : onTwoLines(heading), ...cells(index)),
  );
  const others = needed.filter((_, index) => !columns[index]?.wraps).reduce((sum, one) => sum + one, 0);
  const room = Math.max(NARROWEST, width - (columns.length + 1) - others);
  return needed.map((one, index) => (columns[index]?.wraps ? Math.min(one, room) : one));
}

/** The narrowest width in which a heading stands on at most two lines, broken at a blank. */
function onTwoLines(heading: string): number {
  const words = heading.split(' ');
  const halves = words.map((_, index) =>
    Math.max(...[words.slice(0, index), words.slice(index)].map((half) => widthOf(half.join(' ')))),
  );
  return Math.min(...halves);
}
