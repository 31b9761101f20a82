import type { Words } from '../model/lowering.js';
import { ROW_DOUBT_WORDS } from './row-doubt-words.js';

/** Why a row of a spreadsheet needs a human, and what to do. */
export const SHEET_ROW_WORDS = {
  relative: {
    vi: 'điểm phụ thuộc vào các đơn vị khác (so với mức lớn nhất, nhỏ nhất), chưa hiểu chắc chắn so sánh thế nào; tạm coi là điểm do bên thẩm định chấm; hãy viết cách tính so sánh (relative), hoặc để vậy',
    en: 'the points depend on the other units (the largest, the smallest), and how they are compared could not be read with certainty; it stands as a mark that the verifier gives; write a `relative` rule, or leave it so',
  },
  unread: {
    vi: 'chưa hiểu chắc chắn cách tính điểm[, chỗ chưa hiểu: “{text}”]; tạm coi là điểm do bên thẩm định chấm; hãy viết lại cách tính (rule)',
    en: 'how it is scored could not be read with certainty[; not understood: “{text}”]; it stands as a mark that the verifier gives; write its rule',
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
  ...ROW_DOUBT_WORDS,
  'title-rule': {
    vi: 'tiêu đề cũng ghi cách tính ("{text}") mà quy tắc chưa có; hãy xem lại và đưa vào cách tính',
    en: 'its title says something of the method too ("{text}"), which the rule does not have; look at it and add it to the rule',
  },
  'title-mark': {
    vi: 'tiêu đề có dấu chú thích "{text}" trỏ tới một chú thích ở chỗ khác; hãy xem chú thích ấy có đổi cách tính của dòng này không',
    en: 'its title has the mark "{text}" of a note that stands elsewhere; look whether that note changes how this row is scored',
  },
  'code-doubled': {
    vi: 'số thứ tự {code} đã có ở dòng {other}; bảng tính thường đổi "1.10" thành 1.1; đã giữ nguyên, hãy sửa số thứ tự',
    en: 'the number {code} stands in row {other} already; spreadsheets make 1.1 of "1.10"; it is kept, correct the number',
  },
  'cell-unread': {
    vi: 'ô ở cột "{column}" có chữ mà quy tắc chưa dùng: “{text}”; hãy xem có quy định nào cần đưa vào không',
    en: 'a cell of the column "{column}" says “{text}”, which is not in the rule; see whether it holds something that the rule needs',
  },
  'column-unread': {
    vi: 'cột "{column}" không đọc ({count:number} ô có nội dung); hãy xem cột này có quy định nào cần đưa vào không',
    en: 'the column "{column}" was not read ({count:number} cells); see whether it holds something that the pack needs',
  },
  'row-unread': {
    vi: 'dòng này chưa đọc, không có trong bộ tiêu chí: “{text}”; hãy xem lại',
    en: 'the row was not read, and is not in the pack: “{text}”; look at it',
  },
  'max-missing': {
    vi: 'không ghi điểm tối đa; đã lấy mức cao nhất trong cách tính là {max:number} điểm; hãy xác nhận',
    en: 'its maximum is not printed; the highest points of its scoring, {max:number}, were taken; confirm them',
  },
  'max-of-heading': {
    vi: 'không ghi điểm tối đa; đã lấy điểm của mục trên là {max:number} điểm; hãy xác nhận, hoặc ghi mức nhiều nhất của riêng dòng này',
    en: 'its maximum is not printed; that of the heading above, {max:number} points, was taken; confirm it, or write the most of this row alone',
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
  'bonus-in-total': {
    vi: 'tổng ghi {max:number} gồm cả điểm thưởng; bộ tiêu chí để điểm thưởng ngoài thang {sum:number} điểm, nên tỷ lệ % tính trên {sum:number}; hãy xác nhận, hoặc bỏ vai trò điểm thưởng (role) nếu thang là {max:number}',
    en: 'the total is printed as {max:number} with its bonus; the pack has the bonus beyond a scale of {sum:number}, of which percents are; confirm it, or take out the role of the bonus where the scale is {max:number}',
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
  'cell-damaged': {
    vi: 'nội dung ô này trong tệp bị hỏng hoặc được ghi hai lần; hãy ghi lại nội dung ô, lưu rồi nhập lại',
    en: 'the content of the cell is damaged in the file, or is there twice; write it again, save the file, and import again',
  },
  'cell-disguised': {
    vi: 'ô này chứa số {found} nhưng định dạng của ô làm người xem không thấy đúng số ấy; hãy xem lại số',
    en: 'the cell holds {found}, but its number format shows people something else; look at the number',
  },
  'old-font': {
    vi: 'dòng này dùng phông {font} của bảng mã cũ nên chữ được đọc thành "{text}"; hãy chuyển tệp sang bảng mã Unicode rồi nhập lại',
    en: 'the row is in {font}, a font of an encoding older than Unicode, and is read as "{text}"; convert the file to Unicode, and import again',
  },
  'drawing-unread': {
    vi: 'hình ảnh hoặc khung chữ đặt ở ô này không được đọc[: "{text}"]; nếu đó là cách chấm điểm hay công thức, hãy ghi vào ô',
    en: 'the picture or text box at this cell is not read[: "{text}"]; where it is a scoring or a formula, write it into the cell',
  },
  'row-hidden': {
    vi: 'dòng này bị ẩn trong bảng tính ("{text}") nhưng vẫn được đọc; nếu không thuộc phụ lục thì hãy xóa dòng rồi nhập lại',
    en: 'the sheet hides this row ("{text}"), which was read all the same; where it is no part of the annex, delete it and import again',
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
  'other-rules': {
    vi: 'bảng hoặc trang tính "{sheet}" không có tiêu đề của phụ lục nên chưa đọc, mà nói về cách tính điểm: “{text}”; hãy xem có quy định nào cần đưa vào bộ tiêu chí không',
    en: 'the table or sheet "{sheet}" lacks the headings of an annex and was not read, but speaks of the scoring: “{text}”; see whether a rule of it belongs in the pack',
  },
  'machine-lost': {
    vi: 'phần dành cho máy của bộ tiêu chí đã xuất bị mất hoặc hỏng nên không dùng; đã đọc như một phụ lục thường; hãy xuất lại nếu cần nguyên vẹn',
    en: 'the machine part of the exported pack is lost or damaged, so it is not used, and the table was read as any annex; export again to have it whole',
  },
  'row-added': {
    vi: 'dòng mới, không có trong bộ tiêu chí đã xuất; đã thêm vào[ nhóm "{group}"]',
    en: 'a row that the exported pack did not have; it was added[ to the group "{group}"]',
  },
  'row-not-added': {
    vi: 'dòng mới, chưa thêm vào bộ tiêu chí vì chưa hiểu chắc chắn cách tính điểm[: “{text}”]; hãy ghi lại cách tính như các dòng khác, hoặc thêm trong tệp bộ tiêu chí',
    en: 'a new row, not added, as how it is scored could not be read with certainty[: “{text}”]; write it as other rows do, or add it in the pack itself',
  },
  'row-refused': {
    vi: 'dòng mới, chưa thêm vào bộ tiêu chí vì cách tính không dùng được: {detail}; hãy sửa cách tính, hoặc thêm trong tệp bộ tiêu chí',
    en: 'a new row, not added, as its scoring cannot be used: {detailEn}; correct it, or add the row in the pack itself',
  },
  'row-without-max': {
    vi: 'dòng mới, chưa thêm vào bộ tiêu chí vì không đọc được điểm tối đa[ "{found}"]; hãy ghi điểm tối đa',
    en: 'a new row, not added, as its maximum[ "{found}"] is no number; give it one',
  },
  'row-without-place': {
    vi: 'dòng mới, chưa thêm vào bộ tiêu chí vì không rõ thuộc nhóm nào; hãy ghi số thứ tự theo nhóm, hoặc thêm trong tệp bộ tiêu chí',
    en: 'a new row, not added, as it is not clear into which group it goes; number it as the rows of a group, or add it in the pack itself',
  },
  'rows-moved': {
    vi: 'có dòng đã chuyển chỗ: {rows}[ và {more:number} dòng khác]; thứ tự các dòng không được đọc nên mỗi dòng vẫn thuộc nhóm cũ; muốn chuyển nhóm, hãy sửa trong tệp bộ tiêu chí',
    en: 'rows stand elsewhere: {rows}[ and {more:number} more]; the order of rows is not read, so each stays in its group; to move it, edit the pack itself',
  },
  'keys-missing': {
    vi: 'bảng không còn cột "tieuchi" nên không rõ dòng nào là tiêu chí nào; vẫn giữ nguyên bộ tiêu chí đã xuất, không lấy nội dung sửa nào; hãy sửa lại trên tệp còn cột này',
    en: 'the column "tieuchi" is gone, so no row can be told from another; the exported pack is kept as it was, and no edit was taken; edit a file that has the column',
  },
  'columns-missing': {
    vi: 'bảng không còn cột {columns}, nên phần này giữ nguyên như khi xuất; nếu đã đổi tên tiêu đề cột, hãy ghi lại tên cũ rồi nhập lại',
    en: 'the table has no column {columns} any more, so what stood there is kept as it was exported; where a heading was renamed, write the old one and import again',
  },
  'headings-missing': {
    vi: 'không tìm thấy dòng tiêu đề có cột “Tiêu chí” và cột “Điểm tối đa”; vẫn giữ nguyên bộ tiêu chí đã xuất, không lấy nội dung sửa nào; hãy ghi lại dòng tiêu đề rồi nhập lại',
    en: 'no row of headings with the columns “Tiêu chí” and “Điểm tối đa” was found; the exported pack is kept as it was, and no edit was taken; put the headings back and import again',
  },
  'code-elsewhere': {
    vi: 'số thứ tự mới là của nhóm "{group}", nhưng dòng vẫn thuộc nhóm cũ; muốn chuyển nhóm, hãy sửa trong tệp bộ tiêu chí',
    en: 'its new number is of the group "{group}", but the row stays in its own; to move it, edit the pack itself',
  },
  'facts-added': {
    vi: 'cách tính mới hỏi thêm số liệu: {facts}; nếu bộ tiêu chí đã có số liệu ấy, hãy ghi đúng tên đã có',
    en: 'the new scoring asks figures that the pack did not have: {facts}; where it has them, write the names that they have',
  },
  'parts-removed': {
    vi: 'đã bỏ cả những mục dựa vào phần bị xóa khỏi bảng: {parts}; nếu còn cần, hãy viết lại trong tệp bộ tiêu chí',
    en: 'these rest on what was deleted, and were left out with it: {partsEn}; where they are needed, write them anew in the pack itself',
  },
  'row-removed': {
    vi: 'dòng này có trong bộ tiêu chí đã xuất nhưng không còn trong bảng; đã bỏ ra',
    en: 'a row of the exported pack that the table no longer has; it was taken out',
  },
  'group-kept': {
    vi: 'dòng nhóm này không còn trong bảng nhưng các dòng bên dưới vẫn còn, nên nhóm được giữ lại; muốn bỏ nhóm hãy bỏ cả các dòng bên dưới',
    en: 'the row of this group is gone while rows below it are still there, so the group is kept; to take it out, take out the rows below it too',
  },
  'tier-removed': {
    vi: 'mọi dòng của cấp này đã bị xóa khỏi bảng; đã bỏ cả cấp cùng bảng xếp hạng, nhóm so sánh và các khoảng trống của cấp',
    en: 'all rows of this tier were deleted; the tier was left out, with its rankings, cohorts and places in the gaps',
  },
  'facts-removed': {
    vi: 'không dòng nào còn dùng đến số liệu này; đã bỏ khỏi bộ tiêu chí: {facts}',
    en: 'no row uses these figures any more, so they were left out of the pack: {facts}',
  },
  'nothing-left': {
    vi: 'bảng không còn dòng tiêu chí nào; vẫn giữ nguyên các tiêu chí của bộ tiêu chí đã xuất',
    en: 'no criterion is left in the table, so the criteria of the exported pack are kept as they were',
  },
  'cell-edited': {
    vi: 'ô này đã được sửa sau khi xuất, từ "{was}" thành "{found}"; đã lấy nội dung sửa',
    en: 'the cell was edited after the export, from "{was}" to "{found}"; the edit was taken',
  },
  'cell-not-taken': {
    vi: 'ô này đã được sửa sau khi xuất, từ "{was}" thành "{found}", nhưng không đọc được chắc chắn nên vẫn giữ cũ; hãy sửa trong tệp bộ tiêu chí',
    en: 'the cell was edited after the export, from "{was}" to "{found}", but could not be read with certainty, so what was there is kept; edit the pack itself',
  },
  'cell-refused': {
    vi: 'cách tính đã được sửa sau khi xuất, từ "{was}" thành "{found}", nhưng không dùng được: {detail}; vẫn giữ cách tính cũ',
    en: 'the scoring was edited after the export, from "{was}" to "{found}", but cannot be used: {detailEn}; what was there is kept',
  },
} as const satisfies Readonly<Record<string, Words>>;
