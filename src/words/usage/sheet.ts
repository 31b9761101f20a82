import type { Words } from '../../model/lowering.js';

/** Help of the commands for spreadsheets, and why a spreadsheet of figures is not read. */
export const SHEET_USAGE = {
  // commands
  import: {
    vi: 'lập bản nháp bộ tiêu chí từ bảng phụ lục và báo các dòng cần người xem',
    en: 'draft a pack from an annex table and tell which rows need a human',
  },
  export: {
    vi: 'ghi bộ tiêu chí ra bảng tính; nhập lại vẫn nguyên vẹn',
    en: 'write a pack as a spreadsheet, which comes back as it was',
  },
  // arguments
  ANNEX: {
    vi: 'phụ lục (.docx, .xlsx, .csv), hoặc bảng do "tieuchi export" ghi',
    en: 'an annex (.docx, .xlsx, .csv), or what "tieuchi export" wrote',
  },
  // options
  '--out-pack': { vi: 'ghi bộ tiêu chí vào tệp này', en: 'write the pack to this file' },
  '--id': { vi: 'mã bộ tiêu chí; mặc định là tên tệp', en: 'id of the pack; the file name unless said' },
  '--title': { vi: 'tên bộ tiêu chí', en: 'title of the pack' },
  '--tier': {
    vi: 'cấp: department, district, commune hoặc mã khác',
    en: 'tier: department, district, commune or an id',
  },
  '--period': { vi: 'kỳ số liệu, ví dụ 2018-11-01..2019-10-31', en: 'the period, as 2018-11-01..2019-10-31' },
  '--number': { vi: 'số, ký hiệu văn bản ban hành phụ lục', en: 'number of the decision that the annex belongs to' },
  '--issued': { vi: 'ngày ký văn bản đó', en: 'the day on which it was signed' },
  '--official': { vi: 'phụ lục là bản chính thức', en: 'the annex is the official one' },
  '--sheet': { vi: 'tên trang tính cần đọc', en: 'name of the sheet to read' },
  '--report': {
    vi: 'ghi bảng đối chiếu từng dòng phụ lục với quy tắc (.xlsx) vào tệp này',
    en: 'write a table of each row of the annex beside its rule (.xlsx) to this file',
  },
  '--out-sheet': {
    vi: 'ghi bảng tính vào tệp này (.xlsx hoặc .csv)',
    en: 'write the spreadsheet to this file (.xlsx or .csv)',
  },
  // wrong calls
  'sheet-none': {
    vi: '"{file}" không có trang tính "{name}"[ (có phải ý bạn là {suggestion}?)][; có: {names}]',
    en: 'there is no sheet "{name}" in "{file}"[ (did you mean {suggestion}?)][; it has: {names}]',
  },
  'import-of-export': {
    vi: '"{file}" do "tieuchi export" ghi nên đã có sẵn những điều này: {options}; hãy bỏ các tùy chọn ấy, rồi sửa trong tệp bộ tiêu chí',
    en: '"{file}" was written by "tieuchi export" and says this itself: {options}; leave these options out, and change it in the pack',
  },
  // a spreadsheet of figures
  'sheet-without-figures': {
    vi: 'không trang tính nào của "{file}" có dòng tiêu đề với cột "unit" (mã đơn vị) và "tier" (cấp)',
    en: 'no sheet of "{file}" has a header with the columns "unit" and "tier"',
  },
  'sheets-several': {
    vi: 'nhiều trang tính của "{file}" có bảng số liệu: {names}; mỗi tệp chỉ để một bảng',
    en: 'more than one sheet of "{file}" has a table of figures: {names}; leave one table in a file',
  },
  'sheet-unreadable': {
    vi: 'không đọc được "{file}" như một bảng tính; hãy mở bằng chương trình bảng tính rồi lưu lại thành .xlsx',
    en: '"{file}" cannot be read as a spreadsheet; open it in a spreadsheet program and save it as .xlsx',
  },
  'sheet-locked': {
    vi: 'bảng tính "{file}" được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu',
    en: 'spreadsheet "{file}" is protected by a password; take the password off',
  },
  'sheet-too-large': {
    vi: 'bảng tính "{file}" quá lớn; hãy bỏ các trang, dòng và cột không cần',
    en: 'spreadsheet "{file}" is too large; leave out sheets, rows and columns that are not needed',
  },
} as const satisfies Readonly<Record<string, Words>>;
