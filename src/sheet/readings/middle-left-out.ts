const TIME = /^(?:[^\d]* )?(?<name>tháng|quý) (?<number>\d{1,2}|[IVX]+)(?:\/\d{4}| năm \d{4})?$/iu;
/** An answer of more than one time, or of all before one. */
const IS_SPAN = /(?<!\p{L})(?:trước|đến|chậm nhất|và|hoặc)(?!\p{L})/iu;
/** An answer that takes what is done later than the last time. */
const TAKES_LATER = /(?<!\p{L})(?:sau|từ|trễ|chậm|muộn|quá|còn lại|khác|ngược lại)(?!\p{L})/iu;
const LAST_OF: Readonly<Record<string, number>> = { quý: 4, tháng: 12 };
const ROMANS = ['', 'i', 'ii', 'iii', 'iv'];

/**
 * The months, or quarters, between those that are answers one after the other: `tháng 2` of `trong tháng 1`, `trong tháng 3`, and
 * `sau tháng 3` where no answer takes what is later.
 */
export function monthsBetween(labels: readonly string[]): readonly string[] {
  const times = labels.flatMap((label) => {
    const { name = '', number = '' } = (IS_SPAN.test(label) ? undefined : TIME.exec(label)?.groups) ?? {};
    return name === '' ? [] : [{ name: name.toLowerCase(), number: numberOf(number), isRoman: /^[IVX]/i.test(number) }];
  });
  const [first] = times;
  // of a year that ends between the answers, the months that lie between are others
  const isUp = times.every(({ number }, index) => index === 0 || number >= (times[index - 1]?.number ?? 0));
  const isOfAll = labels.every((label) => TIME.test(label) || !/\d|(?<!\p{L})quý/iu.test(label));
  if (!first || !isUp || !isOfAll || times.some(({ name, number }) => name !== first.name || number < 1)) return [];
  const last = times.at(-1) ?? first;
  // `quý III` as the last answer leaves out what is done later
  const isOpen =
    times.length > 1 && !labels.some((label) => TAKES_LATER.test(label)) && last.number < (LAST_OF[first.name] ?? 0);
  const written = (number: number) => `${first.name} ${first.isRoman ? ROMANS[number]?.toUpperCase() : number}`;
  const between = times.slice(1).flatMap(({ number }, index) => {
    const from = (times[index]?.number ?? number) + 1;
    return Array.from({ length: Math.max(0, number - from) }, (_, place) => written(from + place));
  });
  return [...between, ...(isOpen ? [`sau ${written(last.number)}`] : [])];
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : ROMANS.indexOf(written.toLowerCase());
}

/** Answers on both sides of a middle, words by which another answer takes the middle, and what it is called. */
const SIDES: readonly {
  readonly high: RegExp;
  readonly low: RegExp;
  readonly middle: RegExp;
  readonly name: string;
}[] = [
  {
    high: /(?<!\p{L})(?:trước (?:thời )?hạn|sớm)(?!\p{L})/iu,
    low: /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn)(?!\p{L})/iu,
    middle:
      /(?<!\p{L})(?:(?:đúng|trong) (?:(?:thời )?hạn|thời gian|giờ|tiến độ)|kịp thời|không (?:chậm|trễ|muộn|quá hạn))(?!\p{L})/iu,
    name: 'đúng hạn',
  },
  {
    high: /^(?:tăng|cao hơn|nhiều hơn|trên|vượt|tốt hơn)(?!\p{L})(?!.*\d)/iu,
    low: /^(?:giảm|thấp hơn|ít hơn|dưới|kém hơn)(?!\p{L})(?!.*\d)/iu,
    middle:
      /(?<!\p{L})(?:bằng|ngang|giữ nguyên|không (?:tăng|giảm|đổi|thay đổi|cao|thấp|vượt)|đạt|trở (?:lên|xuống)|từ|đến)(?!\p{L})/iu,
    name: 'bằng nhau',
  },
  {
    high: /^(?:xếp loại |loại |mức )?(?:tốt|cao|giỏi|xuất sắc|nhiều|lớn|nhanh|mạnh)$/iu,
    low: /^(?:xếp loại |loại |mức )?(?:kém|thấp|yếu|ít|nhỏ|xấu|chậm)$/iu,
    middle: /(?<!\p{L})(?:trung bình|tb|khá|đạt|bình thường|vừa|hoàn thành|không|chưa|còn lại|khác)(?!\p{L})/iu,
    name: 'trung bình',
  },
];

/** What lies between answers of two sides, where none names it: neither `tăng` nor `giảm`. */
export function middleLeftOut(labels: readonly string[]): readonly string[] {
  return SIDES.filter(
    ({ high, low, middle }) =>
      labels.some((label) => high.test(label)) &&
      labels.some((label) => low.test(label)) &&
      !labels.some((label) => middle.test(label)),
  ).map(({ name }) => name);
}
