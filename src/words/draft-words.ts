import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** Comments and sample words of a pack that is begun, and what is asked for it. */
export const DRAFT_WORDS = {
  top: {
    vi: 'Bộ tiêu chí mới. Sửa dần từng dòng, rồi chạy: tieuchi check TỆP-NÀY\nSố viết với dấu chấm thập phân: 0.5. Mã (id) không dấu, không khoảng trắng.',
    en: 'A new pack. Change it row by row, and run: tieuchi check THIS-FILE\nNumbers have a decimal point: 0.5. Ids are letters, digits and hyphens.',
  },
  standing: {
    vi: 'đổi thành official khi mọi dòng đã chép đúng từ văn bản',
    en: 'make it official once every row is as a text prints it',
  },
  texts: {
    vi: 'Các văn bản mà bộ tiêu chí viện dẫn. Viện dẫn ở từng dòng: cite: [ "qd#phu-luc-1.2" ]',
    en: 'The legal texts that the pack cites. A row cites one by: cite: [ "qd#annex-1.2" ]',
  },
  period: { vi: 'Kỳ số liệu, tính cả hai ngày.', en: 'The window of the data, both days in.' },
  policies: {
    vi: 'Thiếu số liệu thì 0 điểm; không áp dụng thì không tính vào mẫu số; không tính được thì chưa xếp hạng.',
    en: 'A missing figure is 0 points; what does not apply is left out; what has no number is not ranked.',
  },
  procedure: {
    vi: 'Xếp hạng theo số liệu đơn vị báo cáo; ghi verified nếu xếp sau thẩm định.',
    en: 'Units are ranked by what they report; write verified where they are ranked after verification.',
  },
  facts: {
    vi: 'Số liệu mà đơn vị phải trả lời: boolean (có/không), count (số đếm), number, choice, date, …',
    en: 'What units are asked: boolean (yes or no), count, number, choice, date, …',
  },
  deadline: {
    vi: 'Hạn nộp: through là ngày cuối còn đúng hạn; before là ngày đầu tiên đã muộn.',
    en: 'The deadline: through is the last day in time, before the first day that is late.',
  },
  levels: {
    vi: 'Mức độ (xếp loại): bỏ dấu # để dùng, cao nhất ghi trước.',
    en: 'Levels: take the # away to use them, best first.',
  },
  criterion: {
    vi: 'Dòng mẫu: có thì đủ điểm. Cách tính khác: choice, share, bands, per-item, checklist, deduct, …',
    en: 'A sample row: all the points for a yes. Other rules: choice, share, bands, per-item, checklist, deduct, …',
  },
  gaps: {
    vi: 'Những gì chưa tìm thấy hoặc chưa rõ trong văn bản, và cách tạm xử lý.',
    en: 'What could not be found or is unclear in the texts, and what is done instead.',
  },
  gap: {
    vi: 'Các dòng tiêu chí là mẫu, chờ thay bằng dòng của văn bản',
    en: 'The rows are samples, to be replaced by those of the text',
  },
  total: { vi: 'Tổng điểm', en: 'Total' },
  fact: { vi: 'Số liệu mẫu ({group}): có hay không', en: 'A sample question ({group}): yes or no' },
  'criterion-title': { vi: 'Tiêu chí mẫu ({group})', en: 'A sample criterion ({group})' },
  // what is asked, and what is taken where nothing is answered
  'ask-title': { vi: 'Tên bộ tiêu chí', en: 'Name of the pack' },
  'ask-tiers': { vi: 'Các cấp, cách nhau bằng dấu phẩy', en: 'Tiers, with commas between' },
  'ask-groups': { vi: 'Các nhóm tiêu chí, cách nhau bằng dấu phẩy', en: 'Groups of criteria, with commas between' },
  'ask-languages': { vi: 'Ngôn ngữ, ngôn ngữ chính trước', en: 'Languages, the first one before the others' },
  'default-title': { vi: 'Bộ tiêu chí mới', en: 'New pack' },
  'default-tiers': { vi: 'huyen=Cấp huyện, xa=Cấp xã', en: 'district=District, commune=Commune' },
  'default-groups': { vi: 'Nhóm I, Nhóm II', en: 'Group I, Group II' },
  done: {
    vi: 'Đã ghi bộ tiêu chí vào {file}. Tiếp theo:\n  tieuchi check {file}\n  tieuchi schema pack --lang vi --out {schema}   (để trình soạn thảo gợi ý khi gõ)',
    en: 'The pack was written to {file}. Next:\n  tieuchi check {file}\n  tieuchi schema pack --lang en --out {schema}   (for an editor that helps while you type)',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One of these by its name. */
export type DraftKey = keyof typeof DRAFT_WORDS;

/** A comment, a sample or a question with its params in place. */
export function draftSentence(
  key: DraftKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(DRAFT_WORDS[key], { params, language });
}
