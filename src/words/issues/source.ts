import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** The text, before it is a document. */
export const SOURCE_WORDS = {
  'source-syntax': {
    vi: 'không đọc được chỗ này vì sai cú pháp: {detail}',
    en: 'this cannot be read, its syntax is wrong: {detail}',
  },
  'source-empty': {
    vi: 'tệp không có nội dung; hãy kiểm tra lại tệp',
    en: 'the file has nothing in it; check that it is the right one',
  },
  'source-too-large': {
    vi: 'tệp lớn hơn {limit:number} byte; hãy bỏ bớt phần không cần hoặc tách thành nhiều tệp[, hoặc nâng giới hạn {name}]',
    en: 'the file is larger than {limit:number} bytes; leave out what is not needed, or split it[, or raise the limit {name}]',
  },
  'source-too-many-nodes': {
    vi: 'ở đây có hơn {limit:number} giá trị; hãy bỏ bớt phần không cần hoặc tách thành nhiều tệp[, hoặc nâng giới hạn {name}]',
    en: 'here are more than {limit:number} values; leave out what is not needed, or split the file[, or raise the limit {name}]',
  },
  'source-several-documents': {
    vi: 'một tệp chỉ chứa một tài liệu, nhưng ở đây bắt đầu tài liệu thứ hai; hãy tách ra tệp riêng',
    en: 'a file holds one document, and here a second one begins; put it into a file of its own',
  },
  'source-tag': {
    vi: 'không dùng nhãn kiểu "{tag}"; hãy bỏ nhãn và ghi giá trị bình thường',
    en: 'the tag "{tag}" is not used here; leave it out and write the plain value',
  },
  'source-encoding': {
    vi: 'chữ trong tệp không phải là Unicode UTF-8[, có vẻ ở dạng {encoding}]; hãy chuyển sang Unicode rồi lưu thành tệp văn bản UTF-8',
    en: 'the file is not text in Unicode UTF-8[, but seems to be in {encoding}]; convert it, and save it as plain text in UTF-8',
  },
  'duplicate-key': {
    vi: '[từ "{key}" các khóa được ghi lại lần nữa ({more}); chỉ giữ lại một; nếu là mục mới của danh sách, hãy ghi "- " trước "{key}"|khóa "{key}" bị ghi hai lần; chỉ giữ lại một]',
    en: '[from "{key}" on, keys are written again ({more}); keep one of them; if a new item begins here, put "- " before "{key}"|key "{key}" is written twice; keep one of them]',
  },
  alias: {
    vi: 'không dùng ký hiệu neo và tham chiếu (& và *); hãy ghi đầy đủ giá trị',
    en: 'anchors and aliases (& and *) are not used here; write the value out',
  },
  depth: {
    vi: 'các phần lồng nhau quá {limit:number} tầng; hãy giảm số tầng[, hoặc nâng giới hạn {name}]',
    en: 'parts lie inside one another more than {limit:number} deep; flatten them[, or raise the limit {name}]',
  },
  'issues-not-listed': {
    vi: 'còn {count:number} lỗi và cảnh báo nữa không liệt kê; hãy sửa các lỗi trên rồi kiểm tra lại',
    en: '{count:number} more errors and warnings are not listed; correct those above and check again',
  },
  'not-plain': {
    vi: 'ở đây là {found:type}, không phải số, chữ, có/không, danh sách hay nhóm khóa; hãy ghi lại, hoặc bỏ hẳn đi',
    en: 'here is {found:type}, not a number, text, true or false, a list or an object; write it as one, or leave it out',
  },
  'key-forbidden': {
    vi: 'không được đặt tên khóa hay mã là "{key}"; hãy đặt tên khác',
    en: 'neither a key nor an id may be named "{key}"; choose another name',
  },
  'csv-syntax': {
    vi: 'không đọc được dòng này của bảng: {detail}',
    en: 'this row of the table cannot be read: {detail}',
  },
  'csv-column-missing': {
    vi: 'bảng thiếu cột "{column}"; hãy bổ sung cột này vào dòng tiêu đề',
    en: 'the table has no column "{column}"; add it to the heading row',
  },
  'csv-column-unknown': {
    vi: 'không rõ cột "{column}" là gì[; có phải ý bạn là "{suggestion}"?|; hãy sửa tên cột hoặc bỏ cột này]',
    en: 'it is not known what column "{column}" is[; did you mean "{suggestion}"?|; correct its name, or leave the column out]',
  },
  'csv-column-duplicate': {
    vi: 'cột "{column}" xuất hiện hai lần; chỉ giữ lại một',
    en: 'column "{column}" is there twice; keep one of them',
  },
  'csv-column-ambiguous': {
    vi: 'có nhiều cột cùng tên "{column}": {columns}; hãy ghi mã ở tiêu đề cột',
    en: 'more than one column is called "{column}": {columns}; write the id as the heading',
  },
  'table-statement': {
    vi: '"{found}" không nói rõ cách viết số; hãy ghi một trong: {expected}',
    en: '"{found}" does not say how numbers are written; write one of: {expected}',
  },
  'cell-error': {
    vi: 'ô có lỗi công thức {found}; hãy sửa công thức hoặc ghi số liệu',
    en: 'the cell has the formula error {found}; mend the formula, or write the figure',
  },
  'cell-formula': {
    vi: 'ô có công thức nhưng tệp không lưu kết quả; hãy mở tệp bằng phần mềm bảng tính rồi lưu lại',
    en: 'the cell has a formula whose result was not saved; open the file in a spreadsheet program and save it again',
  },
  'cell-date': {
    vi: 'phần mềm bảng tính đã đổi ô này thành ngày; hãy định dạng ô là văn bản và ghi lại số liệu',
    en: 'the spreadsheet program made a date of this cell; format it as text and write the figure again',
  },
  'cell-joined': {
    vi: 'ô này được gộp với ô khác nên không rõ số liệu là của đơn vị nào, cột nào; hãy bỏ gộp ô và ghi từng ô',
    en: 'the cell is joined with others, so that nobody can tell whose figure it is; separate the cells and fill in each',
  },
  'cell-absent': {
    vi: '"{found}" không phải là số liệu; nếu chưa có số liệu thì để trống ô, nếu là số đếm không phát sinh thì ghi 0, hoặc thêm dòng "absent" phía trên tiêu đề để nói rõ cách ghi này',
    en: '"{found}" is no figure; leave the cell blank where it is not known, write 0 for a count of none, or add a row "absent" above the header that states this word',
  },
  'cell-number': {
    vi: '{found} không phải là số viết với dấu phẩy thập phân như bảng đã khai (numbers: vi), ví dụ 1.234,5',
    en: '{found} is not a number with a decimal comma, which the table states (numbers: vi), as in 1.234,5',
  },
  'cell-percent': {
    vi: '{found} ghi dấu % nhưng số liệu này không tính theo phần trăm; hãy ghi số không có dấu %',
    en: '{found} has a percent sign, but the fact is not measured in percent; write the number without it',
  },
  'cell-ambiguous': {
    vi: '"{found}" là tên của nhiều phương án: {options}; hãy ghi mã của phương án',
    en: '"{found}" is the title of more than one option: {options}; write the id of the option',
  },
  'cell-ratio': {
    vi: '{found} ở cột tính theo phần trăm được đọc là {found} phần trăm; nếu muốn ghi {suggestion} phần trăm, hãy ghi {suggestion}',
    en: '{found} in a column of percentages is read as {found} percent; if {suggestion} percent is meant, write {suggestion}',
  },
  'cell-hidden': {
    vi: 'dòng hoặc cột này bị ẩn nhưng vẫn được đọc; hãy cho hiện ra để kiểm tra, hoặc xóa khỏi bảng',
    en: 'the spreadsheet hides this row or column, and it is read all the same; show it and check it, or remove it from the table',
  },
  'row-not-a-unit': {
    vi: 'dòng "{found}" không phải là dòng của một đơn vị; nếu là dòng tổng cộng, tiêu đề hay ghi chú, hãy bỏ khỏi bảng; nếu là đơn vị, hãy ghi mã đơn vị và cấp',
    en: 'the row "{found}" is not that of a unit; if it is a total, a heading or a note, take it out of the table; if it is a unit, write its id and its tier',
  },
  'decimal-blank': {
    vi: 'chỗ này cần một số nhưng đang để trống; hãy ghi số, hoặc bỏ hẳn khóa',
    en: 'a number is needed here and nothing is written; write it, or leave the key out',
  },
  'decimal-exponent': {
    vi: '"{found}" viết dạng lũy thừa của mười; hãy ghi đủ các chữ số[: {suggestion}]',
    en: '"{found}" has an exponent; write all of its digits[: {suggestion}]',
  },
  'decimal-comma': {
    vi: '"{found}" có dấu phẩy; trong tệp này phần thập phân viết sau dấu chấm, hàng nghìn viết liền[: {suggestion}]',
    en: '"{found}" has a comma; write a point before the decimals, and thousands without a sign[: {suggestion}]',
  },
  'decimal-plus': {
    vi: '"{found}" có dấu cộng ở đầu; hãy bỏ dấu này[: {suggestion}]',
    en: '"{found}" begins with a plus sign; leave the sign out[: {suggestion}]',
  },
  'decimal-leading-point': {
    vi: '"{found}" thiếu chữ số trước dấu chấm; hãy ghi đủ[: {suggestion}]',
    en: '"{found}" has no digit before the point; write one[: {suggestion}]',
  },
  'decimal-trailing-point': {
    vi: '"{found}" không có chữ số sau dấu chấm; hãy ghi thêm chữ số hoặc bỏ dấu chấm[: {suggestion}]',
    en: '"{found}" has no digit after the point; write one, or leave the point out[: {suggestion}]',
  },
  'decimal-radix': {
    vi: '"{found}" không viết theo hệ mười; hãy ghi bằng chữ số thông thường[: {suggestion}]',
    en: '"{found}" is not written in tens; write ordinary digits[: {suggestion}]',
  },
  'decimal-underscore': {
    vi: '"{found}" có dấu gạch dưới; hãy viết liền các chữ số[: {suggestion}]',
    en: '"{found}" has an underscore; write the digits together[: {suggestion}]',
  },
  'decimal-leading-zero': {
    vi: '"{found}" thừa chữ số 0 ở đầu; hãy bỏ chữ số này[: {suggestion}]',
    en: '"{found}" begins with a 0 too many; leave it out[: {suggestion}]',
  },
  'decimal-too-long': {
    vi: '"{found}" có hơn 60 chữ số; hãy rút ngắn',
    en: '"{found}" has more than 60 digits; shorten it',
  },
  'decimal-too-precise': {
    vi: '{found} có hơn 15 chữ số có nghĩa nên có thể đã bị làm tròn; hãy đặt số trong dấu ngoặc kép',
    en: '{found} has more than 15 significant digits and may have been rounded; put the number in quotation marks',
  },
  'decimal-not-finite': {
    vi: '"{found}" không phải là một số cụ thể; hãy ghi bằng chữ số',
    en: '"{found}" is no definite number; write digits',
  },
  'decimal-invalid': {
    vi: '"{found}" không phải là số; hãy ghi bằng chữ số, phần thập phân sau dấu chấm, ví dụ 12.5',
    en: '"{found}" is not a number; write digits, with a point before the decimals, as 12.5',
  },
  'text-not-nfc': {
    vi: 'từ chỗ này có chữ tổ hợp (chữ và dấu rời nhau); tệp vẫn được đọc đúng, nhưng nên lưu lại theo Unicode dựng sẵn (NFC)',
    en: 'from here on letters and their marks are written apart; the file is read as Unicode NFC all the same, but save it as NFC',
  },
  'comment-cuts-text': {
    vi: 'nội dung chỉ được đọc đến "{text}"; phần sau là chú thích và bị bỏ: "{cut}"; nếu đó là nội dung, hãy đặt cả dòng trong dấu ngoặc kép',
    en: 'the text is read as "{text}" only; what follows is a comment and is left out: "{cut}"; if it belongs to the text, put all of it in quotes',
  },
  'quotes-curly': {
    vi: 'dấu ngoặc kép ở đầu hay cuối được đọc là một phần của nội dung "{text}"; nếu chỉ để bao nội dung, hãy dùng dấu ngoặc kép thẳng ở cả hai đầu',
    en: 'a quotation mark at an end is read as part of the text "{text}"; if marks only enclose it, use straight ones on both sides',
  },
  'decimal-comma-in-flow': {
    vi: '"{found}" trong ngoặc được hiểu là hai giá trị[; nếu muốn ghi số thập phân, hãy viết {suggestion}]',
    en: '"{found}" between brackets is read as two values[; if a decimal is meant, write {suggestion}]',
  },
  'thousands-point': {
    vi: 'dấu chấm trong "{found}" là dấu thập phân, không phải dấu hàng nghìn[; nếu muốn ghi hàng nghìn, hãy viết {suggestion}]',
    en: 'a point as in "{found}" stands before decimals, and sets no thousands apart[; if thousands are meant, write {suggestion}]',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
