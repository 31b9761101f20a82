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
  'instant-exchanged': {
    vi: 'thời điểm {at:instant} cách xa mọi thời điểm khác trong danh sách; ngày và tháng có thể ghi ngược nhau, nếu vậy hãy viết {suggestion}',
    en: '{at:instant} lies far from all other instants of the list; day and month may be exchanged: then write {suggestion}',
  },
  'instant-early': {
    vi: 'nhận phiếu lúc {at:instant}, trước hạn gửi ({deadline:day}) hơn nửa năm; hãy kiểm tra lại ngày, tháng, năm',
    en: 'received at {at:instant}, more than half a year before the deadline ({deadline:day}); check the day, month and year',
  },
  'instant-zone': {
    vi: 'thời điểm {at} ghi múi giờ khác với bộ tiêu chí ({zone}) và với phần lớn các thời điểm trong tệp; nếu giờ này là giờ của bộ tiêu chí, hãy ghi {zone} ở cuối',
    en: '{at} is of another zone than the pack ({zone}) and most instants of the file; if it is the time of the pack, write {zone} at its end',
  },
  'decision-early': {
    vi: 'quyết định lúc {at:instant}, trước khi nhận phiếu đang được tính của đơn vị "{unit}" ({sent:instant}), khi chưa biết đơn vị nào bằng nhau; hãy kiểm tra thời điểm',
    en: 'decided at {at:instant}, before the submission of unit "{unit}" that counts was received ({sent:instant}), when nobody knew which units are equal; check the instant',
  },
  'evidence-later': {
    vi: 'minh chứng ký ngày {day:day}, sau khi đã nhận phiếu nêu nó ({at:instant}); hãy kiểm tra lại ngày',
    en: 'the evidence was signed on {day:day}, after the submission that names it was received ({at:instant}); check the day',
  },
  'visit-after': {
    vi: 'kiểm tra thực tế ngày {day:day}, sau khi đã ghi kết quả ({at:instant}); hãy kiểm tra lại hai thời điểm',
    en: 'the check on the spot was on {day:day}, after its result was noted ({at:instant}); check the two',
  },
  'extension-granted-late': {
    vi: 'cho gia hạn ngày {on:day}, khi thời hạn được gia hạn ({deadline:day}) đã qua; hãy kiểm tra lại hai ngày',
    en: 'granted on {on:day}, when the later deadline ({deadline:day}) had passed; check the two days',
  },
  'extension-text-later': {
    vi: 'cho gia hạn ngày {on:day}, nhưng văn bản {number} được nêu lại ký sau đó, ngày {issued:day}; hãy kiểm tra hai ngày, và khóa của văn bản',
    en: 'granted on {on:day}, while the text that grants it, {number}, was signed later, on {issued:day}; check the two days, and the key of the text',
  },
  'round-text-sign': {
    vi: 'số hiệu "{text}" gõ thiếu chữ Đ hoặc dấu gạch chéo; hãy ghi {suggestion}',
    en: 'the number "{text}" lacks the letter Đ of its sign, or the stroke before it; write {suggestion}',
  },
  'round-text-again': {
    vi: 'văn bản "{id}" có cùng số hiệu {text} với văn bản "{other}", ký trong cùng năm; hãy sửa số hiệu, hoặc bỏ một trong hai',
    en: 'text "{id}" has the same number, {text}, as text "{other}", signed in the same year; correct the number, or leave one of the two out',
  },
  'published-late': {
    vi: 'công bố ngày {day:day}, sau ngày ký ({issued:day}) hơn một năm; hãy kiểm tra lại năm',
    en: 'published on {day:day}, more than a year after it was signed ({issued:day}); check the year',
  },
  'name-language': {
    vi: 'tên ghi theo ngôn ngữ "{found}", trong khi bộ tiêu chí dùng: {expected}; hãy ghi mã ngôn ngữ của bộ tiêu chí',
    en: 'the name is given in the language "{found}", while those of the pack are: {expected}; write a language of the pack',
  },
  'name-of-option': {
    vi: 'tên "{name}" bắt đầu bằng "{other}", nhưng thuộc tính "{attribute}" ghi "{option}"; hãy kiểm tra thuộc tính',
    en: 'the name "{name}" begins with "{other}", while attribute "{attribute}" is "{option}"; check the attribute',
  },
  'figure-as-fraction': {
    vi: 'số liệu tính bằng phần trăm mà ghi {found}, trong khi các đơn vị khác cùng cấp đều từ 10 trở lên; nếu muốn ghi {suggestion}%, hãy viết {suggestion}',
    en: 'a figure in percent is {found}, while all other units of the tier have 10 or more; for {suggestion}% write {suggestion}',
  },
  'figure-apart': {
    vi: 'số liệu {found} gấp hoặc kém nghìn lần số liệu gần nhất ({nearest}) của các đơn vị khác cùng cấp; hãy kiểm tra lại đơn vị tính và các chữ số 0',
    en: 'the figure {found} is a thousand times, or a thousandth of, the nearest one of the other units of the tier ({nearest}); check the unit of measure and the zeros',
  },
  'item-repeated': {
    vi: 'mục này ghi giống hệt mục thứ {item} ở trên nên được tính hai lần; nếu là một, hãy bỏ bớt',
    en: 'this is word for word item {item} above, so that it counts twice; where it is the same one, leave one of the two out',
  },
  'link-unlikely': {
    vi: 'chỗ này ghi địa chỉ mở được văn bản, nhưng "{found}" không giống một địa chỉ; hãy ghi đủ, ví dụ https://…, hoặc bỏ đi',
    en: 'an address stands here, but "{found}" does not look like one; write it in full, as https://…, or leave it out',
  },
  'figures-unsent': {
    vi: 'ghi "submitted: false" là không gửi gì, nên các số liệu này không được dùng đến; hãy bỏ số liệu, hoặc bỏ "submitted"',
    en: '"submitted: false" says that nothing was sent, so these figures are not used; leave them out, or leave "submitted" out',
  },
};

/** A doubt as a sentence. */
export function assessmentDoubtSentence({ code, params }: AssessmentDoubt, language: Language): string {
  return fill(ASSESSMENT_DOUBT_WORDS[code], { params, language });
}
