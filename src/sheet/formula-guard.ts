/** Signs that begin a formula in a spreadsheet, in every width that an input method writes. */
const SIGN =
  '[=+\\-@\\u207a-\\u207c\\u208a-\\u208c\\u2212\\u2a75\\u2a76\\ufb29\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20]';
/** All characters after which some reader of CSV begins a row. */
const ENDS = '\\n\\v\\f\\r\\u001c-\\u001e\\u0085\\u2028\\u2029';
/** Blanks and characters without width inside a line. */
const BLANKS = `(?:(?![\\t${ENDS}])[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Mark}\\u2800])*`;
/** After these a spreadsheet with another separator, or with lax quotes, begins a cell. */
const BREAK = `[,;|\\t"${ENDS}]`;
/** `-2.5` and `-2,5` are figures, and stay. */
const FIGURE = `${BLANKS}[-\\u2212]\\d+(?:[.,]\\d+)?${BLANKS}(?=$|${BREAK})`;
const FORMULA = `(?!${FIGURE})${BLANKS}${SIGN}`;
/** A formula at the beginning of a cell, or a tab or line end, which some readers skip. */
const FIRST = `(?=${FORMULA}|[\\t${ENDS}])`;

const INSIDE = new RegExp(`(${BREAK})(?='*(?:${FORMULA}))`, 'gu');
const INSIDE_GUARDED = new RegExp(`(${BREAK})'(?='*(?:${FORMULA}))`, 'gu');
const BEGINNING = new RegExp(`^(?='*${FIRST})`, 'u');
const BEGINNING_GUARDED = new RegExp(`^'(?='*${FIRST})`, 'u');

/**
 * The text of a cell of CSV that no spreadsheet runs as a formula: `=1+1` -> `'=1+1`. The apostrophe is added at the
 * beginning of the cell, and wherever a spreadsheet might begin another cell.
 */
export function guarded(cell: string): string {
  return cell.replaceAll(INSIDE, "$1'").replace(BEGINNING, "'");
}

/** The text without the apostrophes of `guarded`: `'=1+1` -> `=1+1`. */
export function unguarded(cell: string): string {
  return cell.replace(BEGINNING_GUARDED, '').replaceAll(INSIDE_GUARDED, '$1');
}
