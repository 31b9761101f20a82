import { good } from '../../kit/result.js';
import { fold } from '../../kit/unicode.js';
import { unpackedSize } from './archive-directory.js';
import type { DrawnObject, Merge, SheetLimits, SheetReading, SheetRow, SheetTable } from './sheet-table.js';
import { noSheets } from './sheet-table.js';
import { type Numbering, numberingOf } from './word/numbering.js';
import { noNotes, type ParagraphNotes } from './word/paragraph-text.js';
import { blocksIn, blockText, drawnAt, numberedText, tableCells, type WordTable } from './word/table-cells.js';
import { attributeOf, childAt, childrenOf, type Element, nameOf, rootOf } from './word/xml.js';
import { DOCUMENT } from './word-archive.js';
import { partsOf } from './worksheets-only.js';

const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const NOTES = { footnote: 'word/footnotes.xml', endnote: 'word/endnotes.xml' } as const;
const PARTS: readonly string[] = [DOCUMENT, NUMBERING, STYLES, ...Object.values(NOTES)];

/**
 * Reads the tables of a .docx, each as a sheet: `1`, `2`, … in their order. A table without headings of its own that has as many
 * columns as the table above is its continuation. Text above a table, from the title of its annex or the table above on, and below it,
 * up to the title of another annex, and the footnotes of its cells are rows of it, in their first cell: they may be rules.
 */
export function readWord(bytes: Uint8Array, limits: SheetLimits): SheetReading {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return noSheets('not-a-sheet');
  if (unpacked > limits.unpacked) return noSheets('too-large');
  const parts = partsOf(bytes, (name) => PARTS.includes(name));
  const body = childAt(rootOf(parts[DOCUMENT]), 'body');
  if (!body) return noSheets('not-a-sheet');
  const numbering = numberingOf(rootOf(parts[NUMBERING]), rootOf(parts[STYLES]));
  const whole: Whole = { tables: [], above: [] };
  for (const block of blocksIn(body, 'p', 'tbl')) {
    if (nameOf(block) === 'tbl') addTable(whole, tableCells(block, numbering, limits.columns));
    else addText(whole, block, numbering);
  }
  const { tables } = whole;
  const last = tables.at(-1);
  // what stands below a title without a table of its own
  if (last?.isOpen === false) for (const line of whole.above.slice(1)) addLine(last, line);
  const notes = notesIn(parts, numbering);
  for (const table of tables)
    for (const reference of table.references)
      addLine(table, { text: `(*) ${notes.get(reference) ?? ''}`.trim(), notes: noNotes() });
  const isTooLarge = ({ rows }: Growing) =>
    rows.length > limits.rows || rows.some(({ cells }) => cells.length > limits.columns);
  if (tables.some(isTooLarge)) return noSheets('too-large');
  const read = tables.map((table, index) => ({ ...shownTable(table), name: String(index + 1) }));
  return read.every(({ rows }) => rows.length === 0) ? noSheets('empty') : good(read);
}

/** By its kind and id, as `footnote 2`, the text of each note. */
function notesIn(parts: Readonly<Record<string, string>>, numbering: Numbering): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(NOTES).flatMap(([kind, part]) =>
      childrenOf(rootOf(parts[part])).map((note): [string, string] => [
        `${kind} ${attributeOf(note, 'id')}`,
        blockText(note, numbering, noNotes()),
      ]),
    ),
  );
}

/** A paragraph between tables. */
interface Line {
  readonly text: string;
  readonly notes: ParagraphNotes;
}

/** The tables so far, and the paragraphs since the last of them, or since the title of an annex. */
interface Whole {
  readonly tables: Growing[];
  above: Line[];
}

/** A table to which parts are added; `isOpen` until the title of another annex. */
interface Growing {
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly parts: { readonly from: number; readonly table: WordTable }[];
  /** The notes that it refers to, each once. */
  readonly references: Set<string>;
  /** What hangs on the paragraphs above and below it. */
  readonly drawn: DrawnObject[];
  readonly columns: number;
  isOpen: boolean;
}

function addTable(whole: Whole, table: WordTable): void {
  const { tables } = whole;
  const columns = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const before = tables.at(-1);
  const isContinued =
    before?.isOpen === true &&
    before.columns === columns &&
    headOf(table.rows) !== headOf(before.parts[0]?.table.rows ?? []);
  const into: Growing = isContinued
    ? before
    : { rows: [], merges: [], parts: [], references: new Set(), drawn: [], columns, isOpen: true };
  if (!isContinued) {
    tables.push(into);
    for (const line of whole.above) addLine(into, line);
  }
  whole.above = [];
  const from = lastRow(into);
  into.parts.push({ from, table });
  for (const reference of table.references) into.references.add(reference);
  into.rows.push(...table.rows.map(({ row, cells }) => ({ row: row + from, cells })));
  into.merges.push(
    ...table.merges.map((merge) => ({ ...merge, firstRow: merge.firstRow + from, lastRow: merge.lastRow + from })),
  );
}

/** The first row as it is compared: Word repeats the headings of a table on each page by itself. */
function headOf(rows: readonly SheetRow[]): string {
  return fold(rows[0]?.cells.join(' ') ?? '');
}

/** A title with which another annex begins. */
const ANNEX = /^(?:phụ lục|biểu|mẫu|bảng)\s*(?:số\s*)?[\dIVX]/iu;

function addText(whole: Whole, paragraph: Element, numbering: Numbering): void {
  const notes = noNotes();
  const line: Line = { text: numberedText(paragraph, numbering, notes), notes };
  const before = whole.tables.at(-1);
  if (ANNEX.test(line.text)) {
    if (before) before.isOpen = false;
    whole.above = [];
  } else if (before?.isOpen) addLine(before, line);
  whole.above.push(line);
}

/** Adds a paragraph as a row, with what hangs on it. */
function addLine(table: Growing, { text, notes }: Line): void {
  if (text === '' && notes.drawn.length === 0) return;
  const row = lastRow(table) + 1;
  table.rows.push({ row, cells: [text] });
  for (const reference of notes.references) table.references.add(reference);
  for (const box of notes.drawn) table.drawn.push(drawnAt(row, 0, box));
}

function lastRow({ rows }: Growing): number {
  return rows.at(-1)?.row ?? 0;
}

function shownTable({ rows, merges, parts, drawn: beside }: Growing): Omit<SheetTable, 'name'> {
  const inCells = parts.flatMap(({ from, table }) => table.drawn.map((box) => ({ ...box, row: box.row + from })));
  const drawn = [...beside, ...inCells];
  return {
    rows: rows.filter(({ cells }) => cells.some((text) => text !== '')),
    merges,
    odd: [],
    beside: new Map(
      parts.flatMap(({ from, table }) =>
        [...table.beside].map(([key, extras]) => {
          const [row = '', column = ''] = key.split(' ');
          return [`${Number(row) + from} ${column}`, extras] as const;
        }),
      ),
    ),
    ...(drawn.length > 0 ? { drawn } : {}),
  };
}
