import { nfc } from '../../kit/unicode.js';
import type { DrawnObject } from './sheet-table.js';

/** Something that lies on a sheet, by the cell at its upper left corner, from 0. */
interface Anchored {
  readonly anchor: { readonly from: { readonly row: number; readonly col: number } };
}

interface Drawn {
  readonly images?: readonly Anchored[];
  readonly textBoxes?: readonly (Anchored & { readonly text: string })[];
}

/** How WPS Office writes a picture inside a cell, as the text of the cell. */
const PICTURE = /^=(?:_xlfn\.)?DISPIMG\(/i;

/** Whether the text of a cell stands for a picture in it. */
export function isPicture(text: string): boolean {
  return PICTURE.test(text);
}

/** The pictures and the text boxes that lie on a sheet, and the pictures in its cells, which are no text. */
export function drawnIn(
  { images = [], textBoxes = [] }: Drawn,
  pictures: readonly DrawnObject[],
): readonly DrawnObject[] {
  const placed = ({ anchor: { from } }: Anchored) => ({ row: from.row + 1, column: from.col });
  return [
    ...pictures,
    ...images.map(placed),
    ...textBoxes.map((box) => ({ ...placed(box), text: nfc(box.text).trim() })),
  ];
}

/** Where the formula `HYPERLINK("https://…","Xem")` leads to. */
const HYPERLINK = /^=?(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** The address in the formula of a link; undefined for any other formula. */
export function linkInFormula(formula: string | undefined): string | undefined {
  return HYPERLINK.exec(formula ?? '')?.[1]?.replaceAll('""', '"');
}
