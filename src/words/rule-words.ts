import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What a rule of an imported annex says, for proof-reading: one sentence, with its figures by their titles. */
export const RULE_WORDS = {
  flag: {
    vi: '{statement}: được {max:number} điểm; nếu không: 0 điểm',
    en: '{statement}: {max:number} points; else 0',
  },
  all: {
    vi: 'đủ cả {statements}: được {max:number} điểm; thiếu một: 0 điểm',
    en: 'all of {statements}: {max:number} points; else 0',
  },
  choice: { vi: 'chọn một cho {fact}: {options}', en: 'one is chosen for {fact}: {options}' },
  option: { vi: '{label}: {points:number} điểm', en: '{label}: {points:number} points' },
  'option-part': { vi: '{label}: {part} điểm tối đa', en: '{label}: {part} of the maximum' },
  'option-full': { vi: '{label}: điểm tối đa', en: '{label}: the maximum' },
  share: {
    vi: '{max:number} điểm × {ratio}[; {target}][; {zero}]',
    en: '{max:number} points × {ratio}[; {target}][; {zero}]',
  },
  ratio: { vi: '{part} : {whole}[ : {target:number}%]', en: '{part} / {whole}[ / {target:number}%]' },
  rest: {
    vi: '({whole} − {part}) : {whole}[ : {target:number}%]',
    en: '({whole} − {part}) / {whole}[ / {target:number}%]',
  },
  percent: { vi: '{part} (%) : {target:number}', en: '{part} (%) / {target:number}' },
  target: {
    vi: 'đạt {target:number}% trở lên được đủ {max:number} điểm',
    en: 'from {target:number}% on all {max:number} points',
  },
  'not-applicable': { vi: 'mẫu số bằng 0: không áp dụng', en: 'a whole of 0: not applicable' },
  unscorable: { vi: 'mẫu số bằng 0: chưa tính được điểm', en: 'a whole of 0: no value' },
  zero: { vi: 'mẫu số bằng 0: 0 điểm', en: 'a whole of 0: 0 points' },
  full: { vi: 'mẫu số bằng 0: điểm tối đa', en: 'a whole of 0: the maximum' },
  bands: {
    vi: 'theo {of}: {bands}[; còn lại {otherwise:number} điểm]',
    en: 'by {of}: {bands}[; else {otherwise:number} points]',
  },
  band: { vi: '{range} được {points:number} điểm', en: '{range} {points:number} points' },
  between: {
    vi: '[trên {above}][từ {atLeast}] đến [dưới {below}][{atMost}]',
    en: '[above {above}][from {atLeast}] to [below {below}][{atMost}]',
  },
  up: {
    vi: '[trên {above}][từ {atLeast} trở lên]',
    en: '[above {above}][from {atLeast} on]',
  },
  down: {
    vi: '[dưới {below}][từ {atMost} trở xuống]',
    en: '[below {below}][up to {atMost}]',
  },
  exactly: { vi: 'đúng {atLeast}', en: 'exactly {atLeast}' },
  'per-item': {
    vi: '{count} × {each:number} điểm, không quá {atMost:number} điểm',
    en: '{count} × {each:number} points, at most {atMost:number}',
  },
  deduct: {
    vi: '{max:number} điểm, trừ {items}; còn không dưới {notBelow:number} điểm',
    en: '{max:number} points less {items}; not below {notBelow:number}',
  },
  'deduct-each': { vi: '{each:number} điểm cho mỗi {count}', en: '{each:number} for each of {count}' },
  checklist: { vi: 'cộng các mục đạt: {items}', en: 'the sum of what is met: {items}' },
  relative: {
    vi: '{max:number} điểm × {of} : mức cao nhất trong các đơn vị',
    en: '{max:number} points × {of} / the highest of all units',
  },
  mark: { vi: 'bên chấm cho từ 0 đến {max:number} điểm', en: 'whoever judges it gives from 0 to {max:number} points' },
  together: {
    vi: 'cộng {items}; không quá {atMost:number} điểm',
    en: 'the sum of {items}; at most {atMost:number} points',
  },
  times: { vi: '{count} × {each:number} điểm', en: '{count} × {each:number} points' },
  other: { vi: 'theo cách tính "{kind}" trong tệp bộ tiêu chí', en: 'by the rule "{kind}" of the pack' },
} as const satisfies Readonly<Record<string, Words>>;

export type RuleKey = keyof typeof RULE_WORDS;

/** A sentence of a rule, or a part of one, with its params in place. */
export function rulePhrase(key: RuleKey, language: Language, params: Readonly<Record<string, string>>): string {
  return fill(RULE_WORDS[key], { params, language }).trim();
}
