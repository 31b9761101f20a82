import { CSV_DETAILS, type CsvDetail } from '../../../model/source-details.js';
import { parseCsv } from '../../../vendor/csv-parse.js';
import { trimmed } from '../blanks.js';
import { isStatementLine } from './statement-row.js';

/** A row that is not blank; `line` is its first line, from 1. */
export interface CsvRow {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  /** Its number in a spreadsheet, from 1: a row with line ends in its texts is one. */
  readonly row?: number;
  /** Trimmed; '' is a blank cell. */
  readonly cells: readonly string[];
}

/** The rows of a text, or the first place that is not CSV. */
type CsvTable =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | {
      readonly ok: false;
      /** The line that is wrong, from 1. */
      readonly line: number;
      readonly cell: number;
      readonly detail: string;
    };

const DETAIL_BY_ERROR: Readonly<Record<string, CsvDetail>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-open',
  INVALID_OPENING_QUOTE: 'quote-inside',
  CSV_INVALID_CLOSING_QUOTE: 'after-quote',
};

/** After so many rows that do not fit the header, reading ends: the delimiter is probably wrong. */
const MOST_MISFITS = 100;
const MISFITS = 'TIEUCHI_MISFITS';

/** An upper bound of the number of cells; it counts blank cells and separators inside texts too. */
export function mostCells(text: string): number {
  const delimiter = delimiterOf(text);
  let cells = 1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index];
    if (unit === '\n' || unit === '\r' || unit === delimiter) cells += 1;
  }
  return cells;
}

const DELIMITERS = ['\t', ';', ','] as const;
/** The header is looked for in so many characters. */
const LOOKED_AT = 100_000;

/** `sep=;` in the first line states the separator. */
const STATED = /^sep=(.)(?=\r?\n|\r|$)/i;

/**
 * The separator that `sep=;` in the first line states, as Excel reads it; else the most frequent one of tab, semicolon and comma,
 * outside quotation marks, in the first line that has it twice, or has it at all, and is no statement: `numbers,vi` and
 * `UBND tỉnh, Sở Nội vụ` may stand above semicolons.
 */
function delimiterOf(text: string): string {
  const stated = STATED.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const lines = text.slice(0, LOOKED_AT).matchAll(/^.*[\t;,].*$/gmu);
  let ofFirst: string | undefined;
  for (const [line] of lines) {
    if (isStatementLine(line)) continue;
    const bare = line.replaceAll(/"[^"]*"/g, '');
    const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
    const most = Math.max(...counts);
    const delimiter = DELIMITERS[counts.indexOf(most)];
    if (delimiter !== undefined && most > 2) return delimiter;
    ofFirst ??= delimiter;
  }
  return ofFirst ?? ',';
}

/** Reads CSV (RFC 4180) with commas, semicolons, tabs, or the separator that its first line states. */
export function csvTable(text: string): CsvTable {
  // csv-parse counts a CRLF inside quotes as two lines.
  const written = text.replaceAll(/\r\n?/g, '\n');
  const lines = written.replace(STATED, '');
  const rows: CsvRow[] = [];
  let last = 0;
  let misfits = 0;
  try {
    parseCsv(lines, {
      delimiter: delimiterOf(written),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: readonly string[], { lines: end, records, empty_lines: blank }) => {
        const cells = record.map(trimmed);
        const line = end - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        last = end;
        if (cells.some((cell) => cell !== '')) rows.push({ line, row: records + blank, cells });
        const width = rows[0]?.cells.length ?? 0;
        if (cells.length < width || cells.some((cell, index) => index >= width && cell !== '')) misfits += 1;
        if (misfits > MOST_MISFITS) throw Object.assign(new Error(MISFITS), { code: MISFITS });
        return null;
      },
    });
  } catch (error) {
    const { code = '', index = 0 } = error as { readonly code?: string; readonly index?: number };
    const detail = DETAIL_BY_ERROR[code];
    if (detail !== undefined) return { ok: false, line: last + 1, cell: index + 1, detail: CSV_DETAILS[detail] };
    if (code !== MISFITS) throw error;
  }
  return { ok: true, rows };
}
