import { isFault, isUnwished } from './faults.js';
import { isNameOf } from './figure-title.js';
import { isOfMean } from './marked-figure.js';

/** A title of what is marked in points, so that `từ 90 điểm trở lên` is of the mark. */
const MARKED =
  /(?<!\p{L})(?:điểm (?:số(?! hóa| hoá)|đánh giá|chấm|khảo sát|thi|kiểm tra|hài lòng|trung bình|bình quân|tổng kết|thi đua|(?:chỉ số )?(?:PAR|PCI|SIPAS|PAPI|DDCI|DTI|CCHC))|kết quả (?:chỉ số|chấm điểm|đánh giá|khảo sát|điều tra|xếp loại)|(?:mức độ|sự) hài lòng)(?!\p{L})/iu;

/** Whether bands are of a mark of the title. */
export function isOfMarks(unit: string, title: string): boolean {
  return unit === '' ? isOfMean(title) : /^điểm$/iu.test(unit) && MARKED.test(title);
}

/** A title that divides one figure by another: `Số hồ sơ trễ hạn/tổng số hồ sơ`. */
const IS_RATIO = /^(?:tổng )?số [^/]*\/ ?(?:tổng )?số (?!hóa|hoá)/iu;

/** Whether a title counts things or is a percent, and the unit is of time, or of things: `Số hồ sơ` by days, `Tỷ lệ cán bộ` by people. */
export function isOfAnother(unit: string, title: string): boolean {
  if (IS_RATIO.test(title)) return true;
  if (/^t[ỷỉ] lệ(?!\p{L})/iu.test(title)) return unit !== '';
  const isTime = /^(?:ngày|giờ|phút|tuần|tháng)(?!\p{L})/iu.test(unit);
  return isTime && /^(?:tổng )?số (?!hóa|hoá)/iu.test(title) && !isNameOf(title, unit.split(/[ /]/)[0] ?? unit);
}

/** `quá 10% kế hoạch`: what is beyond the plan, not what was done of it. */
const BEYOND = /^(?:đạt )?(?:(?:vượt )?quá|(?:cao |nhiều |lớn )?hơn) ?(?<percent>\d+)/iu;

/** Whether a band of a percent may be of what goes beyond a plan: `vượt quá 10%` of `Thu ngân sách`. */
export function isBeyond(label: string, title: string, isOfPlan: boolean): boolean {
  const percent = BEYOND.exec(label)?.groups?.percent;
  if (percent === undefined || Number(percent) >= 50) return false;
  return isOfPlan || !(/t[ỷỉ] lệ|%/iu.test(title) || isFault(title) || isUnwished(title));
}

/** A title of a number or an amount, of which a percent may be of several wholes: `Số hồ sơ đúng hạn`, `Kinh phí cho chuyển đổi số`, `Nợ đọng xây dựng cơ bản`. */
const OF_AMOUNT =
  /^(?:tổng )?(?:số (?!hóa|hoá|liệu)|nợ (?:đọng|thuế|bảo hiểm|bhxh)|dư nợ|kinh phí|nguồn vốn|diện tích|doanh thu|thu nhập|sản lượng)(?!.*(?:%|t[ỷỉ] lệ|so với|: ))/iu;

/** Whether a title is of a number or an amount, and not of a percent. */
export function isOfAmount(title: string): boolean {
  // `Môi trường: kinh phí` is of the figure that the cell names
  return OF_AMOUNT.test(title) || OF_AMOUNT.test(title.replace(/^.*: /su, ''));
}
