import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** The sentences and headings of the annex to a decision. */
export const ANNEX_WORDS = {
  // the letterhead
  nation: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  'blank-authority': { vi: '……………………………………', en: '……………………………………' },
  number: { vi: 'PHỤ LỤC[ {number}]', en: 'ANNEX[ {number}]' },
  title: { vi: 'KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG {tier}', en: 'RESULTS AND RANKING: {tier}' },
  'file-title': { vi: 'Phụ lục: {title}', en: 'Annex: {title}' },
  'of-decision': {
    vi: '(Kèm theo Quyết định số {number} ngày {day:day} của {authority})',
    en: '(Annexed to decision No. {number} of {day:day} by {authority})',
  },
  'of-text': { vi: '(Kèm theo {text})', en: '(Annexed to {text})' },
  'blank-number': { vi: '……………', en: '……………' },
  'blank-day': { vi: '…… tháng …… năm ………', en: '……………' },
  'blank-by': { vi: '…………………………', en: '…………………………' },
  // what the figures are worth
  synthetic: {
    vi: 'SỐ LIỆU GIẢ LẬP, không phải kết quả thật của cơ quan, đơn vị nào.',
    en: 'SYNTHETIC FIGURES, not the real results of anybody.',
  },
  reconstructed: {
    vi: 'TIÊU CHÍ PHỤC DỰNG, chưa phải tiêu chí của văn bản gốc: {part:number}/{whole:number} điểm của cả bộ tiêu chí.',
    en: 'RECONSTRUCTED CRITERIA, not those of the original text: {part:number} of {whole:number} points of the whole pack.',
  },
  derived: {
    vi: 'Tiêu chí suy ra từ kết quả đã công bố: {part:number}/{whole:number} điểm của cả bộ tiêu chí.',
    en: 'Criteria derived from published results: {part:number} of {whole:number} points of the whole pack.',
  },
  draft: {
    vi: 'DỰ THẢO: đợt đánh giá chưa kết thúc, thứ hạng còn có thể thay đổi.',
    en: 'DRAFT: the assessment is not finished, and places may still change.',
  },
  final: { vi: 'Kết quả chưa được phê duyệt.', en: 'The results are not approved yet.' },
  hidden: {
    vi: 'Biên bản đã che số liệu của {count:number} đơn vị: chỉ còn thứ hạng và giá trị xếp hạng.',
    en: 'The record hides the figures of {count:number} units: only place and ranked value are left.',
  },
  'decision-differs': {
    vi: 'Lưu ý: phụ lục ghi quyết định[ số {number}][ ngày {day:day}], còn theo biên bản kết quả được phê duyệt tại văn bản số {approved} ngày {on:day}.',
    en: 'Note: the annex names a decision[ No. {number}][ of {day:day}]; by the record the results were approved by text No. {approved} of {on:day}.',
  },
  // what it is about
  'label-pack': { vi: 'Bộ tiêu chí', en: 'Criteria' },
  'label-assessment': { vi: 'Đợt đánh giá', en: 'Assessment' },
  'label-period': { vi: 'Kỳ số liệu', en: 'Period of the figures' },
  'label-deadline': { vi: 'Thời hạn gửi phiếu', en: 'Deadline' },
  'label-as-of': { vi: 'Số liệu chốt', en: 'Figures as of' },
  'label-approval': { vi: 'Phê duyệt', en: 'Approval' },
  'label-supersedes': { vi: 'Đính chính', en: 'Correction' },
  pack: { vi: '{title} (mã {id}, phiên bản {version})', en: '{title} ({id}, version {version})' },
  assessment: { vi: '{id} ({state:word}; {figures:word})', en: '{id} ({state:word}; {figures:word})' },
  period: { vi: 'từ ngày {from:day} đến hết ngày {to:day}', en: 'from {from:day} to {to:day}, both days in' },
  'deadline-before': { vi: 'trước ngày {day:day}', en: 'before {day:day}' },
  'deadline-through': { vi: 'đến hết ngày {day:day}', en: 'until the end of {day:day}' },
  'as-of': { vi: '{at:instant}', en: '{at:instant}' },
  // a table
  caption: {
    vi: 'Bảng {number}. {title}[: {cohort}][, {option}]',
    en: 'Table {number}. {title}[: {cohort}][, {option}]',
  },
  'caption-groups': {
    vi: 'Bảng {number}. {title}[: {cohort}][, {option}] (điểm từng nhóm)',
    en: 'Table {number}. {title}[: {cohort}][, {option}] (points of each group)',
  },
  'caption-levels': { vi: 'Bảng {number}. Tổng hợp theo mức độ', en: 'Table {number}. Units by level' },
  'caption-states': { vi: 'Bảng {number}. Tổng hợp theo tình trạng', en: 'Table {number}. Units by state' },
  'caption-corrected': {
    vi: 'Bảng {number}. Nội dung đính chính: {title}',
    en: 'Table {number}. What is corrected: {title}',
  },
  corrected: { vi: 'Đính chính: {correction}.', en: 'Correction: {correction}.' },
  'correction-apart': {
    vi: 'Bản đính chính này không kèm bảng nội dung đính chính.',
    en: 'This correction has no table of what was corrected.',
  },
  'corrected-criteria': {
    vi: 'số liệu và điểm của từng tiêu chí',
    en: 'figures and points of criteria',
  },
  'corrected-both': {
    vi: 'Số liệu và điểm của từng tiêu chí như đã công bố và sau khi đính chính.',
    en: 'Figures and points of criteria as published and as corrected.',
  },
  'corrected-criterion': { vi: 'Tiêu chí', en: 'Criterion' },
  'corrected-figures': { vi: 'Số liệu thay đổi', en: 'Figures that changed' },
  'published-points': { vi: 'Điểm đã công bố', en: 'Points as published' },
  'corrected-points': { vi: 'Điểm đính chính', en: 'Points as corrected' },
  'more-corrected': {
    vi: 'Còn {count:number} dòng khác không in trong bảng trên; lệnh "tieuchi diff" cho biết đầy đủ.',
    en: 'The table above leaves out {count:number} rows; "tieuchi diff" has them all.',
  },
  'figure-otherwise': { vi: '{heading}: [{after}, ]nội dung khác', en: '{heading}: [{after}, ]other content' },
  items: { vi: '{count:number} mục', en: '{count:number} items' },
  'nothing-corrected': {
    vi: 'Thứ hạng, giá trị xếp hạng và mức độ không thay đổi.',
    en: 'No place, ranked value or level is changed.',
  },
  'pack-of-correction': {
    vi: 'Bản đính chính tính theo bộ tiêu chí phiên bản {after}; kết quả đã công bố tính theo phiên bản {before}.',
    en: 'The correction is computed by version {after} of the pack; what was published, by version {before}.',
  },
  'pack-altered': {
    vi: 'Bản đính chính tính theo bộ tiêu chí có nội dung khác bộ đã dùng cho kết quả đã công bố, tuy cùng ghi phiên bản {after}.',
    en: 'The correction is computed by a pack that is not the one of what was published, though both say version {after}.',
  },
  'printed-otherwise': {
    vi: 'Thứ hạng, giá trị xếp hạng và mức độ không đổi, nhưng nội dung khác in trong bảng đã đổi: {units}.',
    en: 'Place, ranked value and level are as published, but something else that is printed is not: {units}.',
  },
  'unit-printed': { vi: '{unit} ({changes})', en: '{unit} ({changes})' },
  'cell-printed': {
    vi: '{heading}: [{before}|để trống] → [{after}|để trống]',
    en: '{heading}: [{before}|blank] → [{after}|blank]',
  },
  'unit-renamed': { vi: '{unit}[ (trước là {before})]', en: '{unit}[ (formerly {before})]' },
  'over-published': { vi: 'Đã công bố', en: 'As published' },
  'not-in-ranking': { vi: 'không có trong bảng xếp hạng', en: 'not in the ranking' },
  'over-corrected': { vi: 'Đính chính thành', en: 'Corrected to' },
  value: { vi: 'Giá trị xếp hạng', en: 'Ranked value' },
  order: { vi: 'TT', en: 'No.' },
  place: { vi: 'Hạng', en: 'Place' },
  unit: { vi: 'Cơ quan, đơn vị', en: 'Unit' },
  'over-groups': { vi: 'Điểm theo nhóm tiêu chí', en: 'Points by group' },
  'over-totals': { vi: 'Tổng điểm', en: 'Total points' },
  criterion: {
    vi: '{row} (tối đa\u00a0{max:number})',
    en: '{row} (of\u00a0{max:number})',
  },
  bonus: {
    vi: '{row} (cộng, tối đa\u00a0{max:number})',
    en: '{row} (added, at most\u00a0{max:number})',
  },
  penalty: {
    vi: '{row} (trừ, tối đa\u00a0{max:number})',
    en: '{row} (subtracted, at most\u00a0{max:number})',
  },
  claimed: { vi: 'Đơn vị tự chấm', en: 'Self-scored' },
  reported: { vi: 'Tính theo số liệu khai', en: 'Computed as reported' },
  verified: { vi: 'Sau thẩm định', en: 'As verified' },
  converted: { vi: 'Điểm quy đổi', en: 'Converted points' },
  percent: { vi: 'Tỷ lệ %', en: 'Percent' },
  level: { vi: 'Mức độ', en: 'Level' },
  state: { vi: 'Tình trạng', en: 'State' },
  'level-state': { vi: 'Mức độ, tình trạng', en: 'Level, state' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  count: { vi: 'Số đơn vị', en: 'Units' },
  all: { vi: 'Tổng số', en: 'All' },
  'no-units': { vi: 'Không có đơn vị nào.', en: 'There are no units.' },
  // notes
  'label-notes': { vi: 'Ghi chú:', en: 'Notes:' },
  note: { vi: '({number}) {sentence}: {units}.', en: '({number}) {sentence}: {units}.' },
  unclaimed: {
    vi: 'Tổng điểm đơn vị tự chấm chưa gồm các tiêu chí mà đơn vị không ghi điểm tự chấm',
    en: 'The self-scored total leaves out criteria to which the unit gave no points of its own',
  },
  'claim-unclear': {
    vi: 'Tổng điểm đơn vị tự chấm chưa gồm các tiêu chí đơn vị có ghi điểm tự chấm nhưng chưa xác định được có áp dụng hay không',
    en: 'The self-scored total leaves out criteria to which the unit gave points of its own, of which its facts do not say whether they apply to it',
  },
  tied: { vi: 'Đồng hạng {place}', en: 'Sharing place {place}' },
  'more-units': { vi: 'và {count:number} đơn vị khác', en: 'and {count:number} other units' },
  'printed-alike': {
    vi: 'In cùng một số với đơn vị khác hạng; xếp theo giá trị chưa làm tròn',
    en: 'Printed with the same number as a unit on another place; ranked by the value that was not rounded',
  },
  'parted-by': {
    vi: 'Bằng giá trị xếp hạng với đơn vị khác, được phân định theo {by}',
    en: 'Equal in value to another unit, and parted by {by}',
  },
  'no-place': { vi: '{state}[ ({reasons})]', en: '{state}[ ({reasons})]' },
  'no-value-in': { vi: '{reasons}; chưa có điểm ở: {nodes}', en: '{reasons}; held up by: {nodes}' },
  'unit-hidden': {
    vi: 'Số liệu của đơn vị đã được che trong biên bản',
    en: 'The record hides the figures of the unit',
  },
  'unit-stated': {
    vi: 'Lấy như biên bản ghi, vì so sánh với đơn vị có số liệu đã che: {nodes}',
    en: 'As the record states, for it compares with units whose figures are hidden: {nodes}',
  },
  // the end
  'signed-at': { vi: '……………, ngày …… tháng …… năm ………', en: '……………, ……………' },
  'signer-drafter': { vi: 'NGƯỜI LẬP BẢNG', en: 'DRAWN UP BY' },
  'signer-head': { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE AUTHORITY' },
  'sign-here': { vi: '(Ký, ghi rõ họ tên)', en: '(signature, full name)' },
  'seal-here': { vi: '(Ký, đóng dấu, ghi rõ họ tên)', en: '(signature, seal, full name)' },
  'label-proof': { vi: 'Kiểm tra lại kết quả:', en: 'To check the results:' },
  digest: { vi: 'Mã băm biên bản: {digest}', en: 'Digest of the record: {digest}' },
  command: { vi: 'Lệnh kiểm tra: {command}', en: 'Command: {command}' },
  page: { vi: 'Trang', en: 'Page' },
  'sheet-notes': { vi: 'Ghi chú {part}', en: 'Notes {part}' },
  'sheet-gaps': { vi: 'Thuyết minh {part}', en: 'About {part}' },
  // of the command
  written: { vi: 'Đã ghi phụ lục vào {file}', en: 'The annex was written to {file}' },
  'too-many-rows': {
    vi: 'phụ lục có {rows:number} dòng, tệp Word chỉ ghi được đến {most:number} dòng; hãy dùng --to xlsx hoặc --to html, hoặc --tier để ghi từng cấp',
    en: 'the annex has {rows:number} rows, and a Word file takes {most:number} at most; use --to xlsx or --to html, or --tier for one tier',
  },
  'tier-unknown': {
    vi: 'biên bản không có cấp "{tier}"[ (có phải ý bạn là {near}?)]; các cấp: {tiers}',
    en: 'the record has no tier "{tier}"[ (did you mean {near}?)]; its tiers: {tiers}',
  },
  'to-unknown': {
    vi: 'tên tệp "{file}" không cho biết dạng tệp; hãy thêm --to với một trong: {known}',
    en: 'the name "{file}" does not say in which form to write; add --to with one of: {known}',
  },
  'tier-empty': {
    vi: 'không có bảng xếp hạng nào để lập phụ lục',
    en: 'there is no ranking to make an annex of',
  },
  'day-invalid': {
    vi: 'không dùng được "{day}" làm ngày; hãy ghi như 2019-12-31',
    en: '"{day}" is not a day; write it as 2019-12-31',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence or a heading of the annex. */
export type AnnexKey = keyof typeof ANNEX_WORDS;

/** A sentence of the annex with its params in place. */
export const annexSentence = sentencesOf(ANNEX_WORDS);

/** That a correction was computed by another pack than what was published: another version, or another content; '' where it was not. */
export function packOfCorrection(before: PackStated, after: PackStated, language: Language): string {
  if (before.digest === after.digest) return '';
  const key = before.version === after.version ? 'pack-altered' : 'pack-of-correction';
  return annexSentence(key, language, { before: before.version, after: after.version });
}

interface PackStated {
  readonly digest: string;
  readonly version: string;
}
