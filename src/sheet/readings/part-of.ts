import { hasWords } from './figure-title.js';

const OTHER_TIME = /(?<!\p{L})(?:năm (?:trước|ngoái|liền)|cùng kỳ|kỳ trước|quý trước|tháng trước)(?!\p{L})/iu;
/** Words by which a whole says which things are counted, without leaving out those of the part. */
const OF_WHOLE =
  'tổng toàn tất cả các số lượng của tỉnh huyện xã thôn sở đơn vị cơ quan trên địa bàn trong năm kỳ quý tháng hiện có đã đang được phải cần giao tiếp nhận thuộc thẩm quyền diện đối tượng quản lý theo quy định yêu cầu phát sinh ban hành giải quyết thực hiện đến hạn thụ lý kiểm tra khảo sát điều tra hỏi trả lời tham gia cấp công bố phân bổ chung biên chế giấy';
const IS_TOTAL = /^(?:tổng|toàn bộ)(?!\p{L})/iu;
/** Words of a whole that leave out things of a part without them: `tổng số hồ sơ trực tiếp`, `tổng số kiến nghị chưa giải quyết`. */
const LEAVES_OUT = /(?<!\p{L})(?:không|chưa|trễ|chậm|muộn|quá hạn|tồn đọng|trực tiếp|nam|nữ|đi)(?!\p{L})/gu;
/** What is counted, by the words at its beginning. None of one kind is a part of another: `số máy tính` of `tổng số cán bộ`. */
const KINDS = [
  /^(?:người|dân|nhân khẩu|lao động|học sinh|sinh viên|giáo viên|bác sĩ|cán bộ|công chức|viên chức|cb|đảng viên|đoàn viên|hội viên|nhân viên|biên chế)/u,
  /^(?:xã|phường|thị trấn|huyện|thôn|tổ dân phố|bản|làng|ấp|đơn vị|cơ quan|sở|trường|hộ)(?!\p{L})/u,
  /^(?:máy|thiết bị|tài khoản|chứng thư|thuê bao|tin|bài|lượt|cuộc|buổi|lần|ý kiến|báo cáo|điện thoại|camera)(?!\p{L})/u,
  /^(?:ngày|giờ|phút|tuần|tháng|quý|năm)(?!\p{L})/u,
] as const;

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

/** Whether a part can be one of its whole: not of different years, not two totals, not `số nam / số nữ`, not of another kind. */
export function isPartOf(part: string, whole: string): boolean {
  if (OTHER_TIME.test(whole)) return false;
  const hasAll = hasWords(`${part} ${OF_WHOLE}`, whole);
  // the days that were taken may be more than those of the rule
  if (/(?<!\p{L})thực tế(?!\p{L})/iu.test(part) && kindOf(whole) === KINDS.length - 1) return false;
  if (ASKED_FOR.test(whole) && EVENTS.test(counted(whole))) return false;
  if (TARGET.test(whole) && (!GIVEN.test(counted(whole)) || RAISES.test(part))) return false;
  if (!IS_TOTAL.test(whole) || IS_TOTAL.test(part)) return hasAll;
  const [kind, other] = [kindOf(part), kindOf(whole)];
  const leftOut = whole.toLowerCase().match(LEAVES_OUT) ?? [];
  return (
    (kind === other || kind < 0 || other < 0) &&
    leftOut.every((words) => part.toLowerCase().includes(words)) &&
    !(hasWords(part, 'thu') && hasWords(whole, 'chi'))
  );
}

/** The index of the kind of what a name counts; -1 for any other. */
function kindOf(name: string): number {
  return KINDS.findIndex((kind) => kind.test(counted(name)));
}

/** What a name counts: `xã đạt chuẩn` of `Tổng số xã đạt chuẩn`. */
function counted(name: string): string {
  return name.toLowerCase().replace(/^(?:tổng |toàn bộ )?(?:số )?(?:lượng )?/u, '');
}
