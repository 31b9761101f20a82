import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Headings and counts of a printed comparison of two records, beside its lines. */
export const DIFF_REPORT_WORDS = {
  // the two sides
  before: {
    vi: 'Trước: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'Before: {assessment}, pack {pack} version {version}, {layer:word}',
  },
  after: {
    vi: 'Sau: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'After: {assessment}, pack {pack} version {version}, {layer:word}',
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
  'not-approved-before': {
    vi: 'KHÔNG phải đính chính: biên bản sau được phê duyệt trước biên bản trước',
    en: 'NOT a correction: the later side was approved before the earlier one',
  },
  'not-approval-of-corrected': {
    vi: 'KHÔNG phải đính chính: biên bản sau ghi đúng văn bản đã phê duyệt biên bản trước',
    en: 'NOT a correction: the later side bears the very approval of the earlier one',
  },
  same: { vi: 'Không có gì khác nhau.', en: 'Nothing differs.' },
  ranking: { vi: 'Xếp hạng: {tier}, {title}[, {option}]', en: 'Ranking: {tier}, {title}[, {option}]' },
  unit: { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  redacted: {
    vi: 'Đơn vị đã được che, chỉ so được thứ hạng: {units}',
    en: 'Redacted units, of which only the places can be compared: {units}',
  },
  'pack-heading': { vi: 'Bộ tiêu chí thay đổi:', en: 'Changes of the pack:' },
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

/** The key of a heading or count. */
export type DiffReportKey = keyof typeof DIFF_REPORT_WORDS;

/** A heading or count in a language. */
export const diffReportSentence = sentencesOf(DIFF_REPORT_WORDS);
