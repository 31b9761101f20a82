import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** The texts of a calculation, and of a condition as it is for one unit. */
export const WORKED_WORDS = {
  // signs
  divided: { vi: ':', en: '÷' },
  separator: { vi: '; ', en: '; ' },
  conjunction: { vi: ' và ', en: ' and ' },
  disjunction: { vi: ' hoặc ', en: ' or ' },
  // numbers made of others
  min: { vi: 'số nhỏ nhất trong ({of})', en: 'the lowest of ({of})' },
  max: { vi: 'số lớn nhất trong ({of})', en: 'the highest of ({of})' },
  'held-below': {
    vi: '{of}, không được vượt quá {limit} nên chỉ tính {limit}',
    en: '{of}, no more than {limit} counts, so {limit}',
  },
  'held-above': {
    vi: '{of}, không được thấp hơn {limit} nên tính {limit}',
    en: '{of}, no less than {limit} counts, so {limit}',
  },
  reasons: { vi: '(vì {reasons})', en: '(because {reasons})' },
  branch: { vi: '{value} nếu {condition}', en: '{value} if {condition}' },
  otherwise: { vi: 'còn lại {value}', en: 'otherwise {value}' },
  'round-places': {
    vi: '({of}) làm tròn đến {places} chữ số thập phân, {mode}',
    en: '({of}) rounded to {places} decimal places, {mode}',
  },
  'round-step': {
    vi: '({of}) làm tròn đến bội số của {step}, {mode}',
    en: '({of}) rounded to a multiple of {step}, {mode}',
  },
  days: { vi: 'số ngày từ {from} đến {to}', en: 'days from {from} to {to}' },
  own: { vi: 'phép tính riêng của bộ tiêu chí với ({of})', en: "an operation of the pack's own on ({of})" },
  'on-list': { vi: 'kết quả tính từ {list}', en: 'what comes of {list}' },
  largest: { vi: 'tổng {count} số lớn nhất trong các {list}', en: 'the {count} largest of the {list} together' },
  'largest-one': { vi: 'số lớn nhất trong các {list}', en: 'the largest of the {list}' },
  count: { vi: 'số {list}', en: 'the number of {list}' },
  'count-where': { vi: 'số {list} thỏa điều kiện {condition}', en: 'the number of {list} of which {condition}' },
  valued: { vi: '{what} ({value})', en: '{what} ({value})' },
  absent: { vi: 'chưa có số liệu', en: 'missing' },
  // lists
  items: { vi: 'mục của {list}', en: 'items of {list}' },
  values: { vi: 'giá trị ({of})', en: 'values ({of})' },
  'item-count': { vi: '{count:number} mục', en: '{count:number} items' },
  'nodes-of': { vi: 'tiêu chí thuộc {node}', en: 'criteria under {node}' },
  'item-itself': { vi: 'giá trị của mục', en: 'the item' },
  column: { vi: 'giá trị trong mục', en: 'a value of the item' },
  // measures of nodes
  'points-of': { vi: 'điểm của {node}', en: 'points of {node}' },
  'converted-of': { vi: 'điểm quy đổi của {node}', en: 'converted points of {node}' },
  'published-of': { vi: '{measure:word} công bố của {node}', en: 'published {measure:word} of {node}' },
  'percent-of': { vi: 'tỷ lệ phần trăm của {node}', en: 'percent of {node}' },
  'level-of': { vi: 'mức độ của {node}', en: 'level of {node}' },
  'column-max': { vi: 'điểm tối đa', en: 'maximum' },
  'column-base': { vi: 'điểm tối đa được tính', en: 'maximum that counts' },
  'column-weight': { vi: 'trọng số', en: 'weight' },
  // units together
  'those-compared': { vi: 'các đơn vị được so sánh', en: 'the units compared' },
  'those-below': { vi: 'các đơn vị cấp dưới', en: 'the units below' },
  'together-max': { vi: '{of} cao nhất trong {units}', en: 'the highest {of} of {units}' },
  'together-min': { vi: '{of} thấp nhất trong {units}', en: 'the lowest {of} of {units}' },
  'together-sum': { vi: 'tổng {of} của {units}', en: 'the sum of {of} over {units}' },
  'together-mean': { vi: 'trung bình {of} của {units}', en: 'the mean of {of} over {units}' },
  'together-count': { vi: 'số lượng {units}', en: 'how many of {units} there are' },
  'together-sd': { vi: 'độ lệch chuẩn của {of} trong {units}', en: 'the standard deviation of {of} over {units}' },
  'together-rank': { vi: 'thứ hạng theo {of} trong {units}', en: 'the place by {of} among {units}' },
  'together-percentile': {
    vi: 'phân vị {percent}% của {of} trong {units}',
    en: 'percentile {percent} of {of} over {units}',
  },
  'together-passing': {
    vi: 'số đạt điều kiện[ ({condition})] trong {units}',
    en: 'how many of {units} meet the condition[ ({condition})]',
  },
  'together-share': {
    vi: 'tỷ lệ đạt điều kiện[ ({condition})] trong {units}',
    en: 'the share of {units} that meet the condition[ ({condition})]',
  },
  'together-every': {
    vi: 'việc tất cả {units} đạt điều kiện[ ({condition})]',
    en: 'whether all of {units} meet the condition[ ({condition})]',
  },
  'every-holds': {
    vi: 'tất cả {units} đều đạt điều kiện[ ({condition})]',
    en: 'all of {units} meet the condition[ ({condition})]',
  },
  'every-fails': {
    vi: 'không phải tất cả {units} đều đạt điều kiện[ ({condition})]',
    en: 'not all of {units} meet the condition[ ({condition})]',
  },
  'in-cohort': { vi: 'thuộc nhóm được so sánh', en: 'one of those compared' },
  'not-in-cohort': { vi: 'không thuộc nhóm được so sánh', en: 'none of those compared' },
  // statements
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  states: { vi: '{what}: {value}', en: '{what}: {value}' },
  is: { vi: '{what} là {option}', en: '{what} is {option}' },
  'is-not': { vi: '{what} không phải {option}', en: '{what} is not {option}' },
  'is-there': { vi: 'đã có số liệu {fact}', en: '{fact} is there' },
  'is-absent': { vi: 'chưa có số liệu {fact}', en: '{fact} is missing' },
  'is-in': { vi: '{what} là một trong: {list}', en: '{what} is one of: {list}' },
  'is-not-in': { vi: '{what} không thuộc: {list}', en: '{what} is none of: {list}' },
  'all-true': { vi: 'mọi {list} đều thỏa điều kiện {condition}', en: 'of all {list}, {condition}' },
  'all-false': {
    vi: 'không phải mọi {list} đều thỏa điều kiện {condition}[; chưa thỏa: {odd}]',
    en: 'not of all {list}, {condition}[; not so: {odd}]',
  },
  'some-true': { vi: 'có {list} thỏa điều kiện {condition}[: {odd}]', en: 'of some {list}, {condition}[: {odd}]' },
  'some-false': { vi: 'không có {list} nào thỏa điều kiện {condition}', en: 'of none of the {list}, {condition}' },
  and: { vi: 'và', en: 'and' },
  equal: { vi: 'bằng {than}', en: 'is {than}' },
  unequal: { vi: 'khác {than}', en: 'is not {than}' },
  less: { vi: 'nhỏ hơn {than}', en: 'is less than {than}' },
  'not-less': { vi: 'không nhỏ hơn {than}', en: 'is at least {than}' },
  more: { vi: 'lớn hơn {than}', en: 'is more than {than}' },
  'not-more': { vi: 'không lớn hơn {than}', en: 'is at most {than}' },
  holds: { vi: 'điều kiện riêng của bộ tiêu chí với ({of}) đạt', en: "a condition of the pack's own on ({of}) holds" },
  'does-not-hold': {
    vi: 'điều kiện riêng của bộ tiêu chí với ({of}) không đạt',
    en: "a condition of the pack's own on ({of}) does not hold",
  },
  // how a value between two others is moved
  'half-up': { vi: 'từ nửa trở lên thì làm tròn lên', en: 'halves away from zero' },
  'half-even': { vi: 'đúng nửa thì về số chẵn', en: 'halves to the even digit' },
  up: { vi: 'luôn làm tròn lên', en: 'away from zero' },
  down: { vi: 'bỏ phần lẻ', en: 'toward zero' },
  'mode-ceil': { vi: 'về số lớn hơn', en: 'to the higher number' },
  'mode-floor': { vi: 'về số nhỏ hơn', en: 'to the lower number' },
} as const satisfies Readonly<Record<string, Words>>;

/** A phrase of a calculation by its name. */
export type WorkedKey = keyof typeof WORKED_WORDS;

/** A phrase of a calculation with its params in place. */
export function workedPhrase(
  key: WorkedKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(WORKED_WORDS[key], { params, language });
}

/** How a value between two representable ones is moved, in words. */
export function modePhrase(mode: string, language: Language): string {
  const key = mode === 'ceil' || mode === 'floor' ? `mode-${mode}` : mode;
  return Object.hasOwn(WORKED_WORDS, key) ? workedPhrase(key as WorkedKey, language) : mode;
}
