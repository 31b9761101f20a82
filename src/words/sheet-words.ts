import type { Words } from '../model/lowering.js';
import { fill, sentencesOf } from './fill.js';
import type { Language } from './language.js';
import { SHEET_ROW_WORDS } from './sheet-row-words.js';

/** What an import assumes where the annex says nothing. */
export const SHEET_ASSUMED_WORDS = {
  'whole-zero': {
    vi: 'Phụ lục không nói mẫu số bằng 0 thì sao: tạm coi là không tính được điểm (whenZero: unscorable)',
    en: 'The annex does not say what a whole of 0 means: the criterion then has no value (whenZero: unscorable)',
  },
  'floor-zero': {
    vi: 'Phụ lục không nói trừ đến đâu: trừ đến 0 điểm thì thôi (notBelow: 0)',
    en: 'The annex does not say how far deductions go: to 0 points and no further (notBelow: 0)',
  },
  'parts-added': {
    vi: 'Có dòng gồm nhiều mục “có …” hoặc “đủ …, đúng …” cùng số điểm, cộng lại vừa bằng điểm tối đa: mỗi mục là một câu hỏi có hay không, được điểm của những mục đạt; hãy sửa nếu đơn vị chỉ được chọn một mục',
    en: 'Some rows have parts of equal points, each a “có …” or a “đủ …, đúng …”, that together make up the maximum: each is a yes or no, and the points of those met are added; correct it where a unit has only one of them',
  },
  'percent-asked': {
    vi: 'Phụ lục không nói tử số và mẫu số của tỷ lệ: đơn vị khai thẳng tỷ lệ phần trăm, từ 0 đến 100 (tỷ lệ so với kế hoạch, năm trước: không giới hạn trên; mức tăng, giảm: cả số âm)',
    en: 'The annex does not say of what the ratio is: units report the percent itself, from 0 to 100 (of a plan or another year: without an upper limit; a change: below 0 too)',
  },
  'largest-equal': {
    vi: 'Phụ lục không nói khi các đơn vị bằng nhau thì sao: đơn vị nào cũng là cao nhất và được điểm tối đa, kể cả khi tất cả bằng 0 (whenFlat: full)',
    en: 'The annex does not say what equal units have: each is the highest and has the maximum, also where all have 0 (whenFlat: full)',
  },
  'figures-shared': {
    vi: 'Có dòng dùng số liệu cùng tên với dòng khác: coi là một số liệu, đơn vị khai một lần; hãy tách thành hai nếu mỗi dòng tính trên một phạm vi',
    en: 'Some rows name a figure by the words of another row: it is one figure, which units report once; make it two where each row counts other things',
  },
  policies: {
    vi: 'Phụ lục không nói khi thiếu số liệu, khi không áp dụng, khi không tính được: tạm coi thiếu là 0 điểm, không áp dụng thì loại ra, không tính được thì giữ lại',
    en: 'The annex does not say what a missing, inapplicable or unscorable criterion is: 0 points, left out, and withheld',
  },
  procedure: {
    vi: 'Phụ lục không nói xếp hạng theo số liệu nào: tạm xếp theo số liệu đơn vị khai (procedure.ranked: reported)',
    en: 'The annex does not say which figures are ranked: those that units report (procedure.ranked: reported)',
  },
  ranking: {
    vi: 'Phụ lục không nói cách xếp hạng: bằng điểm thì cùng hạng và bỏ hạng sau; đơn vị không gửi thì không có hạng',
    en: 'The annex does not say how units are ranked: equal points share a place and the next is skipped; absentees have none',
  },
  period: {
    vi: 'Chưa biết kỳ số liệu: ngày ở period chỉ giữ chỗ, phải sửa (hoặc nhập lại với --period)',
    en: 'The period is not known: the days in period only hold its place; correct them (or import with --period)',
  },
  'penalty-missing': {
    vi: 'Phụ lục không nói khi thiếu số liệu về điểm trừ: tạm coi là không bị trừ',
    en: 'The annex does not say what missing figures of a penalty mean: nothing is taken off',
  },
  'not-official': {
    vi: 'Mọi dòng ghi là phục dựng (reconstructed) cho tới khi đối chiếu với phụ lục chính thức',
    en: 'Every row stands as reconstructed until it is compared with the official annex',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a file is not read, and the lines around the report of an import. */
export const SHEET_WORDS = {
  'not-a-sheet': {
    vi: 'không phải tệp .docx, .xlsx hay .csv đọc được; hãy mở bằng Word hoặc chương trình bảng tính rồi lưu lại thành .docx hoặc .xlsx',
    en: 'it is no .docx, .xlsx or .csv that can be read; open it in Word or a spreadsheet program and save it as .docx or .xlsx',
  },
  damaged: {
    vi: 'tệp bị hỏng, hoặc chưa được chép hay tải về đủ; hãy lấy lại tệp, mở bằng chương trình bảng tính rồi lưu thành .xlsx',
    en: 'the file is damaged, or was not copied or downloaded whole; get it again, open it in a spreadsheet program and save it as .xlsx',
  },
  'word-document': {
    vi: 'đây là văn bản Word, không phải bảng tính; hãy chép bảng sang bảng tính rồi lưu thành .xlsx',
    en: 'this is a Word document, no spreadsheet; copy the table into a spreadsheet and save it as .xlsx',
  },
  'old-word': {
    vi: 'văn bản Word ở dạng cũ (.doc, .rtf); hãy mở bằng Word rồi lưu lại thành .docx',
    en: 'the Word document has an old form (.doc, .rtf); open it in Word and save it as .docx',
  },
  pdf: {
    vi: 'tệp .pdf không cho biết bảng có những ô nào; hãy lấy tệp Word hoặc bảng tính của phụ lục',
    en: 'a .pdf does not say which cells its table has; take the Word document or the spreadsheet of the annex',
  },
  locked: {
    vi: 'tệp được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu rồi nhập lại',
    en: 'the file is protected by a password; take the password off and import again',
  },
  'old-format': {
    vi: 'tệp ở dạng .xls cũ; hãy lưu lại thành .xlsx',
    en: 'the file has the old form .xls; save it as .xlsx',
  },
  'too-large': {
    vi: 'tệp quá lớn đối với một phụ lục (quá 10 MiB, 64 MiB sau khi giải nén, 5.000 dòng hoặc 64 cột); hãy tách riêng phụ lục',
    en: 'the file is too large for an annex (over 10 MiB, 64 MiB unpacked, 5,000 rows or 64 columns); put the annex into a file of its own',
  },
  'csv-broken': {
    vi: 'tệp .csv có dấu ngoặc kép không đóng; hãy xuất lại từ chương trình bảng tính',
    en: 'a quotation mark in the .csv is not closed; export it from the spreadsheet program again',
  },
  encoding: {
    vi: 'tệp .csv không phải UTF-8; khi lưu hãy chọn "CSV UTF-8"',
    en: 'the .csv is not UTF-8; choose "CSV UTF-8" when saving it',
  },
  empty: {
    vi: 'tệp không có dòng nào trong bảng; nếu các tiêu chí viết thành đoạn văn, hãy đưa vào bảng theo mẫu ở docs/vi/bang-tinh.md, nếu không thì chọn lại tệp',
    en: 'the file has no rows of a table; if its criteria are paragraphs, put them into a table as the template in docs/spreadsheets.md, else check that it is the right one',
  },
  'no-annex': {
    vi: 'không tìm thấy dòng tiêu đề có "Tiêu chí" và "Điểm tối đa"; hãy xem mẫu ở docs/vi/bang-tinh.md',
    en: 'no heading with "Tiêu chí" and "Điểm tối đa" was found; see the template in docs/spreadsheets.md',
  },
  'no-annex-old-font': {
    vi: 'không tìm thấy dòng tiêu đề có "Tiêu chí" và "Điểm tối đa": chữ trong tệp dùng phông của bảng mã cũ (.VnTime, VNI-Times); hãy chuyển tệp sang bảng mã Unicode rồi nhập lại',
    en: 'no heading with "Tiêu chí" and "Điểm tối đa" was found: the file is in a font of an encoding older than Unicode (.VnTime, VNI-Times); convert it to Unicode, and import again',
  },
  'no-criteria': {
    vi: 'bảng có tiêu đề nhưng không có tiêu chí nào có điểm; hãy ghi điểm tối đa cho các dòng',
    en: 'the table has a heading, but no criterion that has points; give the rows their maximums',
  },
  'period-invalid': {
    vi: '--period phải là hai ngày, ngày đầu trước, ví dụ 2018-11-01..2019-10-31',
    en: '--period takes two days, the first one first, as 2018-11-01..2019-10-31',
  },
  'text-invalid': {
    vi: '--number và --issued phải đi cùng nhau, ngày ký viết như 2019-04-05',
    en: '--number and --issued go together, the day as 2019-04-05',
  },
  'rows-title': { vi: 'Dòng cần người xem: {count:number}', en: 'Rows that need a human: {count:number}' },
  'rows-above': {
    vi: 'Dòng cần người xem: {count:number}, nêu ở các dòng “cần xem” của bảng trên',
    en: 'Rows that need a human: {count:number}, told at “look at” in the table above',
  },
  'rows-none': { vi: 'Không có dòng nào cần sửa tay.', en: 'No row needs a human.' },
  row: {
    vi: 'dòng {row}[, ô {cell}][, mục {code}][ "{title}"]: {why}',
    en: 'row {row}[, cell {cell}][, {code}][ "{title}"]: {why}',
  },
  'assumed-title': {
    vi: 'Điều phụ lục không nói, đã tạm chọn:',
    en: 'What the annex does not say, and what stands instead:',
  },
  imported: {
    vi: 'Đã ghi {count:number} tiêu chí vào {file}. Tiếp theo: tieuchi check {command}',
    en: 'Wrote {count:number} criteria to {file}. Next: tieuchi check {command}',
  },
  file: { vi: 'TỆP', en: 'FILE' },
  exported: { vi: 'Đã ghi bộ tiêu chí vào {file}.', en: 'Wrote the pack to {file}.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about a spreadsheet by its name. */
export type SheetKey = keyof typeof SHEET_WORDS;

type Params = Readonly<Record<string, string>>;

/** Why a row needs a human, and what to do, with its params in place. */
export function sheetWhy(why: keyof typeof SHEET_ROW_WORDS, language: Language, params: Params = {}): string {
  return fill(SHEET_ROW_WORDS[why], { params, language });
}

/** An assumption in words. */
export function sheetAssumed(assumption: keyof typeof SHEET_ASSUMED_WORDS, language: Language): string {
  return SHEET_ASSUMED_WORDS[assumption][language];
}

/** A fault of a file, or a line of the program about it. */
export const sheetSentence = sentencesOf(SHEET_WORDS);
