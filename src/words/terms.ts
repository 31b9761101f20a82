import type { Type } from '../model/expression.js';
import type { ColumnType, FactType } from '../model/fact-type.js';
import type { ReadType, Words } from '../model/lowering.js';
import type { Measure } from '../model/measure.js';
import type { EvidenceKey, Role } from '../model/pack-words.js';
import type { Language } from './language.js';

/** Types in words, in English with the article. */
const TYPES: Readonly<Record<string, Words>> = {
  number: { vi: 'số', en: 'a number' },
  count: { vi: 'số lượng', en: 'a count' },
  mark: { vi: 'điểm chấm', en: 'a mark' },
  text: { vi: 'chữ', en: 'text' },
  boolean: { vi: 'câu trả lời có/không (true/false)', en: 'true or false' },
  date: { vi: 'ngày', en: 'a date' },
  choice: { vi: 'phương án lựa chọn', en: 'a choice' },
  level: { vi: 'mức độ', en: 'a level' },
  list: { vi: 'danh sách', en: 'a list' },
  row: { vi: 'dòng', en: 'a row' },
  object: { vi: 'nhóm khóa', en: 'an object' },
  record: { vi: 'nhóm khóa', en: 'an object' },
  expression: { vi: 'biểu thức', en: 'an expression' },
  value: { vi: 'một giá trị đơn', en: 'a single value' },
  countable: { vi: 'số hoặc danh sách', en: 'a number or a list' },
  var: { vi: 'một số liệu', en: 'a fact' },
  nothing: { vi: 'giá trị trống', en: 'nothing' },
  null: { vi: 'giá trị trống', en: 'nothing' },
  undefined: { vi: 'giá trị trống', en: 'nothing' },
  never: { vi: 'không có giá trị', en: 'no value' },
  unknown: { vi: 'giá trị', en: 'a value' },
  derived: { vi: 'tính từ số liệu khác', en: 'a derived fact' },
  function: { vi: 'hàm', en: 'a function' },
  symbol: { vi: 'ký hiệu riêng', en: 'a symbol' },
  bigint: { vi: 'số nguyên lớn', en: 'a big integer' },
  hole: { vi: 'ô bỏ trống', en: 'a hole in a list' },
  accessor: { vi: 'giá trị tự tính', en: 'a computed property' },
  instance: {
    vi: 'đối tượng riêng, như ngày hay bảng của JavaScript',
    en: 'an instance of a class, as a date or a map of JavaScript',
  },
  proxy: { vi: 'đối tượng không đọc được', en: 'an object that cannot be read' },
  'list with keys': { vi: 'danh sách có khóa', en: 'a list with keys of its own' },
} satisfies Record<string, Words> & Record<FactType | ReadType | Type['is'], Words>;

/** Types of the items of a list, in the plural. */
const MANY: Readonly<Record<string, Words>> = {
  number: { vi: 'số', en: 'numbers' },
  text: { vi: 'chữ', en: 'texts' },
  boolean: { vi: 'câu trả lời có/không (true/false)', en: 'values true or false' },
  date: { vi: 'ngày', en: 'dates' },
  choice: { vi: 'phương án', en: 'choices' },
  level: { vi: 'mức độ', en: 'levels' },
  row: { vi: 'dòng', en: 'rows' },
} satisfies Record<string, Words> & Record<ColumnType, Words>;

/** Types in words: `number | list of text` -> `a number or a list of texts`; an unknown type stays as it is. */
export function typeWord(types: string, language: Language): string {
  const or = language === 'vi' ? ' hoặc ' : ' or ';
  const words = types.split(' | ').map((type) => {
    if (!type.startsWith('list of ')) return TYPES[type]?.[language] ?? type;
    const of = MANY[type.slice('list of '.length)]?.[language];
    return of === undefined
      ? (TYPES.list?.[language] ?? type)
      : `${language === 'vi' ? 'danh sách' : 'a list of'} ${of}`;
  });
  return words.length < 3 ? words.join(or) : `${words.slice(0, -1).join(', ')}${or}${words.at(-1)}`;
}

/** Closed words of the format that occur as params. */
export const TERMS = {
  // ends of a range
  atLeast: { vi: 'từ # trở lên', en: 'at least #' },
  above: { vi: 'lớn hơn ', en: 'above ' },
  atMost: { vi: 'không quá ', en: 'at most ' },
  below: { vi: 'nhỏ hơn ', en: 'below ' },
  orMore: { vi: 'từ # trở lên', en: '# or more' },
  // places
  group: { vi: 'nhóm tiêu chí', en: 'a group of criteria' },
  'top level': { vi: 'ngoài cùng của tài liệu', en: 'the top level of the document' },
  // faults of a plugin
  version: { vi: 'phiên bản phải là một số nguyên', en: 'its version must be a whole number' },
  name: { vi: 'tên này đã được ngôn ngữ biểu thức dùng', en: 'the core language keeps that name' },
  // answers that a plugin has to give
  'plugin-list': { vi: 'một danh sách phần mở rộng', en: 'a list of plugins' },
  'plugin-lists': {
    vi: 'ít nhất một danh sách "kinds", "combiners" hoặc "operators"',
    en: 'at least one of the lists "kinds", "combiners", "operators"',
  },
  'plugin-name': { vi: 'tên của mình', en: 'its name' },
  'plugin-functions': { vi: 'đủ các hàm phải có', en: 'the functions that it must have' },
  'plugin-words': { vi: 'câu chữ tiếng Việt và tiếng Anh', en: 'words in Vietnamese and in English' },
  'plugin-schema': { vi: 'một lược đồ zod cho tham số', en: 'a zod schema of its parameters' },
  'plugin-data': { vi: 'dữ liệu thuần', en: 'plain data' },
  'plugin-reads': { vi: 'danh sách số liệu mà cách tính dùng', en: 'the list of what the rule reads' },
  'plugin-parts': { vi: 'danh sách cách tính lấy từ tham số', en: 'a list of rules that stand in its parameters' },
  'plugin-faults': { vi: 'danh sách lỗi theo mã có sẵn', en: 'a list of faults by their known codes' },
  'plugin-fact': { vi: 'một số liệu khai báo đúng mẫu', en: 'a fact as a pack declares it' },
  'plugin-expression': {
    vi: 'một biểu thức của ngôn ngữ biểu thức tính được cho bộ tiêu chí này',
    en: 'an expression of the core language that can be worked out in this pack',
  },
  'plugin-combined': {
    vi: 'hai biểu thức "earned" và "base" của ngôn ngữ biểu thức',
    en: 'two expressions of the core language, "earned" and "base"',
  },
  'plugin-type': { vi: 'kiểu và các toán hạng của phép tính', en: 'the type and the operands of the operation' },
  'plugin-function': { vi: 'một hàm', en: 'a function' },
  'plugin-bounds': {
    vi: 'hai giới hạn là số chính xác, giới hạn dưới không lớn hơn giới hạn trên',
    en: 'bounds that are exact numbers, the low one not above the high one',
  },
  'plugin-sentences': { vi: 'danh sách câu giải thích', en: 'a list of sentences' },
  // measures
  points: { vi: 'điểm', en: 'points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
  // data of evidence
  number: { vi: 'số hiệu', en: 'number' },
  date: { vi: 'ngày', en: 'date' },
  page: { vi: 'trang', en: 'page' },
  title: { vi: 'tên văn bản', en: 'title' },
  link: { vi: 'đường dẫn', en: 'link' },
  digest: { vi: 'mã băm', en: 'digest' },
  // roles
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  informational: { vi: 'tham khảo', en: 'informational' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  // verdicts under which a record is not verified
  'not-intact': { vi: 'không nguyên vẹn', en: 'not intact' },
  'another-pack': { vi: 'bộ tiêu chí khác', en: 'another pack' },
  'another-assessment': { vi: 'số liệu khác', en: 'another assessment' },
  'results-differ': { vi: 'tính lại ra kết quả khác', en: 'results differ' },
  'not-re-derived': { vi: 'chưa tính lại được', en: 'not derived again' },
  // why an operator of JsonLogic is refused
  'use-present': {
    vi: 'muốn biết số liệu có hay chưa, hãy dùng "present"',
    en: 'to ask whether a fact is there, write "present"',
  },
  'use-equals': {
    vi: 'hãy dùng "==" hoặc "!="; ở đây hai phép này đã so sánh đúng kiểu',
    en: 'write "==" or "!=", which compare strictly here',
  },
  truthiness: {
    vi: 'điều kiện phải tự nó là đúng hoặc sai; hãy so sánh giá trị',
    en: 'a condition is true or false by itself; compare the value with another',
  },
  'use-if': { vi: 'hãy dùng "if"', en: 'write "if"' },
  'on-text': { vi: 'chữ chỉ so sánh bằng nhau hay khác nhau', en: 'text is only compared for equality' },
  'on-lists': {
    vi: 'danh sách chỉ khai báo, không tạo ra trong biểu thức',
    en: 'lists are declared, never made in an expression',
  },
  'side-effect': {
    vi: 'biểu thức chỉ trả về giá trị (lô-ga-rít tự nhiên là "ln")',
    en: 'an expression does nothing but give a value (the natural logarithm is "ln")',
  },
} as const satisfies Readonly<Record<string, Words> & Record<Measure | EvidenceKey | Role, Words>>;
