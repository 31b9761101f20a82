import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** Why there is nothing to explain, by the code of the fault. */
export const EXPLAIN_FAULT_WORDS = {
  'explain-detached': {
    vi: 'biên bản rút gọn không có số liệu của các đơn vị; hãy dùng biên bản đầy đủ',
    en: 'a detached record has no figures of units; use the whole record',
  },
  'explain-pack-differs': {
    vi: 'bộ tiêu chí không phải bộ đã dùng để lập biên bản',
    en: 'this is not the pack that the record was made with',
  },
  'explain-plugin-missing': {
    vi: 'bộ tiêu chí cần phần mở rộng "{plugin}"; hãy đưa vào cùng phần mở rộng đã dùng khi chấm điểm',
    en: 'the pack needs plugin "{plugin}"; give the plugins that it was scored with',
  },
  'explain-unverified': {
    vi: 'biên bản kiểm tra không đúng ({verdict:term}) nên không giải thích; hãy xem lý do bằng: tieuchi verify',
    en: 'the record does not verify ({verdict:term}), so it is not explained; see why with: tieuchi verify',
  },
  'explain-plugin-failed': {
    vi: 'phần mở rộng "{plugin}" gặp lỗi ở phần "{part}" nên không giải thích được; hãy báo cho người viết phần mở rộng',
    en: 'plugin "{plugin}" failed in its part "{part}", so nothing can be explained; tell its author',
  },
  'explain-unit-unknown': {
    vi: 'biên bản không có đơn vị "{unit}"[; có phải "{suggestion}"]',
    en: 'there is no unit "{unit}" in the record[; did you mean "{suggestion}"]',
  },
  'explain-entry-redacted': {
    vi: 'phần của đơn vị "{unit}" trong biên bản đã được che, không còn gì để giải thích',
    en: 'the entry of unit "{unit}" is redacted; there is nothing left to explain',
  },
  'explain-not-submitted': {
    vi: 'đơn vị "{unit}" không có phiếu được tính nên không có điểm để giải thích',
    en: 'no submission of unit "{unit}" counts, so there are no points to explain',
  },
  'explain-layer-absent': {
    vi: 'biên bản không có lớp số liệu "{layer}" cho đơn vị "{unit}"[; chỉ có: {layers}]',
    en: 'the record has no figures "{layer}" of unit "{unit}"[; there are: {layers}]',
  },
  'explain-criterion-unknown': {
    vi: 'không có tiêu chí "{criterion}" ở cấp của đơn vị này[; có phải "{suggestion}"]',
    en: 'the tier of this unit has no criterion "{criterion}"[; did you mean "{suggestion}"]',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A fault of an explanation in words. */
export function explainFaultSentence(
  {
    code,
    params,
  }: { readonly code: keyof typeof EXPLAIN_FAULT_WORDS; readonly params: Readonly<Record<string, string>> },
  language: Language,
): string {
  return fill(EXPLAIN_FAULT_WORDS[code], { params, language });
}
