import { fold } from '../../kit/unicode.js';
import { unpackedSize } from './read-workbook.js';
import type { Merge, SheetLimits, SheetReading, SheetRow, SheetTable } from './sheet-table.js';
import { type Numbering, numberingOf } from './word/numbering.js';
import { noNotes } from './word/paragraph-text.js';
import { blocksIn, blockText, numberedText, tableCells, type WordTable } from './word/table-cells.js';
import { attributeOf, childAt, childrenOf, type Element, nameOf, rootOf } from './word/xml.js';
import { DOCUMENT } from './word-archive.js';
import { partsOf } from './worksheets-only.js';

const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const NOTES = { footnote: 'word/footnotes.xml', endnote: 'word/endnotes.xml' } as const;
const PARTS: readonly string[] = [DOCUMENT, NUMBERING, STYLES, ...Object.values(NOTES)];

/**
 * Reads the tables of a .docx, each as a sheet: `1`, `2`, … in their order. A table without headings of its own that has as many
 * columns as the table above is its continuation. Text below a table, up to the title of another annex, and the footnotes
 * of its cells are rows of it, in their first cell: they may be notes. Text above the first table is not read, as it is not of an annex.
 */
export function readWord(bytes: Uint8Array, limits: SheetLimits): SheetReading {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return { ok: false, fault: 'not-a-sheet' };
  if (unpacked > limits.unpacked) return { ok: false, fault: 'too-large' };
  const parts = partsOf(bytes, (name) => PARTS.includes(name));
  const body = childAt(rootOf(parts[DOCUMENT]), 'body');
  if (!body) return { ok: false, fault: 'not-a-sheet' };
  const numbering = numberingOf(rootOf(parts[NUMBERING]), rootOf(parts[STYLES]));
  const tables: Growing[] = [];
  for (const block of blocksIn(body, 'p', 'tbl')) {
    if (nameOf(block) === 'tbl') addTable(tables, tableCells(block, numbering, limits.columns));
    else addText(tables, block, numbering);
  }
  const notes = notesIn(parts, numbering);
  for (const table of tables)
    for (const reference of table.references)
      table.rows.push(lineRow(table, `(*) ${notes.get(reference) ?? ''}`.trim()));
  const isTooLarge = ({ rows }: Growing) =>
    rows.length > limits.rows || rows.some(({ cells }) => cells.length > limits.columns);
  if (tables.some(isTooLarge)) return { ok: false, fault: 'too-large' };
  const read = tables.map((table, index) => ({ ...shownTable(table), name: String(index + 1) }));
  return read.every(({ rows }) => rows.length === 0) ? { ok: false, fault: 'empty' } : { ok: true, tables: read };
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

/** A table to which parts are added; `isOpen` until the title of another annex. */
interface Growing {
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly parts: { readonly from: number; readonly table: WordTable }[];
  /** The notes that it refers to, each once. */
  readonly references: Set<string>;
  readonly columns: number;
  isOpen: boolean;
}

function addTable(tables: Growing[], table: WordTable): void {
  const columns = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const above = tables.at(-1);
  const isContinued = above?.isOpen === true && above.columns === columns && headOf(table.rows) !== headOf(above.rows);
  const into: Growing = isContinued
    ? above
    : { rows: [], merges: [], parts: [], references: new Set(), columns, isOpen: true };
  if (!isContinued) tables.push(into);
  const from = into.rows.at(-1)?.row ?? 0;
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

function addText(tables: readonly Growing[], paragraph: Element, numbering: Numbering): void {
  const notes = noNotes();
  const text = numberedText(paragraph, numbering, notes);
  const above = tables.at(-1);
  if (!above?.isOpen || text === '') return;
  if (ANNEX.test(text)) above.isOpen = false;
  else {
    above.rows.push(lineRow(above, text));
    for (const reference of notes.references) above.references.add(reference);
  }
}

function lineRow({ rows }: Growing, text: string): SheetRow {
  return { row: (rows.at(-1)?.row ?? 0) + 1, cells: [text] };
}

function shownTable({ rows, merges, parts }: Growing): Omit<SheetTable, 'name'> {
  const drawn = parts.flatMap(({ from, table }) => table.drawn.map((box) => ({ ...box, row: box.row + from })));
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
