import { columnLetters } from '../../kit/column-letters.js';
import { nfc } from '../../kit/unicode.js';
import { type Cell, type CellValue, readXlsx, type Sheet } from '../../vendor/hucre.js';
import { isPicture, linkInFormula } from './cell-formulas.js';
import { drawingsIn } from './drawings.js';
import { oldFontOf } from './old-font.js';
import { raisedIn } from './raised-digits.js';
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
import { worksheetsOnly } from './worksheets-only.js';

/** Digits that a spreadsheet shows of a double; further digits are noise. */
const SHOWN_DIGITS = 15;

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
      return textOf(raisedIn(cell?.richText) ?? value, format);
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

/** A number format without the texts in it, as `"%"` and `\%`, and without what stands in brackets, as a language. */
function withoutTexts(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
}

/** How a number format shows percent: `0%` multiplies by a hundred (`times`), `0"%"` and `0\%` only add the sign. */
function percentIn(format: string): 'times' | 'sign' | undefined {
  if (withoutTexts(format).includes('%')) return 'times';
  return format.includes('%') ? 'sign' : undefined;
}

/** Whether a format shows the hour of an instant, as `dd/mm/yyyy hh:mm`, also as `[h]:mm`. */
function showsHours(format: string): boolean {
  return /h/i.test(withoutTexts(format.replaceAll(/\[(h+)\]/gi, '$1')));
}

function textOf(value: CellValue, format: string): string {
  if (value === null) return '';
  const percent = percentIn(format);
  if (typeof value === 'number')
    return percent === undefined
      ? `${shown(value)}${multipleIn(format)}`
      : `${shown(percent === 'times' ? value * 100 : value)}%`;
  if (typeof value === 'string') return nfc(value).trim();
  return typeof value === 'boolean' ? String(value) : (monthOf(value, format) ?? dayAndTime(value, showsHours(format)));
}

/** Words of a number format by which `60` is seen as `60 nghìn`, which is another number. */
const MULTIPLE = /trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hundred|thousand|million|billion/iu;

/** The words after a number by which its format makes it a multiple, as ` nghìn`; '' where there are none, or the format divides by it. */
function multipleIn(format: string): string {
  const words = [...format.matchAll(/"([^"]*)"/g)].map(([, text = '']) => nfc(text).trim());
  const multiple = words.find((text) => MULTIPLE.test(text));
  // a comma after the last digit divides by a thousand
  return multiple === undefined || /[0#?],/.test(withoutTexts(format).replaceAll(/,(?=[0#?])/g, ''))
    ? ''
    : ` ${multiple}`;
}

type Instant = Exclude<CellValue, string | number | boolean | null>;

/** `12/2018`, or `2018`, where the format shows no day, as `mm/yyyy`: it is no day that anybody sees; else undefined. */
function monthOf(instant: Instant, format: string): string | undefined {
  const parts = withoutTexts(format);
  if (!/y/i.test(parts) || /[dhs]/i.test(parts) || Number.isNaN(instant.getTime())) return undefined;
  const [year, month] = instant.toISOString().split('-');
  return /m/i.test(parts) ? `${month}/${year}` : year;
}

/** What a spreadsheet shows of a number that is no day, as `1e300` or a day after the year 9999. */
const NO_DAY = '#####';

/** `2019-10-24`, or `2019-10-24 16:00:00` where the cell has a time; midnight is a time where the cell shows its hour. */
function dayAndTime(instant: Instant, hasHours: boolean): string {
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return NO_DAY;
  const [day = '', time = ''] = instant.toISOString().split('T');
  return time.startsWith('00:00:00') && !hasHours ? day : `${day} ${time.slice(0, 8)}`;
}

/**
 * A number as text. `1.125` becomes `1.1250`, since with three places the point would be read as that of thousands. A number
 * with more digits than a double keeps gets an exponent, which every reader of figures refuses.
 */
function shown(value: number): string {
  if (Math.abs(value) >= 10 ** SHOWN_DIGITS) return value.toExponential();
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return /^\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const IS_ZIP64 = 0xffff_ffff;

/**
 * The unpacked size of a ZIP archive in bytes, as its entries state it; undefined for anything else, infinite where it is
 * not stated. The reader of the archive unpacks no entry beyond its stated size.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return Number.POSITIVE_INFINITY;
    const unpacked = view.getUint32(at + 24, true);
    size += unpacked === IS_ZIP64 ? Number.POSITIVE_INFINITY : unpacked;
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
