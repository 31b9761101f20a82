import { deepFreeze } from '../../kit/deep-freeze.js';
import { packDocumentGiven } from '../../model/given-as.js';
import { visible } from '../../words/index.js';
import type { ColumnName } from '../annex/headings.js';
import { withComma } from '../decimal-comma.js';
import { firstLanguage, type JsonObject, words } from '../json-parts.js';
import { machineRows } from './machine-part.js';
import { type PackRow, packRows } from './pack-rows.js';

/** A sheet to write: its rows, and the widths of its columns in letters. */
export interface WrittenSheet {
  /** The name on the tab of the sheet. */
  readonly name: string;
  /** Rows of cells, the header first; '' is a blank cell. */
  readonly rows: readonly (readonly string[])[];
  /** How wide each column is, in letters of the default font. */
  readonly widths: readonly number[];
  /** The column of numbers, from 0; -1 where all columns are text. */
  readonly numbers: number;
}

/** The columns of an exported annex in their order, with their headings. */
export const LAYOUT: readonly (readonly [ColumnName, string])[] = deepFreeze([
  ['code', 'TT'],
  ['title', 'Tiêu chí'],
  ['max', 'Điểm tối đa'],
  ['scoring', 'Cách tính điểm'],
  ['evidence', 'Tài liệu kiểm chứng'],
  ['provider', 'Nguồn số liệu'],
  ['verifier', 'Đơn vị thẩm định'],
  ['key', 'tieuchi'],
]);

const WIDTHS = [8, 60, 12, 60, 30, 20, 24, 24];
const LONGEST = 32_000;
/** The mark of an unreadable letter; a reader refuses a file that has one. */
const UNREAD = '\ufffd';

/**
 * A pack as two sheets: an annex for people, and the whole pack as data, so that an import gives the same pack.
 *
 * @param document The document of the pack.
 * @throws TypeError where it is none, as a compiled pack.
 * @example
 * const bytes = await writeWorkbook(exportPack(document));
 */
export function exportPack(document: unknown): readonly WrittenSheet[] {
  const pack = packDocumentGiven(document) as JsonObject;
  return [
    {
      name: 'Bộ tiêu chí',
      rows: [
        [shownTitle(pack)],
        LAYOUT.map(([, heading]) => heading),
        ...packRows(pack).map((row) => LAYOUT.map(([column]) => shownCell(row, column))),
      ],
      widths: [...WIDTHS],
      numbers: LAYOUT.findIndex(([column]) => column === 'max'),
    },
    { name: 'tieuchi', rows: machineRows(pack), widths: [18, 8, 80], numbers: -1 },
  ];
}

/** The title of a pack as the first row of its sheet has it. */
export function shownTitle(pack: JsonObject): string {
  const language = firstLanguage(pack);
  return shownText(words(pack.title, language));
}

/** The text of a cell: invisible characters escaped, cut to the length that a spreadsheet can hold. */
export function shownCell(row: PackRow, column: ColumnName): string {
  const cell = shownText(row[column]);
  return column === 'max' ? withComma(cell) : cell;
}

function shownText(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(UNREAD, '');
  return visible(lines).normalize('NFC').trim().slice(0, LONGEST);
}
