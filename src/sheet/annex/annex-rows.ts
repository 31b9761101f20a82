import { fold } from '../../kit/unicode.js';
import type { SheetRow, SheetTable } from '../read/sheet-table.js';
import type { ColumnName, Headings } from './headings.js';

/** A row of an annex by column; '' where the cell is blank or the table has no such column. */
export interface AnnexRow extends Readonly<Record<ColumnName, string>> {
  readonly row: number;
  /** Columns whose cell is joined with the row above. */
  readonly joined: readonly ColumnName[];
  /** Rows below it that continue its scoring. */
  readonly lines: readonly number[];
  /** Texts of the row, or of its lines, in columns that are not read. */
  readonly unread: readonly UnreadCell[];
}

/** A text in a column that is not read, and the heading of that column. */
export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
}

/** The rows below the headings, by kind. */
export interface AnnexRows {
  /** Groups and criteria, in order. */
  readonly nodes: readonly AnnexRow[];
  readonly totals: readonly AnnexRow[];
  /** Rows of a single text: notes, footnotes, signatures. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
}

const TOTAL = /^(tong( so| cong)?( diem)?|cong|tong cong|diem tong)( *[:(=].*| nhom .*| muc .*| phan .*)?$/;
const NOTE = /^(ghi chu|luu y|chu thich|\(?\*+\)?)/;
const CODED = /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]?\s+(.+)$/su;
/** Columns whose joined text counts for each of the joined rows. */
const SHARED: readonly ColumnName[] = ['evidence', 'provider', 'verifier'];

/** The rows below the headings and above the row `before`. With `isKeyed` each row that has a key is a node. */
export function annexRows(table: SheetTable, headings: Headings, before: number, isKeyed = false): AnnexRows {
  const nodes: AnnexRow[] = [];
  const totals: AnnexRow[] = [];
  const notes: { row: number; text: string }[] = [];
  const below = table.rows.filter(({ row }) => row > headings.lastRow && row < before);
  for (const sheetRow of below.filter((candidate) => isKeyed || !isNumbering(candidate))) {
    const row = byColumn(sheetRow, table, headings);
    const texts = sheetRow.cells.filter((cell) => cell !== '');
    const previous = nodes.at(-1);
    const continued = previous && continuation(previous, row);
    if (isKeyed && row.key !== '') nodes.push(row);
    else if (isTotal(row)) totals.push(row);
    else if (texts.length === 1 && !(continued && isNext(previous, row)) && isNote(row)) {
      notes.push({ row: row.row, text: texts.join('') });
    } else if (continued) nodes[nodes.length - 1] = continued;
    else if (row.title !== '') nodes.push(row);
    else notes.push({ row: row.row, text: texts.join(' · ') });
  }
  return { nodes, totals, notes };
}

/** Whether a row of a single text is a note: it is not in the column of titles, or begins as `Ghi chú`. */
function isNote({ title }: AnnexRow): boolean {
  return title === '' || NOTE.test(fold(title));
}

/** Whether a line has only scoring and stands directly below its row: the cell above continues. */
function isNext({ row, lines }: AnnexRow, line: AnnexRow): boolean {
  return line.scoring !== '' && line.row === (lines.at(-1) ?? row) + 1 && !NOTE.test(fold(line.scoring));
}

/** Whether a row is a total; one with a number has no scoring. */
function isTotal({ code, title, scoring, max }: AnnexRow): boolean {
  return TOTAL.test(fold(title)) && !/^c[ôổốồ]ng/iu.test(title) && (code === '' || (scoring === '' && max !== ''));
}

/** Whether a row numbers the columns: `(1) (2) (3) …`. */
export function isNumbering({ cells }: SheetRow): boolean {
  const texts = cells.filter((cell) => cell !== '');
  return texts.length > 2 && texts.every((text, index) => text.replaceAll(/[()[\]]/g, '') === String(index + 1));
}

/** The heading of a column of notes. */
const NOTES_COLUMN = /^(ghi chu|luu y|chu thich)/;

function byColumn({ row, cells }: SheetRow, table: SheetTable, { columns, others }: Headings): AnnexRow {
  const joined: ColumnName[] = [];
  const cell = (name: ColumnName): string => {
    const column = columns[name];
    if (column === undefined) return '';
    // a spreadsheet turns `4.1` into a date, and the number is lost
    if (name === 'code' && table.odd.some((cell) => cell.row === row && cell.column === column)) return '';
    const merge = table.merges.find(
      ({ firstColumn, firstRow, lastRow }) => firstColumn === column && firstRow < row && row <= lastRow,
    );
    if (!merge) return cells[column] ?? '';
    joined.push(name);
    if (!SHARED.includes(name)) return '';
    return table.rows.find((above) => above.row === merge.firstRow)?.cells[column] ?? '';
  };
  const read = {
    code: cell('code'),
    title: cell('title'),
    max: cell('max'),
    scoring: cell('scoring'),
    evidence: cell('evidence'),
    provider: cell('provider'),
    verifier: cell('verifier'),
    key: cell('key'),
  };
  const unread = others
    .filter(({ column, label }) => NOTES_COLUMN.test(fold(label)) && (cells[column] ?? '') !== '')
    .map(({ column, label }) => ({ row, column, heading: label, text: cells[column] ?? '' }));
  const [, code, title] = read.title === '' ? (CODED.exec(read.code) ?? []) : [];
  if (code !== undefined && title !== undefined && !NOTE.test(fold(read.code)))
    return { row, joined, lines: [], unread, ...read, code, title };
  return { row, joined, lines: [], unread, ...read };
}

/** The row above, continued by a line without a code, as `- Đúng hạn: 2 điểm`; undefined where it is no such line. */
function continuation(above: AnnexRow, line: AnnexRow): AnnexRow | undefined {
  const { code, title, max, scoring } = line;
  if (code !== '' && !/^[-+•]$/.test(code)) return undefined;
  const isLine = title === '' || /^[-+•]/.test(title) || code !== '';
  if (!isLine || (title === '' && scoring === '')) return undefined;
  const label = title.replace(/^[-+•]\s*/, '');
  const points = max === '' ? '' : `${max.replace(/\s*(?:điểm|đ)$/iu, '')} điểm`;
  const first = points === '' ? scoring : points;
  const option = label === '' || first === '' ? label + first : `${label}: ${first}`;
  const more = points !== '' && scoring !== '' ? [scoring] : [];
  const bodies = (['provider', 'verifier'] as const).filter((name) => !['', above[name]].includes(line[name]));
  const others = bodies.filter((name) => above[name] !== '');
  return {
    ...above,
    scoring: [above.scoring, option, ...more].filter((text) => text !== '').join('; '),
    evidence: [...new Set([above.evidence, line.evidence])].filter((text) => text !== '').join('; '),
    provider: above.provider === '' ? line.provider : above.provider,
    verifier: above.verifier === '' ? line.verifier : above.verifier,
    lines: [...above.lines, line.row],
    unread: [
      ...above.unread,
      ...line.unread,
      ...others.map((name) => ({ row: line.row, column: -1, heading: name, text: line[name] })),
    ],
  };
}
