import { nfc } from '../../../kit/unicode.js';
import { oldFontOf } from '../old-font.js';
import type { CellExtras, DrawnObject, Merge, SheetRow } from '../sheet-table.js';
import type { Numbering } from './numbering.js';
import { noNotes, type ParagraphNotes, paragraphText } from './paragraph-text.js';
import { childAt, childrenOf, countAt, type Element, nameOf, valueAt } from './xml.js';

/** A table of a Word document, its rows from 1, as a sheet has them. */
export interface WordTable {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly beside: ReadonlyMap<string, CellExtras>;
  readonly drawn: readonly DrawnObject[];
  /** The notes that its cells refer to, as `footnote 2`. */
  readonly references: readonly string[];
}

/** What wraps rows, cells and paragraphs: what was deleted, or moved away, is in none of them. */
const WRAPS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** The elements of these names inside an element, also those that are wrapped, in their order. */
export function blocksIn(element: Element, ...names: readonly string[]): readonly Element[] {
  return childrenOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (names.includes(name)) return [child];
    return WRAPS.has(name) ? blocksIn(child, ...names) : [];
  });
}

/** The text of a cell or a note: its paragraphs, and tables in it row by row, each on a line. */
export function blockText(block: Element, numbering: Numbering, notes: ParagraphNotes): string {
  const lines = blocksIn(block, 'p', 'tbl').map((part) => {
    if (nameOf(part) === 'p') return numberedText(part, numbering, notes);
    const rows = blocksIn(part, 'tr').map((row) =>
      blocksIn(row, 'tc')
        .map((cell) => blockText(cell, numbering, notes))
        .join(' '),
    );
    return rows.join('\n');
  });
  return tidied(lines.join('\n'));
}

/** The text of a paragraph after the number that Word writes before it. */
export function numberedText(paragraph: Element, numbering: Numbering, notes: ParagraphNotes): string {
  const label = numbering(paragraph);
  const text = paragraphText(paragraph, notes);
  return tidied(label === '' ? text : `${label} ${text}`);
}

/** Without blank lines and blanks at their ends, in NFC. */
function tidied(text: string): string {
  const lines = nfc(text.replaceAll('\u00a0', ' ')).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A picture, or a box with text, at a cell. */
export function drawnAt(row: number, column: number, text: string): DrawnObject {
  return { row, column, ...(text === '' ? {} : { text: nfc(text) }) };
}

/** A cell over rows that is open at a column. */
interface Open {
  readonly firstRow: number;
  readonly lastColumn: number;
  lastRow: number;
}

/** Reads a table by the grid of its columns; a row that was deleted is not read. */
export function tableCells(table: Element, numbering: Numbering, mostColumns: number): WordTable {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const beside = new Map<string, CellExtras>();
  const drawn: DrawnObject[] = [];
  const references: string[] = [];
  const open = new Map<number, Open>();
  const shown = blocksIn(table, 'tr').filter((row) => childAt(row, 'trPr', 'del') === undefined);
  for (const [index, element] of shown.entries()) {
    const row = index + 1;
    const cells: string[] = [];
    let column = countAt(element, 0, 'trPr', 'gridBefore');
    for (const cell of blocksIn(element, 'tc')) {
      const notes = noNotes();
      const text = blockText(cell, numbering, notes);
      const lastColumn = column + Math.max(1, countAt(cell, 1, 'tcPr', 'gridSpan')) - 1;
      const above = open.get(column);
      const joins = valueAt(cell, 'tcPr', 'vMerge');
      const isContinued = joins !== undefined && joins !== 'restart' && above !== undefined;
      if (isContinued) above.lastRow = row;
      else {
        close(open, column, merges);
        open.set(column, { firstRow: row, lastColumn, lastRow: row });
        if (column <= mostColumns) cells[column] = text;
      }
      const oldFont = oldFontOf(text, notes.fonts);
      if (oldFont !== undefined) beside.set(`${row} ${column}`, { oldFont });
      for (const box of notes.drawn) drawn.push(drawnAt(row, column, box));
      references.push(...notes.references);
      column = lastColumn + 1;
      if (column > mostColumns) break;
    }
    // one column more than allowed, to see that there is more
    rows.push({ row, cells: Array.from({ length: Math.min(column, mostColumns + 1) }, (_, at) => cells[at] ?? '') });
  }
  for (const column of open.keys()) close(open, column, merges);
  return { rows, merges, beside, drawn, references };
}

/** Notes a cell that ends above, where it is joined of several. */
function close(open: ReadonlyMap<number, Open>, column: number, merges: Merge[]): void {
  const cell = open.get(column);
  if (!cell || (cell.firstRow === cell.lastRow && cell.lastColumn === column)) return;
  const { firstRow, lastRow, lastColumn } = cell;
  merges.push({ firstRow, lastRow, firstColumn: column, lastColumn });
}
