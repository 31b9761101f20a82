import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** What an XLSForm asks in other words than the workbook form, which has cells for it. */
const XLSFORM_WORDS = {
  'form-title': { vi: 'Phiếu tự đánh giá: {pack} ({tier})', en: 'Self-assessment: {pack} ({tier})' },
  about: { vi: 'Thông tin chung', en: 'About the form' },
  'with-measure': { vi: '{title}[ ({measure})]', en: '{title}[ ({measure})]' },
  'is-estimate': { vi: 'Là số ước tính?', en: 'Is it an estimate?' },
  'some-items': { vi: 'có, ghi từng mục ở cuối phiếu', en: 'some: name them at the end of the form' },
  'claims-not-applicable': {
    vi: 'Đề nghị không áp dụng tiêu chí này?',
    en: 'Do you claim that this criterion does not apply?',
  },
  'claims-group-not-applicable': {
    vi: 'Đề nghị không áp dụng cả nhóm tiêu chí này?',
    en: 'Do you claim that this whole group of criteria does not apply?',
  },
  'more-evidence': { vi: 'Có thêm minh chứng khác?', en: 'Is there more evidence?' },
  'not-blank': { vi: 'Không ghi toàn dấu cách', en: 'Blanks alone are no answer' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
type XlsFormKey = keyof typeof XLSFORM_WORDS;

/** Words of an XLSForm. */
export const xlsFormSentence = sentencesOf<XlsFormKey>(XLSFORM_WORDS);
