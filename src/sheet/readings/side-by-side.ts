import { type Exact, equal } from '../../kit/exact.js';
import { happens, isFault } from './faults.js';
import { wordsOf } from './figure-title.js';
import { isLevel } from './levels-between.js';
import { areOnOneScale, isOutsideScale } from './scales.js';

/** Words by which an answer stands instead of another: how far, how well or when something was done, and what it lacks. */
const APART = new RegExp(
  `(?<!\\p{L})(?:${[
    'không|chưa|chậm|trễ|muộn|quá hạn|thiếu(?! nhi| niên)|thừa|sót|sai(?! phạm)|trái|đúng|(?:đầy )?đủ|kịp thời|mất|vắng|tái|hạn chế|lỗi',
    'một (?:phần|nửa|số|vài)|phần lớn|đa số|toàn (?:bộ|trình|phần|diện)|(?<!xây dựng )cơ bản|nhưng|hoặc|hay|chỉ(?! (?:đạo|tiêu|số|thị|dẫn|định))',
    '(?<!nông thôn )mới|đang|xong|hoàn thành|dự thảo|còn|khác|hơn|vượt(?! cấp)|đạt(?! (?:danh hiệu|giải|thành tích|chỉ tiêu))|tăng|giảm(?! nghèo)',
    '(?:trước|sau|trong|ngay|đến)(?= (?:ngày|tháng|quý|tuần|năm|thời|hạn|khi|kỳ|\\d)|$)|giữ(?! gìn)|bằng nhau|ngang|trên|dưới|riêng|chung|lồng ghép',
    'tốt(?! nghiệp)|khá|giỏi|trung bình|bình thường|xuất sắc|yếu|kém|hiệu quả|thường xuyên|nghiêm trọng|nhiều|ít|cao(?! (?:cấp|đẳng|tốc|học))|thấp|nặng',
    'nhẹ|nhanh|sớm|ổn định|gián đoạn|sạch|bẩn|chủ động|nâng cao|kiểu mẫu|tất cả|lần đầu|lại|chuyên trách|kiêm nhiệm|h[àằ]ng|một(?! cửa)|hai|ba',
  ].join('|')})(?!\\p{L})`,
  'giu',
);
/** Who holds an office or takes the chair, of whom there is one. */
const HOLDER =
  /(?<!\p{L})(?:chủ tịch|bí thư|giám đốc|thủ trưởng|cấp trưởng|cấp phó|người đứng đầu|trưởng|phó|chánh văn phòng|ủy quyền)(?!\p{L})/iu;
/** What is ranked by its name or number: an honour, of which the highest counts, a group, a quarter. */
const RANKED =
  /^(?:(?:có|được|đạt|tặng|thuộc|đến hết|từ|trong) )*(?:bằng khen|giấy khen|cờ|huân chương|huy chương|danh hiệu|nhóm|mức|loại|hạng|bậc|quý [IVX]+|tháng [IVX]+)(?!\p{L})/iu;
/** A step of a procedure that was taken, which the later one includes: `đã trình`, `đã được phê duyệt`. */
const STEP_TAKEN = /^(?:đã được|được|đã) (?<step>\p{L}+(?: \p{L}+)?)/iu;
/** Words before what an answer states. */
const START = /^(?:(?:có|đã|được|bị|để|xảy ra|nếu|khi) )+/iu;
const DENIES = /^(?:không|chưa)(?!\p{L})/iu;
/** What was not as it was to be, which a bare `có kế hoạch` does not rule out. */
const FAILS = /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn|thiếu|sai(?! phạm))(?!\p{L})/giu;
/** How well something was done, of which `có sáng kiến` says nothing. */
const WELL = /(?<!\p{L})(?:tốt|đúng|(?:đầy )?đủ|kịp thời|hiệu quả|thường xuyên|nghiêm túc)(?!\p{L})/giu;
/** A year, by which answers of two years differ. */
const YEAR = /(?<!\p{L})năm 20\d\d(?!\d)/giu;
/** An answer for both of the others. */
const IS_OF_BOTH = /(?<!\p{L})(?:cả (?:hai|2|ba|3)|đồng thời|một trong)(?!\p{L})/iu;
/** A level of administration in a longer answer: `được cấp tỉnh công nhận`. */
const AT_LEVEL = /(?<!\p{L})cấp (?:trung ương|quốc gia|bộ|tỉnh|thành phố|huyện|xã|cơ sở)(?!\p{L})/giu;

interface Answer {
  readonly label: string;
  readonly points: Exact;
}

/**
 * Two answers of different points that may both be true of a unit, since neither says how far, how well or when: `lắp tại trụ sở`,
 * `lắp tại khu dân cư`. Undefined where there are none, or an answer is for both.
 */
export function sideBySide(answers: readonly Answer[]): readonly [string, string] | undefined {
  if (answers.some(({ label }) => IS_OF_BOTH.test(label))) return undefined;
  const labelled = answers.filter(({ label }) => !isOutsideScale(label));
  for (const [index, first] of labelled.entries()) {
    const second = labelled
      .slice(index + 1)
      .find((answer) => !equal(first.points, answer.points) && mayStandBeside(first.label, answer.label));
    if (second !== undefined) return [first.label, second.label];
  }
  return undefined;
}

function mayStandBeside(first: string, second: string): boolean {
  const labels = [first, second].map((label) => label.replaceAll(YEAR, ' năm '));
  if (labels.some((label) => isLevel(label) || /\d/.test(label))) return false;
  if (DENIES.test(first) !== DENIES.test(second) || areOfOneOrder(first, second)) return false;
  if (labels.some((label) => /^có$/iu.test(label)) && apartIn(first) === apartIn(second)) return false;
  const [words = [], others = []] = labels.map((label) => wordsOf(label.replace(START, '').replaceAll(AT_LEVEL, '')));
  const isWithin = words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  const isOfYears = first !== labels[0] && second !== labels[1];
  const [apart = '', other = ''] = labels.map(apartIn);
  if (apart === other) return isOfYears || !isWithin;
  return isBareBeside(first, second) || isBareBeside(second, first);
}

/** Whether two answers are places in one order: offices, ranks, or steps of a procedure. */
function areOfOneOrder(first: string, second: string): boolean {
  const labels = [first, second].map((label) => label.replace(/ trở (?:lên|xuống)$/iu, ''));
  if (
    areOnOneScale(labels) ||
    labels.every((label) => HOLDER.test(label)) ||
    labels.every((label) => RANKED.test(label))
  )
    return true;
  const [step, other] = labels.map((label) => STEP_TAKEN.exec(label)?.groups?.step?.toLowerCase());
  if (step !== undefined && other !== undefined && step !== other) return true;
  // `tập thể đạt giải nhất`, `nhì`
  const [words, others] = labels.map((label) => label.split(' '));
  const [tail, end] = [words?.slice(-(others?.length ?? 0)).join(' '), others?.slice(-(words?.length ?? 0)).join(' ')];
  return areOnOneScale([tail ?? '', end ?? '']);
}

/** The words of an answer by which it stands instead of another. */
function apartIn(label: string): string {
  return (label.toLowerCase().match(APART) ?? []).toSorted().join(' ');
}

/** Whether the first answer only states what there is, and the second what was wrong with it, or how well another thing was done. */
function isBareBeside(first: string, second: string): boolean {
  if (apartIn(first) !== '' || DENIES.test(second)) return false;
  if (apartIn(second.replaceAll(FAILS, '')) === '') return true;
  const words = wordsOf(first.replace(START, ''));
  const isOther = !words.some((word) => wordsOf(second).includes(word));
  return (
    /^có \p{L}/iu.test(first) &&
    !isFault(first) &&
    !happens(first) &&
    isOther &&
    apartIn(second.replaceAll(WELL, '')) === ''
  );
}
