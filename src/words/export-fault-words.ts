import type { Words } from '../model/lowering.js';

/** What is wrong with an export of ODK or KoboToolbox. */
export const EXPORT_FAULT_WORDS = {
  'csv-encoding': {
    vi: 'tệp CSV không ở mã UTF-8 nên chữ tiếng Việt bị hỏng; hãy tải lại tệp từ máy chủ và không lưu lại bằng phần mềm khác',
    en: 'the CSV is not in UTF-8, and its letters are broken; download it again, and do not save it in another program',
  },
  'not-of-xlsform': {
    vi: 'dòng này không ghi phiếu của bộ tiêu chí nào, nên không phải là dòng của mẫu XLSForm do tieuchi lập',
    en: 'the row does not say of which form it is, and is none of an XLSForm that tieuchi made',
  },
  'another-period': {
    vi: 'phiếu lập cho kỳ số liệu từ ngày {from:day} đến ngày {to:day}, không phải kỳ từ ngày {expectedFrom:day} đến ngày {expectedTo:day}',
    en: 'the form is of the figures from {from:day} to {to:day}, not from {expectedFrom:day} to {expectedTo:day}',
  },
  'export-empty': { vi: 'bảng này chưa có phiếu nào', en: 'the table has no submission' },
  'columns-by-label': {
    vi: 'tiêu đề cột là nội dung câu hỏi, không phải tên câu hỏi; hãy xuất lại và chọn "XML values and headers"',
    en: 'the headings are labels, and not names of questions; export again with "XML values and headers"',
  },
  'columns-missing': {
    vi: 'bảng thiếu cột của các câu hỏi: {columns}; hãy xuất lại với mọi câu hỏi',
    en: 'the table lacks the columns of questions: {columns}; export again with every question',
  },
  'columns-unknown': {
    vi: 'phiếu không có câu hỏi cho các cột này nên chúng không được đọc: {columns}',
    en: 'the form has no question for these columns, and they are not read: {columns}',
  },
  'row-misfit': {
    vi: 'số ô của dòng này không khớp với số tiêu đề cột nên không rõ ô nào trả lời câu hỏi nào; hãy tải lại tệp từ máy chủ',
    en: 'the row has not as many cells as there are headings, and nobody can tell which answers which; download the file again',
  },
  'items-missing': {
    vi: 'đơn vị đã ghi {expected} ô nhưng tệp xuất chỉ có {found} ô; hãy xuất cả bảng của phần lặp: từ KoboToolbox thì chọn XLS, từ ODK Central thì đọc cả tệp nén .zip',
    en: 'the unit filled in {expected} cells, and the export has {found}; export the table of the repeat too: from KoboToolbox as XLS, from ODK Central as the whole .zip',
  },
  'items-uncounted': {
    vi: 'cột "{column}" ghi "{found}", không phải số ô mà thiết bị đã đếm; hãy tải lại tệp từ máy chủ và không lưu lại bằng phần mềm khác',
    en: 'the column "{column}" has "{found}", which is not the count of cells that the device made; download the file again, and do not save it in another program',
  },
  'items-doubled': {
    vi: 'đơn vị đã ghi {expected} ô nhưng các tệp có {found} ô; hãy chỉ đọc các tệp của một lần xuất',
    en: 'the unit filled in {expected} cells, and the files have {found}; read the files of one export only',
  },
  'items-of-none': {
    vi: 'có {count} dòng của phần lặp không thuộc phiếu nào đọc được; hãy đọc cùng tệp có bảng các phiếu',
    en: '{count} rows of a repeat belong to no submission that was read; read them with the file that has the submissions',
  },
  'submitted-unreadable': {
    vi: 'cột "{column}" ghi "{found}", không phải thời điểm do máy chủ ghi; hãy tải lại tệp từ máy chủ và không lưu lại bằng phần mềm khác',
    en: 'the column "{column}" has "{found}", which is no instant as the server writes it; download it again, and do not save it in another program',
  },
  'review-rejected': {
    vi: 'phiếu đã bị từ chối khi duyệt trên máy chủ (cột "{column}" ghi "{found}") nên không được đọc; nếu phiếu vẫn được tính, hãy duyệt lại trên máy chủ rồi tải lại tệp',
    en: 'the submission was rejected on the server (the column "{column}" has "{found}"), and is not read; if it is to count, approve it there and export again',
  },
  'claim-without-reason': {
    vi: 'đơn vị đề nghị không áp dụng tiêu chí nhưng chưa nêu lý do; đề nghị không được đọc',
    en: 'the unit claims that the criterion does not apply, and gives no reason; the claim is not read',
  },
  'reason-without-claim': {
    vi: 'có lý do "{found}" nhưng đơn vị không đề nghị không áp dụng; lý do không được đọc',
    en: 'there is a reason, "{found}", but no claim that the criterion does not apply; it is not read',
  },
} as const satisfies Readonly<Record<string, Words>>;
