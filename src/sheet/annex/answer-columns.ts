import { fold } from '../../kit/unicode.js';
import type { SheetTable } from '../read/sheet-table.js';
import { isOfDays } from '../readings/dates.js';
import { rangeOf } from '../readings/range.js';
import type { Headings } from './headings.js';
import { asScoring, FALLS_SHORT, mostOf, pairsOf, pointsIn } from './option-rows.js';
import { isTotal, type RowCells } from './total-row.js';

/** Rows whose scoring stands in columns of answers or of their points, and the columns that were read for it. */
interface ReadAnswers<R> {
  readonly rows: readonly R[];
  readonly columns: ReadonlySet<number>;
}

type Column = Headings['others'][number];
type Row = RowCells & { readonly row: number };

/**
 * The rows, with the scoring that stands in columns of its own: levels as columns with their points below (`Tốt | Khá | Yếu`), or
 * the points of each answer beside it. A column is read only where all of its points fit the maximums of their criteria.
 */
export function withAnswerColumns<R extends Row>(
  rows: readonly R[],
  table: SheetTable,
  headings: Headings,
): ReadAnswers<R> {
  const cells = new Map(table.rows.map((row) => [row.row, row.cells] as const));
  const cellOf = (row: Row, { column }: Column) => cells.get(row.row)?.[column] ?? '';
  const open = headings.others.filter(({ isFilledIn }) => !isFilledIn);
  return (
    byLevels(rows, open, cellOf) ??
    byPointedLevels(rows, open, cellOf) ??
    byPoints(rows, headings, cellOf) ?? { rows, columns: new Set() }
  );
}

type CellOf = (row: Row, column: Column) => string;

/** Words before the name of a level in a joined heading: `Mức điểm Tốt`. */
const OF_LEVEL =
  /^(?:(?:thang|mức|khung|biểu|số)? ?điểm(?: đánh giá| chấm)?|mức(?: độ)?(?: đánh giá)?|đánh giá|xếp loại)\s*[:-]?\s+/iu;
/** Names of levels and of answers. The list is closed: a column of any other name may hold other numbers. */
const LEVEL =
  /^(?:xuất sắc|rất tốt|tốt|khá|trung bình(?: khá)?|tb(?: khá)?|yếu|kém|đạt|không đạt|chưa đạt|đạt một phần|có|không|chưa|không có|đầy đủ|(?:không|chưa) đầy đủ|đúng hạn|(?:chậm|trễ|quá) hạn|chậm|không thực hiện|(?:chưa |không )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?)$/iu;

/** The name of the level that a heading names; undefined for any other heading. */
function levelOf({ label }: Column): string | undefined {
  const name = label.replaceAll(/\s+/g, ' ').replace(OF_LEVEL, '').replace(/[.:]$/, '').trim();
  const range = LEVEL.test(name) ? undefined : rangeOf(name);
  const isPercent = range !== undefined && range !== 'unclear' && range.is === 'range' && range.isPercent;
  return LEVEL.test(name) || isPercent || isOfDays(name) ? name : undefined;
}

const BLANK = /^[\s-]*$/;

/** Levels as columns: every criterion has points in each of them, and the most of them are its maximum. */
function byLevels<R extends Row>(
  rows: readonly R[],
  open: readonly Column[],
  cellOf: CellOf,
): ReadAnswers<R> | undefined {
  const levels = open.flatMap((column) => {
    const level = levelOf(column);
    return level === undefined ? [] : [{ column, level }];
  });
  if (levels.length < 2) return undefined;
  let isClear = true;
  const read = rows.map((row) => {
    const answers = levels.map(({ column, level }) => ({ ...NOTHING, scoring: level, max: cellOf(row, column) }));
    if (isTotal(row) || answers.every(({ max }) => BLANK.test(max))) return row;
    const best = mostOf(answers);
    isClear &&= best !== undefined && row.scoring === '' && row.title !== '' && pointsIn(row.max) === best;
    return { ...row, scoring: answers.map((answer) => asScoring(answer).scoring).join('; ') };
  });
  const isRead = isClear && read.some(({ scoring }, index) => scoring !== rows[index]?.scoring);
  return isRead ? { rows: read, columns: new Set(levels.map(({ column }) => column.column)) } : undefined;
}

/** The name and the points of a level in its heading: `Mức 1 (1 điểm)`. */
const POINTED = /^(?<name>[^()]*\p{L}[^()]*?) ?\((?<points>\d+(?:[.,]\d+)?) ?(?:điểm|đ)\)$/iu;

/** Levels as columns with their points in the heading, and in each row what a level asks for. */
function byPointedLevels<R extends Row>(
  rows: readonly R[],
  open: readonly Column[],
  cellOf: CellOf,
): ReadAnswers<R> | undefined {
  const levels = open.flatMap((column) => {
    const max = POINTED.exec(column.label.replaceAll(/\s+/g, ' ').trim())?.groups?.points;
    return max === undefined ? [] : [{ column, max }];
  });
  if (levels.length < 2) return undefined;
  let isClear = true;
  const read = rows.map((row) => {
    const answers = levels.map(({ column, max }) => ({ ...NOTHING, scoring: cellOf(row, column), max }));
    if (answers.every(({ scoring }) => scoring === '')) return row;
    const isWhole = answers.every(({ scoring }) => !BLANK.test(scoring) && !/[;:\n]|\d\s*điểm/u.test(scoring));
    isClear &&= isWhole && row.scoring === '' && row.title !== '' && pointsIn(row.max) === mostOf(answers);
    return { ...row, scoring: answers.map((answer) => asScoring(answer).scoring).join('; ') };
  });
  const isRead = isClear && read.some(({ scoring }, index) => scoring !== rows[index]?.scoring);
  return isRead ? { rows: read, columns: new Set(levels.map(({ column }) => column.column)) } : undefined;
}

const NOTHING: RowCells = { code: '', title: '', max: '', scoring: '' };

/** The heading of a column of points of answers, beside that of the maximums. */
const POINTS_HEADING =
  /^(?:(?:muc|so|thang|khung|bieu) )?diem(?: (?:so|chuan|chi tiet|cham|danh gia|tung muc|thanh phan|quy dinh))*$/;
/** The heading of a column of answers where none is named as the scoring. */
const ANSWERS_HEADING =
  /^(?:noi dung|muc|cac muc|tieu chi|phuong an|thang)(?: do)? (?:danh gia|cham|cham diem|tra loi|dat)(?: cu the| chi tiet)?$/;

/** The points of each answer beside it: the most of those of a criterion are its maximum. */
function byPoints<R extends Row>(rows: readonly R[], headings: Headings, cellOf: CellOf): ReadAnswers<R> | undefined {
  const open = headings.others.filter(({ isFilledIn }) => !isFilledIn);
  const [points, ...others] = open.filter(({ label }) => POINTS_HEADING.test(fold(label)));
  const named = open.filter(({ label }) => ANSWERS_HEADING.test(fold(label)));
  const hasScoring = headings.columns.scoring !== undefined;
  if (!points || others.length > 0 || (!hasScoring && named.length !== 1)) return undefined;
  const [column] = hasScoring ? [] : named;
  const answers = rows.map((row) => ({
    ...NOTHING,
    scoring: column ? cellOf(row, column) : row.scoring,
    max: cellOf(row, points),
  }));
  const isFit = rows.every((row, index) => {
    const isHead = row.title !== '' || row.code !== '';
    const end = rows.findIndex((other, at) => at > index && (other.title !== '' || other.code !== ''));
    return !isHead || isTotal(row) || areAnswersOf(row, answers.slice(index, end < 0 ? undefined : end));
  });
  const read = rows.map((row, index): R => {
    const answer = answers[index] ?? NOTHING;
    const pairs = pairsOf(answer.scoring, answer.max) ?? (BLANK.test(answer.max) ? [] : [answer]);
    return isTotal(row) || pairs.length === 0
      ? row
      : { ...row, scoring: pairs.map((pair) => asScoring(pair).scoring).join('\n') };
  });
  const isRead = isFit && read.some(({ scoring }, index) => scoring !== rows[index]?.scoring);
  return isRead ? { rows: read, columns: new Set([points.column, ...(column ? [column.column] : [])]) } : undefined;
}

/** Whether the answers of a criterion, in its row and those below it, have points of which the most are its maximum. */
function areAnswersOf(head: Row, written: readonly RowCells[]): boolean {
  const cells = written.filter(({ scoring, max }) => scoring !== '' || !BLANK.test(max));
  const answers = cells.flatMap((cell) => pairsOf(cell.scoring, cell.max) ?? [cell]);
  if (answers.length === 0) return true;
  // what earns nothing says what is missing; else the points may be those that a unit has
  if (answers.some(({ scoring, max }) => pointsIn(max) === '0' && !FALLS_SHORT.test(scoring))) return false;
  return answers.length > 1 && answers.every(({ scoring }) => scoring !== '') && mostOf(answers) === pointsIn(head.max);
}
