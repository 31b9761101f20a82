import type { Words } from '../model/lowering.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';
import { asWritten } from './number.js';
import { isWordKey, word } from './word.js';

/** What the second opinion says: how it came out, each difference, and what it could not tell. */
export const OPINION_WORDS = {
  agrees: {
    vi: 'Tính lại bằng cách khác (json-logic-js, decimal.js): {agreed:number} kết quả trùng khớp, không có kết quả nào khác.',
    en: 'Computed in another way (json-logic-js, decimal.js): {agreed:number} results are the same, none differs.',
  },
  differs: {
    vi: 'Tính lại bằng cách khác (json-logic-js, decimal.js): {differing:number} kết quả KHÁC, {agreed:number} kết quả trùng khớp.',
    en: 'Computed in another way (json-logic-js, decimal.js): {differing:number} results DIFFER, {agreed:number} are the same.',
  },
  'same-library': {
    vi: '{sameLibrary:number} kết quả trùng khớp nhưng cả hai cách đều lấy chữ số từ decimal.js nên không tính là được kiểm tra.',
    en: '{sameLibrary:number} results are the same, but both take their digits from decimal.js: they do not count as checked.',
  },
  'not-checkable': {
    vi: '{notCheckable:number} kết quả không kiểm tra được bằng cách này.',
    en: '{notCheckable:number} results could not be checked in this way.',
  },
  shared: {
    vi: 'Hai cách dùng chung phần đọc bộ tiêu chí và đọc số liệu.',
    en: 'Both share how the pack and the figures are read.',
  },
  'difference-node': {
    vi: '{unit}, {layer:word}, tiêu chí "{of:node}", {what}: chương trình [cho {engine}|không có], tính lại [cho {opinion}|không có]',
    en: '{unit}, {layer:word}, criterion "{of:node}", {what}: the engine has [{engine}|nothing], the second opinion [{opinion}|nothing]',
  },
  'difference-row': {
    vi: '{unit}, {layer:word}, bảng xếp hạng "{of}"[ ({option})], {what}: chương trình [cho {engine}|không có], tính lại [cho {opinion}|không có]',
    en: '{unit}, {layer:word}, ranking "{of}"[ ({option})], {what}: the engine has [{engine}|nothing], the second opinion [{opinion}|nothing]',
  },
  // why it could not be told
  'plugin-operator': {
    vi: '"{of:node}": phép tính "{operator}" là của phần mở rộng, cách tính lại không có',
    en: '"{of:node}": operator "{operator}" is of a plugin, which the second opinion does not have',
  },
  'too-many-steps': {
    vi: '"{of:node}": danh sách quá dài để tính lại',
    en: '"{of:node}": a list too long to work through again',
  },
  'hidden-members': {
    vi: '"{of:node}": có đơn vị bị che số liệu nên không tính lại được phần so sánh các đơn vị',
    en: '"{of:node}": some units are hidden, so what compares units cannot be computed again',
  },
  'too-many-digits': {
    vi: '"{of:node}": số có quá nhiều chữ số để tính lại',
    en: '"{of:node}": a number of too many digits to compute again',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What is compared, by the name that a difference has for it. */
export const COMPARED_WORDS = {
  status: { vi: 'tình trạng', en: 'status' },
  earned: { vi: 'điểm đạt được', en: 'points earned' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  base: { vi: 'điểm tối đa được tính', en: 'maximum that counts' },
  points: { vi: 'điểm', en: 'points' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  counted: { vi: 'cách tính vào nhóm', en: 'how it counts in its group' },
  missing: { vi: 'ghi nhận thiếu số liệu', en: 'what a missing figure comes to' },
  computed: { vi: 'điểm tính theo số liệu', en: 'points computed from the figures' },
  'published points': { vi: 'điểm công bố', en: 'published points' },
  'published percent': { vi: 'tỷ lệ phần trăm công bố', en: 'published percent' },
  blanks: { vi: 'ô trống tính theo quy định của tiêu chí', en: 'blanks of which the criterion says what they come to' },
  'published converted': { vi: 'điểm quy đổi công bố', en: 'published converted points' },
  level: { vi: 'mức độ', en: 'level' },
  state: { vi: 'tình trạng', en: 'state' },
  place: { vi: 'thứ hạng', en: 'place' },
  tied: { vi: 'số đơn vị đồng hạng khác', en: 'others at the same place' },
  value: { vi: 'giá trị xếp hạng', en: 'value ranked by' },
  published: { vi: 'giá trị công bố', en: 'published value' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a second opinion by its name. */
export type OpinionKey = keyof typeof OPINION_WORDS;

/** A line of a second opinion with its params in place: those of its counts, of a difference, or of a reason and its `of`. */
export function opinionSentence(
  key: OpinionKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
  names?: Names,
): string {
  const { what = '', engine = '', opinion = '' } = params;
  const told = {
    what: (COMPARED_WORDS as Readonly<Record<string, Words>>)[what]?.[language] ?? what,
    engine: shownValue(what, engine, language),
    opinion: shownValue(what, opinion, language),
  };
  return fill(OPINION_WORDS[key], { params: { ...params, ...told }, language, ...(names ? { names } : {}) });
}

const CODED: readonly string[] = ['status', 'state', 'counted', 'missing'];
const ITSELF: Words = { vi: 'tính theo điểm của chính nó', en: 'counted as itself' };

/** Codes in words, decimals with every digit; a level stays as it is. */
function shownValue(what: string, value: string, language: Language): string {
  if (what === 'level') return value;
  if (!CODED.includes(what)) return asWritten(value, language);
  return value === 'itself' ? ITSELF[language] : isWordKey(value) ? word(value, language) : value;
}
