import { decimalComma } from '../decimal-comma.js';
import { deniesFault, isFault, isMishap } from './faults.js';
import { covering, endsInLoss, hasTail, isOfUnits, isPlain, isQualified, LOSES, NUMBER, UNIT } from './pattern.js';
import { rangeOf } from './range.js';

/** Points given or taken for each item. */
interface Each {
  readonly is: 'each';
  readonly isTaken: boolean;
  readonly item: string;
  readonly points: string;
}

const SINGLE = String.raw`(?:0*1|một)(?![\p{L}\d.,])`;
const PER = '(?:mỗi|cứ(?: mỗi| có)?|với mỗi|từng)';
const EARN = `(?:(?:thì|sẽ|được|đạt|tính|cộng(?: thêm)?|(?<!tăng )thêm|(?<!(?:giải|khen|tiền|phần|danh hiệu) )thưởng|chấm|ghi|là|cho|(?<!(?:văn|cấp|có|tấm) )bằng) )*`;
const LOSE = `(?:(?:thì|sẽ|bị) )*(?:khấu )?(?:${LOSES})(?: đi)? `;
const FOR = `(?:/ ?|(?:(?:cho|đối với|với|trên) )?(?:mỗi|từng|một|0*1) |/ ?0*1 )`;
const POINTS = `(?<points>${NUMBER})`;
/** Words before a number of days or files: `cứ chậm 01 ngày`. */
export const SHORT = '(?:nộp |gửi |báo cáo )?(?:chậm|trễ|muộn|thiếu|sót|sai|vắng|quá(?: hạn)?)(?: nộp| gửi| hạn| quá)?';
const LACKS = `(?:${SHORT}(?<!(?:chậm|trễ|muộn) quá)|vắng mặt|sai sót|vượt(?! quá)|nợ(?: đọng)?|bỏ sót|vi phạm|không (?:gửi|nộp|ban hành|báo cáo))`;
/** The same without `mỗi`, `Thiếu hoặc chậm 01 báo cáo trừ 0,5 điểm`: as many times as there are of it. */
const LACKING = `(?!quá 0*1|quá một)${LACKS}(?:(?:, | hoặc | hay )${LACKS})*`;
const KNOWN_LACK = covering(`${LACKING}|vi phạm|bị (?:phê bình|nhắc nhở)`);
/** `thiếu 01 báo cáo trở lên`, `thiếu 01 trong các báo cáo`: the points of any number of them. */
const NOT_OF_EACH =
  /(?<!\p{L})(?:một|0*1) (?:giờ|ngày|tuần|tháng)(?!\p{L})|^(?:trong|trên|hoặc|hay|đến|tới|vài)(?!\p{L})|(?<!\p{L})(?:trở (?:lên|đi)|đầu(?: tiên)?$|đầu tiên|bất k[ỳì])(?!\p{L})/iu;
/** `01 hồ sơ quá hạn trừ 0,5 điểm`, `Để xảy ra 01 vụ cháy trừ 1 điểm`: what is counted is a fault. */
const HAVING = '(?:(?:nếu|khi) )?(?:(?:để|để xảy ra|xảy ra|phát hiện) )?';
const OF_ONE = new RegExp(`^${HAVING}${SINGLE}`, 'iu');
/** `Bỏ trực 01 ca trừ 0,5 điểm`, where both together are a fault by their name. */
const DEED_WORD = String.raw`(?!(?:có|đạt|được|cứ|mỗi|từ|đến|quá|trên|dưới|hơn|trong|sau|trước|nếu|khi|với|không|chưa)(?!\p{L}))\p{L}+`;
const DEED_OF_ONE = `${DEED_WORD}(?: ${DEED_WORD}){0,2}`;
const HAS_ONE = new RegExp(`^(?:(?:nếu|khi) )?${LACKING} ${SINGLE}`, 'iu');
/** `sáng kiến trên một biên chế`, `… trên đầu người`: a rate, and no number of things; a dash may be a minus. */
const RATE_OR_MINUS = /(?<!\p{L})trên (?:(?:một|mỗi|0*1|tổng)(?!\p{L})|đầu (?:người|dân|hộ))|-$/iu;
/** A number before the item: points for every two, not for each. */
const NOT_ONE =
  /^(?:(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|vài|chục|tá|cặp|đôi|nửa|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|năm(?! (?:học|tài chính|công tác|kế hoạch|ngân sách)))(?!\p{L})|\d)/iu;
/** `thủ tục được cắt giảm 0,5 điểm`: the word before the points belongs to what is counted. */
const PART_OF_WORD = /(?:^| )(?:được|cắt|suy|tinh|thuyên|miễn|xóa|xoá|kéo|sụt)$/iu;
/** `mỗi hồ sơ chậm một ngày`, `mỗi thủ tục cắt giảm một ngày`: the files, or the days of each, may be counted. */
const EACH_OF_EACH =
  /(?<!\p{L})(?:mỗi|từng) (?:\p{L}+ ){1,4}?(?:chậm|trễ|muộn|quá|thiếu|sai|vắng|giảm|rút ngắn|sớm)(?: \p{L}+)? (?:một|0*1) (?!(?:điểm|đ)(?!\p{L}))/iu;
/** `mỗi ngày chậm/báo cáo`: days for each report, which is no number of days. */
const PER_ANOTHER = /\/ ?(?:0*1 )?(?:báo cáo|hồ sơ|văn bản|đơn vị|xã|người|vụ|việc|lần|ngày|tháng|quý|năm)(?!\p{L})/iu;
/** `mỗi quý một cuộc: 5 điểm`: how often, and not points for each quarter. */
const HOW_OFTEN =
  /^(?:năm|quý|tháng|tuần|ngày|kỳ|xã|phường|thôn|đơn vị|cơ quan|cán bộ|người)(?: \p{L}+){0,3} (?:một|hai|ba|bốn|\d+) \p{L}/iu;
/** A loss in other words than `trừ`; for what is no fault by its name, as `mỗi hộ nghèo giảm 0,1 điểm`, there may be fewer of it. */
const FEWER = /(?<!bị |trừ |khấu )(?<!\p{L})(?:giảm|mất|bớt|hạ)(?: đi)? \d/iu;
const FAULTY = /(?<!\p{L})(?:không|chưa|bị|kém)(?!\p{L})/iu;
/** Not each of them: those after the first, or a mean; `sinh con thứ ba` is a case of its own. */
const NOT_EACH =
  /^thêm(?!\p{L})|(?<!\p{L})(?:(?<!con )thứ (?:hai|ba|tư|năm|\d+)|kể từ|tiếp theo|đầu tiên|cuối cùng|trở đi|bình quân|trung bình|trong tổng số|đối với|áp dụng (?:với|cho|đối với)|(?<!(?:tăng|tăng thêm|giảm|vượt|thiếu|mới|hơn|chậm|trễ|sai) |\()so với)(?!\p{L})/iu;
/** `5 điểm/năm` may be all of the points. */
const BARE_TIME = /^(?:năm|quý|tháng|tuần|ngày|kỳ)$/iu;

/** Half a point, which for each of something is never half of the points of the row. */
const HALF = /(?<!một )(?<!\p{L})nửa (?<unit>điểm|đ)(?! (?:tối đa|chuẩn|số|của))(?!\p{L})/iu;

/** `mỗi điểm có wifi`, `mỗi điểm công cộng`: a place, and no point. */
const PLACE =
  /(?<=^(?:mỗi|cứ|cứ mỗi|với mỗi) (?:0*1 )?)điểm(?= (?:có|lắp|lắp đặt|được (?:lắp|phủ|trang bị)|phát|truy cập|công cộng|dân cư|văn hóa|thu gom|bán hàng) ?\p{L})/iu;

/** What is counted is a thing: of `chậm mỗi ngày` the days are. */
const NO_TIME = String.raw`(?!(?:giờ|ngày|tuần|tháng|quý|năm|kỳ|lần|buổi)(?!\p{L}))`;

const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [
    covering(
      `(?:(?:để )?xảy ra |phát hiện )?${PER} (?:${SINGLE} )?(?<item>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`,
    ),
    true,
  ],
  [covering(`${HAVING}${SINGLE} (?<item>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`), true],
  [
    covering(
      `${PER} (?<before>${SHORT}(?: (?:hoặc|hay) ${SHORT})?) ${SINGLE} (?<item>[^:]+?),? ${LOSE}${POINTS} ?${UNIT}`,
    ),
    true,
  ],
  [
    covering(`(?:(?:nếu|khi) )?(?<before>${LACKING}) ${SINGLE} (?<item>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`),
    true,
  ],
  [covering(`(?<before>${DEED_OF_ONE}) ${SINGLE} (?<item>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`), true],
  [
    covering(
      `(?<before>${SHORT}|vi phạm|bị (?:phê bình|nhắc nhở)) (?:mỗi|cứ) (?:${SINGLE} )?(?<item>ngày(?: làm việc)?|tuần|tháng|lần|buổi),? ${LOSE}${POINTS} ?${UNIT}`,
    ),
    true,
  ],
  [
    covering(
      `(?<before>thiếu|sót|chậm|trễ|sai) (?:cứ )?(?:mỗi|từng) (?:${SINGLE} )?(?<item>${NO_TIME}[^:]+?),? ${LOSE}${POINTS} ?${UNIT}`,
    ),
    true,
  ],
  [covering(`${PER} (?:${SINGLE} )?(?<item>[^:]+?)(?: ?: ?| ?= ?)${EARN}\\+? ?${POINTS} ?(?:${UNIT})?`), false],
  // `cứ thu hút được 01 dự án được 1 điểm`
  [
    covering(
      `(?:cứ|mỗi) (?<before>(?:(?!không|chưa)\\p{L}+ ){1,2}được) ${SINGLE} (?<item>[^:]+?)(?: ?: ?|,? )${EARN}${POINTS} ?${UNIT}`,
    ),
    false,
  ],
  [covering(`${PER} (?:${SINGLE} )?(?<item>[^:]+?),? ${EARN}\\+? ?${POINTS} ?${UNIT}`), false],
  [covering(`${EARN}\\+? ?${POINTS} ?${UNIT} ?${FOR}(?:${SINGLE} )?(?<item>[^:]+)`), false],
  [covering(`${LOSE}${POINTS} ?${UNIT} ?${FOR}(?:${SINGLE} )?(?<item>[^:]+)`), true],
];

/** `Gửi báo cáo chậm: trừ 0,25 điểm/báo cáo`, `Tổ chức hội nghị: 0,5 điểm/hội nghị`: what is counted stands on both sides. */
const ABOUT = String.raw`(?<about>\p{L}[^:=/]*?)`;
/** `Văn bản sai thể thức: cứ 01 văn bản trừ 0,2 điểm` */
const FOR_EACH_OF = covering(`${ABOUT} ?: ?${PER} (?:${SINGLE} )?(?<item>[^:/]+?),? ${LOSE}${POINTS} ?${UNIT}`);
const HAPPENED = /^(?:(?:để )?xảy ra|phát hiện|có) /iu;
const WITH_SUBJECT: readonly (readonly [RegExp, boolean])[] = [
  [FOR_EACH_OF, true],
  [covering(`${ABOUT}(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT} ?/ ?(?:${SINGLE} )?(?<item>[^:/]+)`), true],
  [
    covering(
      `${ABOUT}(?: ?[:=] ?| (?=(?:được|cộng|thưởng) ))${EARN}\\+? ?${POINTS} ?${UNIT} ?/ ?(?:${SINGLE} )?(?<item>[^:/]+)`,
    ),
    false,
  ],
];
/** Words of what a unit did, behind its name: `đơn vị bị phê bình`. */
const DEED = /(?<!\p{L})(?:bị|để|gửi|nộp|chậm|trễ|thiếu|vi phạm|không|chưa|có|được|đạt|tổ chức)(?!\p{L})/iu;

/** What is counted, in one phrase: `báo cáo` of `Gửi báo cáo chậm` is `báo cáo gửi chậm`. */
function counted(item: string, about: string): string {
  const [first = ''] = about.split(' ');
  const isName = first.length > 1 && first === first.toUpperCase();
  const subject = (isName ? about : about.charAt(0).toLowerCase() + about.slice(1)).replace(/^có /u, '');
  const rest = ` ${subject} `.replace(` ${item} `, ' ').trim();
  // `nhắc nhở bằng văn bản`: the item ends the phrase that says how
  const isOpen = /(?<!\p{L})(?:bằng|qua|về|theo|tại|trong|của|với|có|ra|được)$/iu.test(rest);
  return `${item} ${isOpen ? subject : rest}`.trim();
}

function withSubject(text: string): Each | undefined {
  for (const [pattern, isTaken] of WITH_SUBJECT) {
    const groups = pattern.exec(text)?.groups;
    const points = decimalComma(groups?.points ?? '');
    const [about = '', item = ''] = [groups?.about?.trim(), groups?.item?.trim()];
    const isOfSome = isOfUnits(about) && !DEED.test(about);
    // `thiếu một báo cáo trừ 0,5 điểm/tháng`: of each of them, or of each month
    const isCase =
      HAS_ONE.test(about) ||
      OF_ONE.test(about) ||
      /^(?:đối với|với|nếu|khi|trường hợp|khu vực|vùng) /iu.test(about) ||
      rangeOf(about) !== undefined;
    const subject = about.replace(HAPPENED, '');
    // `Sáng kiến cấp tỉnh: mỗi sáng kiến trừ 1 điểm` takes points away for what is no fault
    const isOdd = pattern === FOR_EACH_OF && !isMishap({ item: subject, text: '' });
    if (points === undefined || points === '0' || !isPlain(about) || !isPlain(item) || isOfSome || isCase || isOdd)
      continue;
    // `không tổ chức hội nghị: 0,5 điểm/hội nghị` turns round what earns the points
    const isTurned = isTaken
      ? deniesFault(about)
      : BARE_TIME.test(item) || endsInLoss(about) || /^(?:không|chưa) /iu.test(about);
    if (NOT_ONE.test(item) || NOT_EACH.test(item) || hasTail(item) || isTurned || isQualified(about)) continue;
    return { is: 'each', isTaken, item: counted(item, pattern === FOR_EACH_OF ? subject : about), points };
  }
  return undefined;
}

/** Reads `Mỗi lỗi trừ 0,5 điểm`, `cộng 1 điểm cho mỗi giải thưởng`, `cứ chậm 01 ngày trừ 1 điểm`; not `cứ 2 lỗi trừ 1 điểm`. */
export function eachOf(text: string): Each | undefined {
  const plain = withoutRepeat(text).replace(HALF, '0,5 $<unit>').replace(PLACE, 'địa điểm');
  if (EACH_OF_EACH.test(plain) || (FEWER.test(plain) && !isFault(plain) && !FAULTY.test(plain))) return undefined;
  for (const [pattern, isTaken] of PATTERNS) {
    const groups = pattern.exec(plain)?.groups;
    const points = decimalComma(groups?.points ?? '');
    const [thing = '', before = ''] = [groups?.item?.trim(), groups?.before?.trim().toLowerCase()];
    const item = `${thing} ${before}`.trim();
    const isOfOne = isTaken && (OF_ONE.test(plain) || (before !== '' && !KNOWN_LACK.test(before)));
    const isOdd =
      isQualified(thing) ||
      hasTail(item) ||
      (/^vượt/u.test(before) && /^(?:chỉ tiêu|kế hoạch|mục tiêu|tiến độ)(?!\p{L})/iu.test(thing)) ||
      ((before !== '' || isOfOne) && NOT_OF_EACH.test(thing)) ||
      (isOfOne && !isMishap({ item, text: '' }));
    const isEach =
      !isOdd &&
      ![NOT_ONE, PER_ANOTHER, HOW_OFTEN, NOT_EACH, RATE_OR_MINUS].some((pattern) => pattern.test(item)) &&
      (isTaken ? !(PART_OF_WORD.test(item) || deniesFault(item)) : !(BARE_TIME.test(item) || endsInLoss(item)));
    if (points !== undefined && isPlain(item) && isEach) return { is: 'each', isTaken, item, points };
  }
  return withSubject(plain);
}

/** `Mỗi đề tài được 0,5 điểm/đề tài`: the item stands twice. */
function withoutRepeat(text: string): string {
  const again = /\d ?(?:điểm|đ) ?\/ ?(?:0*1 )?(?<again>\p{L}[\p{L} ]*)$/iu.exec(text)?.groups?.again ?? '';
  const isRepeat = again !== '' && new RegExp(`^(?:cứ )?mỗi (?:0*1 )?${again}(?!\\p{L})`, 'iu').test(text);
  return isRepeat ? text.replace(/ ?\/[^/]*$/u, '') : text;
}
