import { fold } from '../../kit/unicode.js';
import { hasWords, WITHOUT_NOUN, wordsOf } from './figure-title.js';

const OTHER_TIME = /(?<!\p{L})(?:năm (?:trước|ngoái|liền)|cùng kỳ|kỳ trước|quý trước|tháng trước)(?!\p{L})/iu;
/** Words by which a whole says which things are counted, without leaving out those of the part. */
const OF_WHOLE =
  'tổng toàn tất cả các số lượng của tỉnh huyện xã thôn sở đơn vị cơ quan trên địa bàn trong năm kỳ quý tháng hiện có đã đang được phải cần giao tiếp nhận thuộc thẩm quyền diện đối tượng quản lý theo quy định yêu cầu phát sinh ban hành giải quyết thực hiện đến hạn thụ lý kiểm tra khảo sát điều tra hỏi trả lời tham gia cấp công bố phân bổ chung biên chế giấy';
const IS_TOTAL = /^(?:tổng|toàn bộ)(?!\p{L})/iu;
/** Words of a whole that leave out things of a part without them: `tổng số hồ sơ trực tiếp`, `tổng số kiến nghị chưa giải quyết`. */
const LEAVES_OUT = /(?<!\p{L})(?:không|chưa|trễ|chậm|muộn|quá hạn|tồn đọng|trực tiếp|nam|nữ|đi)(?!\p{L})/gu;
/** Kinds of what is counted, by the words at the beginning: a general word, and words for some of it, none of which is a part of another. */
const KINDS: readonly { readonly any?: RegExp; readonly each: readonly RegExp[] }[] = [
  {
    any: /^(?:người|dân|nhân khẩu|lao động|nam|nữ|phụ nữ)(?!\p{L})/u,
    each: [
      /^(?:cán bộ|công chức|viên chức|nhân viên|biên chế|đảng viên|lãnh đạo|giáo viên|bác sĩ|(?:cb|cc|vc|nlđ)\p{L}*)(?!\p{L})/u,
      /^(?:học sinh|sinh viên|học viên|trẻ em|trẻ)(?!\p{L})/u,
      /^(?:đoàn viên|hội viên)(?!\p{L})/u,
    ],
  },
  {
    any: /^(?:đơn vị|cơ quan|tổ chức|địa phương|doanh nghiệp)(?!\p{L})/u,
    each: [
      /^(?:xã|phường|thị trấn|huyện|thị xã|thành phố)(?!\p{L})/u,
      /^(?:thôn|tổ dân phố|khu phố|khu dân cư|bản|làng|ấp)(?!\p{L})/u,
      /^(?:sở|ban|ngành)(?!\p{L})/u,
      /^trường(?!\p{L}| hợp)/u,
    ],
  },
  {
    each: [
      /^hộ(?!\p{L}| (?:tịch|khẩu|chiếu))/u,
      /^(?:máy|thiết bị|điện thoại|camera)(?!\p{L})/u,
      /^(?:tài khoản|chứng thư|thuê bao)(?!\p{L})/u,
      // a service is that of a procedure
      /^(?:dịch vụ|dvc\p{L}*|thủ tục|tthc)(?!\p{L})/u,
      /^(?:tin|bài|phóng sự)(?!\p{L})/u,
      /^(?:lượt|cuộc|buổi|lần|hội nghị|kỳ họp|phiên)(?!\p{L})/u,
      /^(?:ngày|giờ|phút|tuần|tháng|quý|năm)(?!\p{L})/u,
      /^(?:vốn|tiền|kinh phí|ngân sách|dự toán|thu|chi)(?!\p{L})/u,
    ],
  },
];
const TIME = /^(?:ngày|giờ|phút|tuần|tháng|quý|năm)(?!\p{L})/u;
/** Events that may be more than a rule or a plan asks for: `số cuộc đã họp` of `số cuộc theo quy định`. */
const EVENTS = /^(?:cuộc|buổi|lần|lượt|lớp|hội nghị|tin|bài|kỳ|phiên|giờ|tiết)(?!\p{L})/u;
const ASKED_FOR =
  /(?<!\p{L})(?:theo (?:kế hoạch|quy định|chỉ tiêu)|tối thiểu|phải (?:họp|tổ chức|thực hiện))(?!\p{L})/iu;

/** What a unit was given as a target, which it may exceed: `số đảng viên được giao kết nạp`; not the things called `giao dịch`. */
const TARGET =
  /(?<!\p{L})(?:được giao|(?<!bàn )giao(?! (?:dịch|thông|lưu|ban)(?!\p{L}))|(?:đã )?đăng ký|phấn đấu|dự kiến)(?!\p{L})/iu;
/** What is given to a unit once and for all, so that no more of it can be done. */
const GIVEN =
  /^(?:nhiệm vụ|công việc|việc|văn bản|hồ sơ|đơn|kiến nghị|ý kiến|đề án|dự án|chương trình|kế hoạch|vốn|kinh phí|tiền|dự toán)(?!\p{L})/u;
const RAISES = /(?<!\p{L})(?:huy động|thu|vận động|tăng thêm)(?!\p{L})/iu;

/** How often somebody came or took part: `số lượt công chức được bồi dưỡng`. */
const OFTEN = /^(?:tổng )?số lượt(?! xe)(?!\p{L})/iu;

/** Whether a part can be one of its whole: not of different years, not two totals, not `số nam / số nữ`, not of another kind. */
export function isPartOf(part: string, whole: string): boolean {
  if (OTHER_TIME.test(whole)) return false;
  const hasAll = hasWords(`${part} ${OF_WHOLE}`, whole);
  // the days that were taken may be more than those of the rule
  if (/(?<!\p{L})thực tế(?!\p{L})/iu.test(part) && TIME.test(counted(whole))) return false;
  // one official may take part several times
  if (OFTEN.test(part) && !OFTEN.test(whole)) return false;
  if (ASKED_FOR.test(whole) && EVENTS.test(counted(whole))) return false;
  if (TARGET.test(whole) && (!GIVEN.test(counted(whole)) || RAISES.test(part))) return false;
  const leftOut = whole.toLowerCase().match(LEAVES_OUT) ?? [];
  if (!areAlike(part, whole) || leftOut.some((words) => !part.toLowerCase().includes(words))) return false;
  if (!IS_TOTAL.test(whole) || IS_TOTAL.test(part)) return hasAll;
  return !(hasWords(part, 'thu') && hasWords(whole, 'chi'));
}

/** Whether two names count the same things: `số hộ có nước` and `tổng số hộ`, but not `số báo cáo` and `số tháng`. */
function areAlike(part: string, whole: string): boolean {
  const [first, second] = [counted(part), counted(whole)];
  if (WITHOUT_NOUN.test(first) || WITHOUT_NOUN.test(second) || isShort(part, whole) || isShort(whole, part))
    return true;
  const [kind, other] = [kindOf(first), kindOf(second)];
  if (kind && other && kind.family === other.family) return kind.place === other.place || kind.isAny || other.isAny;
  if (kind || other)
    return (kind ? hasWords(second, kind.noun) : false) || (other ? hasWords(first, other.noun) : false);
  const [[noun = ''], [general = '']] = [wordsOf(first), wordsOf(second)];
  return wordsOf(first).includes(general) || wordsOf(second).includes(noun);
}

function kindOf(name: string) {
  for (const family of KINDS) {
    const place = family.each.findIndex((kind) => kind.test(name));
    const noun = (family.each[place] ?? family.any)?.exec(name)?.[0];
    if (noun !== undefined) return { family, place, noun, isAny: place < 0 };
  }
  return undefined;
}

/** Whether a name begins with the first letters of the other: `số TTHC` and `tổng số thủ tục hành chính`, `số VBQPPL` and `tổng số văn bản`. */
function isShort(name: string, long: string): boolean {
  const letters = fold(
    wordsOf(counted(long))
      .map((word) => word.charAt(0))
      .join(''),
  );
  return (name.match(/\p{Lu}{2,}/gu) ?? []).some(
    (short) => letters.includes(fold(short)) || (letters.length > 1 && fold(short).startsWith(letters)),
  );
}

/** What a name counts: `xã đạt chuẩn` of `Tổng số xã đạt chuẩn`. */
function counted(name: string): string {
  return name.toLowerCase().replace(/^(?:tổng |toàn bộ )?(?:số )?(?:lượng )?/u, '');
}
