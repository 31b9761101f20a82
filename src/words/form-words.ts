import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** The texts of a self-assessment form. */
const FORM_WORDS = {
  // names of sheets: at most 31 letters, none of : \ / ? * [ ]
  cover: { vi: 'Trang đầu', en: 'Cover' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  criteria: { vi: 'Tự chấm điểm', en: 'Self-scoring' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  evidence: { vi: 'Minh chứng thêm', en: 'More evidence' },
  machine: { vi: 'Phần máy đọc', en: 'For the program' },
  // cover
  form: { vi: 'PHIẾU TỰ ĐÁNH GIÁ', en: 'SELF-ASSESSMENT FORM' },
  period: { vi: 'Kỳ số liệu: từ ngày {from:day} đến ngày {to:day}', en: 'Figures from {from:day} to {to:day}' },
  before: { vi: 'Hạn gửi: trước ngày {day:day}', en: 'To be sent before {day:day}' },
  through: { vi: 'Hạn gửi: hết ngày {day:day}', en: 'To be sent by the end of {day:day}' },
  reconstructed: {
    vi: 'Bộ tiêu chí này được phục dựng, không phải văn bản chính thức. Chỉ dùng để thử.',
    en: 'These criteria are reconstructed; they are not the official text. For trial only.',
  },
  derived: {
    vi: 'Bộ tiêu chí này được suy ra từ văn bản khác, chưa phải văn bản chính thức.',
    en: 'These criteria are derived from other texts; they are not the official text.',
  },
  'reconstructed-part': {
    vi: 'Trong bộ tiêu chí có {part:number}/{whole:number} điểm được phục dựng, chưa theo văn bản chính thức.',
    en: '{part:number} of the {whole:number} points of these criteria are reconstructed; they are not of the official text.',
  },
  'derived-part': {
    vi: 'Trong bộ tiêu chí có {part:number}/{whole:number} điểm được suy ra từ văn bản khác, chưa theo văn bản chính thức.',
    en: '{part:number} of the {whole:number} points of these criteria are derived from other texts; they are not of the official text.',
  },
  'how-figures': {
    vi: '1. Ghi số liệu vào các ô màu vàng ở trang "{figures}". Chưa có số liệu thì để trống. Số ước tính thì đánh dấu x ở cột "Ước tính".',
    en: '1. Fill in the yellow cells of the sheet "{figures}". Leave blank what is not known. Mark an estimate with x.',
  },
  'how-criteria': {
    vi: '2. Ở trang "{criteria}": ghi điểm tự chấm; nếu chưa đạt điểm tối đa thì nêu lý do; ghi minh chứng.',
    en: '2. On the sheet "{criteria}": give your own points; say why where they are below the maximum; name the evidence.',
  },
  'how-lists': {
    vi: '3. Mục nào là danh sách thì ghi mỗi dòng một mục ở trang "{lists}".',
    en: '3. Where a list is asked, write one item a line on the sheet "{lists}".',
  },
  'how-rows': {
    vi: 'Không thêm, xóa, sắp xếp hay gộp ô ở các trang: phần mềm tổng hợp đọc phiếu theo từng ô.',
    en: 'Do not add, delete, sort or merge cells: the program that collects the forms reads them cell by cell.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  'unit-hint': { vi: 'Ghi đúng tên hoặc mã đơn vị trong danh sách', en: 'Its name or its id, as in the register' },
  by: { vi: 'Người ký phiếu (chức vụ, không ghi họ tên)', en: 'Signed by (role, no name)' },
  contact: { vi: 'Liên hệ khi cần hỏi (bộ phận, điện thoại)', en: 'Contact (office, telephone)' },
  narrative: { vi: 'Báo cáo kèm theo (tên báo cáo)', en: 'Report that goes with it (title)' },
  'to-fill': { vi: 'Số liệu còn để trống', en: 'Figures still blank' },
  'for-office': { vi: 'Phần của cơ quan tổng hợp', en: 'For the office that collects' },
  received: { vi: 'Thời điểm nhận phiếu', en: 'Received at' },
  'received-hint': { vi: 'Ví dụ: 17/10/2019 16:00', en: 'As 2019-10-17 16:00' },
  'handed-in': { vi: 'Thời điểm cấp trên trực tiếp nhận phiếu', en: 'Handed in to the unit above at' },
  // headings
  code: { vi: 'TT', en: 'No.' },
  question: { vi: 'Nội dung', en: 'Figure' },
  measure: { vi: 'Đơn vị tính', en: 'Measured in' },
  value: { vi: 'Số liệu', en: 'Value' },
  estimated: { vi: 'Ước tính (x)', en: 'Estimate (x)' },
  'as-of': { vi: 'Tính đến ngày', en: 'As of' },
  hint: { vi: 'Yêu cầu đối với số liệu', en: 'What is allowed' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  max: { vi: 'Điểm tối đa', en: 'Maximum' },
  points: { vi: 'Điểm tính theo số liệu', en: 'Points by the figures' },
  claimed: { vi: 'Điểm tự chấm', en: 'Own points' },
  reason: { vi: 'Lý do chưa đạt điểm tối đa', en: 'Reason below the maximum' },
  number: { vi: 'Minh chứng: số, ký hiệu', en: 'Evidence: number' },
  date: { vi: 'Ngày ký', en: 'Signed on' },
  page: { vi: 'Trang, mục', en: 'Page' },
  title: { vi: 'Tên văn bản', en: 'Title' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  'not-applicable': { vi: 'Lý do không áp dụng', en: 'Reason why it does not apply' },
  converted: { vi: 'Điểm quy đổi', en: 'Converted' },
  percent: { vi: 'Tỷ lệ (%)', en: 'Percent' },
  level: { vi: 'Mức', en: 'Level' },
  item: { vi: 'Mục {number}', en: 'Item {number}' },
  // rows
  'node-title': { vi: '{title} (tối đa {max} điểm)', en: '{title} (at most {max} points)' },
  'other-figures': { vi: 'Số liệu khác', en: 'Other figures' },
  'asked-above': { vi: '{fact}: đã hỏi ở mục {code}', en: '{fact}: asked under {code}' },
  'given-by-others': {
    vi: '{fact}: cơ quan khác chấm, đơn vị không ghi',
    en: '{fact}: given by others, not by the unit',
  },
  'no-items': { vi: 'không có', en: 'none' },
  'has-items': { vi: 'ghi ở trang "{lists}"', en: 'on the sheet "{lists}"' },
  results: { vi: 'Kết quả tính theo số liệu (tạm tính, chưa thẩm định)', en: 'Results by the figures (not verified)' },
  // what a formula shows where there are no points
  missing: { vi: 'chưa đủ số liệu', en: 'figures missing' },
  'does-not-apply': { vi: 'không áp dụng', en: 'does not apply' },
  unscorable: { vi: 'số liệu sai', en: 'figures wrong' },
  'no-formula': { vi: 'tính khi tổng hợp', en: 'computed later' },
  'by-others': { vi: 'do cơ quan khác chấm', en: 'given by others' },
  'after-below': {
    vi: 'tính sau khi có phiếu của đơn vị cấp dưới',
    en: 'computed once the forms of the units below are in',
  },
  'after-beside': {
    vi: 'tính sau khi có phiếu của các đơn vị cùng cấp',
    en: 'computed once the forms of all units of the tier are in',
  },
  'after-others': {
    vi: 'tính sau khi có phiếu của các đơn vị khác',
    en: 'computed once the forms of other units are in',
  },
  'without-parts': { vi: 'Chưa gồm mục {codes}: {why}', en: 'Without {codes}: {why}' },
  // what a sheet says of an answer that it refuses
  'no-estimates': {
    vi: 'Không nhận số ước tính: số ước tính coi như chưa có số liệu',
    en: 'Estimates are not taken: an estimate counts as no figure',
  },
  'pick-one': { vi: 'Chọn một trong danh sách', en: 'Pick one of the list' },
  'whole-number': { vi: 'Ghi số nguyên[. {hint}]', en: 'A whole number[. {hint}]' },
  'decimal-number': { vi: 'Ghi một số[. {hint}]', en: 'A number[. {hint}]' },
  'points-range': { vi: 'Từ 0 đến {max:number}', en: 'From 0 to {max:number}' },
  'a-day': { vi: 'Ghi ngày, ví dụ 30/09/2019', en: 'A day, as 2019-09-30' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
export type FormKey = keyof typeof FORM_WORDS;

/** Whether there are words of this key. */
export function isFormKey(key: string): key is FormKey {
  return Object.hasOwn(FORM_WORDS, key);
}

/** Words of a self-assessment form. */
export const formSentence = sentencesOf<FormKey>(FORM_WORDS);
