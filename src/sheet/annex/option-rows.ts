import { compare, larger, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { decimalComma } from '../decimal-comma.js';
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

/**
 * The rows, where the answers of a criterion that have their points in the column of maximums, one row each, are its scoring:
 * `Đúng hạn | 5`, `Chậm | 3`, `Không ban hành | 0`. Only where one of them earns 0, which is the maximum of no criterion.
 */
export function withListedOptions<R extends RowCells>(rows: readonly R[]): readonly R[] {
  const read = [...rows];
  for (const [index, head] of rows.entries()) {
    const isByTitle = head.scoring === '';
    const below = answersBelow(rows.slice(index + 1), isByTitle);
    const answers = isByTitle ? below : [head, ...below];
    const best = bestOf(answers);
    const isList = head.code !== '' && below.length > 0 && best !== undefined && !INTRODUCES.test(head.scoring);
    // where the answers stand below the title, the maximum stands beside it
    if (!isList || (isByTitle && pointsIn(head.max) !== best)) continue;
    for (const [place, answer] of below.entries()) read[index + 1 + place] = { ...answer, ...asScoring(answer) };
    if (!isByTitle) read[index] = { ...head, scoring: asScoring(head).scoring, max: best };
  }
  return read;
}

/** The rows directly below a criterion that have nothing but an answer and its points. */
function answersBelow<R extends RowCells>(rows: readonly R[], isByTitle: boolean): readonly R[] {
  const end = rows.findIndex((row) => {
    const [answer, other] = isByTitle ? [row.title, row.scoring] : [row.scoring, row.title];
    return row.code !== '' || other !== '' || answer === '' || row.max === '' || isTotal(row);
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** The points of the best answer; undefined where none earns 0, all do, or one has other points in its words. */
function bestOf(answers: readonly RowCells[]): string | undefined {
  const points = answers.map(({ max }) => pointsIn(max));
  const isClear = answers.every(({ title, scoring }) => !HAS_POINTS.test(scoring === '' ? title : scoring));
  if (!isClear || !points.includes('0')) return undefined;
  const decimals = points.flatMap((value) => value ?? []);
  const best = decimals.map(fromDecimal).reduce(larger, ZERO);
  return decimals.length < points.length || compare(best, ZERO) === 0 ? undefined : toText(best);
}

function asScoring({ title, scoring, max }: RowCells): Pick<RowCells, 'title' | 'max' | 'scoring'> {
  const answer = (scoring === '' ? title : scoring).replace(/\s*[:;.]$/, '');
  return { title: '', max: '', scoring: `${answer}: ${max.replace(/\s*(?:điểm|đ)\.?$/iu, '')} điểm` };
}

function pointsIn(max: string): string | undefined {
  return decimalComma(max.replace(/\s*(?:điểm|đ)\.?$/iu, ''));
}
