import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What is said of a unit as a whole: its groups, its level, its place. */
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
  converted: {
    vi: 'Điểm quy đổi: {formula} điểm',
    en: 'Converted points: {formula} points',
  },
  percent: { vi: 'Tỷ lệ theo điểm quy đổi: {percent}%', en: 'Percent, of the converted points: {percent}%' },
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
    vi: '{ranking}: hạng {place} trong {count:number} đơn vị được xếp hạng, theo {measure:word} {value}',
    en: '{ranking}: place {place} of {count:number} ranked, by {measure:word} {value}',
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
  'measure-of': { vi: '{measure:word} của {node}', en: '{measure:word} of {node}' },
  came: { vi: 'phiếu gửi lúc {at}', en: 'the submission came at {at}' },
  'no-layers': {
    vi: 'Không có phiếu được tính nên không có điểm để giải thích',
    en: 'No submission counts, so there are no points to explain',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about a unit as a whole by its name. */
export type ExplainUnitKey = keyof typeof EXPLAIN_UNIT_WORDS;

/** A sentence about a unit as a whole with its params in place. */
export function explainUnitLine(
  key: ExplainUnitKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(EXPLAIN_UNIT_WORDS[key], { params, language });
}
