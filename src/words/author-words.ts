import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Comments of a consolidated pack: beside its values, and at its head. */
const AMEND_WORDS = {
  replaced: { vi: 'sửa theo {clause}[ ({text})]', en: 'as amended by {clause}[ ({text})]' },
  inserted: { vi: 'thêm theo {clause}[ ({text})]', en: 'added by {clause}[ ({text})]' },
  removed: { vi: 'bỏ theo {clause}[ ({text})]', en: 'removed by {clause}[ ({text})]' },
  'replaced-reconstructed': {
    vi: 'sửa, phục dựng: chưa biết văn bản nào quy định',
    en: 'amended, reconstructed: no text is known that orders it',
  },
  'inserted-reconstructed': {
    vi: 'thêm, phục dựng: chưa biết văn bản nào quy định',
    en: 'added, reconstructed: no text is known that orders it',
  },
  'removed-reconstructed': {
    vi: 'bỏ, phục dựng: chưa biết văn bản nào quy định',
    en: 'removed, reconstructed: no text is known that orders it',
  },
  'removed-with-reconstructed': {
    vi: 'bỏ cùng với {with}, phục dựng: chưa biết văn bản nào quy định',
    en: 'removed along with {with}, reconstructed: no text is known that orders it',
  },
  'removed-with': {
    vi: 'bỏ theo {clause}[ ({text})], cùng với {with}',
    en: 'removed by {clause}[ ({text})], along with {with}',
  },
  dated: { vi: 'áp dụng từ ngày {clause:day}', en: 'holds from {clause:day}' },
  consolidated: {
    vi: 'Bản hợp nhất, do tieuchi lập từ bộ tiêu chí gốc và văn bản sửa đổi; mã băm: {digest}',
    en: 'Consolidated by tieuchi from a pack and its amendments; digest: {digest}',
  },
  joined: {
    vi: 'Bản đầy đủ, do tieuchi lập từ một bộ tiêu chí, không kèm văn bản sửa đổi; mã băm: {digest}',
    en: 'Written in full by tieuchi from a pack, without amendments; digest: {digest}',
  },
  'consolidated-altered': {
    vi: '{file}: đầu tệp ghi là bản hợp nhất có mã băm {before}, nhưng nội dung tệp nay có mã băm {digest}, tức là đã bị sửa sau khi hợp nhất và ghi chú trong tệp không còn đúng; hãy hợp nhất lại, hoặc bỏ dòng đầu tệp',
    en: '{file}: its first line says that it was consolidated with the digest {before}, but the digest of what it holds is {digest}: it was changed since, and what it says of amendments may not hold; consolidate again, or take the first line out',
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

/** A sentence about an amendment with its params in place. */
export const amendSentence = sentencesOf(AMEND_WORDS);

/** Lines of the comparison of two packs. */
const COMPARE_WORDS = {
  heading: { vi: 'So sánh bộ tiêu chí: {old} → {new}', en: 'Packs compared: {old} → {new}' },
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
    vi: 'Điểm chấm theo hai bộ so sánh được với nhau (cách tính điểm không khác nhau).',
    en: 'Scores of the two may be compared (nothing that scores differs).',
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

/** A sentence about two packs with its params in place. */
export const compareSentence = sentencesOf(COMPARE_WORDS);

/** Comments and sample words of a new pack, and the questions of `tieuchi init`. */
const DRAFT_WORDS = {
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
    vi: 'Hạn gửi: through là ngày cuối còn đúng hạn; before là ngày đầu tiên đã muộn.',
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
  'two-tier': {
    vi: 'Chính quyền địa phương hai cấp (từ tháng 7/2025): tỉnh; xã, phường, đặc khu; không còn cấp huyện.',
    en: 'Local government of two tiers (since July 2025): province; communes, wards, special zones; no districts.',
  },
  'three-tier': {
    vi: 'Chính quyền địa phương ba cấp (đến tháng 6/2025): tỉnh; huyện, thị xã, thành phố; xã, phường, thị trấn.',
    en: 'Local government of three tiers (until June 2025): province; districts, towns, cities; communes, wards, townships.',
  },
  sorts: {
    vi: 'Loại đơn vị cấp xã, lấy từ danh sách đơn vị: bỏ dấu # để dùng trong điều kiện, hoặc để xếp hạng riêng từng loại (by: sort).',
    en: 'The sort of a commune, from the register: take the # away to use it in conditions, or to rank each sort apart (by: sort).',
  },
  sort: { vi: 'Loại đơn vị', en: 'Sort of unit' },
  'tier-department': { vi: 'Cấp sở (sở, ban, ngành)', en: 'Departments' },
  'tier-district': { vi: 'Cấp huyện (huyện, thị xã, thành phố)', en: 'Districts (districts, towns, cities)' },
  'tier-commune': { vi: 'Cấp xã (xã, phường, đặc khu)', en: 'Communes (communes, wards, special zones)' },
  'tier-commune-three': { vi: 'Cấp xã (xã, phường, thị trấn)', en: 'Communes (communes, wards, townships)' },
  'sort-commune': { vi: 'Xã', en: 'Commune' },
  'sort-ward': { vi: 'Phường', en: 'Ward' },
  'sort-township': { vi: 'Thị trấn', en: 'Township' },
  'sort-special-zone': { vi: 'Đặc khu', en: 'Special zone' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  fact: { vi: 'Số liệu mẫu ({group}): có hay không', en: 'A sample question ({group}): yes or no' },
  'criterion-title': { vi: 'Tiêu chí mẫu ({group})', en: 'A sample criterion ({group})' },
  // questions, and the answers that are taken for an empty line
  'ask-title': { vi: 'Tên bộ tiêu chí', en: 'Name of the pack' },
  'ask-administration': {
    vi: 'Chính quyền địa phương: two-tier (hai cấp, từ tháng 7/2025: tỉnh; xã, phường, đặc khu) hay three-tier (ba cấp, đến tháng 6/2025: còn cấp huyện)',
    en: 'Local government: two-tier (since July 2025: province; communes, wards, special zones) or three-tier (until June 2025: with districts)',
  },
  'ask-tiers': { vi: 'Các cấp, cách nhau bằng dấu phẩy', en: 'Tiers, with commas between' },
  'ask-groups': { vi: 'Các nhóm tiêu chí, cách nhau bằng dấu phẩy', en: 'Groups of criteria, with commas between' },
  'ask-languages': { vi: 'Ngôn ngữ, ngôn ngữ chính trước', en: 'Languages, the first one before the others' },
  'default-title': { vi: 'Bộ tiêu chí mới', en: 'New pack' },
  'default-groups': { vi: 'Nhóm I, Nhóm II', en: 'Group I, Group II' },
  done: {
    vi: 'Đã ghi bộ tiêu chí vào {file}. Tiếp theo:\n  tieuchi check {command}\n  tieuchi schema pack --lang vi --out {schema}   (để trình soạn thảo gợi ý khi gõ)',
    en: 'The pack was written to {file}. Next:\n  tieuchi check {command}\n  tieuchi schema pack --lang en --out {schema}   (for an editor that helps while you type)',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One of these by its name. */
export type DraftKey = keyof typeof DRAFT_WORDS;

/** A comment, a sample or a question with its params in place. */
export const draftSentence = sentencesOf(DRAFT_WORDS);
