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

/** The levels between those that are answers, where they are levels of one scale and no answer takes the rest: `Mức 2` of `Mức 1`, `Mức 3`. */
export function levelsBetween(labels: readonly string[]): readonly string[] {
  const levels = labels.flatMap((label) => {
    const { name = '', number = '' } = LEVEL.exec(label)?.groups ?? {};
    return name === '' ? [] : [{ name, number: number.toLowerCase().replace(/^0+/, '') }];
  });
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
