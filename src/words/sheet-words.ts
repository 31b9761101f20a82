import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** Why a row of a spreadsheet needs a human, and what to do. */
export const SHEET_ROW_WORDS = {
  relative: {
    vi: 'điểm phụ thuộc vào các đơn vị khác (so với mức lớn nhất, nhỏ nhất), chưa hiểu chắc chắn so sánh thế nào; tạm coi là điểm do bên thẩm định chấm; hãy viết cách tính so sánh (relative), hoặc để vậy',
    en: 'the points depend on the other units (the largest, the smallest), and how they are compared could not be read with certainty; it stands as a mark that the verifier gives; write a `relative` rule, or leave it so',
  },
  unread: {
    vi: 'chưa hiểu chắc chắn cách tính điểm; tạm coi là điểm do bên thẩm định chấm; hãy viết lại cách tính (rule)',
    en: 'how it is scored could not be read with certainty; it stands as a mark that the verifier gives; write its rule',
  },
  'no-scoring': {
    vi: 'không ghi cách tính điểm; tạm coi là điểm do bên thẩm định chấm; hãy bổ sung cách tính',
    en: 'it does not say how it is scored; it stands as a mark that the verifier gives; write its rule',
  },
  refused: {
    vi: 'đã đọc được cách tính nhưng không dùng được: {detail}; tạm coi là điểm do bên thẩm định chấm; hãy sửa các mức điểm',
    en: 'it was read, but cannot be used: {detailEn}; it stands as a mark that the verifier gives; correct how it is scored',
  },
  'points-above-max': {
    vi: 'cách tính cho tới {best:number} điểm, quá điểm tối đa {max:number}; tạm coi là điểm do bên thẩm định chấm; hãy sửa một trong hai',
    en: 'it is scored up to {best:number} points, above its maximum of {max:number}; it stands as a mark that the verifier gives; correct one of them',
  },
  'max-not-reached': {
    vi: 'cách tính chỉ cho nhiều nhất {best:number} điểm, chưa tới điểm tối đa {max:number}; đã giữ nguyên cả hai; hãy xem lại',
    en: 'it earns at most {best:number} points, below its maximum of {max:number}; both are kept as printed; check them',
  },
  'option-added': {
    vi: 'không phương án nào được 0 điểm; đã thêm phương án "Không thuộc trường hợp nào: 0 điểm"; hãy xác nhận hoặc xóa đi',
    en: 'no option earns 0; an option for none of the cases, with 0 points, was added; confirm it or take it out',
  },
  'claimed-not-applicable': {
    vi: 'có trường hợp không áp dụng ("{clause}") mà số liệu của tiêu chí không cho biết; đơn vị được tự khai không áp dụng; hãy thay bằng điều kiện (appliesTo) nếu biết',
    en: 'a case in which it does not apply ("{clause}") is not told by its figures; units may claim it; write a condition (appliesTo) instead if there is one',
  },
  'max-missing': {
    vi: 'không ghi điểm tối đa; đã lấy mức cao nhất trong cách tính là {max:number} điểm; hãy xác nhận',
    en: 'its maximum is not printed; the highest points of its scoring, {max:number}, were taken; confirm them',
  },
  'max-unreadable': {
    vi: 'điểm tối đa "{found}" không phải là một số lớn hơn 0; hãy sửa ô này',
    en: 'the maximum "{found}" is no number above 0; correct the cell',
  },
  'not-a-criterion': {
    vi: 'không có điểm tối đa và không có tiêu chí con nên không đưa vào bộ tiêu chí; nếu là tiêu chí, hãy ghi điểm tối đa',
    en: 'it has neither a maximum nor criteria below it, so it is not in the pack; if it is a criterion, give it a maximum',
  },
  'no-body': {
    vi: 'điểm chấm không ghi ai chấm; tạm ghi "nguoi-cham"; hãy ghi mã cơ quan chấm điểm (provider)',
    en: 'it is a mark, and nobody is named who gives it; "nguoi-cham" stands there; write the body that does (provider)',
  },
  'sum-differs': {
    vi: 'điểm tối đa ghi {max:number}, nhưng các dòng con cộng lại là {sum:number}; đã giữ số ghi trong bảng; hãy xem lại',
    en: 'its maximum is {max:number}, but the rows below add to {sum:number}; the printed one is kept; check them',
  },
  'total-differs': {
    vi: 'tổng ghi {max:number}, nhưng các nhóm cộng lại là {sum:number}; bộ tiêu chí dùng {sum:number}; hãy xem lại',
    en: 'the total is printed as {max:number}, but the groups add to {sum:number}, which the pack has; check them',
  },
  'bonus-or-penalty': {
    vi: 'mục nằm trong nhóm vừa thưởng vừa trừ; tạm coi là điểm trừ nếu có chữ "trừ", là điểm thưởng nếu không; hãy xem lại vai trò (role) và cách tính',
    en: 'it stands in a block of bonus and penalty together; taken for a penalty where it says "trừ", else for a bonus; look at its role and its rule',
  },
  'group-scoring': {
    vi: 'dòng nhóm cũng ghi cách tính ("{text}"), đã bỏ qua vì nhóm là tổng các dòng con; hãy xem lại',
    en: 'the group also says how it is scored ("{text}"), which is left out, since it is the sum of its rows; check it',
  },
  joined: {
    vi: 'ô điểm hoặc ô cách tính gộp chung với dòng trên, không rõ phần của dòng này; tạm coi là điểm do bên thẩm định chấm; hãy tách ô rồi nhập lại',
    en: 'its points or its scoring are joined with the row above, so its own part is not known; it stands as a mark; part the cells and import again',
  },
  'cell-date': {
    vi: 'ô này là ngày tháng ({found}); bảng tính thường tự đổi "4.1" hay "1/2" thành ngày; hãy sửa ô thành văn bản',
    en: 'the cell holds a date ({found}); spreadsheets make dates of "4.1" or "1/2"; make the cell text',
  },
  'cell-formula': {
    vi: 'ô này là công thức chưa lưu kết quả; hãy mở tệp bằng chương trình bảng tính, lưu lại rồi nhập lại',
    en: 'the cell holds a formula that was saved without its value; open the file in a spreadsheet program, save it, and import again',
  },
  'cell-error': {
    vi: 'ô này báo lỗi ({found}); hãy sửa công thức',
    en: 'the cell holds an error ({found}); correct its formula',
  },
  'note-rounding': {
    vi: 'ghi chú về làm tròn: đã đề nghị làm tròn tổng điểm khi công bố đến {places} chữ số thập phân, nửa thì lên; hãy xác nhận, và xem điểm từng tiêu chí có phải làm tròn không',
    en: 'a note on rounding: the published total is proposed with {places} decimal places, halves up; confirm it, and whether each criterion is rounded too',
  },
  note: {
    vi: 'ghi chú, đã giữ nguyên văn ở dòng tổng; hãy xem có quy định nào cần đưa vào bộ tiêu chí không',
    en: 'a note, kept word for word with the total; see whether it holds a rule that the pack needs',
  },
  'second-table': {
    vi: 'từ dòng này là một bảng khác, chưa đọc; hãy để mỗi bảng ở một trang tính rồi nhập riêng',
    en: 'another table begins here and was not read; put each table on a sheet of its own and import them apart',
  },
  'other-sheet': {
    vi: 'trang tính "{sheet}" cũng có một phụ lục, chưa đọc; hãy nhập riêng với --sheet',
    en: 'the sheet "{sheet}" has an annex too, which was not read; import it with --sheet',
  },
  'machine-lost': {
    vi: 'phần dành cho máy của bộ tiêu chí đã xuất bị mất hoặc hỏng nên không dùng; đã đọc như một phụ lục thường; hãy xuất lại nếu cần nguyên vẹn',
    en: 'the machine part of the exported pack is lost or damaged, so it is not used, and the table was read as any annex; export again to have it whole',
  },
  'row-added': {
    vi: 'dòng mới, không có trong bộ tiêu chí đã xuất; đã thêm vào',
    en: 'a row that the exported pack did not have; it was added',
  },
  'row-removed': {
    vi: 'dòng này có trong bộ tiêu chí đã xuất nhưng không còn trong bảng; đã bỏ ra',
    en: 'a row of the exported pack that the table no longer has; it was taken out',
  },
  'cell-edited': {
    vi: 'ô này đã được sửa sau khi xuất, từ "{was}" thành "{found}"; đã lấy nội dung sửa',
    en: 'the cell was edited after the export, from "{was}" to "{found}"; the edit was taken',
  },
  'cell-not-taken': {
    vi: 'ô này đã được sửa sau khi xuất, từ "{was}" thành "{found}", nhưng không đọc được chắc chắn nên vẫn giữ cũ; hãy sửa trong tệp bộ tiêu chí',
    en: 'the cell was edited after the export, from "{was}" to "{found}", but could not be read with certainty, so what was there is kept; edit the pack itself',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What was taken for granted because the annex is silent. */
export const SHEET_ASSUMED_WORDS = {
  'whole-zero': {
    vi: 'Phụ lục không nói mẫu số bằng 0 thì sao: tạm coi là không tính được điểm (whenZero: unscorable)',
    en: 'The annex does not say what a whole of 0 means: the criterion then has no value (whenZero: unscorable)',
  },
  'floor-zero': {
    vi: 'Phụ lục không nói trừ đến đâu: trừ đến 0 điểm thì thôi (notBelow: 0)',
    en: 'The annex does not say how far deductions go: to 0 points and no further (notBelow: 0)',
  },
  'percent-asked': {
    vi: 'Phụ lục không nói tử số và mẫu số của tỷ lệ: đơn vị khai thẳng tỷ lệ phần trăm, từ 0 đến 100',
    en: 'The annex does not say of what the ratio is: units report the percent itself, from 0 to 100',
  },
  'largest-equal': {
    vi: 'Phụ lục không nói khi các đơn vị bằng nhau thì sao: đơn vị nào cũng là cao nhất và được điểm tối đa, kể cả khi tất cả bằng 0 (whenFlat: full)',
    en: 'The annex does not say what equal units have: each is the highest and has the maximum, also where all have 0 (whenFlat: full)',
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
    vi: 'Phụ lục không nói cách xếp hạng: bằng điểm thì cùng hạng và bỏ hạng sau; đơn vị không nộp thì không có hạng',
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

/** Why a file is not read, and what the program says of its work. */
export const SHEET_WORDS = {
  'not-a-sheet': {
    vi: 'không phải tệp .xlsx hay .csv đọc được; hãy mở bằng chương trình bảng tính rồi lưu lại thành .xlsx',
    en: 'it is no .xlsx or .csv that can be read; open it in a spreadsheet program and save it as .xlsx',
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
    vi: 'tệp quá lớn đối với một phụ lục (quá 10 MiB, 64 MiB sau khi giải nén, hoặc 5.000 dòng); hãy tách riêng phụ lục',
    en: 'the file is too large for an annex (over 10 MiB, 64 MiB unpacked, or 5,000 rows); put the annex into a file of its own',
  },
  'csv-broken': {
    vi: 'tệp .csv có dấu ngoặc kép không đóng; hãy xuất lại từ chương trình bảng tính',
    en: 'a quotation mark in the .csv is not closed; export it from the spreadsheet program again',
  },
  encoding: {
    vi: 'tệp .csv không phải UTF-8; khi lưu hãy chọn "CSV UTF-8"',
    en: 'the .csv is not UTF-8; choose "CSV UTF-8" when saving it',
  },
  empty: { vi: 'tệp không có dòng nào; hãy chọn lại tệp', en: 'the file has no rows; check that it is the right one' },
  'no-annex': {
    vi: 'không tìm thấy dòng tiêu đề có "Tiêu chí" và "Điểm tối đa"; hãy xem mẫu ở docs/spreadsheets.md',
    en: 'no heading with "Tiêu chí" and "Điểm tối đa" was found; see the template in docs/spreadsheets.md',
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
  'rows-title': { vi: 'Dòng cần người xem: {count}', en: 'Rows that need a human: {count}' },
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
    vi: 'Đã ghi {count} tiêu chí vào {file}. Tiếp theo: tieuchi check {file}',
    en: 'Wrote {count} criteria to {file}. Next: tieuchi check {file}',
  },
  exported: { vi: 'Đã ghi bộ tiêu chí vào {file}.', en: 'Wrote the pack to {file}.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about a spreadsheet by its name. */
export type SheetKey = keyof typeof SHEET_WORDS;

type Params = Readonly<Record<string, string>>;

/** Why a row needs a human, and what to do, with its params in place. */
export function sheetWhy(why: keyof typeof SHEET_ROW_WORDS, language: Language, params: Params = {}): string {
  return fill(SHEET_ROW_WORDS[why], { params, language });
}

/** What was taken for granted. */
export function sheetAssumed(what: keyof typeof SHEET_ASSUMED_WORDS, language: Language): string {
  return SHEET_ASSUMED_WORDS[what][language];
}

/** A fault of a file, or a line of the program about it. */
export function sheetSentence(key: SheetKey, language: Language, params: Params = {}): string {
  return fill(SHEET_WORDS[key], { params, language });
}
