import { fold } from '../../kit/unicode.js';
import type { AnnexRow, AnnexRows } from '../annex/annex-rows.js';
import type { Headings } from '../annex/headings.js';
import { pointsIn } from '../annex/option-rows.js';
import { titleParts } from '../annex/title-rule.js';
import { allNodes } from '../draft/draft-criteria.js';
import type { Draft } from '../draft/draft-pack.js';
import type { ReportRow, RowWhy } from '../import-report.js';
import { cellName, type SheetTable } from '../read/sheet-table.js';

/** A sheet, its rows by kind, and the draft made of them. */
export interface ReadAnnex {
  readonly table: SheetTable;
  readonly headings: Headings;
  /** The row in which another table begins, if one does. */
  readonly end: number | undefined;
  readonly rows: AnnexRows;
  readonly draft: Draft;
}

/** All reasons for a person to look at a row. */
export function reportOf(annex: ReadAnnex): readonly ReportRow[] {
  return [
    ...doubtsOf(annex),
    ...unreadCells(annex),
    ...unreadColumns(annex),
    ...oddCells(annex),
    ...totalsOf(annex),
    ...notesOf(annex),
  ];
}

/** The column of a reason that is about one cell. */
const CELL_OF: Readonly<Partial<Record<RowWhy, 'max' | 'scoring' | 'verifier'>>> = {
  relative: 'scoring',
  unread: 'scoring',
  'no-scoring': 'scoring',
  refused: 'scoring',
  'points-above-max': 'scoring',
  'max-not-reached': 'scoring',
  'option-added': 'scoring',
  'else-zero': 'scoring',
  'parts-added': 'scoring',
  'case-left-out': 'scoring',
  'answer-left-out': 'scoring',
  'both-true': 'scoring',
  'claimed-not-applicable': 'scoring',
  'fault-earns': 'scoring',
  'merit-costs': 'scoring',
  'step-part': 'scoring',
  'group-part': 'scoring',
  'start-condition': 'scoring',
  'deduction-cap': 'scoring',
  'percent-of-what': 'scoring',
  compared: 'scoring',
  'place-asked': 'scoring',
  'max-missing': 'max',
  'max-of-heading': 'max',
  'max-unreadable': 'max',
  'sum-differs': 'max',
  'total-differs': 'max',
  'bonus-in-total': 'max',
  'group-scoring': 'scoring',
  'bonus-or-penalty': 'scoring',
  'no-body': 'verifier',
};

function cellOf(why: RowWhy, row: number, { columns }: Headings): string {
  const column = columns[CELL_OF[why] ?? 'key'];
  return CELL_OF[why] === undefined || column === undefined ? '' : cellName(row, column);
}

function doubtsOf({ draft: { nodes, left }, headings }: ReadAnnex): readonly ReportRow[] {
  const doubtful = allNodes(nodes).flatMap(({ row, code, doubts }) => doubts.map((doubt) => ({ row, code, doubt })));
  const unplaced = left.map(({ row, doubt }) => ({ row, code: row.code, doubt }));
  return [...doubtful, ...unplaced].map(({ row, code, doubt: { why, params } }) => {
    return { row: row.row, cell: cellOf(why, row.row, headings), code, title: row.title, why, params };
  });
}

/** A title of a total that is no plain sum: `Tổng điểm = (I + II)/2`. */
const WEIGHED = /[×*/%]|(?<!\p{L})(?:x|nhân|chia)(?!\p{L})/iu;

/** Texts of a row in columns that are not read, as `Ghi chú`; in a row of a total, all texts beside its points. */
function unreadCells({ rows, headings, draft }: ReadAnnex): readonly ReportRow[] {
  const beside = [...rows.nodes, ...rows.totals].flatMap((row) => row.unread.map((unread) => ({ row, unread })));
  const ofTotals = rows.totals.flatMap((row) => {
    const scoring = row.scoring === '' ? [] : [{ column: headings.columns.scoring ?? -1, text: row.scoring }];
    const words = row.title.replace(/[:.]?\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*$/iu, '');
    const rule = WEIGHED.test(row.title) ? row.title : titleParts(words).rule;
    const title = rule === '' ? [] : [{ column: headings.columns.title ?? -1, text: rule }];
    return [...scoring, ...title].map((unread) => ({ row, unread: { ...unread, row: row.row, heading: 'Tổng' } }));
  });
  const codes = new Map(allNodes(draft.nodes).map((node) => [node.row.row, node.code] as const));
  return [...beside, ...ofTotals].map(({ row, unread: { row: at, column, heading, text } }) => {
    const cell = column < 0 ? '' : cellName(at, column);
    const code = codes.get(row.row) ?? row.code;
    return { row: at, cell, code, title: row.title, why: 'cell-unread', params: { column: heading, text } };
  });
}

const BLANK = /^[\s-]*$/;
const POINTS = /^[()\d.,\s-]*$/;

/** Unknown columns with content, each once. */
export function unreadColumns({
  table,
  headings,
  rows,
}: Pick<ReadAnnex, 'table' | 'headings' | 'rows'>): readonly ReportRow[] {
  const reported = new Set([...rows.nodes, ...rows.totals].flatMap(({ unread }) => unread.map(({ column }) => column)));
  const readColumns = new Set([...Object.values(headings.columns), ...rows.readColumns]);
  const ofRows = new Set([...rows.nodes, ...rows.totals].flatMap(({ row, lines }) => [row, ...lines]));
  const body = table.rows.filter(({ row }) => ofRows.has(row));
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column): ReportRow[] => {
    const { label = '', isFilledIn = false } = headings.others.find((other) => other.column === column) ?? {};
    // points that units fill in are no part of an annex; other numbers may be, as a weight or a second maximum
    const count = body.filter(({ cells }) => !(isFilledIn ? POINTS : BLANK).test(cells[column] ?? '')).length;
    if (readColumns.has(column) || reported.has(column) || count === 0) return [];
    const cell = cellName(headings.lastRow, column);
    const params = { column: label === '' ? cell.replace(/\d+$/, '') : label, count: String(count) };
    return [{ row: headings.lastRow, cell, code: '', title: '', why: 'column-unread', params }];
  });
}

function notesOf({ draft }: ReadAnnex): readonly ReportRow[] {
  return draft.notes.flatMap(({ row, text, places, unread }): ReportRow[] => {
    const note = { row, cell: '', code: '', title: text };
    const isRounding = places !== undefined && draft.note.places === places;
    const rounding: ReportRow[] = isRounding
      ? [{ ...note, why: 'note-rounding', params: { places: String(places) } }]
      : [];
    return isRounding && unread.length === 0 ? rounding : [...rounding, { ...note, why: 'note', params: {} }];
  });
}

/** The title of a total of one group: `Tổng điểm mục II`, `Cộng I`. */
const OF_GROUP = /(?<!\p{L})(?:[Nn]hóm|NHÓM|[Mm]ục|MỤC|[Pp]hần|PHẦN)(?!\p{L})| (?:[IVXLC]+|\p{L}|\d+)$/u;

/** Totals that differ from their sum: the last is the sum of all groups, any other that of the group above it. */
function totalsOf({ rows, draft, headings, table, end }: ReadAnnex): readonly ReportRow[] {
  const cut = rows.totals.length > 0 || end === undefined ? [] : totalsAfter(table, headings, end);
  const printedTotals = rows.totals.map((row) => ({ row: row.row, title: row.title, max: printedIn(row) }));
  const totals = [...printedTotals, ...cut].filter(({ max }) => max !== '');
  return totals.flatMap(({ row, title, max }, index): ReportRow[] => {
    const printed = pointsIn(max);
    const above = draft.nodes.findLast((node) => node.row.row < row);
    // `đơn vị` is no VI
    const isOfGroup = index < totals.length - 1 || OF_GROUP.test(title);
    const sums = new Set([draft.total, draft.withBonus, ...(isOfGroup && above ? [above.max] : [])]);
    const at = { row, cell: cellOf('total-differs', row, headings), code: '', title };
    if (printed !== undefined && sums.has(printed)) {
      // the total of the pack, of which percents are, has no bonus
      const isBeyond = !isOfGroup && printed === draft.withBonus && printed !== draft.total;
      return isBeyond ? [{ ...at, why: 'bonus-in-total', params: { max: printed, sum: draft.total } }] : [];
    }
    const params = { max: printed ?? max, sum: draft.total };
    return [{ ...at, why: 'total-differs', params }];
  });
}

/** The points of a total: in its cell, or at the end of its title. */
function printedIn({ max, title }: AnnexRow): string {
  return max === '' ? (/[:.\s]\s*(\d+(?:[.,]\d+)*)\s*(?:điểm|đ)?\s*$/iu.exec(title)?.[1] ?? '') : max;
}

/** Totals below the row `end`, where a second table was cut off. */
function totalsAfter({ rows }: SheetTable, { columns }: Headings, end: number) {
  return rows
    .filter(
      ({ row, cells }) => row > end && /^tong(?: so| cong)?(?: diem)?$/.test(fold(cells[columns.title ?? -1] ?? '')),
    )
    .map(({ row, cells }) => ({ row, title: cells[columns.title ?? -1] ?? '', max: cells[columns.max ?? -1] ?? '' }));
}

/** Odd cells (dates, formulas, errors) in the rows and columns that are read. */
export function oddCells({
  table: { odd, rows },
  headings: { lastRow, columns },
  end = Number.POSITIVE_INFINITY,
}: Pick<ReadAnnex, 'table' | 'headings'> & Partial<Pick<ReadAnnex, 'end'>>): readonly ReportRow[] {
  const used = new Set(Object.values(columns));
  const cellsOf = new Map(rows.map((candidate) => [candidate.row, candidate.cells]));
  return odd.flatMap(({ row, column, is }): ReportRow[] => {
    if (row <= lastRow || row >= end || !used.has(column)) return [];
    const cells = cellsOf.get(row) ?? [];
    const title = cells[columns.title ?? -1] ?? '';
    return [
      { row, cell: cellName(row, column), code: '', title, why: `cell-${is}`, params: { found: cells[column] ?? '' } },
    ];
  });
}
