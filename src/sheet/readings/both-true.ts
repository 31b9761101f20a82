import { happens } from './faults.js';
import { wordsOf } from './figure-title.js';
import { areOnOneScale } from './scales.js';

/** `có kế hoạch`, `đã ban hành quyết định`, `tổ chức hội nghị`: what an office has, or did, and with what. */
const STATES =
  /^(?:đơn vị |xã |sở )?(?:có|đã có|(?:đã |có )?(?:ban hành|xây dựng|tổ chức|thành lập|bố trí|lập|mở|mua|trang bị|lắp đặt|đạt)) (?<thing>.+)$/iu;
/** The kind of a document, which an office may have beside one of another kind: `kế hoạch`, `quyết định`. */
const DOCUMENT =
  /^(?:kế hoạch|quyết định|báo cáo|công văn|chương trình|đề án|nghị quyết|chỉ thị|quy chế|hướng dẫn|thông báo|tờ trình)(?!\p{L})/iu;
/** Words of how it was done, which are answers to one question: `có đầy đủ`, `có một phần`, `ban hành chậm`. */
const HOW =
  /^(?:(?:đầy )?đủ|thiếu|một phần|nhưng|mà|song|chậm|trễ|muộn|một|hai|ba|bốn|năm|nhiều|ít|đúng|sai|tốt|khá|thường xuyên|kịp thời|hiệu quả|kết quả(?= \p{L})|chuyển biến|cải thiện|tiến bộ|hạn chế|chất lượng|rõ|trước|sau|trong|từ|trên|dưới|và|bằng|cơ bản|định kỳ|h[àằ]ng|xuất sắc|trung bình|yếu|kém|giải|mức|loại|chuẩn|\d)(?![\p{L}])/iu;

/** The first two words of the thing that an answer states: `kế hoạch` of `có kế hoạch năm`. */
function headOf(label: string): string | undefined {
  const thing = (STATES.exec(label)?.groups?.thing ?? (DOCUMENT.test(label) ? label : '')).replace(/[,(].*$/su, '');
  const head = wordsOf(thing).slice(0, 2).join(' ');
  return head === '' || HOW.test(head) || /^\d/.test(head) ? undefined : head;
}

/** Two answers that state two things, `có kế hoạch` and `có báo cáo`, which may both be true; undefined where there are none. */
export function bothTrue(labels: readonly string[]): readonly [string, string] | undefined {
  for (const [index, first] of labels.entries()) {
    const head = headOf(first);
    const second = labels
      .slice(index + 1)
      .find((label) => head !== undefined && ![undefined, head].includes(headOf(label)));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

const HAPPENED = /^(?:để )?xảy ra \p{L}/iu;
/** How often, how grave, or what was done about it: answers of one question, of which the graver one counts. */
const HOW_GRAVE =
  /(?<!\p{L})(?:nhưng|không|chưa|đã|hoặc|nhiều|ít|một (?:số|vài)|tăng|giảm|trở (?:lên|đi)|nghiêm trọng|nặng|nhẹ|nhỏ|lớn|đúng|sai(?! phạm)|lần đầu|tái phạm|còn lại|khác)(?!\p{L})|\d/iu;
const PRAISED = /^(?:có (?:\p{L}+ ){1,4})?được (?:khen|biểu dương|tuyên dương|tặng|vinh danh)(?!\p{L})/iu;

/**
 * Two answers that tell of two mishaps, `xảy ra cháy` and `xảy ra nổ`, or of praise and of blame, which a unit may both have had;
 * undefined where there are none.
 */
export function bothHappened(labels: readonly string[]): readonly [string, string] | undefined {
  const mishaps = labels.filter((label) => (HAPPENED.test(label) || happens(label)) && !HOW_GRAVE.test(label));
  const [blamed] = mishaps;
  const praised = labels.find((label) => PRAISED.test(label));
  if (praised !== undefined && blamed !== undefined) return [praised, blamed];
  for (const [index, first] of mishaps.entries()) {
    const second = mishaps.slice(index + 1).find((label) => areApart(first, label));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

/** What is awarded, of which a unit may be given several in a year; a title of a year, as `Tập thể lao động xuất sắc`, is one. */
const AWARD =
  /^(?:(?:có|được|đạt|tặng|tặng thưởng|nhận|trao) )*(?:huân chương|huy chương|cờ(?: thi đua)?|bằng khen|giấy khen|kỷ niệm chương|khen thưởng)(?!\p{L})/iu;
/** Words that make awards cases of one another, of which the best counts. */
const OF_BEST = /(?<!\p{L})(?:cao nhất|trở lên|hoặc|cả (?:hai|ba))(?!\p{L})/iu;

/** Two answers that are two awards, `cờ thi đua` and `bằng khen`; undefined where there are none, or the best alone counts. */
export function bothAwarded(labels: readonly string[], title: string): readonly [string, string] | undefined {
  const [first, second] = labels.filter((label) => AWARD.test(label));
  const isOfBest = [title, ...labels].some((words) => OF_BEST.test(words));
  return first === undefined || second === undefined || isOfBest ? undefined : [first, second];
}

/** Whether neither answer has all words of the other, and they are no steps of one scale. */
function areApart(first: string, second: string): boolean {
  const [words, others] = [wordsOf(first), wordsOf(second)];
  const isWithin = words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  return !isWithin && !areOnOneScale([first, second]);
}
