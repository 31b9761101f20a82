import { compare, larger, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { decimalComma } from '../decimal-comma.js';
import { rangeOf } from '../readings/range.js';
import { bareCode } from './row-number.js';
import { isTotal, type RowCells } from './total-row.js';

const HAS_POINTS = /\d\s*(?:điểm|đ)(?!\p{L})/iu;
/** A title that ends with points, as the administrative reform index prints its answers: `Không kịp thời: 0`. */
const ENDS_IN_POINTS = /[:=]\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*[.;]?$/iu;
/** Words that introduce a list of answers, and are none themselves: `Chấm theo các mức sau:`. */
const INTRODUCES = /(?<!\p{L})(?:theo|chấm|tính|đánh giá|cụ thể|như sau|dưới đây|các mức|tối đa)(?!\p{L})|(?:sau|:)$/iu;

/** Whether a row is an answer of the criterion above it, by its title alone: `Kịp thời: 1`. */
export function isOptionTitle({ code, title, max, scoring }: RowCells): boolean {
  return code === '' && max === '' && scoring === '' && ENDS_IN_POINTS.test(title);
}

/** The column of the answers below a criterion. */
type AnswerColumn = 'title' | 'scoring';

/**
 * The rows, where the answers of a criterion that have their points in the column of maximums, one row or one line each, are its
 * scoring: `Đúng hạn | 5`, `Chậm | 3`, `Không ban hành | 0`. Only where one of them earns 0, which is the maximum of no criterion.
 */
export function withListedOptions<R extends RowCells>(rows: readonly R[]): readonly R[] {
  const read = [...rows];
  for (const [index, head] of rows.entries()) {
    const lines = linesOf(head);
    if (lines) read[index] = { ...head, ...lines };
    if (lines || head.code === '' || INTRODUCES.test(head.scoring)) continue;
    for (const column of ['title', 'scoring'] as const) {
      const below = answersBelow(rows.slice(index + 1), head, column);
      // where the answers stand below the title, the maximum stands beside it
      const isFirst = head.scoring !== '';
      const best = bestOf(isFirst ? [head, ...below] : below);
      if (below.length === 0 || best === undefined || (isFirst ? column === 'title' : pointsIn(head.max) !== best))
        continue;
      for (const [place, answer] of below.entries()) read[index + 1 + place] = { ...answer, ...asScoring(answer) };
      if (isFirst) read[index] = { ...head, scoring: asScoring(head).scoring, max: best };
      break;
    }
  }
  return read;
}

/** The rows directly below a criterion that have nothing but an answer and its points; none where more answers follow. */
function answersBelow<R extends RowCells>(rows: readonly R[], head: RowCells, column: AnswerColumn): readonly R[] {
  const isOther = ({ code, title, max, scoring }: RowCells) => {
    const [answer, other] = column === 'title' ? [title, scoring] : [scoring, title];
    const isCoded = code !== '' && !(column === 'title' && isAnswerCode(code, head));
    return isCoded || other !== '' || answer === '' || max === '';
  };
  const end = rows.findIndex((row) => isOther(row) || isTotal(row));
  const below = end < 0 ? rows : rows.slice(0, end);
  const isCut = end >= 0 && isAnswerCode(rows[end]?.code ?? '', head);
  // rows with numbers are parts of a group, also where one of them has no points, unless it says what is missing
  const isOfParts = below.some(
    ({ code, title, max }) => code !== '' && pointsIn(max) === '0' && !FALLS_SHORT.test(title),
  );
  return isCut || isOfParts ? [] : below;
}

/** Words of an answer that earns nothing. */
export const FALLS_SHORT =
  /(?<!\p{L})(?:không|chưa|chậm|trễ|muộn|thiếu|sai|dưới|yếu|kém|quá hạn|còn lại|khác|ngược lại|vi phạm)(?!\p{L})|[<≤]/iu;

/** Whether a number is that of an answer of a criterion: `a)`, or `1.1.2` below `1.1`. */
function isAnswerCode(code: string, head: RowCells): boolean {
  const [bare, above] = [bareCode(code), bareCode(head.code)];
  return (/^[a-zđ]$/.test(bare) && !/^[a-zđ]$/.test(above)) || bare.startsWith(`${above}.`);
}

/** The answers and points of one row as its scoring: as many lines of answers as lines of points, of which one is 0. */
function linesOf({ scoring, max }: RowCells): Pick<RowCells, 'max' | 'scoring'> | undefined {
  const answers = pairsOf(scoring, max);
  const best = answers && bestOf(answers);
  if (!answers || best === undefined) return undefined;
  return { max: best, scoring: answers.map((answer) => asScoring(answer).scoring).join('\n') };
}

/** The lines of a text, each with its line of points; undefined where there are no two, or not as many of both. */
export function pairsOf(text: string, points: string): readonly RowCells[] | undefined {
  const [lines, numbers] = [text, points].map((cell) => cell.split('\n').filter((line) => line.trim() !== ''));
  if (!lines || !numbers || lines.length < 2 || lines.length !== numbers.length) return undefined;
  return lines.map((line, index) => ({
    code: '',
    title: '',
    scoring: line.replace(/^[-+•*]\s*/, ''),
    max: numbers[index] ?? '',
  }));
}

/** The points of the best answer; undefined where none earns 0 of answers that are no bands, all do, or one has other points in its words. */
function bestOf(answers: readonly RowCells[]): string | undefined {
  if (mayAddUp(answers)) return undefined;
  const best = mostOf(answers);
  return answers.some(({ max }) => pointsIn(max) === '0') || areBands(answers) ? best : undefined;
}

/** Whether two answers or more are things that are there, of which none is a further step from another: `Có kế hoạch`, `Có báo cáo`. */
function mayAddUp(answers: readonly RowCells[]): boolean {
  const things = answers.flatMap(({ title, scoring, max }) => {
    const [, thing = ''] = /^(?:[-+•]\s*)?có (\p{L}[\p{L} ]*)$/iu.exec((scoring === '' ? title : scoring).trim()) ?? [];
    return thing === '' || pointsIn(max) === '0' ? [] : [thing.split(' ')[0]?.toLowerCase()];
  });
  return new Set(things).size > 1;
}

/** Whether answers are bands of one figure, which no criteria are: `Từ 90% trở lên`, `Dưới 90%`. */
function areBands(answers: readonly RowCells[]): boolean {
  const ranges = answers.map(({ title, scoring }) => rangeOf(scoring === '' ? title : scoring));
  const real = ranges.filter((range) => range !== 'unclear' && range?.is === 'range');
  return real.length > 1 && ranges.every((range) => range !== undefined);
}

/** Points of each of something, which are no maximum: `Mỗi sáng kiến`. */
const OF_EACH = /^(?:[-+•]\s*)?(?:mỗi|cứ|từng)(?!\p{L})/iu;

/** The most points of the answers; undefined where all earn 0, or one has no points, or other points in its words. */
export function mostOf(answers: readonly RowCells[]): string | undefined {
  const decimals = answers.flatMap(({ max }) => pointsIn(max) ?? []);
  const labels = answers.map(({ title, scoring }) => (scoring === '' ? title : scoring));
  const isClear = labels.every((label) => !HAS_POINTS.test(label) && !OF_EACH.test(label));
  const best = decimals.map(fromDecimal).reduce(larger, ZERO);
  return !isClear || decimals.length < answers.length || compare(best, ZERO) === 0 ? undefined : toText(best);
}

/** An answer with its points as scoring: `Đúng hạn: 5 điểm`. */
export function asScoring({ title, scoring, max }: RowCells): Pick<RowCells, 'code' | 'title' | 'max' | 'scoring'> {
  const answer = (scoring === '' ? title : scoring).replace(/\s*[:;.]$/, '');
  return { code: '', title: '', max: '', scoring: `${answer}: ${max.replace(/\s*(?:điểm|đ)\.?$/iu, '')} điểm` };
}

/** The points of a cell as a decimal. */
export function pointsIn(max: string): string | undefined {
  return decimalComma(max.replace(/\s*(?:điểm|đ)\.?$/iu, ''));
}
