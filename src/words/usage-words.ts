import type { Words } from '../model/lowering.js';
import { AUDIT_USAGE_WORDS } from './audit-usage-words.js';
import { AUTHOR_USAGE_WORDS } from './author-usage-words.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { SHEET_USAGE_WORDS } from './sheet-usage-words.js';

/** What the command line says of itself, and of how it was called. */
export const USAGE_WORDS = {
  ...AUTHOR_USAGE_WORDS,
  // help
  program: {
    vi: 'Chấm điểm và xếp hạng theo bộ tiêu chí; kết quả chính xác từng chữ số và kiểm tra lại được.',
    en: 'Scores and ranks by criteria packs, exactly to the last digit, so that anyone can check it.',
  },
  check: {
    vi: 'kiểm tra bộ tiêu chí và báo mọi lỗi, kèm vị trí của từng lỗi',
    en: 'check a pack and tell every mistake with its place',
  },
  score: {
    vi: 'chấm điểm, xếp hạng một đợt đánh giá và in bảng kết quả',
    en: 'score and rank an assessment and print the tables',
  },
  schema: {
    vi: 'in JSON Schema của một loại tài liệu để trình soạn thảo kiểm tra khi gõ',
    en: 'print the JSON Schema of a kind of document, for editors',
  },
  ...AUDIT_USAGE_WORDS,
  PACK: {
    vi: 'tệp bộ tiêu chí (.yaml, .yml, .json), hoặc tên bộ tiêu chí kèm theo: {names}',
    en: 'a pack (.yaml, .yml, .json), or the name of one that is shipped: {names}',
  },
  ASSESSMENT: {
    vi: 'tệp đánh giá (.yaml, .yml, .json), hoặc bảng .csv có phần đầu ở tệp .head.yaml cùng tên',
    en: 'an assessment (.yaml, .yml, .json), or a .csv table whose head is the .head.yaml of the same name',
  },
  options: { vi: 'tùy chọn', en: 'options' },
  command: { vi: 'lệnh', en: 'command' },
  file: { vi: 'tệp', en: 'file' },
  'a-title': { vi: 'tên', en: 'title' },
  'a-tier': { vi: 'cấp', en: 'tier' },
  'a-period': { vi: 'từ..đến', en: 'from..to' },
  'a-number': { vi: 'số', en: 'number' },
  'a-day': { vi: 'ngày', en: 'day' },
  'a-sheet': { vi: 'trang', en: 'sheet' },
  folder: { vi: 'thư mục', en: 'folder' },
  DOCUMENT: {
    vi: 'pack, amendment, assessment, record hoặc cases',
    en: 'pack, amendment, assessment, record or cases',
  },
  '--lang': { vi: 'ngôn ngữ; mặc định là vi', en: 'language; vi unless said' },
  '--json-check': { vi: 'in các lỗi dạng JSON', en: 'print the issues as JSON' },
  '--json-score': {
    vi: 'in biên bản dạng JSON chuẩn tắc, không in gì khác',
    en: 'print the record as canonical JSON and nothing else',
  },
  '--plugins': {
    vi: 'mô-đun ES xuất ra "kinds", "combiners", "operators"',
    en: 'an ES module that exports "kinds", "combiners", "operators"',
  },
  '--out': { vi: 'ghi biên bản vào tệp này', en: 'write the record to this file' },
  '--detached': {
    vi: 'không ghi bộ tiêu chí và số liệu vào biên bản, chỉ ghi mã băm',
    en: 'leave the pack and the inputs out of the record; their digests stay',
  },
  '--salts': {
    vi: 'new: lấy chuỗi muối ngẫu nhiên cho mỗi đơn vị chưa có, ghi vào tệp số liệu, rồi mới chấm điểm',
    en: 'new: draw a salt for each unit that has none, write it into the assessment, then score',
  },
  '--ndjson': {
    vi: 'ghi biên bản thành nhiều dòng, cho đợt đánh giá rất lớn',
    en: 'write the record as lines, for a very large run',
  },
  '--pack': {
    vi: 'bộ tiêu chí mà biên bản phải thuộc về; bắt buộc nếu biên bản không kèm bộ tiêu chí',
    en: 'the pack that the record must be of; needed where the record leaves it out',
  },
  '--assessment': {
    vi: 'đợt đánh giá mà biên bản phải thuộc về; bắt buộc nếu biên bản không kèm số liệu',
    en: 'the assessment that the record must be of; needed where the record leaves it out',
  },
  '--digest': {
    vi: 'mã băm biên bản (digests.record) đã biết từ nơi khác',
    en: 'the digest of the record (digests.record), known from elsewhere',
  },
  '--key': { vi: 'khóa công khai (PEM) để kiểm tra chữ ký', en: 'a public key (PEM), to check the signature' },
  '--key-private': { vi: 'khóa bí mật Ed25519 (PEM) của người ký', en: "the signer's private Ed25519 key (PEM)" },
  '--out-envelope': {
    vi: 'ghi chữ ký vào tệp này thay vì RECORD.dsse.json',
    en: 'write the signature to this file instead of RECORD.dsse.json',
  },
  sign: { vi: 'ký biên bản bằng khóa Ed25519', en: 'sign a record with an Ed25519 key' },
  '--signature': {
    vi: 'tệp chữ ký, nếu không phải RECORD.dsse.json',
    en: 'the envelope, where it is not RECORD.dsse.json',
  },
  '--second-opinion': {
    vi: 'tính lại lần nữa bằng json-logic-js và decimal.js',
    en: 'compute once more with json-logic-js and decimal.js',
  },
  '--cases': {
    vi: 'thư mục chứa các tệp trường hợp, nếu không phải "cases" cạnh bộ tiêu chí',
    en: 'the folder of the cases, where it is not "cases" beside the pack',
  },
  '--json-test': { vi: 'in kết quả dạng JSON', en: 'print the results as JSON' },
  '--json-boundaries': {
    vi: 'in các trường hợp, và các điều khoản chưa có trường hợp kèm lý do, dạng JSON',
    en: 'print the cases, and the clauses that have none with the reason, as JSON',
  },
  '--out-cases': { vi: 'ghi các trường hợp vào tệp này', en: 'write the cases to this file' },
  '--json-verify': { vi: 'in kết quả kiểm tra dạng JSON', en: 'print what was found as JSON' },
  '--units': { vi: 'các đơn vị cần che, cách nhau bằng dấu phẩy', en: 'the units to hide, with commas between' },
  '--unit': { vi: 'mã đơn vị', en: 'the id of the unit' },
  '--head': {
    vi: 'phần đầu của bảng .csv, nếu không phải tệp .head.yaml cùng tên',
    en: 'the head of a .csv table, where it is not the .head.yaml of the same name',
  },
  '--exact': {
    vi: 'in thêm giá trị đúng bằng (phân số) sau số đã làm tròn',
    en: 'print behind each rounded number what it is exactly',
  },
  '--findings': { vi: 'in từng phát hiện', en: 'print every finding' },
  '--help': { vi: 'in hướng dẫn', en: 'print this help' },
  '--version': { vi: 'in số phiên bản', en: 'print the version' },
  help: { vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' },
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
  exits: {
    vi: 'Mã kết thúc:\n  0   không có lỗi (cảnh báo không tính)\n  1   tài liệu có lỗi\n  2   gọi sai, hoặc tệp không đọc được, không được ghi đè\n  3   biên bản hoặc chữ ký không đúng\n  70  lỗi của chương trình\n  74  không ghi được kết quả (ổ đĩa đầy, không có quyền ghi, đầu ra bị đóng)',
    en: 'Exit codes:\n  0   no errors (warnings are fine)\n  1   a document has errors\n  2   wrong usage, or a file that cannot be read or may not be replaced\n  3   a record or its signature does not verify\n  70  a bug of the program\n  74  the output cannot be written (disk full, no permission, pipe closed)',
  },
  // wrong usage
  'unknown-option': {
    vi: 'không có tùy chọn {name}[; có phải ý bạn là {suggestion}?|; xem: tieuchi --help]',
    en: 'there is no option {name}[; did you mean {suggestion}?|; see: tieuchi --help]',
  },
  'unknown-command': {
    vi: 'không có lệnh {name}[; có phải ý bạn là {suggestion}?|; xem: tieuchi --help]',
    en: 'there is no command {name}[; did you mean {suggestion}?|; see: tieuchi --help]',
  },
  'command-missing': { vi: 'chưa ghi lệnh; xem: tieuchi --help', en: 'no command is given; see: tieuchi --help' },
  'argument-missing': {
    vi: 'chưa ghi {name}; xem: tieuchi --help',
    en: '{name} is not given; see: tieuchi --help',
  },
  'arguments-excess': {
    vi: 'thừa tham số; nếu tên tệp có dấu cách, hãy đặt trong dấu ngoặc kép',
    en: 'there are too many arguments; put a file name with spaces in quotation marks',
  },
  'option-argument': { vi: 'tùy chọn {name} cần có giá trị', en: 'option {name} needs a value' },
  'digest-invalid': {
    vi: '"{found}" không phải mã băm; mã băm gồm 64 chữ số thập lục phân, có thể có sha256: ở đầu',
    en: '"{found}" is not a digest, which has 64 hexadecimal digits, perhaps after sha256:',
  },
  'option-missing': {
    vi: 'cần có tùy chọn {name}; xem: tieuchi --help',
    en: 'option {name} is needed; see: tieuchi --help',
  },
  'not-a-choice': {
    vi: 'không dùng được "{found}"; chỉ nhận: {choices}',
    en: '"{found}" cannot be used; allowed are: {choices}',
  },
  'bad-usage': { vi: 'gọi sai; xem: tieuchi --help', en: 'wrong usage; see: tieuchi --help' },
  'file-missing': {
    vi: 'không có tệp "{file}"; hãy kiểm tra tên và đường dẫn',
    en: 'there is no file "{file}"; check its name and path',
  },
  'file-unreadable': {
    vi: 'không đọc được tệp "{file}": {detail:term}',
    en: 'file "{file}" cannot be read: {detail:term}',
  },
  'file-unwritable': {
    vi: 'không ghi được tệp "{file}": {detail:term}; chưa ghi gì cả',
    en: 'file "{file}" cannot be written: {detail:term}; nothing was written',
  },
  'file-too-large': {
    vi: 'tệp "{file}" lớn hơn {limit:number} MiB nên không đọc; hãy kiểm tra lại tệp',
    en: 'file "{file}" is larger than {limit:number} MiB and is not read; check that it is the right file',
  },
  'file-link': {
    vi: '"{file}" là liên kết đến "{target}" nên không ghi vào đó; hãy ghi tên của chính tệp',
    en: '"{file}" is a link to "{target}", and nothing is written through it; give the name of the file itself',
  },
  'file-is-read': {
    vi: 'tệp "{file}" là đầu vào của chính lệnh này nên không ghi đè, kể cả khi có --force; hãy chọn tên khác',
    en: 'file "{file}" is read by this command and is not overwritten, not even with --force; choose another name',
  },
  'file-twice': {
    vi: 'tệp "{file}" được ghi tên cho hai kết quả; hãy chọn hai tên khác nhau',
    en: 'file "{file}" is named for two results; choose two names',
  },
  'name-of-lines': {
    vi: '"{name}" có dấu xuống dòng; hãy đổi tên',
    en: '"{name}" holds a line end; rename it',
  },
  'output-lost': {
    vi: 'chưa in hết kết quả: {detail:term}',
    en: 'not all of the output was written: {detail:term}',
  },
  'pack-missing': {
    vi: 'không có tệp hay bộ tiêu chí kèm theo nào là "{name}"[; có phải ý bạn là {suggestion}?]; các bộ kèm theo: {names}',
    en: 'there is neither a file nor a shipped pack "{name}"[; did you mean {suggestion}?]; shipped are: {names}',
  },
  'salts-unwritable': {
    vi: 'không ghi được chuỗi muối vào "{file}" mà giữ nguyên phần còn lại; hãy tự thêm mục salts ở cuối tệp',
    en: 'the salts could not be written into "{file}" without changing the rest of it; add salts at the end of it by hand',
  },
  'head-missing': {
    vi: 'bảng "{file}" cần phần đầu; hãy ghi tệp "{head}", hoặc dùng --head',
    en: 'table "{file}" needs a head; write "{head}", or give --head',
  },
  'head-not-object': {
    vi: 'phần đầu "{file}" phải là các khóa của tài liệu đánh giá, trừ "units" và "submissions"',
    en: 'head "{file}" must be the keys of an assessment, without "units" and "submissions"',
  },
  ...SHEET_USAGE_WORDS,
  'failed-later': {
    vi: 'mã của phần bổ sung (--plugins) báo lỗi sau khi đã được gọi xong: {detail}',
    en: 'code of a plugin (--plugins) failed after it had been called: {detail}',
  },
  'never-ends': {
    vi: 'lệnh dừng khi đang chờ một việc không bao giờ xong: một phần bổ sung (--plugins), hoặc một câu trả lời',
    en: 'the command stopped while it waited for what never comes: a plugin (--plugins), or an answer',
  },
  bug: {
    vi: 'chương trình gặp lỗi ngoài dự kiến ({detail}); đây là lỗi của tieuchi, xin báo lại; đặt TIEUCHI_DEBUG=1 để xem chi tiết',
    en: 'something went wrong that never should ({detail}); this is a bug of tieuchi, please report it; set TIEUCHI_DEBUG=1 for details',
  },
  error: { vi: 'lỗi: {sentence}', en: 'error: {sentence}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence of the command line by its name. */
export type UsageKey = keyof typeof USAGE_WORDS;

/** A sentence of the command line with its params in place. */
export function usageSentence(
  key: UsageKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(USAGE_WORDS[key], { params, language });
}
