import { partsOf } from './worksheets-only.js';

const WORKSHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

/** A cell with something in it: one that only has a style is closed at once. */
const FILLED = /<(?:\w+:)?c\s[^<>]*?\br=["'][A-Z]{1,3}(\d{1,7})["'][^<>]*>\s*<(?:\w+:)?(?:v|is|f)\b/g;

const ROW = /<(?:\w+:)?row\s[^<>]*?\br=["'](\d{1,7})["']/g;

/** Whether a sheet of a workbook has something below this row, from 1: its reader stops there, and what stands below would be lost. */
export function standsBelow(bytes: Uint8Array, row: number): boolean {
  const sheets = Object.values(partsOf(bytes, (name) => WORKSHEET.test(name)));
  return sheets.some((xml) => hasBelow(xml, ROW, row) && hasBelow(xml, FILLED, row));
}

/** Whether a row that the pattern finds is below this one. */
function hasBelow(xml: string, pattern: RegExp, row: number): boolean {
  for (const [, number] of xml.matchAll(pattern)) if (Number(number) > row) return true;
  return false;
}
