import { valueAt } from '../kit/plain-data.js';
import type { Finding, FindingCode } from '../model/finding.js';
import { codedGiven } from '../model/given-as.js';
import type { Words } from '../model/lowering.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';
import { harmless } from './visible.js';

/** The sentence of every finding, as a template of the params of its code. */
export const FINDING_WORDS: Readonly<Record<FindingCode, Words>> = {
  estimated: { vi: 'số liệu "{fact:fact}" là số ước tính', en: 'fact "{fact:fact}" is an estimate' },
  'estimate-refused': {
    vi: 'số liệu "{fact:fact}" là số ước tính nên không được nhận, coi như chưa có',
    en: 'fact "{fact:fact}" is an estimate, which is not accepted, and counts as missing',
  },
  'reason-missing': {
    vi: 'tiêu chí {node:row} chưa đạt điểm tối đa nhưng đơn vị chưa nêu lý do',
    en: 'criterion {node:row} is below its maximum and the unit gives no reason',
  },
  'evidence-missing': {
    vi: 'tiêu chí {node:row} không có minh chứng được chấp nhận',
    en: 'there is no accepted evidence for criterion {node:row}',
  },
  'evidence-incomplete': {
    vi: 'minh chứng của tiêu chí {node:row} chưa ghi: {needs:term}',
    en: 'the evidence for criterion {node:row} does not state: {needs:term}',
  },
  'narrative-missing': {
    vi: 'chưa gửi báo cáo thuyết minh kèm theo',
    en: 'no report in words was sent with the submission',
  },
  'late-accepted': {
    vi: 'gửi phiếu lúc {at:instant}, sau thời hạn, vẫn được nhận',
    en: 'the submission came at {at:instant}, after the deadline, and is accepted',
  },
  'late-refused': {
    vi: 'gửi phiếu lúc {at:instant}, sau thời hạn, không được nhận',
    en: 'the submission came at {at:instant}, after the deadline, and is not accepted',
  },
  'resent-late': {
    vi: 'đơn vị gửi lại phiếu sau thời hạn; phiếu được tính là phiếu gửi lúc {at:instant}',
    en: 'the unit sent again after the deadline; the submission of {at:instant} is the one that counts',
  },
  extended: {
    vi: '{by:body} gia hạn cho đơn vị[ đến hết ngày {through:day}][ đến trước ngày {before:day}][, cho phép ngày {on:day}]; lý do: {reason}',
    en: '{by:body} granted the unit a later deadline[, through {through:day}][, before {before:day}][, on {on:day}]; the reason: {reason}',
  },
  'signer-missing': {
    vi: 'phiếu gửi lúc {at:instant} không ghi chức danh người ký chịu trách nhiệm',
    en: 'the submission of {at:instant} does not say who signed and answers for it',
  },
  'handed-in-missing': {
    vi: 'phiếu gửi thẳng lúc {at:instant}, không qua {parent:unit} tổng hợp',
    en: 'the submission came directly at {at:instant}, not through {parent:unit}',
  },
  'handed-in-after': {
    vi: '{parent:unit} nhận phiếu lúc {handedIn:instant}, sau khi phiếu đã được gửi đi lúc {at:instant}',
    en: '{parent:unit} received the submission at {handedIn:instant}, after it had been sent on at {at:instant}',
  },
  'units-missing': {
    vi: 'gửi phiếu lúc {at:instant} mà chưa có phiếu của đơn vị trực thuộc: {units:units}',
    en: 'sent its submission at {at:instant} without those of units below it: {units:units}',
  },
  'fact-outside-period': {
    vi: 'số liệu "{fact:fact}" tính đến ngày {asOf:day}, ngoài kỳ số liệu từ {from:day} đến {to:day}',
    en: 'fact "{fact:fact}" is of {asOf:day}, which is outside the period from {from:day} to {to:day}',
  },
  'evidence-outside-period': {
    vi: 'minh chứng [số {number} ]của tiêu chí {node:row} ký ngày {date:day}, ngoài kỳ số liệu từ {from:day} đến {to:day}',
    en: 'evidence [{number} ]for criterion {node:row} is of {date:day}, which is outside the period from {from:day} to {to:day}',
  },
  unverified: { vi: 'phiếu chưa được thẩm định', en: 'the submission has not been verified' },
  'verified-by-other': {
    vi: '{by:body} thẩm định lúc {at:instant} nhưng không được bộ tiêu chí giao thẩm định nội dung này',
    en: '{by:body} verified it at {at:instant}, whom the pack does not name as a verifier of it',
  },
  'verification-refused': {
    vi: '{by:body} thẩm định lúc {at:instant} nhưng không được bộ tiêu chí giao thẩm định nội dung này nên kết quả không được nhận',
    en: '{by:body} verified it at {at:instant}, whom the pack does not name as a verifier of it; that does not count',
  },
  'verified-early': {
    vi: '{by:body} thẩm định lúc {at:instant}, trước khi nhận phiếu[ lúc {sent:instant}]',
    en: '{by:body} verified at {at:instant}, before the submission came[ at {sent:instant}]',
  },
  'verified-incomplete': {
    vi: '{by:body} thẩm định lúc {at:instant} khi phiếu chưa đủ số liệu: thiếu {facts:facts}',
    en: '{by:body} verified at {at:instant} although the submission lacks {facts:facts}',
  },
  'visit-missing': {
    vi: '{by:body} kiểm tra thực tế, ghi nhận lúc {at:instant}, nhưng chưa ghi đủ nơi, ngày và người kiểm tra',
    en: '{by:body} checked on the spot, as noted at {at:instant}, without saying where, on which day and by whom',
  },
  'visit-later': {
    vi: '{by:body} ghi nhận kết quả lúc {at:instant}, trước ngày kiểm tra thực tế {on:day}',
    en: '{by:body} noted at {at:instant} what was found on the spot, before the day of the check, {on:day}',
  },
  'visit-outside': {
    vi: '{by:body} kiểm tra thực tế ngày {on:day}, ngoài thời gian quy định từ {from:day} đến {through:day}',
    en: '{by:body} checked on the spot on {on:day}, outside the days from {from:day} to {through:day}',
  },
  'out-of-bounds': {
    vi: 'số liệu "{fact:fact}" ghi {value:figure}, ngoài giới hạn[; ít nhất phải là {min:figure}][; nhiều nhất là {max:figure}]',
    en: 'fact "{fact:fact}" is {value:figure}, which is out of bounds[; the least is {min:figure}][; the most is {max:figure}]',
  },
  'off-step': {
    vi: 'số liệu "{fact:fact}" ghi {value:figure}, trong khi chỉ được ghi theo từng mức cách nhau {step:figure}',
    en: 'fact "{fact:fact}" is {value:figure}, which is not in steps of {step:figure}',
  },
  'relation-broken': {
    vi: 'số liệu không khớp[: {facts:facts}][; trái quy định: {relation:relation}]',
    en: 'facts that do not agree[: {facts:facts}][; they break the rule: {relation:relation}]',
  },
  'figure-missing': {
    vi: 'tiêu chí {node:row} thiếu số liệu[ {facts:facts}]: {policy:word} ([{role:term}, ]tối đa {max:number} điểm)',
    en: 'criterion {node:row} lacks [{facts:facts}|facts]: {policy:word} ([{role:term}, ]at most {max:number} points)',
  },
  'unscorable-as-zero': {
    vi: 'tiêu chí {node:row} không tính được điểm nên được tính 0 điểm',
    en: 'criterion {node:row} has no score and counts as 0',
  },
  'outside-range': {
    vi: 'tiêu chí {node:row} được {points:number} điểm, ngoài khoảng từ 0 đến {max:number}',
    en: 'criterion {node:row} has {points:number} points, which is outside 0 to {max:number}',
  },
  'claim-differs': {
    vi: 'tiêu chí {node:row}: đơn vị tự chấm {claimed:number} điểm, tính theo số liệu được {computed:number} điểm',
    en: 'criterion {node:row}: the unit gives itself {claimed:number} points, its facts give {computed:number}',
  },
};

/** The heading of all findings of a code. */
export const FINDING_TITLES: Readonly<Record<FindingCode, Words>> = {
  estimated: { vi: 'số liệu ước tính', en: 'facts that are estimates' },
  'estimate-refused': { vi: 'số liệu ước tính không được nhận', en: 'estimates that are not accepted' },
  'reason-missing': {
    vi: 'tiêu chí chưa đạt điểm tối đa mà chưa nêu lý do',
    en: 'criteria below their maximum without a reason',
  },
  'evidence-missing': { vi: 'tiêu chí không có minh chứng được chấp nhận', en: 'criteria without accepted evidence' },
  'evidence-incomplete': { vi: 'minh chứng chưa ghi đủ thông tin', en: 'evidence that does not state all it must' },
  'narrative-missing': { vi: 'phiếu chưa kèm báo cáo thuyết minh', en: 'submissions without a report in words' },
  'late-accepted': { vi: 'phiếu gửi muộn vẫn được nhận', en: 'late submissions that are accepted' },
  'late-refused': { vi: 'phiếu gửi muộn không được nhận', en: 'late submissions that are not accepted' },
  'resent-late': { vi: 'phiếu gửi lại sau thời hạn', en: 'submissions sent again after the deadline' },
  extended: { vi: 'đơn vị được gia hạn', en: 'units with a later deadline' },
  'signer-missing': { vi: 'phiếu không ghi người ký', en: 'submissions that do not say who signed' },
  'handed-in-missing': {
    vi: 'phiếu gửi thẳng, không qua đơn vị cấp trên',
    en: 'submissions that did not pass through the unit above',
  },
  'handed-in-after': {
    vi: 'phiếu mà đơn vị cấp trên nhận sau khi đã gửi đi',
    en: 'submissions that the unit above received after they were sent on',
  },
  'units-missing': {
    vi: 'đơn vị gửi phiếu mà thiếu phiếu của đơn vị trực thuộc',
    en: 'units that sent without those below them',
  },
  'fact-outside-period': { vi: 'số liệu ngoài kỳ', en: 'facts of a day outside the period' },
  'evidence-outside-period': { vi: 'minh chứng ngoài kỳ số liệu', en: 'evidence of a day outside the period' },
  unverified: { vi: 'phiếu chưa được thẩm định', en: 'submissions that have not been verified' },
  'verified-by-other': {
    vi: 'bên không được giao đã thẩm định',
    en: 'verifications by a body that is no verifier',
  },
  'verification-refused': {
    vi: 'kết quả thẩm định không được nhận',
    en: 'verifications that do not count',
  },
  'verified-early': { vi: 'thẩm định trước khi nhận phiếu', en: 'verifications before the submission came' },
  'verified-incomplete': { vi: 'thẩm định khi phiếu chưa đủ số liệu', en: 'verifications of incomplete submissions' },
  'visit-missing': {
    vi: 'kiểm tra thực tế chưa ghi đủ nơi, ngày, người kiểm tra',
    en: 'checks on the spot that do not say where, when and by whom',
  },
  'visit-later': {
    vi: 'kết quả ghi nhận trước ngày kiểm tra thực tế',
    en: 'results noted before the day of the check on the spot',
  },
  'visit-outside': { vi: 'kiểm tra thực tế ngoài thời gian quy định', en: 'checks on the spot on other days' },
  'out-of-bounds': { vi: 'số liệu ngoài giới hạn', en: 'facts out of bounds' },
  'off-step': { vi: 'số liệu không đúng mức được ghi', en: 'facts off their step' },
  'relation-broken': { vi: 'số liệu không khớp, trái quy định', en: 'facts that do not agree and break a rule' },
  'figure-missing': { vi: 'tiêu chí thiếu số liệu', en: 'criteria that lack facts' },
  'unscorable-as-zero': {
    vi: 'tiêu chí không tính được điểm, được tính 0 điểm',
    en: 'criteria without a score that count as 0',
  },
  'outside-range': { vi: 'điểm ngoài khoảng từ 0 đến tối đa', en: 'points outside 0 to the maximum' },
  'claim-differs': {
    vi: 'điểm tự chấm khác điểm tính theo số liệu',
    en: 'points that a unit gives itself and its facts do not give',
  },
};

/**
 * A finding in words; a code of another version of the engine, unknown here, stays as it is.
 *
 * @param finding The finding, of this engine or of another version.
 * @param language The language of the sentence.
 * @param names What the ids in it are called; by default an id stands for itself.
 * @example
 * results.unitAt(0).findings.map((finding) => findingSentence(finding, 'en'));
 */
export function findingSentence(
  finding: Pick<Finding, 'params'> & { readonly code: string },
  language: Language,
  names?: Names,
): string {
  const { code, params } = codedGiven('A finding', finding);
  const words = valueAt<Words>(FINDING_WORDS, code);
  return words ? fill(words, { params, language, names }) : harmless(code);
}

/** The heading of the findings of a code; an unknown code stays as it is. */
export function findingTitle(code: string, language: Language): string {
  return valueAt<Words>(FINDING_TITLES, code)?.[language] ?? harmless(code);
}
