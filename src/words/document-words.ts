import { valueAt } from '../kit/plain-data.js';
import type { Words } from '../model/lowering.js';
import type { Language } from './language.js';

/** By the `format` that it states, what a document is. */
const DOCUMENTS: Readonly<Record<string, Words>> = {
  'tieuchi/pack@1': { vi: 'bộ tiêu chí', en: 'a pack' },
  'tieuchi/core@1': { vi: 'phần dùng chung', en: 'a core' },
  'tieuchi/amendment@1': { vi: 'văn bản sửa đổi', en: 'an amendment' },
  'tieuchi/assessment@1': { vi: 'đợt đánh giá', en: 'an assessment' },
  'tieuchi/cases@1': { vi: 'tệp trường hợp thử', en: 'a file of cases' },
  'tieuchi/record@1': { vi: 'biên bản', en: 'a record' },
  'tieuchi/excerpt@1': { vi: 'trích lục biên bản', en: 'an excerpt of a record' },
  'tieuchi/plan@1': { vi: 'bộ tiêu chí đã biên dịch', en: 'a compiled plan' },
};

/** What a document is that states this format, with the format as it is written; of any other text only that. */
export function documentWord(format: string, language: Language): string {
  const kind = valueAt(DOCUMENTS, format);
  return kind === undefined ? `"${format}"` : `${kind[language]}, "${format}"`;
}
