import { parse } from 'csv-parse/sync';

/** A row with at least one cell that is not blank; its line is that on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  /** Without white space at their ends; `''` is a blank cell. */
  readonly cells: readonly string[];
}

/** The rows of a text, or the first place where it is no CSV. */
export type CsvTable =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly cell: number; readonly detail: string };

/** All that `detail` of `csv-syntax` may say, so that the words room can say it in other languages. */
export const CSV_DETAILS = {
  'quote-open': 'a quotation mark is not closed',
  'quote-inside': 'a quotation mark stands inside a cell that does not begin with one',
  'after-quote': 'text follows a closing quotation mark',
  'more-cells': 'the row has more cells than the header',
  'fewer-cells': 'the row has fewer cells than the header',
} as const;

const DETAIL_BY_ERROR: Readonly<Record<string, keyof typeof CSV_DETAILS>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-open',
  INVALID_OPENING_QUOTE: 'quote-inside',
  CSV_INVALID_CLOSING_QUOTE: 'after-quote',
};

/** Reads CSV (RFC 4180). The delimiter is a semicolon where the first line has one, as Vietnamese Excel writes; else a comma. */
export function csvTable(text: string): CsvTable {
  // csv-parse counts a CRLF inside quotes as two lines.
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const [header = ''] = lines.split('\n', 1);
  const rows: CsvRow[] = [];
  let last = 0;
  try {
    parse(lines, {
      delimiter: header.includes(';') ? ';' : ',',
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (record: readonly string[], context) => {
        const cells = record.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== '')) rows.push({ line: last + 1, cells });
        last = context.lines;
        return null;
      },
    });
  } catch (error) {
    const { code = '', index = 0 } = error as { readonly code?: string; readonly index?: number };
    const detail = DETAIL_BY_ERROR[code];
    if (detail === undefined) throw error;
    return { ok: false, line: last + 1, cell: index + 1, detail: CSV_DETAILS[detail] };
  }
  return { ok: true, rows };
}
