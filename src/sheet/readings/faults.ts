import { ROLE_IS } from '../../model/pack-words.js';
import { ADDS } from './pattern.js';
import type { Scoring } from './reading.js';

const FAULT =
  /(?<!\p{L})(?:lỗi|sai(?: sót| phạm)?|vi phạm|(?:nộp |gửi )?(?:chậm|trễ|muộn)(?! nhất)|quá hạn|thiếu(?! nhi| niên)|sót|vắng)(?!\p{L})/iu;
const MENDED = /(?<!\p{L})(?:xử lý|khắc phục|phát hiện|giải quyết|ngăn chặn|phòng|chống|không|chưa)(?!\p{L})/iu;

/** Whether words name a fault, which earns no points: `mỗi lỗi: 0,5 điểm` leaves out that they are taken away. */
export function isFault(words: string): boolean {
  return FAULT.test(words) && !MENDED.test(words);
}

/** Things that alone are no fault, so that the words for it are missing: `mỗi báo cáo trừ 1 điểm`. */
const NO_FAULT =
  /^(?:báo cáo|văn bản|hồ sơ|cán bộ|công chức|viên chức|đảng viên|đơn vị|cơ quan|xã|phường|thôn|hộ|người|nhiệm vụ|công việc|kế hoạch|hội nghị|cuộc họp|dự án|công trình|thủ tục|tthc|nội dung|chỉ tiêu|tiêu chí)$/iu;

/** Words that only count: `lần`, `ngày`. */
const COUNTING = /^(?:lần|lượt|buổi|đợt|ngày(?: làm việc)?|tuần|tháng|trường hợp|vụ|vụ việc|đơn|em|học sinh)$/iu;

/** Whether the name of what is counted says nothing of what it did or of what happened to it: `người`, `hồ sơ`. */
export function saysOnlyOfWhat(item: string): boolean {
  return NO_FAULT.test(item) || COUNTING.test(item);
}

/** `lần báo cáo quý`, of which only the words before it said what was wrong: the same things, by how often and of which time. */
const AS_OFTEN = /^(?:lần|lượt) |(?<=\p{L}) (?:tuần|tháng|quý|năm|định kỳ|đột xuất|chuyên đề)$/giu;

/** Whether points are taken away for each of what is no fault by its name, nor by the title of its row. */
export function isOfNoFault(item: string, title: string): boolean {
  return NO_FAULT.test(item.replaceAll(AS_OFTEN, '')) && !isFault(title) && !MISHAP.test(title) && !UNDONE.test(title);
}

const DENIES_FAULT = new RegExp(
  String.raw`(?<!\p{L})(?:không|chưa) (?:có |để |để xảy ra |xảy ra |bị )?(?:${FAULT.source}|nhắc nhở|phê bình)`,
  'iu',
);

/** Whether words deny a fault, for which nothing is taken away: `lần không vi phạm`. */
export function deniesFault(words: string): boolean {
  return DENIES_FAULT.test(words);
}

/** What nobody wishes for, at the beginning of what is counted, and what was done to somebody. */
const MISHAPS = [
  'tai nạn|sự cố|khiếu nại|khiếu kiện|khiếu tố|tố cáo|tố giác|đơn thư|phản ánh|mã độc|vi rút|virus|tấn công|phê bình|nhắc nhở',
  'khiển trách|cảnh cáo|kiểm điểm|kỷ luật|tội phạm|tệ nạn|cháy|bạo lực|bạo hành|xâm hại|tảo hôn|tử vong|mất an (?:toàn|ninh)|nợ đọng',
  'tồn đọng|đình công|tranh chấp|phạm pháp|(?:hộ )?(?:cận |tái )?nghèo|tham nhũng|lãng phí|tiêu cực|mất đoàn kết|ngộ độc|dịch bệnh',
  'ổ dịch|lấn chiếm|thất (?:thoát|thu|nghiệp)|nợ (?:xấu|thuế|quá hạn|bảo hiểm|BHXH)|ma t[úu]y|mại dâm|cờ bạc|buôn lậu|hàng giả',
  'gian lận|ùn tắc|ùn ứ|nhũng nhiễu|phiền hà|đùn đẩy|bức xúc|mê tín|ly hôn|suy dinh dưỡng|oan(?: |, )sai|lạm thu|hư hỏng|điểm (?:nóng|đen)',
].join('|');
const MISHAP_OF = [
  '(?<!(?:thiết|trang|chuẩn) )bị|nhiễm|lộ lọt|mất an (?:toàn|ninh)|nợ đọng|tồn đọng|vượt cấp|đông người|nghiện|chết|bỏ (?:học|việc|trực|ca|vị trí)',
  'sinh con thứ|trả lại|trái (?:phép|pháp luật|quy định|thẩm quyền)|tái nghèo|lưu ban|phải (?:bổ sung|đính chính|làm lại|hủy|huỷ|đi lại)|gặp khó khăn|lần đi lại',
  'không hài lòng|suy dinh dưỡng|thất (?:thoát|nghiệp)|ngộ độc|tồn$|trộm cắp|cướp|giết người|đuối nước|đào ngũ|gây rối|đánh nhau|xô xát|đánh bạc',
  'lừa đảo|đua xe|tự (?:tử|sát)|tai biến|quá (?:tải|khổ)|mắc (?:bệnh|sốt|lao|mới)|bỏ trốn|trốn (?:thuế|viện|học)|xả (?:rác|thải)|phá rừng|hối lộ|tham ô|sách nhiễu',
].join('|');
const MISHAP = new RegExp(
  `^(?:(?:cuộc|trường hợp|lượt|lần|ý kiến|văn bản|vụ|vụ việc|việc|đơn|điểm|thông báo|tình trạng) )*(?:${MISHAPS})(?!\\p{L})|(?<!\\p{L})(?:${MISHAP_OF})(?!\\p{L})`,
  'iu',
);
/** What was not done, but no `giao dịch không dùng tiền mặt`. */
const UNDONE =
  /(?<!\p{L})chưa (?!bị|có|để|xảy ra|vi phạm|từng|phát sinh|thành niên|đến|quá)\p{L}+|(?<!\p{L})(?:không|chưa) (?:hài lòng|chính thức|xử lý|thực hiện|hoàn thành|giải quyết|đúng|đạt|đầy đủ|gửi|nộp|báo cáo|kịp thời|được|triển khai|trả lời|khắc phục|chấp hành|tham gia|công khai|cập nhật)(?!\p{L})/iu;
/** Words for a case of something, which alone do not say of what: `mỗi vụ`. */
const BARE_CASE = /^(?:vụ|vụ việc|vụ án|trường hợp|đơn)$/iu;
const DEALT_WITH =
  /(?<!\p{L})(?:được|trả lời|tiếp nhận|hòa giải|hoà giải|diễn tập|ứng cứu|ứng phó|điều tra|khám phá|triệt phá|bắt|thu hồi|giảm|tuyên truyền|cứu|hỗ trợ|tham gia|(?<!thất )thoát|cai)(?!\p{L})/iu;

/**
 * Whether the item of a clause is a fault or a mishap that nobody dealt with, for each of which points may be given or taken: `mỗi
 * đơn khiếu nại`; `mỗi vụ`, unless the clause says that points are added.
 */
export function isMishap({ item: words, text }: { readonly item: string; readonly text: string }): boolean {
  if (BARE_CASE.test(words)) return !ADDS.test(text);
  if (isFault(words) || UNDONE.test(words)) return true;
  return MISHAP.test(words) && !MENDED.test(words) && !DEALT_WITH.test(words);
}

const TITLE_START = /^(?:tình trạng|tình hình|việc|(?:tổng )?số|t[ỷỉ] lệ) /iu;
/** Words by which a title goes on to what was done about it, or says that there is none or less of it. */
const TURNS_ROUND =
  /(?<!\p{L})(?:được|có|đã|không(?! (?:hài lòng|chính thức))|chưa có|giảm|(?<!thất )thoát|xin lỗi|khắc phục|hạn chế|đúng|càng|phòng|chống|công tác)(?!\p{L})/iu;

/** A time that people wait. */
const WAITED = /^thời gian (?:chờ|giải quyết|xử lý|phản hồi|trả lời)(?!\p{L})/iu;

/** Whether a title is that of a fault or a mishap alone: `Tỷ lệ hồ sơ trễ hạn`, `Nợ đọng văn bản`; not `Hồ sơ trễ hạn có văn bản xin lỗi`. */
export function isUnwished(title: string): boolean {
  const item = title
    .replace(/^.*: /su, '')
    .replace(/ ?[,;(].*$/su, '')
    .replace(TITLE_START, '');
  return !TURNS_ROUND.test(title.replace(UNDONE, ' ')) && (WAITED.test(item) || isMishap({ item, text: '' }));
}

/** What an office is to do or to have, at the beginning of what an answer denies: `không ban hành kế hoạch`. */
const GOOD = new RegExp(
  `^(?:${[
    'ban hành|xây dựng|tổ chức|triển khai|thực hiện|thành lập|bố trí|cử|công khai|niêm yết|cập nhật|gửi|nộp|báo cáo|tham gia|áp dụng|hoàn thành|đạt',
    'kế hoạch|quyết định|quy chế|quy định|chương trình|website|(?:trang|cổng) thông tin|chuyên mục|phần mềm|mô hình|sáng kiến|giải pháp|đề tài|hội nghị',
    'lớp|buổi|tủ sách|hòm thư|camera|đường dây nóng|tổ công nghệ|nhà văn hóa|cán bộ (?:chuyên trách|phụ trách|đầu mối)|bộ phận',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const BAD = new RegExp(
  `(?<!\\p{L})(?:${MISHAPS}|${MISHAP_OF}|trái|sai|xấu|gây|hành vi|hình thức|tiệc|nhầm|cấm|ngoài)(?!\\p{L})`,
  'iu',
);

/** Whether words name what an office is to do or to have, and no fault of it: of `không ban hành kế hoạch: 2 điểm` the points may be the wrong way round. */
function isGood(words: string): boolean {
  return GOOD.test(words) && !isFault(words) && !BAD.test(words) && !UNDONE.test(words);
}

const DENIED = /^(?:không|chưa)(?: có| để xảy ra| xảy ra| bị)? /iu;

/** Whether an answer says that nothing bad happened, and so is none that earns nothing: `không để xảy ra điểm nóng`. */
export function isFaultless(label: string): boolean {
  return /^(?:không|chưa) (?:để )?xảy ra /iu.test(label) || (DENIED.test(label) && isFault(label.replace(DENIED, '')));
}

/** Words of an answer that is no ground to take points away: `đúng hạn`, `hoàn thành`. */
const IS_GOOD =
  /^(?:có )?(?:\p{L}+ ){0,2}(?<!(?:không|chưa) )(?:đúng(?! \d)|đầy đủ|kịp thời|hoàn thành|tốt|khá|xuất sắc)(?!\p{L})/iu;

/** Answers that alone say that something was not done, or done badly: `không hoàn thành`, `yếu`. */
const FALLS_SHORT =
  /^(?:(?:không|chưa) (?:(?:có )?(?:đạt|hoàn thành|thực hiện|ban hành|triển khai|gửi|nộp|báo cáo|tham gia)(?: yêu cầu| nhiệm vụ)?|đúng (?:hạn|quy định|tiến độ)|(?:đầy )?đủ|kịp thời|tốt)|(?:xếp loại |loại |mức )?(?:yếu|kém))$/iu;

/** Whether an answer cannot be the best of several: it is a fault, or denies what is good, as `không đúng hạn`. */
export function isWorse(label: string): boolean {
  if (/\d/.test(label)) return false;
  if (FALLS_SHORT.test(label)) return true;
  return DENIED.test(label) ? IS_GOOD.test(label.replace(DENIED, '')) : isFault(label);
}

const IS_MERIT =
  /(?<!\p{L})(?:(?:đúng|trước|trong) hạn|đúng (?:quy định|tiến độ|thời gian)|đầy đủ|kịp thời|hài lòng|hoàn thành|đạt (?:chuẩn|yêu cầu|chỉ tiêu)|bằng khen|giấy khen|được công nhận|giải ngân|hòa giải thành|số hóa|ký số)(?!\p{L})/iu;
const NO_MERIT =
  /(?<!\p{L})(?:không|chưa|chậm|trễ|quá|thiếu|sai|bị|hủy|huỷ|thu hồi|kém|yếu|giảm|mất|thấp|dưới)(?!\p{L})/iu;

/** Whether words name what nobody loses points for: `hồ sơ đúng hạn`, `bằng khen`. */
export function isMerit(words: string): boolean {
  return IS_MERIT.test(words) && !NO_MERIT.test(words) && !isFault(words);
}

/** A text by which a bare case is no fault: of `không có vụ` nobody says what is bad about it. */
const ADDED = 'cộng';
/** `không` in a row whose title denies too. */
const BARE_NO = /^(?:không|chưa)(?: có| xảy ra| để xảy ra| bị)?$/iu;

/** Whether an answer says that there was a mishap, or more of it: `có sự cố`, `để xảy ra cháy nổ`, `có cán bộ bị kỷ luật`, `tai nạn tăng`. */
export function happens(label: string): boolean {
  const risen = /^(?:(?:số|tỷ lệ) )?(?<item>.+) (?:tăng|nhiều hơn|cao hơn)$/iu.exec(label)?.groups?.item;
  if (risen !== undefined) return isMishap({ item: risen, text: ADDED });
  const item = /^(?:(?:có|đã|còn|bị|để|phát sinh|xảy ra) )+(?<item>.+)$/iu.exec(label)?.groups?.item;
  return item !== undefined && !UNDONE.test(item) && isMishap({ item, text: ADDED });
}

/** A bare answer that it is so: `có`, `để xảy ra`. */
const HAPPENED = /^(?:có|đã có|bị|vi phạm|(?:để |có )?xảy ra)$/iu;

/** A bare answer that what is asked was met, which no penalty takes points for. */
const IS_REACHED = /^(?:có )?đạt(?: (?:yêu cầu|chuẩn|chỉ tiêu|kế hoạch))?$/iu;

/** Whether a title of a penalty begins with what an office is to do: `Chấp hành nội quy`. */
function isDuty(title: string): boolean {
  return isGood(title) || /^(?:chấp hành|tuân thủ|bảo đảm|đảm bảo|giữ gìn|duy trì)(?!\p{L})/iu.test(title);
}

/** Whether a title says what went wrong: `Không gửi báo cáo`, `Gửi báo cáo chậm`, `Tổ chức đánh bạc`. */
function saysFault(title: string): boolean {
  return UNDONE.test(title) || isFault(title) || isMishap({ item: title, text: ADDED });
}

/**
 * Whether an answer earns points by a fault, or in a penalty loses them without it, or denies a title that denies: the row may
 * mean the other answer.
 */
export function isTurned({ title, role }: Pick<Scoring, 'title' | 'role'>, label: string): boolean {
  if (BARE_NO.test(label) && (DENIED.test(title) || isGood(title.replace(TITLE_START, '')))) return true;
  const isDenied = DENIED.test(label);
  const denied = label.replace(DENIED, '').replace(/^để /iu, '');
  // `Có` of a penalty `Không để xảy ra cháy` may be yes to the title, or that there was a fire
  if (ROLE_IS[role].lowers && IS_REACHED.test(label)) return true;
  if (ROLE_IS[role].lowers && HAPPENED.test(label) && (DENIED.test(title) || isDuty(title)) && !saysFault(title))
    return true;
  if (ROLE_IS[role].lowers) return isDenied ? isMishap({ item: denied, text: ADDED }) : IS_GOOD.test(label);
  if (FALLS_SHORT.test(label)) return !isFault(title) && !isUnwished(title);
  if (isDenied && isGood(denied)) return true;
  // `tăng` of `Số vụ phạm pháp hình sự`
  if (/^(?:tăng|cao hơn|nhiều hơn)(?!\p{L})/iu.test(label)) return isUnwished(title);
  const isOfTitle = /^(?:có|đã có|bị|đạt)$/iu.test(label) || title.toLowerCase().startsWith(label.toLowerCase());
  const start = title.split(' ').slice(0, 3).join(' ');
  return isOfTitle
    ? (isFault(title) && isFault(start)) || isUnwished(title)
    : !isDenied && (isFault(label) || happens(label));
}
