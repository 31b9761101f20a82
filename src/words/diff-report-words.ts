import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Headings and counts of a printed comparison of two records, beside its lines. */
const DIFF_REPORT_WORDS = {
  // the two sides
  before: {
    vi: 'Trước: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'Before: {assessment}, pack {pack} version {version}, {layer:word}',
  },
  after: {
    vi: 'Sau: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'After: {assessment}, pack {pack} version {version}, {layer:word}',
  },
  'other-order': {
    vi: 'Biên bản trước chính là bản đính chính của biên bản sau; để xem nội dung đính chính, hãy ghi hai tệp theo thứ tự ngược lại',
    en: 'The first record is the correction of the second; to see what it corrects, give the two in the other order',
  },
  'both-correct': {
    vi: 'Hai biên bản cùng đính chính một biên bản ({record}) nhưng không bản nào đính chính bản kia: chỉ một bản có thể thay cho biên bản ấy',
    en: 'Both records correct one record ({record}), and neither corrects the other: only one of them can stand in its place',
  },
  correction: { vi: 'Đính chính: {correction}', en: 'Correction: {correction}' },
  'not-corrects-nothing': {
    vi: 'Biên bản sau không đính chính biên bản nào.',
    en: 'The later side corrects no record.',
  },
  'not-corrects-another': {
    vi: 'KHÔNG phải đính chính của biên bản trước: mã băm của biên bản trước là {record}',
    en: 'NOT a correction of the earlier side, whose digest is {record}',
  },
  'not-draft-corrected': {
    vi: 'KHÔNG phải đính chính: biên bản trước mới là dự thảo',
    en: 'NOT a correction: the earlier side is a draft',
  },
  'not-pack-of-another': {
    vi: 'KHÔNG phải đính chính: hai biên bản theo hai bộ tiêu chí khác mã',
    en: 'NOT a correction: the two sides have packs of different ids',
  },
  'not-period-of-another': {
    vi: 'KHÔNG phải đính chính: hai biên bản thuộc hai kỳ số liệu khác nhau',
    en: 'NOT a correction: the two sides are of different periods',
  },
  'not-units-of-another': {
    vi: 'KHÔNG phải đính chính: hai bên không có đơn vị nào chung',
    en: 'NOT a correction: the two sides have no unit in common',
  },
  'not-approved-before': {
    vi: 'KHÔNG phải đính chính: biên bản sau được phê duyệt trước biên bản trước',
    en: 'NOT a correction: the later side was approved before the earlier one',
  },
  'not-approval-of-corrected': {
    vi: 'KHÔNG phải đính chính: biên bản sau ghi đúng văn bản đã phê duyệt biên bản trước',
    en: 'NOT a correction: the later side bears the very approval of the earlier one',
  },
  same: { vi: 'Không có gì khác nhau.', en: 'Nothing differs.' },
  'same-results': {
    vi: 'Thứ hạng, điểm và số liệu được tính không có gì khác nhau.',
    en: 'Places, points and the figures that count do not differ.',
  },
  'other-digest': {
    vi: 'Hai biên bản vẫn không phải một: mã băm khác nhau. Phần khác không nằm trong những gì được so sánh, như chuỗi muối hoặc bản chương trình đã lập.',
    en: 'The two records are still not the same: their digests differ. What differs is nothing that is compared, as salts, or the build that made them.',
  },
  // the heads of the two assessments
  'head-id': { vi: 'Đợt đánh giá: {before} → {after}', en: 'Assessment: {before} → {after}' },
  'head-state': {
    vi: 'Tình trạng của đợt: {before:word} → {after:word}',
    en: 'State of the round: {before:word} → {after:word}',
  },
  'head-approval': {
    vi: 'Phê duyệt: trước [{before}|không có]; nay [{after}|không có]',
    en: 'Approval: before, [{before}|none]; now, [{after}|none]',
  },
  'head-figures': {
    vi: 'Số liệu của đợt: {before:word} → {after:word}',
    en: 'Figures of the round: {before:word} → {after:word}',
  },
  'head-asOf': {
    vi: 'Chốt số liệu: {before:instant} → {after:instant}',
    en: 'Figures as of: {before:instant} → {after:instant}',
  },
  'head-texts': {
    vi: 'Văn bản khai trong đợt đánh giá khác nhau',
    en: 'The texts that the assessments declare differ',
  },
  'head-decisions': { vi: 'Quyết định phân định đồng hạng khác nhau', en: 'Decisions on ties differ' },
  'head-standing': {
    vi: 'Điểm theo tính chính thức của bộ tiêu chí: {before} → {after}',
    en: 'Points of the pack by standing: {before} → {after}',
  },
  'one-version': {
    vi: 'HAI BỘ TIÊU CHÍ KHÁC NHAU cùng mang mã {pack}, phiên bản {version} (mã băm {before} và {after}): phiên bản này đã bị sửa mà không đổi số. Hãy đối chiếu với mã băm đã công bố để biết bộ nào là bộ đã ban hành.',
    en: 'TWO PACKS bear the id {pack} and the version {version} and are not the same (digests {before} and {after}): one was changed without another version. Hold both against the published digest to see which was issued.',
  },
  // units that no table has
  quiet: {
    vi: 'Có số liệu hoặc thông tin thay đổi mà không có trong bảng nào ở trên: {units}',
    en: 'Known otherwise, and in no table above: {units}',
  },
  'by-pack': {
    vi: 'Số liệu hoặc thông tin được tính khác đi chỉ vì bộ tiêu chí quy định khác: {units}',
    en: 'Counted otherwise only because the pack says otherwise: {units}',
  },
  beside: {
    vi: 'Tên hoặc phiếu ghi khác mà số liệu được tính ở lớp này không đổi: {units}',
    en: 'A name, or what was sent, is written otherwise, without a change of what counts in this layer: {units}',
  },
  ranking: { vi: 'Xếp hạng: {tier}, {title}[, {cohort}]', en: 'Ranking: {tier}, {title}[, {cohort}]' },
  unit: { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  redacted: {
    vi: 'Đơn vị đã được che, chỉ so được thứ hạng: {units}',
    en: 'Redacted units, of which only the places can be compared: {units}',
  },
  'as-stated': {
    vi: 'Kết quả so sánh với đơn vị đã che, nên lấy đúng như biên bản ghi, không tính lại được; chênh lệch và nguyên nhân nêu ở đây cũng chỉ theo biên bản:',
    en: 'Results that compare with hidden units: they could not be derived again and stand as the record states them, and so do their differences and causes here:',
  },
  'pack-heading': { vi: 'Bộ tiêu chí thay đổi:', en: 'Changes of the pack:' },
  'pack-words': {
    vi: 'Bộ tiêu chí thay đổi ở lời văn, trích dẫn, ghi chú, tính chính thức, không làm đổi điểm ({count:number} chỗ):',
    en: 'The pack says otherwise, without another score: words, citations, notes, standings ({count:number}):',
  },
  'pack-words-more': {
    vi: 'và {count:number} chỗ khác; để xem đủ: tieuchi compare',
    en: 'and {count:number} more; to see all: tieuchi compare',
  },
  'units-heading': { vi: 'Số liệu và thông tin của đơn vị thay đổi:', en: 'Changes of what is known of the units:' },
  counts: {
    vi: 'Đổi hạng: {moved:number}; đổi mức độ: {levels:number}; đổi tình trạng: {states:number}; đơn vị có số liệu hoặc thông tin thay đổi: {units:number}.',
    en: 'Places changed: {moved:number}; levels changed: {levels:number}; states changed: {states:number}; units of which anything else is known: {units:number}.',
  },
  'ranking-added': {
    vi: '{title}: bảng xếp hạng chỉ có ở biên bản sau',
    en: '{title}: only the later side has this ranking',
  },
  'ranking-removed': {
    vi: '{title}: bảng xếp hạng chỉ có ở biên bản trước',
    en: '{title}: only the earlier side has this ranking',
  },
  'other-shares': { vi: 'Thay đổi khác: {count:number}', en: 'Other changes: {count:number}' },
  'see-unit': {
    vi: 'Thêm --unit để xem vì sao điểm của một đơn vị thay đổi.',
    en: "Add --unit to see why a unit's points changed.",
  },
  'unit-same': { vi: 'Đơn vị {unit}: không có gì thay đổi.', en: 'Unit {unit}: nothing changed.' },
  'two-layers': {
    vi: 'hai lớp số liệu, cách nhau bằng dấu phẩy ({choices})',
    en: 'two layers with a comma between them ({choices})',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A heading or count in a language. */
export const diffReportSentence = sentencesOf(DIFF_REPORT_WORDS);
