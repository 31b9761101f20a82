/** An answer that is a level with its number: `Mức 1`, `cấp độ 3`, `loại A`, `Hạng II`, `giải nhì`. */
const LEVEL =
  /^(?:đạt |xếp |thuộc )?(?<name>mức độ|mức|cấp độ|cấp|loại|hạng|bậc|nhóm|giai đoạn|giải) (?<number>\d{1,2}|[IVX]+|[A-H]|nhất|nhì|ba|tư)$/iu;
/** The numbers and letters by which levels are told apart, from the best. */
export const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const SCALES: readonly (readonly string[])[] = [
  Array.from({ length: 99 }, (_, index) => String(index + 1)),
  ROMANS,
  LETTERS,
  ['nhất', 'nhì', 'ba', 'tư'],
];
/** A product, or a place to stay, by its stars: `OCOP 5 sao`, `có sản phẩm 4 sao`. */
const STARS = /^(?!(?:từ|dưới|trên|mỗi|cứ|hơn) )(?:\p{L}+ ){0,6}(?<stars>[1-5]) sao$/iu;
const TAKES_THE_REST = /^(?:(?:các )?(?:trường hợp |mức )?(?:còn lại|khác)|ngược lại)$/iu;

/** Whether an answer is a level by its number, which is none of a figure: `mức 4` beside `mức 3`, `còn lại`. */
export function isLevel(label: string): boolean {
  return LEVEL.test(label) || STARS.test(label);
}

/** Two answers of stars, which two products of a unit may have; undefined where there are none, or the title says that the best counts. */
export function bothOfStars(labels: readonly string[], title: string): readonly [string, string] | undefined {
  const [first, second] = labels.filter((label) => STARS.test(label));
  return first === undefined || second === undefined || /cao nhất/iu.test(title) ? undefined : [first, second];
}

/** `4 sao` of `5 sao`, `3 sao`. */
function starsBetween(labels: readonly string[]): readonly string[] {
  const stars = labels.flatMap((label) => STARS.exec(label)?.groups?.stars ?? []).map(Number);
  if (labels.some((label) => TAKES_THE_REST.test(label)) || stars.length < 2) return [];
  const [low, high] = [Math.min(...stars), Math.max(...stars)];
  const all = Array.from({ length: high - low }, (_, place) => high - place);
  return all.filter((number) => !stars.includes(number)).map((number) => `${number} sao`);
}

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMBERED = new RegExp(
  `^(?:(?:có|bị|để|xảy ra|vi phạm|thiếu|chậm|tổ chức|mở|họp|từ|đủ) )*(?<number>${NUMBERS.join('|')}) (?!(?:trong|phần|số|nửa|vài|bộ|chiều|mặt)(?!\\p{L}))\\p{L}`,
  'iu',
);
const IS_OPEN =
  /(?<!\p{L})(?:trở (?:lên|đi|xuống)|từ|trên|dưới|hơn|nhiều|mọi|tất cả|cả|còn lại|khác|ngược lại)(?!\p{L})/iu;

/** `từ hai lớp trở lên`: a number in words, and all above it. */
const AND_MORE = / trở (?:lên|đi)$/iu;
const DENIES_ALL = /^(?:không|chưa)(?!\p{L})/iu;

/** Numbers in words that no answer has: `ba` and more of `một lỗi`, `hai lỗi`; `một` of `từ hai lớp trở lên`, `không tổ chức`. */
export function moreLeftOut(labels: readonly string[]): readonly string[] {
  const places = labels.flatMap((label) => {
    const number = NUMBERED.exec(label.replace(AND_MORE, ''))?.groups?.number?.toLowerCase();
    return number === undefined ? [] : [NUMBERS.indexOf(number)];
  });
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const hasMore = labels.some((label) => AND_MORE.test(label) && label.toLowerCase().includes(NUMBERS[high] ?? ' '));
  const others = labels.filter((label) => !AND_MORE.test(label));
  if (others.some((label) => IS_OPEN.test(label)) || (!hasMore && places.length < 2)) return [];
  const from = hasMore && labels.some((label) => DENIES_ALL.test(label)) ? 0 : low;
  const between = NUMBERS.slice(from, high).filter((_, place) => !places.includes(from + place));
  return [...between, ...(hasMore ? [] : [`nhiều hơn ${NUMBERS[high]}`])];
}

/** Names of levels that are reached one after the other, from 1. */
const STEPPED = /^(?:mức độ|mức|cấp độ|cấp|bậc|giai đoạn)$/iu;
const NO_LEVEL = /^(?:không|chưa)(?: (?:có|đạt(?: chuẩn| mức nào| cấp độ nào)?|thực hiện|triển khai|xếp loại))?$/iu;

/** Whether all answers are levels but one that denies them all: `mức độ 3`, `mức độ 2`, `chưa đạt`. */
function isBelowNone(labels: readonly string[], levels: number): boolean {
  return levels > 1 && labels.length === levels + 1 && labels.some((label) => NO_LEVEL.test(label));
}

/** `dưới mức 3`: the levels on one side of a level, and not the level itself. */
const BESIDE_LEVEL = /^(?:dưới|thấp hơn|trên|cao hơn) /iu;
/** `từ mức 3 trở lên`: a level, and those on one side of it. */
const FROM_LEVEL = /^từ (?<level>.+) trở (?:lên|xuống)$/iu;

/**
 * The levels between those that are answers, or that answers are beside, or below them where the only other answer denies all
 * levels; where they are levels of one scale and no answer takes the rest: `Mức 2` of `Mức 1`, `Mức 3` and of `Mức 3`, `dưới mức 2`.
 */
export function levelsBetween(labels: readonly string[]): readonly string[] {
  const levels = labels.flatMap((label) => {
    const level = label.replace(BESIDE_LEVEL, '').replace(FROM_LEVEL, '$<level>');
    const { name = '', number = '' } = LEVEL.exec(level)?.groups ?? {};
    const isBeside = BESIDE_LEVEL.test(label);
    return name === '' ? [] : [{ name, number: number.toLowerCase().replace(/^0+/, ''), isBeside }];
  });
  const names = new Set(levels.map(({ name }) => name.toLowerCase()));
  const [first] = levels;
  if (!first) return starsBetween(labels);
  if (names.size > 1 || labels.some((label) => TAKES_THE_REST.test(label))) return [];
  const numbers = levels.map(({ number }) => number);
  const scale = SCALES.find((steps) => numbers.every((number) => steps.some((step) => step.toLowerCase() === number)));
  const places = numbers.map((number) => scale?.findIndex((step) => step.toLowerCase() === number) ?? -1);
  const lowest = isBelowNone(labels, levels.length) && STEPPED.test(first.name) ? 0 : Math.min(...places);
  const answers = levels.flatMap(({ number, isBeside }) => (isBeside ? [] : [number]));
  const between = scale?.slice(lowest, Math.max(...places) + 1).filter((step) => !answers.includes(step.toLowerCase()));
  return (between ?? []).map((step) => `${first.name} ${step}`);
}
