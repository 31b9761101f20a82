import { fold } from '../../kit/unicode.js';
import type { SheetRow, SheetTable } from '../read/sheet-table.js';
import { withAnswerColumns } from './answer-columns.js';
import { type ColumnName, type Headings, repeatedHeadings } from './headings.js';
import { numberedTitle, withNumbersOfTitles } from './numbered-titles.js';
import { isOptionTitle, withListedOptions } from './option-rows.js';
import { type PartTitles, partTitlesOf } from './part-titles.js';
import { bareCode } from './row-number.js';
import { type OfParts, withScoredParts } from './scored-parts.js';
import { isTotal, isTotalTitle } from './total-row.js';

/** A row of an annex by column; '' where the cell is blank or the table has no such column. */
export interface AnnexRow extends Readonly<Record<ColumnName, string>>, OfParts {
  readonly row: number;
  /** Columns whose cell is joined with the row above. */
  readonly joined: readonly ColumnName[];
  /** Rows below it that continue its scoring. */
  readonly lines: readonly number[];
  /** Texts of the row, or of its lines, in columns that are not read. */
  readonly unread: readonly UnreadCell[];
}

/** A text in a column that is not read, and the heading of that column. */
interface UnreadCell {
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
  /** Rows of a heading that is printed again at the top of a page. */
  readonly repeated: ReadonlySet<number>;
  /** Columns that were read beside those of `Headings`: of answers, of their points, and of the titles of parts. */
  readonly readColumns: ReadonlySet<number>;
}

const NOTE = /^(ghi chu|luu y|chu thich|\(?\*+\)?)/;
/** `A TIÊU CHÍ CHUNG` in one joined cell, without a mark behind the number. */
const CODED = /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s+(.+)$/su;
/** `PHẦN I. TIÊU CHÍ CHUNG`: the number is `PHẦN I`. Without a mark behind it the title is in capitals. */
const PART =
  /^((?:PHẦN|[Pp]hần|MỤC|[Mm]ục|NHÓM|[Nn]hóm|CHƯƠNG|[Cc]hương) (?:[IVXLC]+|\p{Lu}|\d+))(?:\s*[.:)-]\s*|\s+(?=[^\p{Ll}]+$))(.+)$/su;
/** Columns whose joined text counts for each of the joined rows. */
const SHARED: readonly ColumnName[] = ['evidence', 'provider', 'verifier'];

/**
 * The rows below the headings and above the row `before`, without headings that are printed again at the top of a page. With
 * `isKeyed` each row that has a key is a node.
 */
export function annexRows(table: SheetTable, headings: Headings, before: number, isKeyed = false): AnnexRows {
  const nodes: AnnexRow[] = [];
  const totals: AnnexRow[] = [];
  const notes: { row: number; text: string }[] = [];
  const below = table.rows.filter(({ row }) => row > headings.lastRow && row < before);
  const repeated = isKeyed ? new Set<number>() : repeatedHeadings(table, headings);
  const isBreak = (row: SheetRow) => !isKeyed && (isNumbering(row) || repeated.has(row.row));
  const parts = isKeyed ? undefined : partTitlesOf(table, headings);
  const breaks = new Set(below.filter(isBreak).map(({ row }) => row));
  const read = below.filter(({ row }) => !breaks.has(row)).map((row) => byColumn(row, table, headings, parts));
  const numbered = isKeyed ? read : withNumbersOfTitles(read);
  const answered = isKeyed ? undefined : withAnswerColumns(numbered, table, headings);
  const scored = answered
    ? withScoredParts(withListedOptions(answered.rows))
    : { rows: read, parts: new Set<number>() };
  for (const [index, row] of scored.rows.entries()) {
    const texts = below.find((sheetRow) => sheetRow.row === row.row)?.cells.filter((cell) => cell !== '') ?? [];
    const previous = scored.parts.has(index) ? undefined : nodes.at(-1);
    const continued = previous && continuation(previous, row);
    if (isKeyed && row.key !== '') nodes.push(row);
    else if (isTotal(row)) totals.push(row);
    else if (texts.length === 1 && !(continued && isNext(previous, row, breaks)) && isNote(row)) {
      notes.push({ row: row.row, text: texts.join('') });
    } else if (continued) nodes[nodes.length - 1] = continued;
    else if (row.title !== '') nodes.push(row);
    else notes.push({ row: row.row, text: texts.join(' · ') });
  }
  const readColumns = new Set([...(answered?.columns ?? []), ...(parts ? [parts.column] : [])]);
  return { nodes, totals, notes, repeated, readColumns };
}

/** Whether a row of a single text is a note: it is not in the column of titles, or begins as `Ghi chú`. */
function isNote({ title }: AnnexRow): boolean {
  return title === '' || NOTE.test(fold(title));
}

/** Whether a line has only scoring and stands directly below its row, but for a page that ends: the cell above continues. */
function isNext({ row, lines }: AnnexRow, line: AnnexRow, breaks: ReadonlySet<number>): boolean {
  let last = lines.at(-1) ?? row;
  while (breaks.has(last + 1)) last += 1;
  return line.scoring !== '' && line.row === last + 1 && !NOTE.test(fold(line.scoring));
}

/** Whether a row numbers the columns: `(1) (2) (3) …`. */
export function isNumbering({ cells }: SheetRow): boolean {
  const texts = cells.filter((cell) => cell !== '');
  return texts.length > 2 && texts.every((text, index) => text.replaceAll(/[()[\]]/g, '') === String(index + 1));
}

/** The heading of a column of notes. */
const NOTES_COLUMN = /^(ghi chu|luu y|chu thich)/;

function byColumn(
  { row, cells }: SheetRow,
  table: SheetTable,
  { columns, others }: Headings,
  parts: PartTitles | undefined,
): AnnexRow {
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
  const part = parts ? (cells[parts.column] ?? '') : '';
  if (parts && part !== '' && read.title !== '') {
    unread.push({ row, column: columns.title ?? -1, heading: parts.above, text: read.title });
  }
  const { code, title } = read.key === '' ? numberAndTitle(part === '' ? read : { ...read, title: part }) : read;
  return { row, joined, lines: [], unread, ...read, code, title };
}

/** The number and the title of a row, also where one cell joined over both columns has them, or a title without a number. */
function numberAndTitle({ code, title, max }: Pick<AnnexRow, 'code' | 'title' | 'max'>) {
  if (NOTE.test(fold(code))) return { code, title };
  if (title !== '' && code !== '') {
    // `1. Kế hoạch` beside its number
    const twice = numberedTitle(title);
    return twice && bareCode(code) === twice.code ? { code, title: twice.title } : { code, title };
  }
  const numbered = title === '' ? numberedTitle(code) : undefined;
  const [, number = '', rest = ''] = PART.exec(title || code) ?? (title === '' ? CODED.exec(code) : undefined) ?? [];
  if (rest !== '') return { code: number, title: rest };
  if (numbered) return numbered;
  if (title !== '') return { code, title };
  const isTitle = isTotalTitle(code) || (max !== '' && /\p{L}\s+\p{L}/u.test(code));
  return isTitle ? { code: '', title: code } : { code, title };
}

/** A row that only says that others follow. */
const LEADS_ON = /^(?:trong đó|cụ thể|bao gồm|gồm|như sau|cụ thể như sau) ?:?$/iu;

/** The row above, continued by a line without a code, as `- Đúng hạn: 2 điểm`; undefined where it is no such line. */
function continuation(above: AnnexRow, line: AnnexRow): AnnexRow | undefined {
  const { code, title, max, scoring } = line;
  if (code !== '' && !/^[-+•]$/.test(code)) return undefined;
  const leadsOn = max === '' && scoring === '' && LEADS_ON.test(title);
  const isLine =
    title === '' || leadsOn || /^[-+•]/.test(title) || code !== '' || (above.max !== '' && isOptionTitle(line));
  if (!isLine || (title === '' && scoring === '')) return undefined;
  const label = leadsOn ? '' : title.replace(/^(?:[-+•]\s*|(?:\d{1,2}|[a-zđ])[.)]\s+)/u, '');
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
