/** Marks of quality, the best first. */
const SCALES: readonly (readonly string[])[] = [
  ['xuất sắc', 'tốt', 'khá', 'trung bình', 'yếu', 'kém'],
  ['hoàn thành xuất sắc nhiệm vụ', 'hoàn thành tốt nhiệm vụ', 'hoàn thành nhiệm vụ', 'không hoàn thành nhiệm vụ'],
  ['excellent', 'good', 'fair', 'average', 'poor'],
];

/** What stands before a mark and says that it is one. */
const BEFORE = /^(?:xếp loại|đạt loại|đạt mức|loại|mức)\s+/u;

/** A thing done in time, or late. */
const IN_TIME = /^(.*?)\s*(?:đúng hạn|đúng thời hạn|kịp thời|on time|in time)$/u;
const LATE = /^(.*?)\s*(?:chậm|muộn|trễ|trễ hạn|quá hạn|chậm hạn|không đúng hạn|late)$/u;

/** A thing done in full, or in part only. */
const FULL = /^(.*?)\s*(?<!(?:không|chưa)\s)(?:đầy đủ|in full|fully)(?:,?\s+đúng quy định)?$/u;
const IN_PART = /^(.*?)\s*(?:(?:chưa|không)\s+đầy đủ|in part|partly)(?:,?\s+.*)?$/u;

/** The place of an option among others that are worse or better by their words alone; 0 is the best. */
interface OptionRank {
  /** Only options of one scale are compared. */
  readonly scale: string;
  readonly rank: number;
}

/** The place that the words of an option say, as `tốt`, `loại khá`, `ban hành chậm`; undefined where they say none. */
export function optionRank(words: string): OptionRank | undefined {
  const mark = words.replace(BEFORE, '');
  for (const [index, scale] of SCALES.entries()) {
    const rank = scale.indexOf(mark);
    if (rank >= 0) return { scale: String(index), rank };
  }
  const dated = timeRank(words);
  if (dated) return dated;
  const late = LATE.exec(words);
  if (late) return { scale: `in time: ${late[1]}`, rank: 1 };
  const inTime = IN_TIME.exec(words);
  if (inTime) return { scale: `in time: ${inTime[1]}`, rank: 0 };
  const inPart = IN_PART.exec(words);
  if (inPart) return { scale: `in full: ${inPart[1]}`, rank: 1 };
  const full = FULL.exec(words);
  return full ? { scale: `in full: ${full[1]}`, rank: 0 } : undefined;
}

/** Whether two scales are one: `chậm` is compared with `ban hành đúng hạn`, of which it does not repeat the deed. */
export function isOneScale(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.endsWith(': ') && long.startsWith(short));
}

/** Deeds that are wanted the sooner the better, and at all. */
const DEEDS =
  'ban hành|xây dựng|triển khai|công bố|công khai|tổ chức|báo cáo|gửi|nộp|phê duyệt|cập nhật|thành lập|kiện toàn|đăng tải|hoàn thành|bố trí|cung cấp|kết nối|áp dụng|tuyên truyền|niêm yết|rà soát|tập huấn|bồi dưỡng|khảo sát|đăng ký|trang bị|số hóa';

/** Words by which a deed is one that nobody wants, as to issue a text that breaks a law. */
const FAULT =
  /(?<!\p{L})(?:sai|trái|vi phạm|lỗi|chồng chéo|mâu thuẫn|không đúng|không phù hợp|không cần thiết|tùy tiện|trùng lặp|wrong|unlawful|against|needless)(?!\p{L})/iu;

/** Whether the words of a row or of its options speak of deeds that nobody wants. */
export function saysFault(texts: readonly string[]): boolean {
  return texts.some((text) => FAULT.test(text));
}

/** A wanted deed that was not done, `không ban hành`, and one that was done in some way, `ban hành trong tháng 02`. */
const UNDONE = new RegExp(`^(?:không|chưa)\\s+(?:được\\s+)?(${DEEDS})(?!\\p{L})`, 'u');
const DONE = new RegExp(`^(?:đã\\s+|có\\s+)?(${DEEDS})(?!\\p{L})`, 'u');

/** The deed that an option denies; undefined where it denies none. */
export function deedUndone(words: string): string | undefined {
  return UNDONE.exec(words)?.[1];
}

/** The deed that an option says was done; undefined where it says none. */
export function deedDone(words: string): string | undefined {
  return DONE.exec(words)?.[1];
}

/** A wanted deed by the month or quarter in which it was done: `ban hành trước tháng 3`, `gửi trong quý II`. */
const DATED = new RegExp(
  `^((?:đã\\s+)?(?:${DEEDS})(?!\\p{L}).*?)(?:trong|trước|đến hết|hết|vào)?\\s*(tháng|quý)\\s+(\\d{1,2}|i{1,3}|iv)(?:\\s*(?:/|năm)\\s*\\d{4})?$`,
  'u',
);

const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/** The place of a wanted deed among those at other times, the earliest first. */
function timeRank(words: string): OptionRank | undefined {
  const [, deed = '', unit, number = ''] = DATED.exec(words) ?? [];
  if (unit === undefined) return undefined;
  const quarter = QUARTERS.indexOf(number);
  return { scale: `${deed.trim()} ${unit}`, rank: quarter < 0 ? Number(number) : quarter + 1 };
}
