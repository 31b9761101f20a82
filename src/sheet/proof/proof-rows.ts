import { isObject } from '../../kit/plain-data.js';
import { type AnnexRow, isNumbering } from '../annex/annex-rows.js';
import { titleParts } from '../annex/title-rule.js';
import { allNodes, type DraftNode } from '../draft/draft-criteria.js';
import type { ProofRow, ReportRow, RowCertainty, RowFate } from '../import-report.js';
import { rowText, type SheetRow } from '../read/sheet-table.js';
import type { ReadAnnex } from './annex-report.js';

/** Every row of the sheet that is not blank: what was made of it, and whether a person must look at it. */
export function proofRows(annex: ReadAnnex, reportRows: readonly ReportRow[]): readonly ProofRow[] {
  const { table, rows, draft, headings } = annex;
  const nodes = new Map(allNodes(draft.nodes).map((node) => [node.row.row, node] as const));
  const lines = new Map(rows.nodes.flatMap((row) => row.lines.map((line) => [line, row.row] as const)));
  const annexRows = new Map([...rows.nodes, ...rows.totals].map((row) => [row.row, row] as const));
  return table.rows.map((sheetRow): ProofRow => {
    const { row, cells } = sheetRow;
    const is = fateOf(annex, sheetRow, lines);
    const node = nodes.get(row);
    const lineOf = lines.get(row);
    const [code = '', title, max = '', scoring = ''] = (['code', 'title', 'max', 'scoring'] as const).map(
      (name) => cells[headings.columns[name] ?? -1],
    );
    const annexRow = annexRows.get(row);
    const isCut = annex.end !== undefined && row >= annex.end;
    const whys = reportRows.filter(({ row: at, why }) => (isCut ? why === 'second-table' : at === row));
    const rule = node?.rule !== undefined && isObject(node.rule) ? { rule: node.rule } : {};
    const isText = is === 'heading' || is === 'note' || is === 'not-read';
    return {
      row,
      is,
      code: isText ? '' : (node?.code ?? annexRow?.code ?? code),
      title: isText ? rowText(cells) : (annexRow?.title ?? title ?? ''),
      max: isText ? '' : (node?.max ?? max),
      printedMax: isText ? '' : max,
      scoring: isText ? '' : printedScoring(scoring, annexRow),
      ...rule,
      ...(lineOf === undefined ? {} : { lineOf }),
      state: stateOf(is, whys, node),
      whys,
    };
  });
}

/** The scoring of a row as printed; that of columns of answers where the row has no other. */
function printedScoring(scoring: string, row: AnnexRow | undefined): string {
  return scoring === '' && row?.lines.length === 0 ? row.scoring : scoring;
}

/** A report row for a row that is in no part of the draft, unless there is one already. */
export function unreadRow({ row, is, title, code, whys }: ProofRow): readonly ReportRow[] {
  if (is !== 'not-read' || whys.length > 0) return [];
  return [{ row, cell: '', code, title: '', why: 'row-unread', params: { text: title } }];
}

function fateOf(
  { headings, end, rows, draft }: ReadAnnex,
  { row, cells }: SheetRow,
  lines: ReadonlyMap<number, number>,
): RowFate {
  if (end !== undefined && row >= end) return 'not-read';
  if (row < headings.firstRow) return isNote(cells) ? 'not-read' : 'heading';
  if (row <= headings.lastRow || isNumbering({ row, cells })) return 'heading';
  if (rows.repeated.has(row)) return 'heading';
  if (lines.has(row)) return 'line';
  if (rows.totals.some((total) => total.row === row)) return 'total';
  if (rows.notes.some((note) => note.row === row)) return 'note';
  if (draft.left.some((left) => left.row.row === row) || !rows.nodes.some((node) => node.row === row))
    return 'not-read';
  const node = allNodes(draft.nodes).find((candidate) => candidate.row.row === row);
  return node && node.children.length === 0 ? 'criterion' : 'group';
}

/** Whether a line beside the rows of an annex has words on the scoring. */
export function isNote(cells: readonly string[]): boolean {
  const text = cells.join(' ').replaceAll(/(?:chấm |thang |bảng |tổng )?điểm(?: (?:cộng|thưởng|trừ|tối đa))?/giu, '');
  // the units that an annex applies to are named in its heading
  const rest = text.replaceAll(/tối đa \d+(?:[.,]\d+)?|(?:áp dụng|dành)(?: riêng)? (?:cho|với|đối với)/giu, '');
  return titleParts(rest).rule !== '';
}

/** A number of points, or an interval of them, in a cell of its own. */
const POINTS =
  /^(?:(?:từ|trên|dưới|đến|[<>≤≥]=?) ?)?[-+−]?\d+(?:[.,]\d+)?%?(?: ?(?:[-–]|đến) ?(?:dưới )?\d+(?:[.,]\d+)?%?)?(?: (?:điểm|đ))?(?: trở lên)?$/iu;

/** Words of headings above points. */
const OF_POINTS = /(?<!\p{L})(?:điểm|mức|trừ|thưởng|xếp loại)(?!\p{L})/iu;

/** The first row of points in a table without the headings of an annex, as one of deductions: a text and a number beside it. */
export function rowOfPoints(rows: readonly SheetRow[]): SheetRow | undefined {
  const [first, second] = rows;
  if (![first, second].some((row) => row?.cells.some((cell) => OF_POINTS.test(cell)))) return undefined;
  return rows.find(({ cells }) => {
    const name = cells.findIndex((text) => /\p{L}/u.test(text) && !POINTS.test(text));
    return name >= 0 && cells.slice(name + 1).some((text) => POINTS.test(text));
  });
}

function stateOf(is: RowFate, whys: readonly ReportRow[], node: DraftNode | undefined): RowCertainty {
  if (is === 'not-read' || (node?.isStandIn ?? false)) return 'not-read';
  if (whys.length > 0) return 'to-check';
  return is === 'heading' || is === 'line' ? 'none' : 'sure';
}
