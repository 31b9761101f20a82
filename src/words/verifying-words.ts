import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** The texts of a form for verifiers. */
const VERIFYING_WORDS = {
  // names of sheets: at most 31 letters, none of : \ / ? * [ ]
  cover: { vi: 'Trang đầu', en: 'Cover' },
  figures: { vi: 'Thẩm định số liệu', en: 'Figures verified' },
  criteria: { vi: 'Thẩm định tiêu chí', en: 'Criteria verified' },
  lists: { vi: 'Thẩm định danh sách', en: 'Lists verified' },
  // cover
  form: { vi: 'PHIẾU THẨM ĐỊNH', en: 'FORM FOR VERIFIERS' },
  sent: { vi: 'Thẩm định phiếu tự đánh giá nhận lúc {at:instant}', en: 'On the self-assessment received {at:instant}' },
  'how-head': {
    vi: '1. Ghi cơ quan thẩm định, thời điểm và cách thẩm định ở các ô màu vàng của trang này.',
    en: '1. Fill in the yellow cells of this sheet: who verifies, when and how.',
  },
  'how-figures': {
    vi: '2. Trang "{figures}": chỉ ghi số liệu thẩm định khi khác số liệu đơn vị gửi; để trống là giữ nguyên số liệu của đơn vị.',
    en: '2. On the sheet "{figures}": write a figure only where it differs from that of the unit; blank keeps that of the unit.',
  },
  'how-criteria': {
    vi: '3. Trang "{criteria}": kết luận về minh chứng và đề nghị không áp dụng; ghi điểm chấm ở những tiêu chí được phép chấm.',
    en: '3. On the sheet "{criteria}": rule on evidence and on claims that a criterion does not apply; give points where the pack lets you.',
  },
  'how-lists': {
    vi: 'Danh sách nào khác danh sách đơn vị gửi thì ghi lại cả danh sách ở trang "{lists}"; không có mục nào thì chọn "không có" ở trang "{figures}".',
    en: 'Where a list differs from that of the unit, write the whole list on the sheet "{lists}"; where it has no item, pick "none" on the sheet "{figures}".',
  },
  'how-notes': {
    vi: '4. Mỗi kết quả thẩm định phải có lý do. Dòng nào không ghi lý do thì lấy "Lý do chung" ở trang này.',
    en: '4. Each result needs a reason. A row without one takes the common reason of this sheet.',
  },
  'for-verifier': { vi: 'Phần của cơ quan thẩm định', en: 'For the verifiers' },
  by: { vi: 'Cơ quan thẩm định', en: 'Who verifies' },
  'by-hint': { vi: 'Ghi mã cơ quan, ví dụ to-cong-tac', en: 'The id of the body, as working-group' },
  'verified-at': { vi: 'Thời điểm thẩm định', en: 'Verified at' },
  'verified-hint': { vi: 'Ví dụ: 12/11/2019 10:00', en: 'As 2019-11-12 10:00' },
  method: { vi: 'Cách thẩm định', en: 'How' },
  desk: { vi: 'qua hồ sơ', en: 'on paper' },
  field: { vi: 'tại chỗ', en: 'on the spot' },
  'visit-place': { vi: 'Nơi kiểm tra (khi thẩm định tại chỗ)', en: 'Where (of a check on the spot)' },
  'visit-on': { vi: 'Ngày kiểm tra', en: 'On which day' },
  'visit-by': { vi: 'Thành phần kiểm tra (chức danh, không ghi họ tên)', en: 'Who checked (roles, no names)' },
  done: { vi: 'Đã thẩm định toàn bộ phiếu (x)', en: 'Verified as a whole (x)' },
  'common-note': { vi: 'Lý do chung', en: 'Common reason' },
  // headings
  code: { vi: 'TT', en: 'No.' },
  question: { vi: 'Nội dung', en: 'Figure' },
  measure: { vi: 'Đơn vị tính', en: 'Measured in' },
  value: { vi: 'Đơn vị gửi', en: 'Sent by the unit' },
  estimated: { vi: 'Ước tính', en: 'Estimate' },
  verified: { vi: 'Số liệu thẩm định', en: 'As verified' },
  note: { vi: 'Lý do', en: 'Reason' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  max: { vi: 'Điểm tối đa', en: 'Maximum' },
  points: { vi: 'Điểm theo số liệu', en: 'Points by the figures' },
  claimed: { vi: 'Điểm tự chấm', en: 'Own points' },
  reason: { vi: 'Lý do của đơn vị', en: 'Reason of the unit' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  'evidence-ruling': { vi: 'Kết luận về minh chứng', en: 'Ruling on evidence' },
  claim: { vi: 'Đề nghị không áp dụng', en: 'Claim that it does not apply' },
  'claim-ruling': { vi: 'Kết luận về đề nghị', en: 'Ruling on the claim' },
  awarded: { vi: 'Điểm chấm', en: 'Points awarded' },
  // rows
  blank: { vi: 'để trống', en: 'blank' },
  'no-evidence': { vi: 'chưa có minh chứng', en: 'no evidence' },
  'sent-list': { vi: 'Đơn vị gửi', en: 'As sent' },
  'verified-list': { vi: 'Thẩm định', en: 'As verified' },
  items: { vi: '{count:number} mục', en: '{count:number} items' },
  accepted: { vi: 'chấp nhận', en: 'accepted' },
  refused: { vi: 'không chấp nhận', en: 'refused' },
  'piece-number': { vi: 'số {number}', en: 'number {number}' },
  'piece-date': { vi: 'ngày {date:day}', en: 'of {date:day}' },
  'piece-page': { vi: 'trang {page}', en: 'page {page}' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
export type VerifyingKey = keyof typeof VERIFYING_WORDS;

/** Whether there are words of this key. */
export function isVerifyingKey(key: string): key is VerifyingKey {
  return Object.hasOwn(VERIFYING_WORDS, key);
}

/** Words of a form for verifiers. */
export const verifyingSentence = sentencesOf<VerifyingKey>(VERIFYING_WORDS);
