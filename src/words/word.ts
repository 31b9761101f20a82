import type { Words } from '../model/lowering.js';
import type { PolicyWord } from '../model/pack-policies.js';
import type { Language } from './language.js';

const WORDS = {
  // states of a unit in a ranking
  ranked: { vi: 'được xếp hạng', en: 'ranked' },
  withheld: { vi: 'chưa đủ căn cứ xếp hạng', en: 'withheld' },
  'not-submitted': { vi: 'không gửi theo quy định', en: 'not submitted as required' },
  awaited: { vi: 'chưa gửi, còn trong thời hạn', en: 'not submitted yet, still in time' },
  excluded: { vi: 'ngoài bảng xếp hạng', en: 'outside the ranking' },
  submitted: { vi: 'đã gửi phiếu', en: 'submitted' },
  redacted: { vi: 'đã che', en: 'redacted' },
  // outcomes of a criterion
  scored: { vi: 'có điểm', en: 'scored' },
  missing: { vi: 'thiếu số liệu', en: 'missing' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  unscorable: { vi: 'không tính được điểm', en: 'unscorable' },
  // how a parent treated an outcome without a value
  zero: { vi: 'tính 0 điểm', en: 'counted as 0' },
  full: { vi: 'tính điểm tối đa', en: 'counted as its maximum' },
  exclude: { vi: 'không tính đến', en: 'left out' },
  withhold: { vi: 'chưa tính điểm của nhóm', en: 'its group is withheld' },
  rule: { vi: 'tính theo quy định của tiêu chí cho ô trống', en: 'its own rule says what a blank comes to' },
  gate: { vi: 'chưa xét được điều kiện của mức cao hơn', en: 'the condition of a higher level has no answer' },
  'gate-rule': {
    vi: 'mức độ xét theo quy định cho ô trống',
    en: 'the condition of a level says itself what a blank comes to',
  },
  // layers
  claimed: { vi: 'đơn vị tự chấm', en: 'points that units give themselves' },
  reported: { vi: 'theo số liệu đơn vị khai', en: 'as reported by the units' },
  verified: { vi: 'sau thẩm định', en: 'as verified' },
  // standing
  official: { vi: 'chính thức', en: 'official' },
  derived: { vi: 'suy ra từ kết quả đã công bố', en: 'derived' },
  reconstructed: { vi: 'phục dựng', en: 'reconstructed' },
  // states of an assessment, and of its figures
  draft: { vi: 'dự thảo', en: 'draft' },
  final: { vi: 'hoàn tất', en: 'final' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
  real: { vi: 'số liệu thật', en: 'real figures' },
  synthetic: { vi: 'số liệu giả lập', en: 'synthetic figures' },
  // severities
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
  // what breaks a tie
  decision: { vi: 'quyết định', en: 'a decision' },
  id: { vi: 'thứ tự mã đơn vị', en: 'the order of ids' },
  // how values stand in a ranking
  'low-first': { vi: 'giá trị thấp hơn xếp trước', en: 'the lower value first' },
  // measures
  points: { vi: 'điểm', en: 'points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
} as const satisfies Readonly<Record<string, Words> & Record<PolicyWord, Words>>;

/** A closed word of the interface. */
export type WordKey = keyof typeof WORDS;

/** Every closed word of the interface, for those who check that none is missing. */
export const WORD_KEYS = /* @__PURE__ */ Object.keys(WORDS) as readonly WordKey[];

/** A state, status, policy, layer, standing or severity in words. */
export function word(key: WordKey, language: Language): string {
  return WORDS[key][language];
}

/** Whether the text is one of the closed words. */
export function isWordKey(text: string): text is WordKey {
  return Object.hasOwn(WORDS, text);
}
