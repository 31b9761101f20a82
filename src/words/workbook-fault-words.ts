import type { Words } from '../model/lowering.js';

/** Why a file that came back is no form that can be opened. */
export const WORKBOOK_FAULT_WORDS = {
  'not-a-workbook': {
    vi: 'tệp không phải là bảng tính .xlsx đọc được; hãy lưu phiếu dưới dạng .xlsx rồi gửi lại',
    en: 'the file is no .xlsx workbook that can be read; save the form as .xlsx and send it again',
  },
  'damaged-workbook': {
    vi: 'tệp bị hỏng, hoặc chưa được chép hay tải về đủ; hãy mở lại phiếu ở máy đã điền, lưu dưới dạng .xlsx rồi gửi lại',
    en: 'the file is damaged, or was not copied or downloaded whole; open the form where it was filled in, save it as .xlsx and send it again',
  },
  'archive-of-files': {
    vi: 'tệp này là tệp nén, bên trong có {files}[ và {more:number} tệp khác]; hãy giải nén rồi thu các phiếu trong đó',
    en: 'the file is an archive with {files}[ and {more:number} others] in it; unpack it and collect the forms',
  },
  'old-workbook': {
    vi: 'tệp có định dạng .xls cũ; hãy lưu phiếu dưới dạng .xlsx rồi gửi lại',
    en: 'the file is of the older format .xls; save the form as .xlsx and send it again',
  },
  'open-document': {
    vi: 'tệp có định dạng .ods, làm mất các phần ẩn của phiếu; hãy lưu phiếu dưới dạng .xlsx rồi gửi lại',
    en: 'the file is an .ods, which loses the hidden parts of a form; save the form as .xlsx and send it again',
  },
  'locked-workbook': {
    vi: 'tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại',
    en: 'the file has a password; take it away and send the form again',
  },
  'too-large': {
    vi: 'tệp quá lớn đối với một phiếu; hãy bỏ những gì không thuộc phiếu rồi gửi lại',
    en: 'the file is too large for a form; take out what is not of the form and send it again',
  },
} as const satisfies Readonly<Record<string, Words>>;
