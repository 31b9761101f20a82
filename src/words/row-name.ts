/** A criterion or a group: its number as the annex prints it, where the pack gives one, and its title. */
interface NumberedRow {
  /** The number as printed, as `I.2`. */
  readonly code?: string | undefined;
  /** The title in the language of the reader. */
  readonly title: string;
}

/** A row inside a sentence: its heading in quotation marks, `"I.2. Computers"`. */
export function rowName(row: NumberedRow): string {
  return `"${rowHeading(row)}"`;
}

/** Titles and numbers of rows, by their ids. */
interface RowNames {
  readonly node?: (id: string) => string | undefined;
  readonly code?: (id: string) => string | undefined;
}

/** As `rowName`, of the row with this id; a row without a title is called by its id. */
export function rowNamed(id: string, { node, code }: RowNames): string {
  return rowName({ code: code?.(id), title: node?.(id) ?? id });
}

/**
 * A row as a heading: `I.2. Computers`, or `1) Computers` where the number ends in a sign of its own; the title alone where there is
 * no number, or the title begins with it.
 */
export function rowHeading(row: NumberedRow): string {
  const code = numberBeside(row);
  if (code === '') return row.title;
  return /[\p{L}\p{N}]$/u.test(code) ? `${code}. ${row.title}` : `${code} ${row.title}`;
}

/** A row as an entry of a list in a form: `I.2 Computers`, whatever its title begins with, since filled forms are read back by it. */
export function rowLabel({ code, title }: NumberedRow): string {
  return code === undefined ? title : `${code} ${title}`;
}

/** A row among many: by its number alone, else by its title: `I.2`, `"Computers"`. */
export function rowNumber({ code = '', title }: NumberedRow): string {
  return code === '' ? `"${title}"` : code;
}

/**
 * The number of a row where it is to stand before the title; '' where there is none, or the title begins with it: `I.2. Computers`.
 * A whole number at the beginning of a title is the number of the row only with a sign behind it: `1. Plan`, and not `1 plan`.
 */
function numberBeside({ code = '', title }: NumberedRow): string {
  if (!title.startsWith(code)) return code;
  const rest = title.slice(code.length);
  const isRepeated = /^\d+$/.test(code) ? /^[.):]\s/.test(rest) : /^[.):]?\s/.test(rest);
  return isRepeated ? '' : code;
}
