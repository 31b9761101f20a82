import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What is said beside the values of a consolidated pack, and above it. */
export const AMEND_WORDS = {
  replaced: { vi: 'sửa theo {clause}[ ({text})]', en: 'as amended by {clause}[ ({text})]' },
  inserted: { vi: 'thêm theo {clause}[ ({text})]', en: 'added by {clause}[ ({text})]' },
  removed: { vi: 'bỏ theo {clause}[ ({text})]', en: 'removed by {clause}[ ({text})]' },
  dated: { vi: 'áp dụng từ ngày {clause:day}', en: 'holds from {clause:day}' },
  consolidated: {
    vi: 'Bản hợp nhất, do tieuchi lập từ bộ tiêu chí gốc và văn bản sửa đổi; mã băm: {digest}',
    en: 'Consolidated by tieuchi from a pack and its amendments; digest: {digest}',
  },
  'as-of': {
    vi: 'Đọc theo ngày {day:day}: chỉ để xem, không dùng để chấm điểm',
    en: 'As it reads on {day:day}: to be read, not to score by',
  },
  'not-in-force': {
    vi: 'Văn bản không có hiệu lực ngày này: {texts}',
    en: 'Texts that are not in force on this day: {texts}',
  },
  'not-applied': {
    vi: '{file}: chưa có hiệu lực ngày {day:day} nên không áp dụng, cũng như các văn bản sau đó',
    en: '{file}: not in force on {day:day}, so it is not applied, nor is what follows it',
  },
  written: { vi: 'Đã ghi vào {file}', en: 'Written to {file}' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of these sentences by its name. */
export type AmendKey = keyof typeof AMEND_WORDS;

/** A sentence about an amendment with its params in place. */
export function amendSentence(
  key: AmendKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(AMEND_WORDS[key], { params, language });
}
