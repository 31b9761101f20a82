import type { DeriveCode, DerivePart } from '../model/derive-note.js';
import type { DroppedPart } from '../model/dropped-part.js';
import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** What a derived pack says of itself: its title, its gaps, the comments in it. */
const IN_PACK = {
  title: {
    vi: 'Bộ tiêu chí của {here} năm {year} (dự thảo, lập theo bộ tiêu chí {model})',
    en: 'Criteria of {here}, {year} (a draft, derived from {model})',
  },
  carried: { vi: 'Theo bộ mẫu {model}: {choice}', en: 'As in {model}: {choice}' },
  basis: {
    vi: 'Lập theo bộ tiêu chí {model} phiên bản {version}[ của {there}]. Chưa viện dẫn văn bản nào của {here}: những gì ở bộ mẫu là chính thức thì ở đây chỉ là suy ra, và văn bản của nơi đó không phải căn cứ',
    en: 'Derived from {model}, version {version}[, of {there}]. No text of {here} is cited yet: what is official in the model is only derived here, and the texts of that place are no legal basis',
  },
  'title-gap': {
    vi: 'Tên bộ tiêu chí là tên tạm, chờ tên trong quyết định của {here}',
    en: 'The title of the pack is a makeshift, until a decision of {here} gives it one',
  },
  period: {
    vi: 'Kỳ số liệu chưa có văn bản của {here} quy định: tạm lấy ngày, tháng của bộ mẫu, {moved} ({days})',
    en: 'No text of {here} sets the period yet: day and month are those of the model, {moved} ({days})',
  },
  deadline: {
    vi: 'Hạn gửi chưa có văn bản của {here} quy định: tạm lấy ngày, tháng của bộ mẫu, {moved} ({days})',
    en: 'No text of {here} sets the deadlines yet: day and month are those of the model, {moved} ({days})',
  },
  field: {
    vi: 'Ngày kiểm tra thực tế chưa có văn bản của {here} quy định: tạm lấy ngày, tháng của bộ mẫu, {moved} ({days})',
    en: 'No text of {here} sets the days of checks on the spot yet: they are those of the model, {moved} ({days})',
  },
  rule: {
    vi: 'Ngày ghi trong cách tính điểm chưa có văn bản của {here} quy định: tạm {moved} ({days})',
    en: 'No text of {here} sets the days in rules yet: they are those of the model, {moved} ({days})',
  },
  constant: {
    vi: 'Ngày bắt đầu áp dụng của tham số: tạm {moved} ({days}), vì không giá trị nào áp dụng cho kỳ số liệu mới',
    en: 'The days from which constants hold are {moved} ({days}), as none of their values holds in the new period',
  },
  later: { vi: 'dời {years:number} năm', en: 'moved by {years:number} years' },
  earlier: { vi: 'lùi {years:number} năm', en: 'moved back by {years:number} years' },
  bodies: {
    vi: 'Cơ quan thẩm định, cơ quan cho số liệu là của bộ mẫu ({bodies}); chưa rõ cơ quan nào của {here} làm việc này',
    en: 'The bodies that verify and give figures are those of the model ({bodies}); which bodies of {here} do so is not known',
  },
  dropped: {
    vi: 'So với bộ mẫu đã bỏ: {parts}[. Điểm tối đa lấy theo tổng các dòng còn lại: {sums}]; {here} chưa quyết định phân bổ điểm',
    en: 'Left out of the model: {parts}[. Maximums are the sums of the rows that are left: {sums}]; {here} has not decided how points are spread',
  },
  head: {
    vi: '{here}, năm {year}: lập theo bộ tiêu chí {model} {version} bằng "tieuchi derive". Chưa viện dẫn văn bản nào của {here}.',
    en: '{here}, {year}: derived from {model} {version} by "tieuchi derive". No text of {here} is cited yet.',
  },
  'head-comments': {
    vi: 'Chú thích có dấu {mark} là của bộ mẫu: đọc lại, sửa cho đúng, rồi xóa dấu. Việc còn phải quyết định: xem "gaps", các mục "derived-…".',
    en: 'Comments marked {mark} are those of the model: read them again, set them right, then take the mark away. What is left to decide stands under "gaps", as "derived-…".',
  },
  'cases-head': {
    vi: 'Trường hợp thử lập theo {model} bằng "tieuchi derive"; số liệu giả lập. Kết quả tính lại bằng máy có ghi chú, cần người tính tay lại.',
    en: 'Cases derived from those of {model} by "tieuchi derive"; the figures are made up. Results that were computed anew say so, and are to be worked out by hand.',
  },
  computed: {
    vi: '{mark} tính lại bằng máy, cần tính tay lại: {values}',
    en: '{mark} computed, to be worked out by hand: {values}',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One of these by its name. */
export type DeriveWordsKey = keyof typeof IN_PACK;

/** What a derived pack says, with its params in place. */
export const deriveWords = sentencesOf(IN_PACK);

/** Remarks on a derived pack, by code. */
const NOTES = {
  'title-made': { vi: 'tên bộ tiêu chí là tên tạm: "{title}"', en: 'the title is a makeshift: "{title}"' },
  'gap-added': {
    vi: 'khoảng trống "{gap}": ghi quyết định của mình, dẫn văn bản, rồi xóa mục này',
    en: 'gap "{gap}": write what was decided, cite the text, then remove it',
  },
  'gap-carried': {
    vi: 'khoảng trống "{gap}" của bộ mẫu[ (đã bỏ chỗ {lost})]: còn đúng ở đây không?',
    en: 'gap "{gap}" of the model[ (no longer at {lost})]: is it true here?',
  },
  'words-name': { vi: '{at} còn nhắc đến "{name}"', en: '{at} still says "{name}"' },
  'comments-marked': {
    vi: '{count:number} chỗ chú thích của bộ mẫu có dấu {mark}; đây là chỗ đầu tiên',
    en: '{count:number} comments of the model are marked {mark}; this is the first',
  },
  'comments-lost': {
    vi: 'tệp này trình bày khác thường nên không giữ được chú thích của bộ mẫu',
    en: 'the layout of the file is unusual, so the comments of the model were not kept',
  },
  'constant-differs': {
    vi: '{at}: kỳ số liệu mới áp dụng giá trị {after:number}, kỳ của bộ mẫu áp dụng {before:number}; có đúng ý không?',
    en: '{at}: {after:number} holds in the new period, and {before:number} held in that of the model; is it meant so?',
  },
  'cut-in-points': {
    vi: '{at}: ngưỡng tính bằng điểm, mà điểm tối đa của "{node}" đã đổi',
    en: '{at}: cut points are in points, and the maximum of "{node}" is another now',
  },
  'level-gone': {
    vi: '{at}: {sort} đã bỏ theo; hãy định lại các mức độ',
    en: '{at}: {sort} went along; set the levels anew',
  },
  'verifiers-gone': {
    vi: '{at}: không còn cơ quan nào, nên ai thẩm định cũng được tính; hãy khai cơ quan thẩm định',
    en: '{at}: no body is left, so a verification by anybody counts; name who verifies',
  },
  'dropped-root': { vi: 'bỏ {sort} {at}', en: '{sort} {at} is left out' },
  'dropped-along': {
    vi: 'kéo theo {sort} {at}[ (vì {of})]',
    en: '{sort} {at} goes along[ (for {of})]',
  },
  'sum-follows': {
    vi: '{at}: {before:number} → {after:number}, theo các dòng còn lại',
    en: '{at}: {before:number} → {after:number}, by the rows that are left',
  },
  'now-derived': { vi: '{at}: chính thức → suy ra', en: '{at}: official → derived' },
  'text-model': {
    vi: 'văn bản {number} ({text}) chỉ là mẫu, không phải căn cứ',
    en: 'text {number} ({text}) is a model, no legal basis',
  },
  'text-bound': {
    vi: 'văn bản {number} ({text}) vẫn là căn cứ, theo --binding',
    en: 'text {number} ({text}) still binds, as --binding says',
  },
  'date-moved': { vi: '{at}: {before:day} → {after:day}', en: '{at}: {before:day} → {after:day}' },
  'year-moved': { vi: '{at}: "{after}"', en: '{at}: "{after}"' },
  'case-kept': { vi: '{file}: còn {count:number} trường hợp', en: '{file}: {count:number} cases are left' },
  'case-dropped': { vi: 'bỏ trường hợp "{case}"[ (vì {of})]', en: 'case "{case}" is left out[ (for {of})]' },
  'case-shortened': {
    vi: 'trường hợp "{case}": bỏ {names}',
    en: 'case "{case}": without {names}',
  },
  'case-computed': {
    vi: 'trường hợp "{case}": tính lại bằng máy, cần tính tay lại: {values}',
    en: 'case "{case}": computed, to be worked out by hand: {values}',
  },
  'case-failing': {
    vi: 'trường hợp "{case}" không còn đúng: {values}',
    en: 'case "{case}" does not pass: {values}',
  },
  'equivalent-dropped': {
    vi: 'bỏ thay đổi tương đương "{alteration}"',
    en: 'equivalent "{alteration}" is left out',
  },
  'file-wrong': {
    vi: 'bỏ tệp {file}: có lỗi "{code}", hoặc không phải trường hợp thử của bộ mẫu; xem bằng tieuchi test',
    en: '{file} is left out: it has an error "{code}", or is not of the model; tieuchi test tells it',
  },
  'file-comments-lost': {
    vi: '{file} trình bày khác thường nên không giữ được chú thích của tệp',
    en: 'the layout of {file} is unusual, so its comments were not kept',
  },
  'file-dropped': { vi: 'bỏ tệp {file}: không còn trường hợp nào', en: '{file} is left out: it has no case any more' },
} as const satisfies Readonly<Record<DeriveCode, Words>>;

/** A remark on a derived pack with its params in place. */
export const deriveNoteSentence = sentencesOf<DeriveCode>(NOTES);

/** Headings of the parts of a report, and its last lines. */
const REPORT = {
  decide: { vi: 'Cần quyết định ({count:number}):', en: 'To be decided ({count:number}):' },
  dropped: {
    vi: 'Đã bỏ, và những gì kéo theo ({count:number}):',
    en: 'Left out, and what goes along ({count:number}):',
  },
  standing: { vi: 'Không còn là chính thức ({count:number}):', en: 'Official no more ({count:number}):' },
  moved: { vi: 'Đã dời sang năm mới ({count:number}):', en: 'Moved to the new year ({count:number}):' },
  cases: { vi: 'Trường hợp thử ({count:number}):', en: 'Cases ({count:number}):' },
  along: { vi: 'kéo theo {sort} ({count:number}): {names}', en: '{sort} along with it ({count:number}): {names}' },
  derived: { vi: 'chính thức → suy ra ({count:number}): {names}', en: 'official → derived ({count:number}): {names}' },
  line: { vi: 'dòng {line}: {sentence}', en: 'line {line}: {sentence}' },
  done: {
    vi: 'Đã ghi bộ tiêu chí {id} vào {file}[, trường hợp thử vào {folder}]. Tiếp theo:',
    en: 'Pack {id} was written to {file}[, its cases to {folder}]. Next:',
  },
  check: { vi: '  tieuchi check {command}', en: '  tieuchi check {command}' },
  test: { vi: '  tieuchi test {command}', en: '  tieuchi test {command}' },
  joined: {
    vi: 'Bộ mẫu lấy phần chung từ tệp khác ("extends"). Phần chung nay nằm trong bộ mới; ghi chú trong các tệp của bộ mẫu không được giữ lại.',
    en: 'The model takes parts from other files ("extends"). They now stand in the new pack; comments in the files of the model are not kept.',
  },
  'name-as-first': {
    vi: 'Chưa ghi tên cho ngôn ngữ "{code}", nên ở đó dùng chính "{name}"; để ghi riêng, thêm vào --for: "{code}=…"',
    en: 'No name was given for the language "{code}", so "{name}" stands there too; to give one, add to --for: "{code}=…"',
  },
  'cases-unwritten': {
    vi: 'Trường hợp thử chỉ được ghi khi có --out.',
    en: 'Cases are written only with --out.',
  },
} as const satisfies Readonly<Record<DerivePart, Words>> & Readonly<Record<string, Words>>;

/** A heading or a last line of a report on a derived pack. */
export const deriveReportLine = sentencesOf(REPORT);

/** Words for parts of a pack that went. */
const PARTS = {
  tier: { vi: 'cấp', en: 'tier' },
  node: { vi: 'tiêu chí', en: 'criterion' },
  levels: { vi: 'các mức độ', en: 'levels' },
  level: { vi: 'mức độ', en: 'level' },
  gate: { vi: 'điều kiện của mức độ', en: 'condition of a level' },
  cohort: { vi: 'nhóm so sánh', en: 'cohort' },
  ranking: { vi: 'bảng xếp hạng', en: 'ranking' },
  'tie-break': { vi: 'tiêu chí phụ khi bằng điểm', en: 'tie-break' },
  gap: { vi: 'khoảng trống', en: 'gap' },
  'gap-place': { vi: 'chỗ của khoảng trống', en: 'place of a gap' },
  relation: { vi: 'ràng buộc giữa số liệu', en: 'relation' },
  fact: { vi: 'số liệu', en: 'fact' },
  constant: { vi: 'tham số', en: 'constant' },
  attribute: { vi: 'thuộc tính', en: 'attribute' },
  text: { vi: 'văn bản', en: 'text' },
  verifier: { vi: 'cơ quan thẩm định', en: 'verifier' },
  'verifier-entry': { vi: 'phạm vi thẩm định', en: 'remit of a verifier' },
  verifiers: { vi: 'danh sách cơ quan thẩm định', en: 'list of verifiers' },
  plugin: { vi: 'phần mở rộng', en: 'plugin' },
  key: { vi: 'mục', en: 'key' },
} as const satisfies Readonly<Record<DroppedPart, Words>>;

/** The word for a part of a pack. */
export const partWord = sentencesOf<DroppedPart>(PARTS);
