import { isFaultless, isMishap, isTurned } from './faults.js';
import { hasWords } from './figure-title.js';
import { areOnOneScale } from './scales.js';

const START = /^(?:(?:có|đã|được|việc|công tác|phải) )+/iu;
/** What an office does with a thing, which follows: `ban hành kế hoạch`. */
const DOING =
  'ban hành|xây dựng|lập|tổ chức|triển khai|thực hiện|gửi|nộp|công khai|niêm yết|cập nhật|công bố|thành lập|bố trí|phân công|giám sát|rà soát|xử lý|giải quyết|tiếp nhận|tham mưu|phổ biến|quán triệt|cử|đăng tải|đăng|sử dụng|ứng dụng|áp dụng|lắp đặt|trang bị|kết nối|chia sẻ|số hóa|ký số|mở|lưu trữ|chỉnh lý|theo dõi|đôn đốc|phê duyệt|kê khai|chi trả|phát động|thông báo|tiếp|hướng dẫn|cung cấp|tích hợp|khảo sát|duy trì|vận hành|bảo đảm|đảm bảo|xác định|phân loại|đánh giá|trả lời|quy định|ký kết|ký|giao|mời|chuẩn bị|đề xuất|trình|thẩm định|hoàn thiện|bảo vệ|quản lý|tiếp thu|khen thưởng|biểu dương|kiện toàn|đeo|mặc|gắn|treo|khắc phục|luân chuyển|quy hoạch';
/** What an office does, or has, that needs no other words. */
const DONE =
  'báo cáo|kiểm tra|tự kiểm tra|tuyên truyền|đào tạo|bồi dưỡng|tập huấn|sơ kết|tổng kết|kế hoạch|chương trình|quy chế|quyết định|văn bản|hội nghị|phần mềm|hệ thống|chuyên mục|sổ|hồ sơ|cơ sở dữ liệu|đề án|nghị quyết|quy trình|kết luận|biên bản|danh mục|lịch';
/** Things of which an office has several, each by the words behind it: `báo cáo quý`, `phần mềm kế toán`. */
const OF_SEVERAL =
  'báo cáo|kế hoạch|chương trình|phần mềm|hệ thống|chuyên mục|quy chế|quyết định|văn bản|sổ|hồ sơ|cơ sở dữ liệu|đề án|quy trình|danh mục|hội nghị|lớp|sơ kết|tổng kết';
const DOES = new RegExp(`^(?:${DOING}|hoàn thành) \\p{L}|^(?:${DONE})(?!\\p{L})`, 'iu');
/** What is said of a thing: `trạm y tế đạt chuẩn quốc gia`, `hòm thư được mở định kỳ`. */
const SAYS_OF =
  /^(?!(?:không|chưa|đơn vị|cơ quan|xã|huyện|sở) )\p{L}+(?: \p{L}+){0,9}? (?:đạt|được|có|bảo đảm|đảm bảo|đáp ứng|đúng|(?:đầy )?đủ|kịp thời)(?!\p{L})/iu;
const IS_VERB = new RegExp(
  `^(?:${DOING}|báo cáo|kiểm tra|tuyên truyền|đào tạo|bồi dưỡng|tập huấn)(?: đủ| đầy đủ)?$`,
  'iu',
);
const IS_OF_SEVERAL = new RegExp(`^(?:(?:${DOING}) )?(?:đủ |đầy đủ )?(?:${OF_SEVERAL})(?: \\p{L}+)*$`, 'iu');
/** Words that end in a deed, so that things follow: `bố trí`, `phần mềm quản lý`. */
const ENDS_IN_DEED = new RegExp(
  `(?:^| )(?:${DOING}|báo cáo|kiểm tra|tuyên truyền|đào tạo|bồi dưỡng|tập huấn)(?: đủ| đầy đủ)?$`,
  'iu',
);
const TIME = /^(?:tuần|tháng|quý|năm|[69] tháng)(?!\p{L})/iu;
/** The reports and plans of different times, which an office has beside one another: `báo cáo quý`, `báo cáo năm`, `báo cáo tổng kết`. */
const HAS_TIMES = /(?:^| )(?:báo cáo|kế hoạch|chương trình)$/u;
const OF_TIME = /^(?:tuần|tháng|quý|năm|[69] tháng|sơ kết|tổng kết)(?!\p{L})/iu;

/** A requirement of how something is done, which is a part beside others. */
const ASKED = /^(?:(?:đầy )?đủ|đúng|kịp thời|chính xác)(?!\p{L})/iu;
/** How, where, by whom or of which kind: answers that differ by no more than that stand instead of one another. */
const KIND =
  /^(?:bằng|qua|tại|trên|theo|ở|với|do|là|trong|ngoài|từ|cho|cấp|loại|hạng|mức|bậc|giải|trực tiếp|gián tiếp|trực tuyến|thường xuyên|định kỳ|đột xuất|h[àằ]ng|riêng|chung|dùng chung|mới|cũ|chi tiết|cụ thể|sơ sài|lồng ghép|tốt|khá|giỏi|trung bình|yếu|kém|xuất sắc|toàn bộ|toàn trình|một phần|chuyên trách|kiêm nhiệm|giấy|điện tử|nhanh|sớm|dứt điểm|hiệu quả|chủ động|nghiêm túc|tập trung|phân tán|nội bộ|lãnh đạo|thủ trưởng|cấp phó|phó|trưởng|chủ tịch|bí thư|giám đốc|chuyên viên|nhân viên|cá nhân|tập thể|nam|nữ)(?!\p{L})/iu;
/** Kinds of one thing, of which an office chooses one: `cán bộ chuyên trách`, `cán bộ kiêm nhiệm`. */
const CONTRASTS = [
  ['chuyên trách', 'kiêm nhiệm'],
  ['giấy(?! (?:mời|khen|phép|tờ|chứng nhận))', 'điện tử|số hóa|trực tuyến'],
  ['trực tiếp', 'trực tuyến|gián tiếp|từ xa|ủy quyền'],
  ['riêng', 'chung|lồng ghép|ghép'],
  ['mới', 'cũ|sửa đổi'],
  ['định kỳ|thường xuyên', 'đột xuất'],
  ['đúng', 'sai(?! (?:phạm|sót))|trái'],
  ['tự', 'thuê|nhờ'],
  ['mua', 'thuê'],
  ['dài hạn', 'ngắn hạn'],
  ['tập trung', 'phân tán|tại chỗ'],
].map((sides) => sides.map((side) => new RegExp(`(?<!\\p{L})(?:${side})(?!\\p{L})`, 'iu')));
/** Words of an answer that stands instead of another. */
const INSTEAD =
  /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn|thiếu|một (?:phần|nửa|số)|phần lớn|đa số|cơ bản|chưa|nhưng|hoặc|hay|chỉ(?! (?:đạo|tiêu|số|thị|dẫn|định))|nếu|hơn|đang|dự thảo|(?<!không )còn|khác|(?:trước|sau|trong|đến) (?:ngày|tháng|quý|tuần|thời|hạn|khi|\d))(?!\p{L})/iu;
/** `không để xảy ra ngộ độc`: what an office keeps from happening. */
const KEEPS_FROM = /^không (?:để xảy ra|để|có|còn|xảy ra) /iu;
/** What may be wanted of things of one verb, or of one noun: `ban hành quy chế`, `phần mềm quản lý tài sản`. */
const IS_THING = new RegExp(
  `^(?:${DOING}|${DONE}|làm việc|chi tiêu|dân chủ|phối hợp|kế toán|một cửa|kết quả|kinh phí|thủ tục|tthc|lịch|mã|tổ|ban|diện tích|trang thiết bị|thiết bị|máy|quy hoạch|thông tin|dữ liệu|tài sản|công văn|giấy mời|thẻ|đồng phục|hòm thư|đường dây|cam kết|phong trào|hội thi|cuộc thi|cải cách|cchc|chuyển đổi|thi đua)(?!\\p{L})`,
  'iu',
);

const ITS_VERB = new RegExp(`^(?:(?:${DOING}) )+`, 'iu');
/** Who is put to a task: an office that has one kind of them needs no other. */
const IS_PERSON = /^(?:cán bộ|công chức|viên chức|nhân viên|chuyên viên|kỹ sư|lao động|lãnh đạo|người)(?!\p{L})/iu;

/**
 * Whether labels are duties of an office beside one another, none of which stands instead of another: `ban hành kế hoạch`, `báo cáo đúng
 * hạn`. Of those that begin with the same words each must go on to a thing; only a list of three deeds need not. `areEqual`: they have the
 * same points, which no two answers have of which one stands instead of the other.
 */
export function areDuties(labels: readonly string[], areEqual = false): boolean {
  const duties = labels.map((label) => label.replace(START, '').replace(KEEPS_FROM, '').toLowerCase());
  const known = duties.filter((duty, index) => isDuty(duty, labels[index] ?? ''));
  const isList = labels.length > 2;
  const areKnown = known.length === labels.length || (isList && known.length * 2 >= labels.length);
  return (
    areKnown &&
    labels.every((label) => !INSTEAD.test(label) && isWished(label)) &&
    duties.every((duty, index) =>
      duties.slice(index + 1).every((other) => areApart(duty, other, isList) || (areEqual && areOfOne(duty, other))),
    ) &&
    (areEqual || !duties.some((duty, index) => duties.slice(index + 1).some((other) => areKindsOfOne(duty, other))))
  );
}

/** How well something is done, of which there may be more levels than a cell tells. */
const HOW_WELL =
  /(?<!\p{L})(?:tốt|khá|giỏi|trung bình|xuất sắc|hiệu quả|nghiêm túc|tích cực|chủ động|thường xuyên|kịp thời|đầy đủ|cao|nhanh|sớm|mức|hạng|loại|cấp)(?!\p{L})/iu;

/** Whether a label states what an office does or has, of which it does or does not: `có kế hoạch`; not how well, as `thực hiện tốt`. */
export function isStatement(label: string): boolean {
  const words = label.replace(/^(?:đơn vị|cơ quan|địa phương) /iu, '');
  const duty = words.replace(START, '').replace(KEEPS_FROM, '').toLowerCase();
  return isDuty(duty, words) && !ASKED.test(words) && !INSTEAD.test(words) && !HOW_WELL.test(words) && isWished(words);
}

/** Whether a label states what there is, or how something is done: of equal points none is a lower level of another. */
export function isState(label: string): boolean {
  return /^có /iu.test(label) || ASKED.test(label);
}

/** Whether a label is no fault that earns points, and denies nothing but one: not `xảy ra cháy`, nor `không ban hành`. */
function isWished(label: string): boolean {
  const item = label.replace(KEEPS_FROM, '');
  const keepsFrom =
    item !== label && (isFaultless(label) || isMishap({ item, text: '' }) || /^không (?:để|còn) /iu.test(label));
  return keepsFrom || !(/(?<!\p{L})không(?!\p{L})/iu.test(label) || isTurned({ title: '', role: 'criterion' }, label));
}

function isDuty(duty: string, label: string): boolean {
  return (
    DOES.test(duty) ||
    ASKED.test(duty) ||
    KEEPS_FROM.test(label) ||
    /^(?:có|được) /iu.test(label) ||
    SAYS_OF.test(label)
  );
}

/** What is asked of a thing that is named before it: `được công khai`, `ban hành đúng hạn`. */
const MORE_ASKED = /^(?:(?:ban hành|gửi|nộp|thực hiện) )?(?:được \p{L}|(?:đầy )?đủ|đúng|kịp thời)/iu;

/**
 * Whether the second duty asks something more of the thing that the first one names, as `có quy chế làm việc`, `quy chế được công khai`,
 * or both say something of two things whose names begin alike: `đường xã được nhựa hóa`, `đường thôn được cứng hóa`.
 */
function areOfOne(first: string, second: string): boolean {
  if (areContrasted(first, second)) return false;
  const [words, others] = [first.split(' '), second.split(' ')];
  const end = others.findIndex((word, index) => word !== words[index]);
  const isMore = end > 1 || end === words.length;
  if (end > 0 && isMore && MORE_ASKED.test(others.slice(end).join(' ')) && !MORE_ASKED.test(words.slice(end).join(' ')))
    return true;
  return SAYS_OF.test(first) && SAYS_OF.test(second) && subjectOf(first) !== subjectOf(second);
}

/** The words before what is said of a thing. */
function subjectOf(duty: string): string {
  return duty.replace(/ (?:đạt|được|có|bảo đảm|đảm bảo|đáp ứng|đúng|đầy đủ|đủ|kịp thời)(?!\p{L}).*$/iu, '');
}

/** Whether two duties are different deeds with kinds of one thing, or in different ways: `có kho đạt chuẩn`, `bố trí kho tạm`. */
function areKindsOfOne(first: string, second: string): boolean {
  const [thing, other] = [first, second].map((duty) => duty.replace(ITS_VERB, ''));
  if (thing === undefined || other === undefined) return false;
  if ([thing, other].every((words) => KIND.test(words)) || [thing, other].every((words) => IS_PERSON.test(words)))
    return true;
  const [words, others] = [thing.split(' '), other.split(' ')];
  const end = words.findIndex((word, index) => word !== others[index]);
  const head = words.slice(0, end).join(' ');
  return end > 1 && others.length > end && !IS_OF_SEVERAL.test(head) && !IS_THING.test(head);
}

/** Whether two duties are of two things: not `cán bộ chuyên trách` and `cán bộ kiêm nhiệm`, nor `họp trực tiếp` and `họp trực tuyến`. */
function areApart(first: string, second: string, isList: boolean): boolean {
  if (hasWords(first, second) || hasWords(second, first) || areContrasted(first, second)) return false;
  const [words, others] = [first.split(' '), second.split(' ')];
  const end = words.findIndex((word, index) => word !== others[index]);
  // `đúng` and `đủ` belong to what is asked behind them
  const start = /^(?:đúng|đủ)$/u.test(words[end - 1] ?? '') ? end - (words[end - 2] === 'đầy' ? 2 : 1) : end;
  const rests = [words, others].map((label) => label.slice(start).join(' '));
  const shared = words.slice(0, start).join(' ');
  if (HAS_TIMES.test(shared) && rests.every((rest) => OF_TIME.test(rest))) return true;
  if (areOnOneScale([first, second])) return false;
  const [rest = '', other = ''] = rests;
  if (ASKED.test(rest) && ASKED.test(other)) return !askTheSame(rest, other);
  if (start === 0) return !haveOneEnd(first, second);
  const isOfThings = IS_VERB.test(shared) || IS_OF_SEVERAL.test(shared);
  const areThings =
    (isList && ENDS_IN_DEED.test(shared)) || rests.every((words) => IS_THING.test(words) || ASKED.test(words));
  return isOfThings && areThings && !rests.some((words) => KIND.test(words) || TIME.test(words));
}

/** Whether two labels are of kinds between which an office chooses: `bố trí cán bộ chuyên trách`, `phân công cán bộ kiêm nhiệm`. */
function areContrasted(first: string, second: string): boolean {
  return CONTRASTS.some(([kind, other]) => {
    const [of, against] = [
      [first, second],
      [second, first],
    ].map(([one = '', two = '']) => kind?.test(one) && other?.test(two));
    return of || against;
  });
}

/** Whether two labels differ only by who does it: `lãnh đạo tham dự`, `chuyên viên tham dự`. */
function haveOneEnd(first: string, second: string): boolean {
  return first.split(' ').at(-1) === second.split(' ').at(-1) && KIND.test(first) && KIND.test(second);
}

/** What a requirement asks: the time; how many of what, `đủ số lượng`; else `đúng` what. */
function askedIn(label: string): string {
  if (/^(?:kịp thời|đúng (?:thời )?(?:hạn|gian))(?!\p{L})/u.test(label)) return 'đúng hạn';
  return label.replace(/^đầy /u, '').split(' ').slice(0, 3).join(' ');
}

/** Whether two requirements ask the same, or one of them all: `đầy đủ` and `đủ nội dung`. */
function askTheSame(first: string, second: string): boolean {
  const [asked, other] = [askedIn(first), askedIn(second)];
  return asked === other || (asked.startsWith('đủ') && other.startsWith('đủ') && [asked, other].includes('đủ'));
}
