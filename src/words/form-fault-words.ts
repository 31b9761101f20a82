import type { FormFaultCode } from '../model/form-fault.js';
import type { Words } from '../model/lowering.js';
import { EXPORT_FAULT_WORDS } from './export-fault-words.js';
import { sentencesOf } from './fill.js';
import { RECEIPT_FAULT_WORDS } from './receipt-fault-words.js';
import { VERIFYING_FAULT_WORDS } from './verifying-fault-words.js';
import { WORKBOOK_FAULT_WORDS } from './workbook-fault-words.js';

/** What is wrong with a form that came back. */
const FORM_FAULT_WORDS = {
  ...EXPORT_FAULT_WORDS,
  ...VERIFYING_FAULT_WORDS,
  ...RECEIPT_FAULT_WORDS,
  ...WORKBOOK_FAULT_WORDS,
  'not-a-form': {
    vi: 'bảng tính này không phải là phiếu đã gửi cho đơn vị, hoặc đã mất trang ẩn của phiếu; hãy điền lại trên phiếu được gửi',
    en: 'this workbook is no form that was sent out, or lost its hidden sheet; fill in the form that was sent',
  },
  'another-pack': {
    vi: 'phiếu lập theo bộ tiêu chí {found}, không phải {expected}; hãy điền lại trên phiếu của bộ tiêu chí này',
    en: 'the form was made by the pack {found}, not by {expected}; fill in a form of this pack',
  },
  'another-tier': {
    vi: 'phiếu lập cho {found}, nhưng đơn vị này thuộc {expected}; hãy điền lại trên phiếu của cấp này',
    en: 'the form is for {found}, but the unit is of {expected}; fill in a form of its tier',
  },
  'sheet-missing': {
    vi: 'phiếu thiếu trang "{sheet}"; hãy điền lại trên phiếu mới',
    en: 'the form lacks its sheet "{sheet}"; fill in a new form',
  },
  'keys-missing': {
    vi: 'trang này không còn cột A hoặc dòng 1 (ẩn) mà phần mềm dùng để nhận ra câu hỏi; hãy điền lại trên phiếu mới',
    en: 'this sheet lost its hidden column A or row 1, by which questions are known; fill in a new form',
  },
  'sheet-twice': {
    vi: 'phiếu có hai trang "{sheet}", không rõ trang nào đúng; mỗi tệp chỉ chứa phiếu của một đơn vị',
    en: 'the form has the sheet "{sheet}" twice, and nobody can tell which holds; a file is the form of one unit',
  },
  'column-missing': {
    vi: 'trang này thiếu cột "{column}"; hãy điền lại trên phiếu mới',
    en: 'this sheet lacks its column "{column}"; fill in a new form',
  },
  'column-twice': {
    vi: 'trang này có hai cột "{column}"; hãy bỏ cột thừa',
    en: 'this sheet has its column "{column}" twice; take the other away',
  },
  'row-missing': {
    vi: 'trang này thiếu dòng "{row}"; hãy điền lại trên phiếu mới',
    en: 'this sheet lacks its row "{row}"; fill in a new form',
  },
  'row-twice': {
    vi: 'trang này có hai dòng "{row}"; hãy bỏ dòng thừa',
    en: 'this sheet has its row "{row}" twice; take the other away',
  },
  'row-of-another': {
    vi: 'dòng này ghi "{found}", nhưng là dòng của "{expected}"; các dòng đã bị sắp xếp hoặc chép nhầm, hãy điền lại trên phiếu mới',
    en: 'this row shows "{found}", but is the row of "{expected}"; rows were sorted or copied wrongly, fill in a new form',
  },
  'column-of-another': {
    vi: 'cột này có tiêu đề "{found}", nhưng là cột "{expected}"; các cột đã bị chép nhầm, hãy điền lại trên phiếu mới',
    en: 'this column has the heading "{found}", but is the column "{expected}"; columns were copied wrongly, fill in a new form',
  },
  'form-of-another': {
    vi: 'trang đầu ghi "{found}", nhưng phiếu này được lập cho "{expected}"; mỗi đơn vị dùng phiếu của mình',
    en: 'the first sheet names "{found}", but the form was made for "{expected}"; each unit fills in its own',
  },
  'unit-missing': { vi: 'chưa ghi đơn vị; hãy ghi tên hoặc mã', en: 'the form names no unit; write its name or id' },
  'unit-unknown': {
    vi: 'danh sách đơn vị không có "{found}"[; có phải là "{suggestion}"?|; hãy ghi tên hoặc mã như trong danh sách]',
    en: 'the register has no unit "{found}"[; did you mean "{suggestion}"?|; write its name or id as the register has it]',
  },
  'unit-ambiguous': {
    vi: '"{found}" là tên của nhiều đơn vị: {units}; hãy ghi mã đơn vị',
    en: '"{found}" is the name of more than one unit: {units}; write its id',
  },
  'nothing-answered': {
    vi: 'phiếu chưa điền gì nên không tính là đã gửi',
    en: 'nothing is filled in, and the form does not count as sent',
  },
  'received-missing': {
    vi: 'chưa biết thời điểm nhận phiếu; hãy ghi vào ô "Thời điểm nhận phiếu", hoặc dùng tùy chọn --received',
    en: 'nobody says when the form was received; write it into its cell "Received at", or give it by --received',
  },
  'received-unreadable': {
    vi: '"{found:day}" không phải là thời điểm; hãy ghi cả ngày và giờ (từ 00:00 đến 23:59), như 17/10/2019 16:00',
    en: '"{found:day}" is no instant; write day and time (00:00 to 23:59), as 2019-10-17 16:00',
  },
  'cell-stray': {
    vi: 'ô này không phải ô trả lời của phiếu nên không được đọc: "{found}"; hãy ghi vào ô màu vàng',
    en: 'this is no cell to answer in, and was not read: "{found}"; write it into a yellow cell',
  },
  'cell-has-error': {
    vi: 'ô có lỗi công thức[ {found}]; hãy ghi lại nội dung ô',
    en: 'the cell has a formula error[, {found}]; write again what it should hold',
  },
  'cell-without-result': {
    vi: 'ô có công thức nhưng tệp không lưu kết quả; hãy mở tệp bằng phần mềm bảng tính rồi lưu lại',
    en: 'the cell has a formula whose result was not saved; open the file in a spreadsheet program and save it again',
  },
  'cell-is-a-day': {
    vi: 'phần mềm bảng tính đã đổi nội dung ô này thành ngày, giờ "{found:day}"; hãy ghi lại nội dung ô',
    en: 'the spreadsheet program made the day or time "{found:day}" of this cell; write again what it should hold',
  },
  'cell-is-joined': {
    vi: 'ô này bị gộp với ô khác; hãy bỏ gộp ô và ghi từng ô',
    en: 'the cell is joined with others; separate the cells and fill in each',
  },
  'cell-is-struck': {
    vi: 'ô này có "{found}" bị gạch ngang, không rõ có còn được tính không; hãy bỏ gạch ngang, hoặc ghi lại nội dung ô',
    en: 'the cell holds "{found}", crossed out, and nobody knows whether it still counts; take the line away, or type the cell anew',
  },
  'cell-is-damaged': {
    vi: 'nội dung ô này trong tệp bị hỏng hoặc được ghi hai lần; hãy mở phiếu, ghi lại nội dung ô rồi lưu',
    en: 'the content of this cell is damaged in the file, or is there twice; open the form, write again what the cell should hold, and save it',
  },
  'cell-is-disguised': {
    vi: 'ô này chứa số {found} nhưng định dạng của ô làm người xem không thấy đúng số ấy; hãy chọn lại định dạng số thường (General) rồi ghi lại số',
    en: 'the cell holds {found}, but its number format shows people something else; choose the format General and write the number again',
  },
  'cell-is-no-figure': {
    vi: '"{found}" không phải là số liệu; nếu chưa có số liệu thì để trống, nếu không phát sinh thì ghi 0',
    en: '"{found}" is no figure; leave the cell blank where it is not known, and write 0 where there is none',
  },
  'cell-is-no-number': {
    vi: '"{found}" không phải là một số viết rõ; hãy ghi như [{example}|1234,5]',
    en: '"{found}" is not clearly a number; write it as [{example}|1234.5]',
  },
  'cell-is-no-day': {
    vi: '"{found}" không phải là ngày; hãy ghi như 30/09/2019',
    en: '"{found}" is no day; write it as 2019-09-30',
  },
  'day-from-number': {
    vi: 'ô này thành ngày {found:day} vì đã ghi một số, ví dụ một năm; hãy ghi đủ ngày, tháng, năm như 30/09/2019',
    en: 'the cell became the day {found:day}, since a number was typed, as a year is; write a whole day, as 2019-09-30',
  },
  'digits-lost': {
    vi: "phần mềm bảng tính đã đổi nội dung ô này thành số {found} và chỉ giữ 15 chữ số đầu; hãy ghi lại nội dung ô, có dấu ' ở đầu",
    en: "the spreadsheet program made the number {found} of this cell and kept its first 15 digits; write again what it should hold, with ' before it",
  },
  'percent-misplaced': {
    vi: '"{found}" ghi dấu % nhưng số liệu này không tính theo phần trăm',
    en: '"{found}" has a percent sign, but this figure is not measured in percent',
  },
  'mark-unreadable': {
    vi: '"{found}" không phải là dấu x; ô này chỉ đánh dấu x hoặc để trống',
    en: '"{found}" is not the mark x; this cell is marked with x or left blank',
  },
  'choice-unreadable': {
    vi: '"{found}" không có trong danh sách để chọn: {options}',
    en: '"{found}" is none of the choices: {options}',
  },
  'about-nothing': {
    vi: 'ô này ghi kèm một số liệu còn để trống: "{found}"',
    en: 'the cell is about a figure that is blank: "{found}"',
  },
  'items-without-list': {
    vi: 'trang "{sheet}" có ghi mục của danh sách này, nhưng ô này chọn "{found}"',
    en: 'the sheet "{sheet}" has items of this list, but this cell says "{found}"',
  },
  'item-incomplete': {
    vi: 'mục này chưa ghi "{column}"; hãy ghi đủ các ô của mục',
    en: 'the item lacks its "{column}"; fill in all cells of an item',
  },
  'list-unread': {
    vi: 'danh sách chưa được đọc vì trang "{sheet}" có ô chưa đọc được nêu ở trên; hãy sửa các ô ấy',
    en: 'the list is not read, since the sheet "{sheet}" has cells that are not, named above; mend them',
  },
  'evidence-of-nothing': {
    vi: 'chưa chọn tiêu chí cho minh chứng này',
    en: 'this evidence does not say of which criterion it is',
  },
  'name-unreadable': {
    vi: 'không có tiêu chí nào tên là "{found}"[; có phải là "{suggestion}"? Hãy chọn trong danh sách của ô|; hãy chọn trong danh sách của ô]',
    en: 'no criterion is called "{found}"[; is "{suggestion}" meant? Pick it from the list of the cell|; pick one from the list of the cell]',
  },
  'percent-doubtful': {
    vi: '{found:number} được đọc là {found:number} phần trăm; nếu muốn ghi phần trăm khác, hãy sửa lại',
    en: '{found:number} is read as {found:number} percent; correct it if that is not meant',
  },
  'text-says-none': {
    vi: '"{found}" được hiểu là không có, như ô để trống; nếu đó là câu trả lời thì hãy ghi rõ hơn',
    en: '"{found}" is read as nothing, as a blank cell is; where it is an answer, say more',
  },
  'text-is-a-mark': {
    vi: '"{found}" chỉ là dấu đánh hoặc lời chỉ ô trên, không phải nội dung; hãy ghi đủ nội dung vào ô này',
    en: '"{found}" only ticks the cell or points to the one above, and is no content; write that out in this cell',
  },
  'item-of-several': {
    vi: '"{found}" được tính là một mục; nếu là nhiều mục, hãy ghi mỗi mục một dòng',
    en: '"{found}" counts as one item; where it is several, write each in a row of its own',
  },
  'item-is-total': {
    vi: 'dòng "{found}" được tính là một mục của danh sách; nếu là dòng tổng thì hãy xóa dòng này',
    en: 'the row "{found}" counts as an item of the list; where it is a total, clear the row',
  },
  'another-edition': {
    vi: 'phiếu lập theo một bản khác của bộ tiêu chí {found}; các câu hỏi giống nhau nên vẫn đọc được',
    en: 'the form was made by another edition of the pack {found}; it asks the same, and was read',
  },
  'label-changed': {
    vi: 'ô này ghi "{found}" chứ không phải "{expected}"; dòng vẫn được đọc là "{expected}"',
    en: 'this cell has "{found}" in place of "{expected}"; the row is still read as "{expected}"',
  },
  'sheet-stray': {
    vi: 'trang này không thuộc phiếu nên không được đọc',
    en: 'this sheet is none of the form, and is not read',
  },
  'comment-unread': {
    vi: 'ghi chú gắn với ô này không được đọc: "{found}"; nếu cần, hãy ghi vào phiếu',
    en: 'the comment on this cell is not read: "{found}"; where it matters, write it into the form',
  },
  'link-unread': {
    vi: 'liên kết gắn với ô này không được đọc: "{found}"; nếu cần, hãy ghi vào ô đường dẫn của minh chứng',
    en: 'the link on this cell is not read: "{found}"; where it matters, write it as the link of a piece of evidence',
  },
  'old-font': {
    vi: 'ô này dùng phông {font} của bảng mã cũ nên chữ được đọc thành "{found}"; hãy gõ lại bằng bảng mã Unicode',
    en: 'the cell is in {font}, a font of an encoding older than Unicode, and is read as "{found}"; type it again in Unicode',
  },
  'drawing-unread': {
    vi: 'hình ảnh hoặc khung chữ đặt ở ô này không được đọc[: "{found}"]; nếu cần, hãy ghi vào các ô của phiếu',
    en: 'the picture or text box at this cell is not read[: "{found}"]; where it matters, write it into the cells of the form',
  },
  'evidence-without-document': {
    vi: 'dòng này đã chọn tiêu chí "{found}" nhưng chưa ghi minh chứng nào, nên không được tính là minh chứng',
    en: 'the row names the criterion "{found}", but no document; it is no evidence',
  },
  'list-without-items': {
    vi: 'ô này cho biết danh sách ghi ở trang "{sheet}", nhưng ở đó không có mục nào',
    en: 'the cell says that the items are on the sheet "{sheet}", but there are none',
  },
  incomplete: {
    vi: 'còn {count} số liệu để trống: {facts}[ ({stake})]',
    en: '{count} figures are blank: {facts}[ ({stake})]',
  },
} as const satisfies Readonly<Record<FormFaultCode, Words>>;

/** What is wrong with a form, in words. */
export const formFaultSentence = sentencesOf<FormFaultCode>(FORM_FAULT_WORDS);
