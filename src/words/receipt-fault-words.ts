import type { Words } from '../model/lowering.js';

/** What is wrong with when a form came in, with the name of its file, and with the other forms of its unit. */
export const RECEIPT_FAULT_WORDS = {
  'sent-again': {
    vi: '[đơn vị gửi {alike:number} phiếu như nhau, chỉ khác thời điểm nhận|đơn vị gửi nhiều phiếu khác nhau], theo thứ tự nhận: {files}[ (đã thu trước đó: {earlier:number} phiếu)][; tính phiếu {counting}|; tính phiếu nhận sau cùng trong hạn]',
    en: '[the unit sent {alike:number} forms that say the same, received at different times|the unit sent several forms that differ], in the order received: {files}[ (collected before: {earlier:number})][; {counting} counts|; the last one in time counts]',
  },
  'sent-twice': {
    vi: 'phiếu này giống hệt phiếu {file} nên chỉ tính một lần',
    en: 'the form is the same as {file}, and counts once',
  },
  'same-instant': {
    vi: 'các phiếu khác nhau của một đơn vị có cùng thời điểm nhận {at:instant}: {files}; hãy ghi rõ phiếu nào nhận sau',
    en: 'forms of one unit that differ were received at one instant, {at:instant}: {files}; say which came later',
  },
  'changed-at-once': {
    vi: 'phiếu này khác phiếu của đơn vị đã thu trước đó, mà thời điểm nhận vẫn là {at:instant}; nếu phiếu đã được sửa, hãy ghi thời điểm nhận mới[ (ô "{cell}" của phiếu, hoặc tùy chọn --received)] rồi thu lại',
    en: 'the form differs from that of the unit collected before, but was received at the same instant, {at:instant}; if it was corrected, say when it was received anew[ (its cell "{cell}", or --received)], and collect it again',
  },
  'file-of-another': {
    vi: 'tên tệp là của "{found}", nhưng phiếu này được lập cho "{expected}" và được tính cho đơn vị ấy; nếu đơn vị kia điền nhầm phiếu, hãy điền lại trên phiếu của mình',
    en: 'the file is named after "{found}", but the form was made for "{expected}" and counts for it; a unit that took the wrong form fills in its own',
  },
  'instant-doubtful': {
    vi: 'thời điểm {at:instant}[ là trước kỳ số liệu (từ ngày {from:day})][ là sau kỳ số liệu (đến ngày {to:day}) hơn một năm]; hãy kiểm tra lại năm, nếu nhầm thì sửa trong phiếu và trong tệp số liệu đánh giá',
    en: '{at:instant}[ is before the period of the figures (from {from:day})][ is more than a year after the period of the figures (to {to:day})]; check the year, and if it is wrong correct it in the form and in the assessment',
  },
  'day-after-receipt': {
    vi: 'ngày {found:day} là sau ngày nhận phiếu ({received:day}); hãy kiểm tra lại năm: nếu chỉ gõ ngày và tháng, bảng tính tự điền năm của máy',
    en: '{found:day} is after the day on which the form was received ({received:day}); check the year: where a day and a month alone are typed, the spreadsheet program adds the year of its machine',
  },
  'verified-other-form': {
    vi: 'đơn vị đã được thẩm định (lần cuối lúc {at:instant}) khi phiếu này chưa được thu; nay tính phiếu này mà kết quả thẩm định ấy vẫn áp dụng; hãy lập phiếu thẩm định mới cho đơn vị',
    en: 'the unit was verified (last at {at:instant}) when this form was not collected yet; this form counts now, and what was verified still holds; make a new form for verifiers of the unit',
  },
} as const satisfies Readonly<Record<string, Words>>;
