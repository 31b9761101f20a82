import { valueAt } from '../../kit/plain-data.js';
import type { Words } from '../../model/lowering.js';
import { sentencesOf } from '../fill.js';
import { AUTHOR_USAGE } from './author.js';
import { CALL_FAULTS } from './call-faults.js';
import { FILE_ERRORS } from './file-errors.js';
import { FORM_USAGE } from './form.js';
import { RECORD_USAGE } from './record.js';
import { SHEET_USAGE } from './sheet.js';

/** The help of the program, and what it says of a wrong call. */
const USAGE_WORDS = {
  program: {
    vi: 'Chấm điểm và xếp hạng theo bộ tiêu chí; kết quả chính xác từng chữ số và kiểm tra lại được.',
    en: 'Scores and ranks by criteria packs, exactly to the last digit, so that anyone can check it.',
  },
  help: { vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' },
  PACK: {
    vi: 'tệp bộ tiêu chí (.yaml, .yml, .json), hoặc tên bộ tiêu chí kèm theo: {names}',
    en: 'a pack (.yaml, .yml, .json), or the name of one that is shipped: {names}',
  },
  completion: {
    vi: 'in đoạn mã để trình lệnh tự điền lệnh, tùy chọn, giá trị và tên bộ tiêu chí khi bấm Tab',
    en: 'print a script by which a shell completes commands, options, values and packs at Tab',
  },
  SHELL: { vi: 'bash, zsh, fish hoặc powershell', en: 'bash, zsh, fish or powershell' },
  required: { vi: '{description}; bắt buộc', en: '{description}; needed' },
  '--lang': { vi: 'ngôn ngữ; mặc định là vi', en: 'language; vi unless said' },
  '--plugins': {
    vi: 'mô-đun ES xuất ra "kinds", "combiners", "operators"',
    en: 'an ES module that exports "kinds", "combiners", "operators"',
  },
  '--force': { vi: 'ghi đè tệp đã có', en: 'write over a file that is there' },
  '--help': { vi: 'in hướng dẫn', en: 'print this help' },
  '--version': { vi: 'in số phiên bản', en: 'print the version' },
  // words of the help
  options: { vi: 'tùy chọn', en: 'options' },
  command: { vi: 'lệnh', en: 'command' },
  file: { vi: 'tệp', en: 'file' },
  folder: { vi: 'thư mục', en: 'folder' },
  'a-place': { vi: 'nơi', en: 'place' },
  'a-title': { vi: 'tên', en: 'title' },
  'a-tier': { vi: 'cấp', en: 'tier' },
  'a-period': { vi: 'từ..đến', en: 'from..to' },
  'a-number': { vi: 'số', en: 'number' },
  'a-name': { vi: 'tên', en: 'name' },
  'a-day': { vi: 'ngày', en: 'day' },
  'a-sheet': { vi: 'trang', en: 'sheet' },
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
  stdin: {
    vi: 'Ở mọi chỗ đọc tệp, "-" là đầu vào chuẩn, một lần trong mỗi lệnh.',
    en: 'Wherever a file is read, "-" is standard input, once in a call.',
  },
  exits: {
    vi: 'Mã kết thúc:\n  0   không có lỗi (cảnh báo không tính)\n  1   tài liệu có lỗi\n  2   gọi sai, hoặc tệp không đọc được, không được ghi đè\n  3   biên bản hoặc chữ ký không đúng\n  70  lỗi của chương trình\n  74  không ghi được kết quả (ổ đĩa đầy, không có quyền ghi, đầu ra bị đóng)',
    en: 'Exit codes:\n  0   no errors (warnings are fine)\n  1   a document has errors\n  2   wrong usage, or a file that cannot be read or may not be replaced\n  3   a record or its signature does not verify\n  70  a bug of the program\n  74  the output cannot be written (disk full, no permission, pipe closed)',
  },
  ...AUTHOR_USAGE,
  ...RECORD_USAGE,
  ...SHEET_USAGE,
  ...FORM_USAGE,
  ...CALL_FAULTS,
} as const satisfies Readonly<Record<string, Words>>;

/** The key of a sentence of the help, or of a fault of the call. */
export type UsageKey = keyof typeof USAGE_WORDS;

const sentence = sentencesOf(USAGE_WORDS);

/** A sentence about a call of the program; an error code of the system as its `detail` is said in words. */
export const usageSentence: typeof sentence = (key, language, params = {}, names) => {
  const fileError = valueAt<Words>(FILE_ERRORS, params.detail ?? '');
  return sentence(key, language, fileError ? { ...params, detail: fileError[language] } : params, names);
};
