import type { Measure } from '../../model/measure.js';
import type { Deviation, Percentile, Preference } from '../../model/pack-words.js';
import type { AggregateName } from '../../model/statistic.js';
import type { Named } from './names.js';

/** A word of formulas in Vietnamese and English. */
type Word = readonly [vi: string, en: string];

/** Operators between their operands, the loosest first. `many`: more than two stand in one row, `a + b + c`. */
export const INFIX: readonly (readonly { readonly operator: string; readonly sign: Word; readonly many: boolean }[])[] =
  [
    [{ operator: 'or', sign: ['hoặc', 'or'], many: true }],
    [{ operator: 'and', sign: ['và', 'and'], many: true }],
    [
      { operator: '==', sign: ['=', '='], many: false },
      { operator: '!=', sign: ['≠', '≠'], many: false },
      { operator: '<=', sign: ['≤', '≤'], many: true },
      { operator: '>=', sign: ['≥', '≥'], many: true },
      { operator: '<', sign: ['<', '<'], many: true },
      { operator: '>', sign: ['>', '>'], many: true },
    ],
    [
      { operator: '+', sign: ['+', '+'], many: true },
      { operator: '-', sign: ['-', '-'], many: false },
    ],
    [
      { operator: '*', sign: ['×', '×'], many: true },
      { operator: '/', sign: ['/', '/'], many: false },
    ],
  ];

/** Operators that name something declared: `thuộc tính “Đô thị”`. A fact is named without a word. */
interface Naming {
  readonly word: Word;
  readonly names: Named;
}
export const NAMING: Readonly<Record<string, Naming>> = {
  constant: { word: ['hằng số', 'constant'], names: 'constant' },
  attribute: { word: ['thuộc tính', 'attribute'], names: 'attribute' },
  present: { word: ['có số liệu', 'present'], names: 'fact' },
  points: { word: ['điểm của', 'points of'], names: 'node' },
  percent: { word: ['tỷ lệ điểm của', 'percent of'], names: 'node' },
  converted: { word: ['điểm quy đổi của', 'converted points of'], names: 'node' },
  level: { word: ['mức của', 'level of'], names: 'node' },
  'in-cohort': { word: ['thuộc nhóm', 'in cohort'], names: 'cohort' },
} satisfies Record<string, Naming> & Record<Measure, Naming>;

/** Operators written before their operands in brackets: `nhỏ nhất (a; b)`. Any other is written by its own name. */
export const FUNCTIONS: Readonly<Record<string, Word>> = {
  min: ['số nhỏ nhất trong', 'lowest of'],
  max: ['số lớn nhất trong', 'highest of'],
  abs: ['trị tuyệt đối', 'absolute value'],
  floor: ['làm tròn xuống', 'rounded down'],
  ceil: ['làm tròn lên', 'rounded up'],
  round: ['làm tròn', 'rounded'],
  count: ['số lượng', 'number of'],
  '%': ['phần dư', 'remainder'],
  in: ['nằm trong', 'contained'],
  '!': ['không phải', 'not'],
  days: ['số ngày', 'days'],
  cohort: ['số liệu chung', 'statistic'],
  children: ['số liệu các đơn vị trực thuộc', 'statistic of the units below'],
  root: ['căn bậc', 'root'],
  pow: ['lũy thừa', 'power'],
  because: ['vì lý do', 'because'],
  'not-applicable': ['không áp dụng', 'not applicable'],
};

/** The words of a choice between cases. */
export const CASES = {
  when: ['nếu', 'if'],
  earns: ['thì', 'then'],
  rest: ['còn lại', 'otherwise'],
} as const satisfies Readonly<Record<string, Word>>;

/** Values and lists. */
export const VALUES = {
  true: ['đúng', 'true'],
  false: ['sai', 'false'],
  null: ['trống', 'nothing'],
  list: ['danh sách', 'list'],
} as const satisfies Readonly<Record<string, Word>>;

/** The word before a cohort by its name. */
export const COHORT: Word = ['nhóm', 'cohort'];

/** Words that some operators take as settings; behind other operators they are texts. */
export const SETTINGS: Readonly<Record<string, Word>> = {
  mean: ['trung bình', 'mean'],
  sum: ['tổng', 'sum'],
  min: ['thấp nhất', 'lowest'],
  max: ['cao nhất', 'highest'],
  count: ['số đơn vị', 'count'],
  median: ['trung vị', 'median'],
  sd: ['độ lệch chuẩn', 'standard deviation'],
  rank: ['thứ hạng', 'rank'],
  percentile: ['bách phân vị', 'percentile'],
  share: ['tỷ lệ đơn vị', 'share of units'],
  every: ['mọi đơn vị', 'every unit'],
  high: ['cao trước', 'high first'],
  low: ['thấp trước', 'low first'],
  population: ['tổng thể', 'population'],
  sample: ['mẫu', 'sample'],
  linear: ['nội suy', 'linear'],
  'nearest-rank': ['theo hạng gần nhất', 'nearest rank'],
  'half-up': ['nửa lên', 'half up'],
  'half-even': ['nửa về chẵn', 'half even'],
  up: ['lên', 'up'],
  down: ['xuống', 'down'],
} satisfies Record<string, Word> &
  Record<Exclude<AggregateName, 'passing'> | Preference | Deviation | Percentile, Word>;

/** The operators that take words of `SETTINGS`. */
export const TAKES_SETTINGS: readonly string[] = ['cohort', 'children', 'round'];
