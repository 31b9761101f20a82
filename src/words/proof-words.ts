import type { Words } from '../model/lowering.js';
import { fill, sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** Words of the proof-reading table of an imported annex. */
export const PROOF_WORDS = {
  sheet: { vi: 'Đối chiếu', en: 'Proof-reading' },
  title: { vi: 'Bảng đối chiếu phụ lục với bộ tiêu chí', en: 'The annex beside the pack, for proof-reading' },
  summary: {
    vi: '{criteria:number} tiêu chí. Dòng chắc chắn: {sure:number}; cần xem: {check:number}; chưa đọc: {unread:number}',
    en: '{criteria:number} criteria. Rows that are sure: {sure:number}; to be checked: {check:number}; not read: {unread:number}',
  },
  row: { vi: 'Dòng', en: 'Row' },
  code: { vi: 'Mã', en: 'Number' },
  words: { vi: 'Phụ lục ghi', en: 'The annex says' },
  max: { vi: 'Điểm tối đa', en: 'Maximum' },
  scoring: { vi: 'Cách tính trong phụ lục', en: 'How it is scored, in the annex' },
  rule: { vi: 'Quy tắc trong bộ tiêu chí', en: 'The rule of the pack' },
  facts: { vi: 'Số liệu sẽ hỏi', en: 'Figures that are asked' },
  state: { vi: 'Kết luận', en: 'Read' },
  why: { vi: 'Cần xem', en: 'To look at' },
  sure: { vi: 'chắc chắn', en: 'sure' },
  'to-check': { vi: 'cần xem', en: 'to be checked' },
  'not-read': { vi: 'chưa đọc', en: 'not read' },
  none: { vi: '', en: '' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  group: { vi: 'nhóm, cộng các dòng con', en: 'a group: the sum of its rows' },
  line: { vi: 'thuộc cách tính của dòng {row}', en: 'belongs to the scoring of row {row}' },
  heading: { vi: 'tiêu đề', en: 'heading' },
  total: { vi: 'dòng tổng', en: 'total' },
  note: { vi: 'ghi chú', en: 'note' },
  'not-in-pack': { vi: 'không có trong bộ tiêu chí', en: 'not in the pack' },
  assumed: { vi: 'Phụ lục không nói, đã tạm chọn', en: 'The annex does not say; taken for granted' },
  'in-annex': { vi: 'phụ lục: {text}', en: 'annex: {text}' },
  'in-pack': { vi: 'hiểu là: {text}', en: 'read as: {text}' },
  'look-at': { vi: 'cần xem: {text}', en: 'look at: {text}' },
  asked: { vi: 'hỏi: {text}', en: 'asked: {text}' },
  line1: {
    vi: 'dòng {row}[ · {code}][ {title}][ · tối đa {max:number}][ · {state}]',
    en: 'row {row}[ · {code}][ {title}][ · at most {max:number}][ · {state}]',
  },
  written: { vi: 'Đã ghi bảng đối chiếu vào {file}.', en: 'Wrote the proof-reading table to {file}.' },
  'no-table': {
    vi: 'Đây là bộ tiêu chí đã xuất, không phải phụ lục, nên không có bảng đối chiếu; các chỗ đã sửa được kể ở trên.',
    en: 'This is an exported pack, no annex, so there is no proof-reading table; what was edited is told above.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ProofKey = keyof typeof PROOF_WORDS;

/** A word or a sentence of the proof-reading table. */
export const proofWord = sentencesOf(PROOF_WORDS);

/** A rule of an imported annex in one sentence, for proof-reading; figures by their titles. */
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
    vi: '{max:number} điểm × {ratio}[; {target}][; {floor}][; {zero}]',
    en: '{max:number} points × {ratio}[; {target}][; {floor}][; {zero}]',
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
  floor: { vi: 'dưới {atLeast:number}% được 0 điểm', en: 'below {atLeast:number}% 0 points' },
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
  up: { vi: '[trên {above}][từ {atLeast} trở lên]', en: '[above {above}][from {atLeast} on]' },
  down: { vi: '[dưới {below}][từ {atMost} trở xuống]', en: '[below {below}][up to {atMost}]' },
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
