import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What is said of two packs that are compared. */
export const COMPARE_WORDS = {
  heading: {
    vi: 'So sánh bộ tiêu chí: {old} → {new}',
    en: 'Packs compared: {old} → {new}',
  },
  scores: {
    vi: 'Có thể làm đổi điểm, mức độ hoặc thứ hạng ({count:number}):',
    en: 'May move scores, levels or places ({count:number}):',
  },
  besides: {
    vi: 'Thêm mà không làm đổi điểm đã chấm ({count:number}):',
    en: 'There besides, and moves no score that was given ({count:number}):',
  },
  words: {
    vi: 'Chỉ là câu chữ, viện dẫn, ghi chú ({count:number}):',
    en: 'Words, citations and notes alone ({count:number}):',
  },
  added: { vi: 'thêm {at}', en: '{at} is added' },
  removed: { vi: 'bỏ {at}', en: '{at} is removed' },
  changed: { vi: 'sửa {at}: {before} → {after}', en: '{at} changes: {before} → {after}' },
  reordered: { vi: 'đổi thứ tự {at}', en: '{at} is in another order' },
  same: { vi: 'Hai bộ tiêu chí không khác nhau.', en: 'The packs do not differ.' },
  comparable: {
    vi: 'Điểm chấm theo hai bộ so sánh được với nhau (cùng mã băm tính điểm).',
    en: 'Scores of the two may be compared (their scoring digests are equal).',
  },
  'not-comparable': {
    vi: 'Mã băm tính điểm khác nhau: không so điểm của hai bộ với nhau.',
    en: 'Their scoring digests differ: do not compare scores of the two.',
  },
  'version-enough': {
    vi: 'Phiên bản: {old} → {new}, đúng quy tắc (thấp nhất là {next}).',
    en: 'Version: {old} → {new}, as the rule asks (at least {next}).',
  },
  'version-short': {
    vi: 'Phiên bản: {old} → {new} là chưa đủ; thấp nhất phải là {next}.',
    en: 'Version: {old} → {new} is not enough; it must be at least {next}.',
  },
  'other-id': {
    vi: 'Mã bộ tiêu chí khác nhau: đây là hai bộ riêng, phiên bản không nối tiếp nhau.',
    en: 'Their ids differ: these are two packs, and the version of one does not follow that of the other.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One of these sentences by its name. */
export type CompareKey = keyof typeof COMPARE_WORDS;

/** A sentence about two packs with its params in place. */
export function compareSentence(
  key: CompareKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(COMPARE_WORDS[key], { params, language });
}
