import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What a proof-reading table of an imported annex says of itself. */
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
export function proofWord(key: ProofKey, language: Language, params: Readonly<Record<string, string>> = {}): string {
  return fill(PROOF_WORDS[key], { params, language });
}
