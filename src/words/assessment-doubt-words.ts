import type { AssessmentDoubt, AssessmentDoubtCode } from '../model/assessment-doubt.js';
import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What is doubtful in an assessment. */
const ASSESSMENT_DOUBT_WORDS: Readonly<Record<AssessmentDoubtCode, Words>> = {
  'ruling-unused': {
    vi: 'đơn vị "{unit}" không có phiếu nào được tính, nên kết quả thẩm định này không có tác dụng; hãy kiểm tra mã đơn vị, hoặc bỏ kết quả này',
    en: 'no submission of unit "{unit}" counts, so this verification changes nothing; check the id of the unit, or leave the verification out',
  },
  'ruling-too-early': {
    vi: 'thẩm định lúc {at:instant}, trước khi nhận phiếu đang được tính ({sent:instant}), mà kết quả vẫn áp dụng; hãy kiểm tra thời điểm, hoặc thẩm định lại phiếu ấy',
    en: 'verified at {at:instant}, before the submission that counts was received ({sent:instant}), and it still holds; check the instant, or verify that submission',
  },
  'ruling-on-no-evidence': {
    vi: 'phiếu được tính của đơn vị "{unit}" không có minh chứng nào cho tiêu chí "{criterion}", nên chấp nhận minh chứng ở đây không có tác dụng; hãy bổ sung minh chứng vào phiếu, hoặc bỏ kết quả này',
    en: 'the submission of unit "{unit}" that counts has no evidence for criterion "{criterion}", so accepting its evidence changes nothing; add the evidence to the submission, or leave the verification out',
  },
  'figures-copied': {
    vi: 'mọi số liệu của đơn vị "{unit}" giống hệt của đơn vị "{other}"; có thể chép nhầm dòng, hoặc lấy phiếu của đơn vị khác, hãy kiểm tra lại',
    en: 'all figures of unit "{unit}" are those of unit "{other}"; a row may have been copied, or the form of another unit used; check them',
  },
  'verifier-unnamed': {
    vi: 'bộ tiêu chí không giao cơ quan "{by}" thẩm định nội dung này, nhưng kết quả vẫn được tính[; có phải ý bạn là "{suggestion}"?|; hãy kiểm tra mã cơ quan]',
    en: 'the pack does not name "{by}" as a verifier of this, but what it says counts[; did you mean "{suggestion}"?|; check the id of the body]',
  },
  'instant-unlikely': {
    vi: 'thời điểm {at:instant}[ là trước kỳ số liệu (từ ngày {from:day})][ là sau kỳ số liệu (đến ngày {to:day}) hơn một năm]; hãy kiểm tra lại năm',
    en: '{at:instant}[ is before the period of the figures (from {from:day})][ is more than a year after the period of the figures (to {to:day})]; check the year',
  },
  'deadline-unlikely': {
    vi: 'gia hạn đến ngày {day:day}, sau kỳ số liệu (đến ngày {to:day}) hơn một năm; hãy kiểm tra lại năm',
    en: 'the deadline is extended to {day:day}, more than a year after the period of the figures (to {to:day}); check the year',
  },
  'day-before-period': {
    vi: 'số liệu tính đến ngày {day:day}, trước kỳ số liệu (từ ngày {from:day}); hãy kiểm tra lại ngày, và số liệu có phải của kỳ này không',
    en: 'the figure tells of {day:day}, before the period of the figures (from {from:day}); check the day, and whether the figure is of this period',
  },
  'day-after-as-of': {
    vi: 'ngày {day:day} sau thời điểm chốt số liệu ({asOf:instant}); hãy kiểm tra lại ngày',
    en: 'the day {day:day} is after "asOf" ({asOf:instant}); check the day',
  },
  'handed-in-later': {
    vi: 'cấp trên nhận phiếu lúc {handedIn:instant}, sau khi cơ quan xếp hạng nhận ({at:instant}); có thể hai thời điểm ghi ngược nhau, hãy kiểm tra lại',
    en: 'the unit above received it at {handedIn:instant}, after the body that ranks did ({at:instant}); the two may be exchanged, check them',
  },
  'blank-left': {
    vi: 'còn chỗ trống như mẫu chưa điền ("{found}"); hãy ghi đủ trước khi công bố',
    en: 'a blank of a form is left ("{found}"); fill it in before the results are published',
  },
  'cell-struck': {
    vi: 'nội dung ô bị gạch ngang nhưng vẫn được đọc; nếu không còn tính nữa thì hãy xóa đi, nếu vẫn tính thì bỏ gạch ngang',
    en: 'the cell is crossed out, and is read; if it no longer counts, clear it, else take the line away',
  },
  'thousands-quoted': {
    vi: 'dấu chấm trong "{found}" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết "{suggestion}"',
    en: 'the point in "{found}" is a decimal point, not one of thousands; for thousands write "{suggestion}"',
  },
};

/** A doubt as a sentence. */
export function assessmentDoubtSentence({ code, params }: AssessmentDoubt, language: Language): string {
  return fill(ASSESSMENT_DOUBT_WORDS[code], { params, language });
}
