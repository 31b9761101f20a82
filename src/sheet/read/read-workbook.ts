import { columnLetters } from '../../kit/column-letters.js';
import { nfc } from '../../kit/unicode.js';
import { type Cell, readXlsx, type Sheet } from '../../vendor/hucre.js';
import { isPicture, linkInFormula } from './cell-formulas.js';
import { drawingsIn } from './drawings.js';
import { oldFontOf } from './old-font.js';
import { raisedIn } from './raised-digits.js';
import { shownValue } from './read-workbook/shown-value.js';
import type {
  CellExtras,
  DrawnObject,
  OddCell,
  SheetLimits,
  SheetReading,
  SheetRow,
  SheetTable,
} from './sheet-table.js';
import { standsBeyond } from './stands-beyond.js';
import { unpackedSize } from './unpacked-size.js';
import { worksheetsOnly } from './worksheets-only.js';

/** Reads the visible sheets of an .xlsx file, or all. The archive is measured before anything in it is unpacked. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: SheetLimits,
  which: 'visible' | 'all',
): Promise<SheetReading> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return { ok: false, fault: 'not-a-sheet' };
  if (unpacked > limits.unpacked) return { ok: false, fault: 'too-large' };
  // one row and one column more than allowed, to see that there is more
  const range = `A1:${columnLetters(limits.columns)}${limits.rows + 1}`;
  const sheets = await sheetsOf(bytes, range, which);
  if (sheets === undefined) return { ok: false, fault: 'not-a-sheet' };
  // rows that are only coloured, or have borders, are no rows
  const isLong = ({ rows }: Sheet) => rows[limits.rows]?.some((value) => (value ?? '') !== '') === true;
  if (sheets.some(isLong) || standsBeyond(bytes, limits)) return { ok: false, fault: 'too-large' };
  const drawings = drawingsIn(bytes);
  const tables = sheets.map((sheet) => tableOf(sheet, drawings.get(sheet.name) ?? []));
  return tables.every(({ rows }) => rows.length === 0) ? { ok: false, fault: 'empty' } : { ok: true, tables };
}

async function sheetsOf(
  bytes: Uint8Array,
  range: string,
  which: 'visible' | 'all',
): Promise<readonly Sheet[] | undefined> {
  const sheets = (await readIn(bytes, range)) ?? (await readCells(bytes, range));
  return which === 'all' ? sheets : sheets?.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
}

/** The sheets of a workbook that have cells, where others beside them stop its reader. */
async function readCells(bytes: Uint8Array, range: string): Promise<readonly Sheet[] | undefined> {
  const hasCells = worksheetsOnly(bytes);
  return hasCells && readIn(bytes, range, hasCells);
}

async function readIn(
  bytes: Uint8Array,
  range: string,
  isWanted: (place: number) => boolean = () => true,
): Promise<readonly Sheet[] | undefined> {
  try {
    return (await readXlsx(bytes, { readStyles: true, range, sheets: (_, place) => isWanted(place) })).sheets;
  } catch {
    return undefined;
  }
}

/** A sheet as a table. `lying`: what lies on it. */
function tableOf(sheet: Sheet, lying: readonly DrawnObject[]): SheetTable {
  const { name, rows, merges = [], cells = new Map(), rowDefs = new Map(), columns = [] } = sheet;
  const odd: OddCell[] = [];
  const numbers = new Set<string>();
  const pictures: DrawnObject[] = [];
  const read = rows.map((values, index): SheetRow => {
    const row = index + 1;
    const texts = values.map((value, column) => {
      if (typeof value === 'string' && isPicture(value)) {
        pictures.push({ row, column });
        return '';
      }
      const cell = cells.get(`${index},${column}`);
      const format = cell?.style?.numFmt ?? '';
      if (typeof value === 'object' && value !== null) odd.push({ row, column, is: 'date' });
      else if (cell?.type === 'error') odd.push({ row, column, is: 'error' });
      // an empty text is a result
      else if (cell?.type === 'formula' && value === null) odd.push({ row, column, is: 'formula' });
      if (typeof value === 'number') numbers.add(`${row} ${column}`);
      return shownValue(raisedIn(cell?.richText) ?? value, format);
    });
    return { row, cells: texts };
  });
  const drawn = [...pictures, ...lying];
  return {
    name,
    ...(drawn.length > 0 ? { drawn } : {}),
    rows: read.filter(({ cells: texts }) => texts.some((text) => text !== '')),
    merges: merges
      // some programs write a range of one cell, which is joined with none
      .filter(({ startRow, endRow, startCol, endCol }) => startRow !== endRow || startCol !== endCol)
      .map(({ startRow, endRow, startCol, endCol }) => ({
        firstRow: startRow + 1,
        lastRow: endRow + 1,
        firstColumn: startCol,
        lastColumn: endCol,
      })),
    odd,
    numbers,
    beside: besideIn(cells),
    hidden: {
      rows: new Set([...rowDefs].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : []))),
      columns: new Set(columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : []))),
    },
  };
}

/** Links and comments, also of a cell that holds nothing; fonts of older encodings; what is crossed out. */
function besideIn(cells: ReadonlyMap<string, Partial<Cell>>): ReadonlyMap<string, CellExtras> {
  const byCell = new Map<string, CellExtras>();
  for (const [key, cell] of cells) {
    const [row = '', column = ''] = key.split(',');
    const link = cell.hyperlink?.target ?? linkInFormula(cell.formula) ?? '';
    const text = cell.comment?.text?.trim() ?? '';
    const fonts = [cell.style?.font, ...(cell.richText ?? []).map(({ font }) => font)];
    const names = fonts.map((font) => font?.name);
    const oldFont = typeof cell.value === 'string' ? oldFontOf(cell.value, names) : undefined;
    const isBlank = (cell.value ?? '') === '';
    const extras = {
      ...(link === '' ? {} : { link: nfc(link) }),
      ...(text === '' ? {} : { comment: nfc(text) }),
      ...(oldFont === undefined ? {} : { oldFont }),
      ...(!isBlank && fonts.some((font) => font?.strikethrough) ? { isStruck: true as const } : {}),
    };
    if (Object.keys(extras).length > 0) byCell.set(`${Number(row) + 1} ${column}`, extras);
  }
  return byCell;
}
