import type { Language } from '../src/words/index.js';

/** The words of a table of keys: its head, whether a key is required, and what its values are. */
export interface KeyTableWords {
  readonly head: string;
  readonly required: Readonly<Record<'yes' | 'no' | 'one-of' | 'by-form', string>>;
  /** By what a value is; `{min}` and `{max}` are the ends of a whole number. */
  readonly types: Readonly<Record<TypeWord, string>>;
  /** Between two types, and between two descriptions of one key. */
  readonly or: string;
  readonly orSays: string;
  /** The meaning of a key of which only its own table says what it is. */
  readonly below: string;
  /** Whether keys and closed words of the format can be told from the words of the language, and are put in code marks. */
  readonly marksKeys: boolean;
}

/** What a value of a key is, by the word under which each language says it. */
export type TypeWord =
  | 'id'
  | 'citation'
  | 'digest'
  | 'language'
  | 'salt'
  | 'version'
  | 'exact'
  | 'any'
  | 'day'
  | 'instant'
  | 'text'
  | 'boolean'
  | 'list'
  | 'map'
  | 'object'
  | 'words'
  | 'expression'
  | 'decimal'
  | 'whole-from'
  | 'whole-between'
  | 'fact'
  | 'scalar'
  | 'yes-or-text'
  | 'value-or-list'
  | 'null';

/** The words of a table of keys in each language of the pages. */
export const KEY_TABLE_WORDS = {
  en: {
    head: '| key | type | required | meaning |',
    required: { yes: 'yes', no: 'no', 'one-of': 'one of', 'by-form': 'by form' },
    types: {
      id: 'id',
      citation: 'citation',
      digest: 'digest',
      language: 'language',
      salt: 'salt',
      version: 'version',
      exact: 'exact number',
      any: 'any value',
      day: 'day',
      instant: 'instant',
      text: 'text',
      boolean: 'true, false',
      list: 'list',
      map: 'map',
      object: 'object',
      words: 'words',
      expression: 'expression',
      decimal: 'decimal',
      'whole-from': 'whole number from {min}',
      'whole-between': 'whole number, {min} to {max}',
      fact: 'fact, or expression',
      scalar: 'true, false, decimal, text',
      'yes-or-text': 'true, false, text',
      'value-or-list': 'value, or list',
      null: 'null',
    },
    or: '; or ',
    orSays: '; or: ',
    below: 'See its own table',
    marksKeys: false,
  },
  vi: {
    head: '| khóa | kiểu | bắt buộc | ý nghĩa |',
    required: { yes: 'có', no: 'không', 'one-of': 'một trong', 'by-form': 'tùy dạng' },
    types: {
      id: 'mã',
      citation: 'viện dẫn',
      digest: 'mã băm',
      language: 'ngôn ngữ',
      salt: 'muối',
      version: 'phiên bản',
      exact: 'số chính xác',
      any: 'giá trị bất kỳ',
      day: 'ngày',
      instant: 'thời điểm',
      text: 'chữ',
      boolean: '`true`, `false`',
      list: 'danh sách',
      map: 'theo mã',
      object: 'nhóm khóa',
      words: 'nội dung theo ngôn ngữ',
      expression: 'biểu thức',
      decimal: 'số thập phân',
      'whole-from': 'số nguyên từ {min}',
      'whole-between': 'số nguyên từ {min} đến {max}',
      fact: 'số liệu hoặc biểu thức',
      scalar: '`true`, `false`, số thập phân, chữ',
      'yes-or-text': '`true`, `false`, chữ',
      'value-or-list': 'giá trị hoặc danh sách',
      null: '`null`',
    },
    or: '; hoặc ',
    orSays: '; hoặc: ',
    below: 'Xem bảng riêng của khóa này',
    marksKeys: true,
  },
} satisfies Readonly<Record<Language, KeyTableWords>>;
