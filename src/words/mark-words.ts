import type { Words } from '../model/lowering.js';
import type { RowMark, RowMarkEffect, RowMarkKind } from '../model/row-mark.js';
import { fill, sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** The sentence of each mark of a row; `{effect}` is its consequence. */
export const MARK_WORDS = {
  'figure-missing': { vi: 'Thiếu số liệu[, {effect}]', en: 'Facts missing[, {effect}]' },
  'estimate-refused': {
    vi: 'Số ước tính không được nhận, coi như thiếu số liệu[, {effect}]',
    en: 'Estimates that are not accepted and count as missing[, {effect}]',
  },
  unscorable: { vi: 'Không tính được điểm[, {effect}]', en: 'No score exists[, {effect}]' },
  'not-applicable': { vi: 'Tiêu chí không áp dụng[, {effect}]', en: 'Criteria that do not apply[, {effect}]' },
  'claim-accepted': {
    vi: 'Đơn vị nêu không áp dụng, đã được chấp nhận[, {effect}]',
    en: 'Claimed not to apply, and accepted[, {effect}]',
  },
  'claim-unverified': {
    vi: 'Đơn vị tự nêu không áp dụng, chưa qua thẩm định[, {effect}]',
    en: 'Claimed not to apply, and not verified[, {effect}]',
  },
  'claim-unruled': {
    vi: 'Đơn vị nêu không áp dụng, chưa có kết luận thẩm định nên vẫn tính',
    en: 'Claimed not to apply, not ruled on, and counted all the same',
  },
  estimated: { vi: 'Số liệu ước tính', en: 'Estimates' },
  'evidence-refused': { vi: 'Minh chứng không được chấp nhận, {effect}', en: 'Evidence refused, {effect}' },
  'evidence-missing': { vi: 'Chưa có minh chứng, {effect}', en: 'No evidence, {effect}' },
  'evidence-incomplete': {
    vi: 'Minh chứng chưa ghi đủ thông tin, {effect}',
    en: 'Evidence that does not state all it must, {effect}',
  },
  'outside-range': { vi: 'Điểm tính ra ngoài khoảng từ 0 đến tối đa', en: 'Points outside 0 to the maximum' },
  'level-held': {
    vi: 'Đủ điểm cho mức cao hơn nhưng chưa đạt điều kiện kèm theo của mức đó',
    en: 'Enough for a higher level, of which the condition does not hold',
  },
  'units-absent': { vi: 'Đơn vị cấp dưới chưa có số liệu', en: 'Units below without figures' },
  unverified: { vi: 'Chưa được thẩm định, lấy theo số liệu đơn vị khai', en: 'Not verified: as the unit reported' },
  'part-verified': { vi: 'Chưa thẩm định xong', en: 'Verified in part' },
  'verified-before': {
    vi: 'Thẩm định trước khi nhận phiếu được tính, chưa thẩm định lại',
    en: 'Verified before the form that counts was received, and not again',
  },
  'late-accepted': { vi: 'Gửi phiếu sau thời hạn, vẫn được nhận', en: 'Sent after the deadline, and accepted' },
  'later-refused': {
    vi: 'Phiếu gửi lại sau thời hạn không được nhận',
    en: 'Sent again after the deadline, which is not accepted',
  },
  extended: { vi: 'Được gia hạn, gửi phiếu sau thời hạn chung', en: 'Sent after the common deadline, by extension' },
} as const satisfies Readonly<Record<RowMarkKind, Words>>;

/** The consequence of a mark. */
const EFFECT_WORDS = {
  zero: { vi: 'tính 0 điểm', en: 'counted as 0' },
  full: { vi: 'tính điểm tối đa', en: 'counted as the maximum' },
  exclude: { vi: 'không tính', en: 'left out' },
  withhold: { vi: 'chưa tính', en: 'withheld' },
  rule: { vi: 'tính theo quy định của tiêu chí cho ô trống', en: 'counted as the criterion itself says of a blank' },
  gate: { vi: 'chưa xét được mức cao hơn', en: 'a higher level could not be asked for' },
  'gate-rule': {
    vi: 'mức độ xét theo quy định cho ô trống',
    en: 'the level follows what its condition says of a blank',
  },
  tie: { vi: 'xếp dưới các đơn vị bằng điểm có số liệu', en: 'below its equals that have a value' },
  none: { vi: 'vẫn tính điểm', en: 'and the points stand' },
} as const satisfies Readonly<Record<RowMarkEffect, Words>>;

/** A mark and its consequence in words, without the units that have it. */
export function markSentence({ mark, effect }: Omit<RowMark, 'items'>, language: Language): string {
  const params = { effect: effect === undefined ? '' : EFFECT_WORDS[effect][language] };
  return fill(MARK_WORDS[mark], { params, language });
}

/** The parts of a note: the points at stake, how many more are not named. */
const MARK_LINES = {
  stake: { vi: 'tối đa {max:number} điểm', en: 'at most {max:number} points' },
  taken: { vi: 'điểm trừ tối đa {max:number} điểm', en: 'a penalty of at most {max:number} points' },
  'of-row': { vi: 'tiêu chí {rows}', en: 'criterion {rows}' },
  'of-rows': { vi: 'các tiêu chí {rows}', en: 'criteria {rows}' },
  'more-things': { vi: 'và {count:number} mục khác', en: 'and {count:number} more' },
  'more-units': { vi: 'và {count:number} đơn vị khác', en: 'and {count:number} other units' },
  'all-units': { vi: 'cả {count:number} đơn vị được xếp hạng', en: 'all {count:number} units that are ranked' },
  note: { vi: '({number}) {sentence}: {units}.', en: '({number}) {sentence}: {units}.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A part of a note by its name. */
export const markLine = sentencesOf(MARK_LINES);
