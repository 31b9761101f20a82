import { fold } from './fold.js';
import type { ColumnName, Headings } from './headings.js';
import type { SheetRow, SheetTable } from './sheet-table.js';

/** A row of an annex by the names of its columns, each `''` where blank or where the table has no such column. */
export interface AnnexRow extends Readonly<Record<ColumnName, string>> {
  readonly row: number;
  /** Columns that are joined with those of the row above. */
  readonly joined: readonly ColumnName[];
  /** Rows below it that are lines of its scoring. */
  readonly lines: readonly number[];
  /** Texts of the row, or of its lines, that stand in no column that is read. */
  readonly unread: readonly UnreadCell[];
}

/** A text that no column of an annex takes, and the heading above it. */
export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
}

/** The rows below the headings, by what they are. */
export interface AnnexRows {
  /** Groups and criteria, in order. */
  readonly nodes: readonly AnnexRow[];
  readonly totals: readonly AnnexRow[];
  /** Rows of one text that is no criterion: notes, footnotes, signatures. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
}

const TOTAL = /^(tong( so| cong)?( diem)?|cong|tong cong|diem tong)( *[:(=].*| nhom .*| muc .*| phan .*)?$/;
const NOTE = /^(ghi chu|luu y|chu thich|\(?\*+\)?)/;
const CODED = /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]?\s+(.+)$/su;
/** Columns whose text holds for each row that they are joined over. */
const SHARED: readonly ColumnName[] = ['evidence', 'provider', 'verifier'];

/** What stands below the headings, up to a row of the file. With `isKeyed` each row that has a key is a node, whatever it says. */
export function annexRows(table: SheetTable, headings: Headings, before: number, isKeyed = false): AnnexRows {
  const nodes: AnnexRow[] = [];
  const totals: AnnexRow[] = [];
  const notes: { row: number; text: string }[] = [];
  const below = table.rows.filter(({ row }) => row > headings.lastRow && row < before);
  for (const sheetRow of below.filter((one) => isKeyed || !isNumbering(one))) {
    const row = named(sheetRow, table, headings);
    const texts = sheetRow.cells.filter((cell) => cell !== '');
    const previous = nodes.at(-1);
    const continued = previous && continuation(previous, row);
    if (isKeyed && row.key !== '') nodes.push(row);
    else if (isTotal(row)) totals.push(row);
    else if (texts.length === 1 && !(continued && isNext(previous, row)) && isNote(row)) {
      notes.push({ row: row.row, text: texts[0] ?? '' });
    } else if (continued) nodes[nodes.length - 1] = continued;
    else if (row.title !== '') nodes.push(row);
    else notes.push({ row: row.row, text: texts.join(' · ') });
  }
  return { nodes, totals, notes };
}

/** A text with no other beside it, in no column of titles. */
function isNote({ title }: AnnexRow): boolean {
  return title === '' || NOTE.test(fold(title));
}

/** A text of scoring alone, right below its row: the cell above goes on. */
function isNext({ row, lines }: AnnexRow, line: AnnexRow): boolean {
  return line.scoring !== '' && line.row === (lines.at(-1) ?? row) + 1 && !NOTE.test(fold(line.scoring));
}

/** A row of the sum; with a number of its own only where it says nothing of scoring. */
function isTotal({ code, title, scoring, max }: AnnexRow): boolean {
  return TOTAL.test(fold(title)) && !/^c[ôổốồ]ng/iu.test(title) && (code === '' || (scoring === '' && max !== ''));
}

/** `(1) (2) (3) …` below a heading. */
export function isNumbering({ cells }: SheetRow): boolean {
  const texts = cells.filter((cell) => cell !== '');
  return texts.length > 2 && texts.every((text, index) => text.replaceAll(/[()[\]]/g, '') === String(index + 1));
}

const NOTES_COLUMN = /^(ghi chu|luu y|chu thich)/;

function named({ row, cells }: SheetRow, table: SheetTable, { columns, others }: Headings): AnnexRow {
  const joined: ColumnName[] = [];
  const cell = (name: ColumnName): string => {
    const column = columns[name];
    if (column === undefined) return '';
    // a spreadsheet makes a date of `4.1`: what stood there is lost
    if (name === 'code' && table.odd.some((one) => one.row === row && one.column === column)) return '';
    const merge = table.merges.find((one) => one.firstColumn === column && one.firstRow < row && row <= one.lastRow);
    if (!merge) return cells[column] ?? '';
    joined.push(name);
    if (!SHARED.includes(name)) return '';
    return table.rows.find((one) => one.row === merge.firstRow)?.cells[column] ?? '';
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

/** The row above with what this one adds to how it is scored: a line without a code, as `- Đúng hạn: 2 điểm`. */
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
