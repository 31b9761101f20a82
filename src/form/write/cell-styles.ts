import type { CellStyle } from '../../vendor/hucre.js';
import type { Asks, FormCell, Look } from '../form-sheet.js';

const LINE = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT = { name: 'Times New Roman', size: 12 };

const fillOf = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const top = { vertical: 'top', wrapText: true } as const;

/** How a cell of each look is drawn. */
const STYLES: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, size: 16, bold: true }, alignment: { horizontal: 'left' } },
  subtitle: { font: { ...FONT, size: 13, bold: true }, alignment: top },
  heading: {
    font: { ...FONT, bold: true },
    fill: fillOf('D9E2F3'),
    border: BORDER,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  group: { font: { ...FONT, bold: true }, fill: fillOf('EDEDED'), border: BORDER, alignment: top },
  text: { font: FONT, border: BORDER, alignment: top },
  code: { font: { ...FONT, color: { rgb: '7F7F7F' } }, border: BORDER, alignment: top },
  note: { font: { ...FONT, size: 11, italic: true, color: { rgb: '595959' } }, border: BORDER, alignment: top },
  number: { font: FONT, border: BORDER, alignment: { horizontal: 'right', vertical: 'top' } },
  result: {
    font: { ...FONT, bold: true },
    fill: fillOf('E2EFDA'),
    border: BORDER,
    alignment: { horizontal: 'right', vertical: 'top', wrapText: true },
  },
  blank: { font: FONT, fill: fillOf('FFF9DB'), border: BORDER, alignment: top, protection: { locked: false } },
};

/** How an answer is kept: a text as text, so that a spreadsheet makes no day of `3/4`. */
const FORMATS: Readonly<Record<Asks['is'], string>> = {
  text: '@',
  choice: '@',
  day: 'dd/mm/yyyy',
  whole: '#,##0',
  decimal: 'General',
};

/** How a cell is drawn and whether it can be typed into. */
export function styleOf({ look, asks, places }: FormCell): CellStyle {
  const style = STYLES[look];
  if (places !== undefined) return { ...style, numFmt: places === 0 ? '0' : `0.${'0'.repeat(places)}` };
  return asks ? { ...style, numFmt: FORMATS[asks.is] } : style;
}
