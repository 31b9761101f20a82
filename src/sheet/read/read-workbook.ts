import { columnLetters } from '../../kit/column-letters.js';
import { good } from '../../kit/result.js';
import { type Cell, type CellValue, readXlsx, type Sheet } from '../../vendor/hucre.js';
import { hasEntryTwice, unpackedSize } from './archive-directory.js';
import { extrasIn } from './cell-extras.js';
import { isPicture } from './cell-formulas.js';
import { drawingsIn, isOfDrawings } from './drawings.js';
import { isDisguised } from './number-format.js';
import { raisedIn } from './raised-digits.js';
import { shownValue } from './read-workbook/shown-value.js';
import { isScanned, scanWorkbook } from './scan-workbook.js';
import type { DrawnObject, Merge, OddCell, SheetLimits, SheetReading, SheetRow, SheetTable } from './sheet-table.js';
import { noSheets } from './sheet-table.js';
import { partsOf, worksheetsOnly } from './worksheets-only.js';

/** Reads the visible sheets of an .xlsx file, or all. The archive is measured before anything in it is unpacked. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: SheetLimits,
  which: 'visible' | 'all',
): Promise<SheetReading> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return noSheets(unreadable(bytes));
  if (unpacked > limits.unpacked) return noSheets('too-large');
  const parts = partsOf(bytes, (name) => isScanned(name) || isOfDrawings(name));
  const scanned = scanWorkbook(parts, limits);
  if (!scanned || hasEntryTwice(bytes)) return noSheets(unreadable(bytes));
  if (scanned.isBeyond) return noSheets('too-large');
  // one row and one column more than allowed, to see that there is more
  const range = `A1:${columnLetters(limits.columns)}${limits.rows + 1}`;
  const sheets = await sheetsOf(bytes, range, which);
  if (sheets === undefined) return noSheets(unreadable(bytes));
  // rows that are only coloured, or have borders, are no rows
  const isLong = ({ rows }: Sheet) => rows[limits.rows]?.some((value) => (value ?? '') !== '') === true;
  if (sheets.some(isLong)) return noSheets('too-large');
  const drawings = drawingsIn(parts);
  const tables = sheets.map((sheet) =>
    tableOf(sheet, { lying: drawings.get(sheet.name) ?? [], damaged: scanned.damagedIn(sheet.name) }),
  );
  return tables.every(({ rows }) => rows.length === 0) ? noSheets('empty') : good(tables);
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

/** Whether the names of its parts, which stand in an archive as they are, are those of a workbook. */
function unreadable(bytes: Uint8Array): 'damaged' | 'not-a-sheet' {
  return new TextDecoder('latin1').decode(bytes).includes('xl/workbook.xml') ? 'damaged' : 'not-a-sheet';
}

/** What is known of a sheet beside what its reader tells. */
interface KnownOfSheet {
  /** What lies on it. */
  readonly lying: readonly DrawnObject[];
  /** Its damaged cells, as `row column`. */
  readonly damaged: ReadonlySet<string>;
}

/** A sheet as a table. */
function tableOf(sheet: Sheet, { lying, damaged }: KnownOfSheet): SheetTable {
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
      const is = oddity(value, cell);
      if (is !== undefined && !damaged.has(`${row} ${column}`)) odd.push({ row, column, is });
      if (typeof value === 'number') numbers.add(`${row} ${column}`);
      return shownValue(raisedIn(cell?.richText) ?? value, cell?.style?.numFmt ?? '');
    });
    return { row, cells: texts };
  });
  for (const place of damaged) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    odd.push({ row, column, is: 'damaged' });
  }
  const drawn = [...pictures, ...lying];
  return {
    name,
    ...(drawn.length > 0 ? { drawn } : {}),
    rows: read.filter(({ cells: texts }) => texts.some((text) => text !== '')),
    merges: merges.map(mergeOf).filter(isOfSeveral),
    odd,
    numbers,
    beside: extrasIn(cells),
    hidden: {
      rows: new Set([...rowDefs].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : []))),
      columns: new Set(columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : []))),
    },
  };
}

/** What a cell holds instead of the text that it shows. */
function oddity(value: CellValue, cell: Partial<Cell> | undefined): OddCell['is'] | undefined {
  if (typeof value === 'object' && value !== null) return 'date';
  if (cell?.type === 'error') return 'error';
  // an empty text is a result
  if (cell?.type === 'formula' && value === null) return 'formula';
  return typeof value === 'number' && isDisguised(value, cell?.style?.numFmt ?? '') ? 'disguised' : undefined;
}

type Range = NonNullable<Sheet['merges']>[number];

/** A range of joined cells; some programs write its last corner first. */
function mergeOf({ startRow, endRow, startCol, endCol }: Range): Merge {
  return {
    firstRow: Math.min(startRow, endRow) + 1,
    lastRow: Math.max(startRow, endRow) + 1,
    firstColumn: Math.min(startCol, endCol),
    lastColumn: Math.max(startCol, endCol),
  };
}

/** Some programs write a range of one cell, which is joined with none. */
function isOfSeveral({ firstRow, lastRow, firstColumn, lastColumn }: Merge): boolean {
  return firstRow !== lastRow || firstColumn !== lastColumn;
}
