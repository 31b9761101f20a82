import type { FormFaultCode } from '../model/form-fault.js';
import type { Words } from '../model/lowering.js';

/** What is wrong with a form for verifiers that came back. */
export const VERIFYING_FAULT_WORDS = {
  'needed-blank': {
    vi: 'ô này để trống nên chưa đọc được phiếu thẩm định; hãy ghi vào ô này',
    en: 'the cell is blank, and without it no verification is read; fill it in',
  },
  'needed-unreadable': {
    vi: '"{found}" không có trong danh sách để chọn: {options}',
    en: '"{found}" is none of the choices: {options}',
  },
  'head-unread': {
    vi: 'ô này ghi chưa đúng nên chưa đọc được phiếu thẩm định; hãy sửa ô này',
    en: 'the cell is not written rightly, and without it no verification is read; correct it',
  },
  'body-unreadable': {
    vi: '"{found}" không phải là mã cơ quan; hãy ghi chữ thường không dấu, ví dụ to-cong-tac',
    en: '"{found}" is no id of a body; write it in small letters, as working-group',
  },
  'visit-on-paper': {
    vi: 'phiếu ghi thẩm định qua hồ sơ nhưng lại có nơi, ngày hoặc thành phần kiểm tra tại chỗ',
    en: 'the form says that it was verified on paper, and yet tells of a check on the spot',
  },
  'submission-unknown': {
    vi: 'số liệu đánh giá không có phiếu tự đánh giá nào của đơn vị này nhận lúc {at:instant}',
    en: 'the assessment has no submission of this unit that was received {at:instant}',
  },
  'verified-at-once': {
    vi: 'hai kết quả thẩm định khác nhau về cùng một nội dung có cùng thời điểm {at:instant}: {files}; hãy sửa thời điểm thẩm định của kết quả sau',
    en: 'two results of verification that differ are about one thing at one instant, {at:instant}: {files}; change the time of the later one',
  },
  'note-missing': {
    vi: 'kết quả thẩm định này chưa có lý do; hãy ghi ở dòng này, hoặc ghi "Lý do chung" ở trang đầu',
    en: 'this result has no reason; write it in the row, or as the common reason on the cover',
  },
  'submission-replaced': {
    vi: 'phiếu thẩm định lập theo phiếu tự đánh giá nhận lúc {at:instant}; phiếu đó nay không phải là phiếu được tính của đơn vị',
    en: 'the form shows the submission received {at:instant}, which is not the one that counts now',
  },
  'note-of-nothing': {
    vi: 'dòng này có lý do nhưng không có kết quả nào khác nên lý do không được ghi lại: "{found}"',
    en: 'the row has a reason but no result, and the reason is not kept: "{found}"',
  },
  'nothing-verified': {
    vi: 'phiếu thẩm định chưa có kết quả nào; nếu đã thẩm định và không có gì khác, hãy đánh dấu x ở ô "Đã thẩm định toàn bộ phiếu"',
    en: 'the form has no result; where all was verified and nothing differs, mark it as verified as a whole with x',
  },
} as const satisfies Readonly<Partial<Record<FormFaultCode, Words>>>;
