import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { covering, isName, NUMBER } from './pattern.js';

/** What a label says of a figure: `từ 95% trở lên` of `Tỷ lệ hộ nghèo từ 95% trở lên`. */
export const HOW_MUCH = String.raw`(?:đạt |là )?(?:(?:từ|trên|dưới|đến|đạt|bằng|tối thiểu|ít nhất|hơn|hoặc|không|vượt|quá|thấp|cao|lớn|nhỏ|ít|[<>≤≥]=?) ?)*\d`;

const SURVEY = 'khảo sát|điều tra(?: xã hội học)?|đánh giá|chấm điểm|lấy ý kiến|đo lường';
const MEAN = '(?:trung bình|bình quân|TB)(?: cộng)?';
/** Words that begin the name of a mark, or of the result of a survey. */
export const MARK = String.raw`(?:điểm (?:số )?(?:${MEAN}|${SURVEY}|thi|kiểm tra|tổng kết|hài lòng)|(?:mức )?điểm ${MEAN}|kết quả (?:${SURVEY})|(?:mức độ|mức|sự) hài lòng)(?!\p{L})`;
const BEGINS = new RegExp(`^${MARK}`, 'iu');

/** Owners of a mark, which may be several: `điểm hài lòng của người dân và doanh nghiệp`. */
const OWNERS = / (?:của|đối với|từ) \p{L}[\p{L} ,]*$/iu;
const JOINS =
  /(?<!\p{L})(?:và|hoặc|hay|nhưng|mà|khi|nếu|với|cùng|kèm|có|không|chưa|tăng|giảm|hơn|vượt|chênh|so)(?!\p{L})|,/iu;

/** The name of a mark for `title`; undefined for one of two marks, or with a condition, and for a percent of a mark. */
export function markedFigure(name: string, pieces: readonly string[]): string | undefined {
  const words = name.replace(BEGINS, 'mức');
  if (JOINS.test(words.replace(OWNERS, '')) || !isName(words)) return undefined;
  // `điểm trung bình đạt từ 80%` does not say of what
  if (/^(?:mức )?điểm/iu.test(name) && pieces.some((piece) => piece.includes('%'))) return undefined;
  return name;
}

/** A title of a mark of which bands need no unit: `Điểm trung bình khảo sát`. */
const OF_MEAN = new RegExp(
  String.raw`(?:^|: )(?:mức )?điểm (?:số )?(?:${MEAN}|${SURVEY}|thi|kiểm tra|tổng kết|hài lòng)(?!\p{L})`,
  'iu',
);

/** Whether a title is of a mark in points, so that `từ 4,0 trở lên` is of it. */
export function isOfMean(title: string): boolean {
  return OF_MEAN.test(title);
}

/** `thang điểm 5`, by which a mark is given. */
const SCALE = covering(`(?:(?:tính|chấm|đánh giá) )?(?:theo |trên )?thang (?:điểm )?(?<scale>${NUMBER})(?: điểm)?`);
const IN_TITLE = /\((?:(?:tính|chấm|đánh giá) )?(?:theo |trên )?thang (?:điểm )?(?<scale>\d+)(?: điểm)?\)/iu;

/** The highest mark that a title names: 5 of `Điểm trung bình (thang điểm 5)`. */
export function scaleIn(title: string): string | undefined {
  return IN_TITLE.exec(title)?.groups?.scale;
}

/** Whether an end of a band is above the highest mark, so that the scale is of another figure. */
export function isAboveScale(ends: Readonly<Record<string, string | undefined>>, scale = ''): boolean {
  return scale !== '' && Object.values(ends).some((end) => compare(fromDecimal(end ?? '0'), fromDecimal(scale)) > 0);
}

/** `ĐTB`, `điểm TB`, at the beginning of an answer. */
const SHORT_MEAN = /^(?:ĐTB|điểm TB)(?!\p{L})/iu;
/** `4,5/5`, `4,5/5 điểm`: a mark beside its scale. */
const OF_SCALE = /(?<![\d.,/])(?<mark>\d+(?:[.,]\d+)?)\/(?<scale>4|5|10|100)(?![\d.,/])(?: điểm)?/giu;

/** The pieces of a mark, where its name is written in full, and the scale beside each number stands once: `điểm trung bình từ 4,5`, `thang điểm 5`. */
export function withMeanNamed(pieces: readonly string[], title: string): readonly string[] {
  const named = pieces.map((piece) => piece.replace(SHORT_MEAN, 'Điểm trung bình'));
  const labels = named.map((piece) => piece.replace(/ ?:[^:]*$/u, ''));
  const isOfMark = isOfMean(title) || BEGINS.test(named[0] ?? '');
  const scales = new Set(
    labels.flatMap((label) => [...label.matchAll(OF_SCALE)].map(({ groups }) => groups?.scale ?? '')),
  );
  const [scale = '', ...others] = scales;
  const isInAll = labels.every((label) => !/\d/u.test(label.replaceAll(OF_SCALE, '')));
  if (!isOfMark || scale === '' || others.length > 0 || !isInAll) return named;
  return [
    ...named.map((piece, index) =>
      piece.replace(labels[index] ?? piece, (label) => label.replaceAll(OF_SCALE, '$<mark>')),
    ),
    `thang điểm ${scale}`,
  ];
}

/** The pieces without the scale of a mark, and that scale; undefined where they name none, or two. */
export function withoutScale(
  pieces: readonly string[],
): { readonly pieces: readonly string[]; readonly scale: string } | undefined {
  const [piece = '', ...more] = pieces.filter((text) => SCALE.test(text));
  const scale = SCALE.exec(piece)?.groups?.scale ?? '';
  return more.length > 0 || !/^\d+$/u.test(scale)
    ? undefined
    : { pieces: pieces.filter((text) => text !== piece), scale };
}
