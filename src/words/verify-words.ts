import type { Words } from '../model/lowering.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';

/** What a replay of a record says: verdicts by their codes, then what stands behind them. */
export const VERIFY_WORDS = {
  // verdicts
  verified: {
    vi: 'ĐÚNG: tính lại ra đúng từng chữ số.',
    en: 'VERIFIED: derived again, every digit is the same.',
  },
  'verified-by-another-engine': {
    vi: 'ĐÚNG, tính lại bằng bản chương trình khác với bản đã lập biên bản: từng chữ số như nhau.',
    en: 'VERIFIED by another engine than the one that made the record: every digit is the same.',
  },
  'not-re-derived': {
    vi: 'ĐÚNG ở phần xem được: {rederived}/{all} đơn vị được tính lại; {hidden} đơn vị không có số liệu trong biên bản nên không tính lại.',
    en: 'VERIFIED as far as it is shown: {rederived} of {all} units were derived again; the figures of {hidden} are not in the record.',
  },
  'results-differ': {
    vi: 'KHÁC: tính lại ra kết quả khác ở {count} chỗ.',
    en: 'DIFFERENT: derived again, {count} results are not the same.',
  },
  'another-pack': {
    vi: 'BỘ TIÊU CHÍ KHÁC: biên bản không thuộc bộ tiêu chí này.',
    en: 'ANOTHER PACK: the record is not of this pack.',
  },
  'another-assessment': {
    vi: 'SỐ LIỆU KHÁC: biên bản không thuộc đợt đánh giá này.',
    en: 'ANOTHER ASSESSMENT: the record is not of this assessment.',
  },
  'another-record': {
    vi: 'BIÊN BẢN KHÁC: mã băm của biên bản không phải mã băm đã cho.',
    en: 'ANOTHER RECORD: the digest of the record is not the one that was given.',
  },
  'plugins-failed': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: phần mở rộng được đưa vào không dùng được nên không tính lại được.',
    en: 'NOT VERIFIED YET: the plugins that were given do not work, so nothing could be derived again.',
  },
  'plugins-needed': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: bộ tiêu chí dùng phần mở rộng chưa có ở đây. Thêm --plugins để tính lại.',
    en: 'NOT VERIFIED YET: the pack uses plugins that are not here. Give --plugins to derive it again.',
  },
  'not-intact': {
    vi: 'KHÔNG NGUYÊN VẸN: mã băm ghi trong biên bản không khớp nội dung, tức là đã có sửa đổi sau khi lập.',
    en: 'NOT INTACT: the digests in the record do not fit what it holds; it was changed after it was made.',
  },
  // what stands behind them
  'units-rederived': {
    vi: 'Đã tính lại {rederived}/{all} đơn vị.',
    en: '{rederived} of {all} units were derived again.',
  },
  'nothing-rederived': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: mã băm khớp nội dung, nhưng biên bản không kèm bộ tiêu chí và số liệu. Thêm --pack và --assessment để tính lại.',
    en: 'NOT VERIFIED YET: the digests fit, but the pack and the inputs are not in the record. Give --pack and --assessment to derive it again.',
  },
  'made-by': {
    vi: 'Biên bản do {name} {version} lập (ngữ nghĩa {semantics}, decimal.js {decimal}); tính lại bằng {own} (ngữ nghĩa {ownSemantics}, decimal.js {ownDecimal}).',
    en: 'Made by {name} {version} (semantics {semantics}, decimal.js {decimal}); derived again by {own} (semantics {ownSemantics}, decimal.js {ownDecimal}).',
  },
  older: {
    vi: 'Ngữ nghĩa {semantics} của biên bản cũ hơn ngữ nghĩa {ownSemantics} của bản này, nên có thể khác mà không ai sửa gì. Muốn tính đúng như lúc lập: npx {name}@{version} verify {file}',
    en: 'Semantics {semantics} of the record is older than semantics {ownSemantics} of this build, so results may differ though nobody changed anything. To derive them as they were: npx {name}@{version} verify {file}',
  },
  newer: {
    vi: 'Ngữ nghĩa {semantics} của biên bản mới hơn ngữ nghĩa {ownSemantics} của bản này. Hãy dùng bản đã lập biên bản: npx {name}@{version} verify {file}',
    en: 'Semantics {semantics} of the record is newer than semantics {ownSemantics} of this build. Use the version that made it: npx {name}@{version} verify {file}',
  },
  'older-elsewhere': {
    vi: 'Ngữ nghĩa {semantics} của biên bản cũ hơn ngữ nghĩa {ownSemantics} của bản này; biên bản do chương trình khác ({name}) lập.',
    en: 'Semantics {semantics} of the record is older than semantics {ownSemantics} of this build; another program ({name}) made it.',
  },
  'newer-elsewhere': {
    vi: 'Ngữ nghĩa {semantics} của biên bản mới hơn ngữ nghĩa {ownSemantics} của bản này; biên bản do chương trình khác ({name}) lập.',
    en: 'Semantics {semantics} of the record is newer than semantics {ownSemantics} of this build; another program ({name}) made it.',
  },
  'semantics-change': { vi: 'Ngữ nghĩa {semantics}: {text}', en: 'Semantics {semantics}: {text}' },
  'broken-digest': {
    vi: '{at}[ của {unit}]: ghi {stated}, nội dung cho {found}',
    en: '{at}[ of {unit}]: states {stated}, what it holds gives {found}',
  },
  'other-pack': {
    vi: 'Mã băm bộ tiêu chí: biên bản ghi {stated}[, cần {expected}]',
    en: 'Digest of the pack: the record states {stated}[, expected {expected}]',
  },
  'other-assessment': {
    vi: 'Mã băm đợt đánh giá: biên bản ghi {stated}[, cần {expected}]',
    en: 'Digest of the assessment: the record states {stated}[, expected {expected}]',
  },
  'other-record': {
    vi: 'Mã băm biên bản: ghi {stated}, cần {expected}',
    en: 'Digest of the record: states {stated}, expected {expected}',
  },
  'issues-in-it': {
    vi: 'Bộ tiêu chí hoặc số liệu được dùng để tính lại có lỗi:',
    en: 'The pack or the inputs that it was to be derived from have errors:',
  },
  first: { vi: 'Chỗ đầu tiên: {difference}', en: 'The first: {difference}' },
  difference: {
    vi: 'bước {stage}[, bảng xếp hạng "{ranking}"][, lớp "{layer:word}"][, {unit}][, "{node}"], {what}: biên bản ghi [{recorded}|không có], tính lại được [{rederived}|không có]',
    en: 'stage {stage}[, ranking "{ranking}"][, layer "{layer:word}"][, {unit}][, "{node}"], {what}: the record says [{recorded}|nothing], derived again it is [{rederived}|nothing]',
  },
  more: { vi: '… và {count} chỗ khác; thêm --json để xem hết.', en: '… and {count} more; add --json to see all.' },
  'not-canonical': {
    vi: 'Tệp không đúng từng byte như chương trình ghi ra (có thể đã được trình bày lại); nội dung vẫn được kiểm tra như trên.',
    en: 'The file is not, byte for byte, as the program writes it (it may have been reformatted); its content was verified as above.',
  },
  // the second opinion
  'opinion-impossible': {
    vi: 'Không có ý kiến thứ hai: chưa có gì để tính lại.',
    en: 'There is no second opinion: there is nothing to compute again.',
  },
  // stages
  'stage-read-assessment': { vi: 'đọc số liệu', en: 'read-assessment' },
  'stage-statistics': { vi: 'số liệu chung của nhóm', en: 'statistics' },
  'stage-evaluate': { vi: 'tính điểm', en: 'evaluate' },
  'stage-rank': { vi: 'xếp hạng', en: 'rank' },
  'stage-record': { vi: 'lập biên bản', en: 'record' },
  // redaction and excerpts
  redacted: {
    vi: 'Đã che {count} đơn vị và ghi vào {file}; mọi mã băm và chữ ký vẫn như cũ.',
    en: '{count} units were redacted, written to {file}; every digest and signature stays as it was.',
  },
  excerpted: {
    vi: 'Đã ghi trích lục của {unit} vào {file}; kiểm tra bằng: tieuchi verify {file}',
    en: 'The excerpt of {unit} was written to {file}; verify it with: tieuchi verify {file}',
  },
  'unit-unknown': {
    vi: 'biên bản không có đơn vị: {units}',
    en: 'the record has no unit {units}',
  },
  'unit-redacted': { vi: 'đơn vị {units} đã được che', en: 'unit {units} is redacted' },
  'salt-shared': {
    vi: 'không che được vì dùng chung muối (salts) với đơn vị khác: {units}; ai có phần của đơn vị kia sẽ dò ra được số liệu',
    en: 'these units share their salt with another and cannot be hidden: {units}; whoever has the other part finds their figures by trying',
  },
  'salt-missing': {
    vi: 'không che được vì chưa có muối (salts) trong đợt đánh giá: {units}; số liệu của đơn vị không có muối có thể bị dò ra từ mã băm',
    en: 'these units have no salt in the assessment and cannot be hidden: {units}; figures without a salt can be found from their digests by trying',
  },
  'not-whole': {
    vi: 'chỉ che hoặc trích lục được từ biên bản đầy đủ, không phải từ trích lục',
    en: 'only a whole record can be redacted or excerpted, not an excerpt',
  },
  'detached-here': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: biên bản không kèm bộ tiêu chí và số liệu; lệnh này cần biên bản đầy đủ hoặc trích lục.',
    en: 'NOT VERIFIED YET: the pack and the inputs are not in the record; this command needs a whole record or an excerpt.',
  },
  'see-verify': { vi: 'Xem chi tiết: tieuchi verify {file}', en: 'For details: tieuchi verify {file}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a replay by its name. */
export type VerifyKey = keyof typeof VERIFY_WORDS;

/** A line of a replay with its params in place. */
export function verifySentence(
  key: VerifyKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
  names?: Names,
): string {
  return fill(VERIFY_WORDS[key], { params, language, ...(names ? { names } : {}) });
}
