/** How WPS Office writes a picture inside a cell, as the text of the cell. */
const PICTURE = /^=(?:_xlfn\.)?DISPIMG\(/i;

/** Whether the text of a cell stands for a picture in it. */
export function isPicture(text: string): boolean {
  return PICTURE.test(text);
}

/** Where the formula `HYPERLINK("https://…","Xem")` leads to. */
const HYPERLINK = /^=?(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** The address in the formula of a link; undefined for any other formula. */
export function linkInFormula(formula: string | undefined): string | undefined {
  return HYPERLINK.exec(formula ?? '')?.[1]?.replaceAll('""', '"');
}
