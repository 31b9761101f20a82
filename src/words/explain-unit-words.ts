import { valueAt } from '../kit/plain-data.js';
import { codedGiven } from '../model/given-as.js';
import type { Words } from '../model/lowering.js';
import type { PolicyWord } from '../model/pack-policies.js';
import { fill, sentencesOf } from './fill.js';
import type { Language } from './language.js';
import { harmless } from './visible.js';

/** Sentences about a unit, not one criterion: its groups, its level, its place. */
export const EXPLAIN_UNIT_WORDS = {
  // the tree
  scored: { vi: '{title}: {points}/{max} điểm[; {level}]', en: '{title}: {points} of {max} points[; {level}]' },
  'scored-alone': { vi: '{title}: {points} điểm[; {level}]', en: '{title}: {points} points[; {level}]' },
  'scored-none': { vi: '{title}: không tính điểm[; {level}]', en: '{title}: no points are counted[; {level}]' },
  'not-scored': { vi: '{title}: {status:word}[, {counted}]', en: '{title}: {status:word}[, {counted}]' },
  'counted-zero': { vi: 'tính 0/{max} điểm', en: 'counted as 0 of {max} points' },
  'counted-full': { vi: 'tính {max}/{max} điểm', en: 'counted as {max} of {max} points' },
  'counted-exclude': { vi: 'không tính {max} điểm này', en: 'these {max} points are left out' },
  'counted-withhold': { vi: 'nhóm chưa có điểm', en: 'its group is withheld' },
  outside: { vi: '{line} ({role:term})', en: '{line} ({role:term})' },
  // a group
  total: {
    vi: 'Kết quả: {points} điểm (tối đa {max} điểm)[, bằng {percent}%]',
    en: 'Result: {points} points (at most {max} points)[, which is {percent}%]',
  },
  base: {
    vi: 'Điểm tối đa của phần được tính: {base} trên {max} điểm',
    en: 'The maximum of what counts: {base} of {max} points',
  },
  bonus: { vi: 'Điểm thưởng: {bonus} điểm', en: 'Bonus: {bonus} points' },
  penalty: { vi: 'Điểm trừ: {penalty} điểm', en: 'Penalty: {penalty} points' },
  converted: { vi: 'Điểm quy đổi: {formula} điểm', en: 'Converted points: {formula} points' },
  percent: { vi: 'Tỷ lệ theo điểm quy đổi: {formula}%', en: 'Percent, of the converted points: {formula}%' },
  floored: { vi: 'Không thấp hơn {floor} điểm', en: 'Not below {floor} points' },
  // levels
  level: {
    vi: '{node}: {level}, theo {measure:word} {value}[ (mức này {ends})]',
    en: '{node}: {level}, by {measure:word} {value}[ (this level is {ends})]',
  },
  'level-floor': {
    vi: '{node}: {level}, theo {measure:word} {value}, không đạt mức nào',
    en: '{node}: {level}, by {measure:word} {value}, which reaches none of the levels',
  },
  'no-level': { vi: '{node}: không có mức độ vì {status:word}', en: '{node}: no level, because it is {status:word}' },
  'short-of': {
    vi: 'Để đạt {level} còn thiếu {gap} (cần từ {low} trở lên, đang có {value})',
    en: '{level} is {gap} away (at least {low} is needed, there is {value})',
  },
  'short-of-above': {
    vi: 'Để đạt {level} còn phải hơn {gap} (cần trên {low}, đang có {value})',
    en: '{level} is more than {gap} away (above {low} is needed, there is {value})',
  },
  'gap-points': { vi: '{gap} điểm', en: '{gap} points' },
  'gap-percent': { vi: '{gap} điểm phần trăm', en: '{gap} percentage points' },
  'gate-failed': {
    vi: 'Giá trị đủ cho {level} nhưng điều kiện kèm theo không đạt[: {why}]',
    en: 'The value is enough for {level}, but its condition does not hold[: {why}]',
  },
  'gate-met': { vi: 'Điều kiện kèm theo của {level} đạt[: {why}]', en: 'The condition of {level} holds[: {why}]' },
  'gate-ahead': {
    vi: 'Điều kiện kèm theo của {level} hiện chưa đạt: {why}',
    en: 'The condition of {level} does not hold yet: {why}',
  },
  'highest-level': { vi: 'Đây là mức cao nhất', en: 'This is the highest level' },
  // places
  ranked: {
    vi: '{ranking}: hạng {place} trong {count:number} đơn vị được xếp hạng, theo {measure:word} {value}[ ({order:word})]',
    en: '{ranking}: place {place} of {count:number} ranked, by {measure:word} {value}[ ({order:word})]',
  },
  beside: { vi: '{line} (bảng để đối chiếu)', en: '{line} (for comparison)' },
  unranked: {
    vi: '{ranking}: {state:word}[; {why}][; hạng {place}]',
    en: '{ranking}: {state:word}[; {why}][; place {place}]',
  },
  tied: { vi: 'Đồng hạng với {count:number} đơn vị khác', en: 'Shares the place with {count:number} more' },
  parted: {
    vi: 'Bằng kết quả với đơn vị khác, thứ tự xác định theo {by}[: đơn vị này có {value}]',
    en: 'Equal in value to others, parted by {by}[: this one has {value}]',
  },
  decision: { vi: '{line}: {note}[ ({cite})]', en: '{line}: {note}[ ({cite})]' },
  'not-decided': {
    vi: '{line}; không quyết định nào nêu đơn vị này, nên xếp sau các đơn vị được nêu',
    en: '{line}; no decision names this unit, so that it stands below those that are named',
  },
  'measure-of': { vi: '{measure:word} của {node}', en: '{measure:word} of {node}' },
  came: { vi: 'phiếu gửi lúc {at}', en: 'the submission came at {at}' },
  signed: {
    vi: 'Người ký, chịu trách nhiệm về số liệu: {by} (phiếu nhận lúc {at:instant})',
    en: 'Signed by, who answers for the figures: {by} (received at {at:instant})',
  },
  'no-layers': {
    vi: 'Không có phiếu được tính nên không có điểm để giải thích',
    en: 'No submission counts, so there are no points to explain',
  },
} as const satisfies Readonly<Record<string, Words> & Record<`counted-${PolicyWord}`, Words>>;

/** The key of a sentence about a unit. */
export type ExplainUnitKey = keyof typeof EXPLAIN_UNIT_WORDS;

/** A sentence about a unit, with its params in place. */
export const explainUnitLine = sentencesOf(EXPLAIN_UNIT_WORDS);

/** How a group combines its children, by the name of the combiner; `{formula}` holds the value of each child. */
const COMBINE_WORDS: Readonly<Record<string, Words>> = {
  sum: {
    vi: 'Cộng điểm các tiêu chí được tính: {added} điểm',
    en: 'The points of what counts, added up: {added} points',
  },
  best: {
    vi: 'Cộng điểm {params} tiêu chí cao nhất trong ({all}): {points} điểm',
    en: 'The {params} highest of ({all}), added up: {points} points',
  },
  mean: {
    vi: 'Bình quân tỷ lệ phần trăm các tiêu chí được tính: {mean}%, tức {points} điểm trên {base} điểm được tính',
    en: 'The mean of the percents of what counts: {mean}%, which is {points} points of the {base} that count',
  },
  'weighted-mean': {
    vi: 'Bình quân tỷ lệ phần trăm theo trọng số của các tiêu chí được tính: {weighted}%, tức {points} điểm trên {base} điểm được tính',
    en: 'The mean of the percents of what counts, by their weights: {weighted}%, which is {points} points of the {base} that count',
  },
  max: {
    vi: 'Tỷ lệ phần trăm cao nhất trong ({percents}), tức {points} điểm trên {base} điểm được tính',
    en: 'The highest percent of ({percents}), which is {points} points of the {base} that count',
  },
  min: {
    vi: 'Tỷ lệ phần trăm thấp nhất trong ({percents}), tức {points} điểm trên {base} điểm được tính',
    en: 'The lowest percent of ({percents}), which is {points} points of the {base} that count',
  },
};

const PLUGIN_COMBINER: Words = {
  vi: 'Cách gộp riêng của bộ tiêu chí, từ điểm ({all}) và tỷ lệ phần trăm ({percents}): {points} điểm trên {base} điểm được tính',
  en: "A way of the pack's own, from points ({all}) and percents ({percents}): {points} points of the {base} that count",
};

/** How a group combines its children; for the combiner of a plugin, its inputs and its result. */
export function combineSentence(
  combiner: string,
  language: Language,
  params: Readonly<Record<string, string>>,
): string {
  return fill(valueAt(COMBINE_WORDS, combiner) ?? PLUGIN_COMBINER, { params, language });
}

/** Why there is nothing to explain, by the code of the fault. */
export const EXPLAIN_FAULT_WORDS = {
  'explain-detached': {
    vi: 'biên bản rút gọn không có số liệu của các đơn vị; hãy dùng biên bản đầy đủ',
    en: 'a detached record has no figures of units; use the whole record',
  },
  'explain-pack-differs': {
    vi: 'bộ tiêu chí không phải bộ đã dùng để lập biên bản',
    en: 'this is not the pack that the record was made with',
  },
  'explain-plugin-missing': {
    vi: 'bộ tiêu chí cần phần mở rộng "{plugin}"; hãy đưa vào cùng phần mở rộng đã dùng khi chấm điểm',
    en: 'the pack needs plugin "{plugin}"; give the plugins that it was scored with',
  },
  'explain-unverified': {
    vi: 'biên bản kiểm tra không đúng ({verdict:term}) nên không giải thích; hãy xem lý do bằng: tieuchi verify',
    en: 'the record does not verify ({verdict:term}), so it is not explained; see why with: tieuchi verify',
  },
  'explain-plugin-failed': {
    vi: 'phần mở rộng "{plugin}" gặp lỗi ở phần "{part}" nên không giải thích được; hãy báo cho người viết phần mở rộng',
    en: 'plugin "{plugin}" failed in its part "{part}", so nothing can be explained; tell its author',
  },
  'explain-unit-unknown': {
    vi: 'không có đơn vị "{unit}"[; có phải ý bạn là "{suggestion}"?]',
    en: 'there is no unit "{unit}"[; did you mean "{suggestion}"]',
  },
  'explain-entry-redacted': {
    vi: 'phần của đơn vị "{unit}" trong biên bản đã được che, không còn gì để giải thích',
    en: 'the entry of unit "{unit}" is redacted; there is nothing left to explain',
  },
  'explain-not-submitted': {
    vi: 'đơn vị "{unit}" không có phiếu được tính nên không có điểm để giải thích',
    en: 'no submission of unit "{unit}" counts, so there are no points to explain',
  },
  'explain-layer-absent': {
    vi: 'không có lớp số liệu "{layer:word}" của đơn vị "{unit}"[; chỉ có: {layers}]',
    en: 'there are no figures "{layer:word}" of unit "{unit}"[; there are: {layers}]',
  },
  'explain-criterion-unknown': {
    vi: 'không có tiêu chí "{criterion}" ở cấp của đơn vị này[; có phải ý bạn là "{suggestion}"?]',
    en: 'the tier of this unit has no criterion "{criterion}"[; did you mean "{suggestion}"]',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** An `ExplainFault`, as its sentence takes it. */
export interface ExplainFaultGiven {
  /** What stands in the way. */
  readonly code: keyof typeof EXPLAIN_FAULT_WORDS;
  /** By name, what its sentence needs, as text. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Why there is nothing to explain, as a clause; a code of a newer version stays as it is.
 *
 * @param fault The fault, as `explain` and `explainOpen` give it.
 * @param language The language of the sentence.
 * @example
 * if (!explained.ok) show(explained.errors.map((fault) => explainFaultSentence(fault, 'vi')));
 */
export function explainFaultSentence(fault: ExplainFaultGiven, language: Language): string {
  const { code, params } = codedGiven('A fault of `explain`', fault);
  const words = valueAt<Words>(EXPLAIN_FAULT_WORDS, code);
  return words ? fill(words, { params, language }) : harmless(code);
}
