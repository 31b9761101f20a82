/** Signs with which a spreadsheet begins a formula, in every width that an input method makes of them, and minus. */
const SIGN =
  '[=+\\-@\\u207a-\\u207c\\u208a-\\u208c\\u2212\\u2a75\\u2a76\\ufb29\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20]';
/** Line ends of every sort: some readers of CSV begin a row behind each. */
const ENDS = '\\n\\v\\f\\r\\u001c-\\u001e\\u0085\\u2028\\u2029';
/** Blanks, and what is drawn as nothing or not read at all, inside a line. */
const BLANKS = `(?:(?![\\t${ENDS}])[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Mark}\\u2800])*`;
/** Behind these another cell begins, where a spreadsheet separates cells by another letter than we do, or reads quotes laxly. */
const BREAK = `[,;|\\t"${ENDS}]`;
/** `-2.5` and `-2,5` are figures, and stay. */
const FIGURE = `${BLANKS}[-\\u2212]\\d+(?:[.,]\\d+)?${BLANKS}(?=$|${BREAK})`;
const FORMULA = `(?!${FIGURE})${BLANKS}${SIGN}`;
/** A formula at the beginning of a cell, or a tab or line end, which some take for the beginning of one. */
const FIRST = `(?=${FORMULA}|[\\t${ENDS}])`;

const INSIDE = new RegExp(`(${BREAK})(?='*(?:${FORMULA}))`, 'gu');
const INSIDE_GUARDED = new RegExp(`(${BREAK})'(?='*(?:${FORMULA}))`, 'gu');
const BEGINNING = new RegExp(`^(?='*${FIRST})`, 'u');
const BEGINNING_GUARDED = new RegExp(`^'(?='*${FIRST})`, 'u');

/**
 * The text of a cell of CSV such that no spreadsheet runs it: an apostrophe stands before what would begin a formula, at
 * the beginning of the cell and of whatever may be taken for another cell.
 */
export function guarded(cell: string): string {
  return cell.replaceAll(INSIDE, "$1'").replace(BEGINNING, "'");
}

/** The text of a cell as it was before it was guarded; one that was not stays, unless it looks as if it had been. */
export function unguarded(cell: string): string {
  return cell.replace(BEGINNING_GUARDED, '').replaceAll(INSIDE_GUARDED, '$1');
}
