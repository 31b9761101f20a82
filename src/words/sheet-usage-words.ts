import type { Words } from '../model/lowering.js';

/** What the command line says of a spreadsheet of figures that it cannot read. */
export const SHEET_USAGE_WORDS = {
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
    vi: 'bảng tính "{file}" quá lớn; hãy bỏ các trang và dòng không cần',
    en: 'spreadsheet "{file}" is too large; leave out sheets and rows that are not needed',
  },
} as const satisfies Readonly<Record<string, Words>>;
