import { columnNumber } from '../../kit/column-letters.js';
import type { SheetLimits } from './sheet-table.js';
import { partsOf } from './worksheets-only.js';

const WORKSHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

const CELL = /<(?:\w+:)?c\s[^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["']/g;

/** A cell with something in it: one that only has a style is closed at once. */
const FILLED = new RegExp(`${CELL.source}[^<>]*>\\s*<(?:\\w+:)?(?:v|is|f)\\b`, 'g');

/** Whether a sheet of a workbook has something beyond these rows or columns: its reader stops there, and that would be lost. */
export function standsBeyond(bytes: Uint8Array, limits: Pick<SheetLimits, 'rows' | 'columns'>): boolean {
  const sheets = Object.values(partsOf(bytes, (name) => WORKSHEET.test(name)));
  return sheets.some((xml) => hasBeyond(xml, CELL, limits) && hasBeyond(xml, FILLED, limits));
}

/** Whether a cell that the pattern finds stands beyond these limits. */
function hasBeyond(xml: string, pattern: RegExp, { rows, columns }: Pick<SheetLimits, 'rows' | 'columns'>): boolean {
  for (const [, letters = '', row] of xml.matchAll(pattern))
    if (Number(row) > rows || columnNumber(letters) >= columns) return true;
  return false;
}
