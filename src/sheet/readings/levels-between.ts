/** An answer that is a level with its number: `Mức 1`, `cấp độ 3`, `loại A`, `Hạng II`, `giải nhì`. */
const LEVEL =
  /^(?:đạt |xếp |thuộc )?(?<name>mức độ|mức|cấp độ|cấp|loại|hạng|bậc|nhóm|giai đoạn|giải) (?<number>\d{1,2}|[IVX]+|[A-H]|nhất|nhì|ba|tư)$/iu;
const SCALES: readonly (readonly string[])[] = [
  Array.from({ length: 99 }, (_, index) => String(index + 1)),
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'],
  ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  ['nhất', 'nhì', 'ba', 'tư'],
];
const TAKES_THE_REST = /^(?:(?:các )?(?:trường hợp |mức )?(?:còn lại|khác)|ngược lại)$/iu;

/** Whether an answer is a level by its number, which is none of a figure: `mức 4` beside `mức 3`, `còn lại`. */
export function isLevel(label: string): boolean {
  return LEVEL.test(label);
}

/** The levels of how a unit did its work, from the best. */
const OF_WORK = ['hoàn thành xuất sắc', 'hoàn thành tốt', 'hoàn thành', 'không hoàn thành'];

/** The levels of work between answers that are all such levels: `hoàn thành` of `hoàn thành tốt`, `không hoàn thành`. */
function workBetween(labels: readonly string[]): readonly string[] {
  const places = labels.map((label) => {
    const level = label.toLowerCase().replace(/^(?:được )?(?:xếp loại|đạt|mức) | nhiệm vụ$/gu, '');
    return OF_WORK.indexOf(level.replace(/^chưa /u, 'không '));
  });
  if (places.some((place) => place < 0)) return [];
  return OF_WORK.filter((_, place) => Math.min(...places) < place && place < Math.max(...places)).filter(
    (level) => !places.includes(OF_WORK.indexOf(level)),
  );
}

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMBERED = new RegExp(
  `^(?:(?:có|bị|để|xảy ra|vi phạm|thiếu|chậm) )*(?<number>${NUMBERS.join('|')}) (?!(?:trong|phần|số|nửa|vài|bộ|chiều|mặt)(?!\\p{L}))\\p{L}`,
  'iu',
);
const IS_OPEN =
  /(?<!\p{L})(?:trở (?:lên|đi|xuống)|từ|trên|dưới|hơn|nhiều|mọi|tất cả|cả|còn lại|khác|ngược lại)(?!\p{L})/iu;

/** Numbers in words that no answer has, where none is open: `ba` and more of `một lỗi`, `hai lỗi`. */
export function moreLeftOut(labels: readonly string[]): readonly string[] {
  const numbers = labels.flatMap((label) => NUMBERED.exec(label)?.groups?.number?.toLowerCase() ?? []);
  const places = numbers.map((number) => NUMBERS.indexOf(number));
  if (places.length < 2 || labels.some((label) => IS_OPEN.test(label))) return [];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return [
    ...NUMBERS.slice(low, high).filter((_, place) => !places.includes(low + place)),
    `nhiều hơn ${NUMBERS[high]}`,
  ];
}

/** The levels between those that are answers, where they are levels of one scale and no answer takes the rest: `Mức 2` of `Mức 1`, `Mức 3`. */
export function levelsBetween(labels: readonly string[]): readonly string[] {
  const levels = labels.flatMap((label) => {
    const { name = '', number = '' } = LEVEL.exec(label)?.groups ?? {};
    return name === '' ? [] : [{ name, number: number.toLowerCase().replace(/^0+/, '') }];
  });
  if (labels.length > 2) {
    const between = workBetween(labels);
    if (between.length > 0) return between;
  }
  const names = new Set(levels.map(({ name }) => name.toLowerCase()));
  const [first] = levels;
  if (!first || names.size > 1 || labels.some((label) => TAKES_THE_REST.test(label))) return [];
  const numbers = levels.map(({ number }) => number);
  const scale = SCALES.find((steps) => numbers.every((number) => steps.some((step) => step.toLowerCase() === number)));
  const places = numbers.map((number) => scale?.findIndex((step) => step.toLowerCase() === number) ?? -1);
  const between = scale
    ?.slice(Math.min(...places), Math.max(...places))
    .filter((step) => !numbers.includes(step.toLowerCase()));
  return (between ?? []).map((step) => `${first.name} ${step}`);
}
