import { nfc } from '../../kit/unicode.js';
import { linkInFormula } from './cell-formulas.js';
import { paddedIn } from './number-format.js';
import { oldFontOf } from './old-font.js';
import type { CellExtras } from './sheet-table.js';

interface Font {
  readonly name?: string;
  readonly strikethrough?: boolean;
}

/** What is known of a cell beside the text that it shows. */
interface ReadCell {
  readonly value?: unknown;
  readonly formula?: string;
  readonly hyperlink?: { readonly target?: string };
  readonly comment?: { readonly text?: string };
  readonly richText?: readonly { readonly font?: Font }[];
  readonly style?: { readonly numFmt?: string; readonly font?: Font };
}

/** By `row column` the links and comments of cells, also of one that holds nothing; fonts of older encodings; what is crossed out or computed. */
export function extrasIn(cells: ReadonlyMap<string, ReadCell>): ReadonlyMap<string, CellExtras> {
  const byCell = new Map<string, CellExtras>();
  for (const [key, cell] of cells) {
    const [row = '', column = ''] = key.split(',');
    const link = cell.hyperlink?.target ?? linkInFormula(cell.formula) ?? '';
    const text = cell.comment?.text?.trim() ?? '';
    const fonts = [cell.style?.font, ...(cell.richText ?? []).map(({ font }) => font)];
    const names = fonts.map((font) => font?.name);
    const oldFont = typeof cell.value === 'string' ? oldFontOf(cell.value, names) : undefined;
    const isBlank = (cell.value ?? '') === '';
    const padded = typeof cell.value === 'number' ? paddedIn(cell.value, cell.style?.numFmt ?? '') : undefined;
    const extras = {
      ...(link === '' ? {} : { link: nfc(link) }),
      ...(text === '' ? {} : { comment: nfc(text) }),
      ...(oldFont === undefined ? {} : { oldFont }),
      ...(!isBlank && fonts.some((font) => font?.strikethrough) ? { isStruck: true as const } : {}),
      ...(cell.formula === undefined ? {} : { isComputed: true as const }),
      ...(padded === undefined ? {} : { padded }),
    };
    if (Object.keys(extras).length > 0) byCell.set(`${Number(row) + 1} ${column}`, extras);
  }
  return byCell;
}
