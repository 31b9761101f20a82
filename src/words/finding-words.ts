import { valueAt } from '../kit/plain-data.js';
import type { Finding, FindingCode } from '../model/finding.js';
import type { Words } from '../model/lowering.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';

/** The sentence of every finding, as a template of the params of its code. */
export const FINDING_WORDS: Readonly<Record<FindingCode, Words>> = {
  estimated: { vi: 'số liệu "{fact:fact}" là số ước tính', en: 'fact "{fact:fact}" is an estimate' },
  'estimate-refused': {
    vi: 'số liệu "{fact:fact}" là số ước tính nên không được nhận, coi như chưa có',
    en: 'fact "{fact:fact}" is an estimate, which is not accepted, and counts as missing',
  },
  'reason-missing': {
    vi: 'tiêu chí "{node:node}" chưa đạt điểm tối đa nhưng đơn vị chưa nêu lý do',
    en: 'criterion "{node:node}" is below its maximum and the unit gives no reason',
  },
  'evidence-missing': {
    vi: 'tiêu chí "{node:node}" không có minh chứng được chấp nhận',
    en: 'there is no accepted evidence for criterion "{node:node}"',
  },
  'evidence-incomplete': {
    vi: 'minh chứng của tiêu chí "{node:node}" chưa ghi: {needs:term}',
    en: 'the evidence for criterion "{node:node}" does not state: {needs:term}',
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
  unverified: { vi: 'phiếu chưa được thẩm định', en: 'the submission has not been verified' },
  'out-of-bounds': {
    vi: 'số liệu "{fact:fact}" ghi {value:figure}, ngoài giới hạn[; ít nhất phải là {min:figure}][; nhiều nhất là {max:figure}]',
    en: 'fact "{fact:fact}" is {value:figure}, which is out of bounds[; the least is {min:figure}][; the most is {max:figure}]',
  },
  'off-step': {
    vi: 'số liệu "{fact:fact}" ghi {value:figure}, không đúng bước {step:figure}',
    en: 'fact "{fact:fact}" is {value:figure}, which is not in steps of {step:figure}',
  },
  'relation-broken': {
    vi: 'số liệu không khớp: {facts:facts}[; trái quy định: {relation:relation}]',
    en: 'facts that do not agree: {facts:facts}[; they break the rule: {relation:relation}]',
  },
  'figure-missing': {
    vi: 'tiêu chí "{node:node}" thiếu số liệu[ {facts:facts}]: {policy:word} ([{role:term}, ]tối đa {max:number} điểm)',
    en: 'criterion "{node:node}" lacks [{facts:facts}|facts]: {policy:word} ([{role:term}, ]at most {max:number} points)',
  },
  'unscorable-as-zero': {
    vi: 'tiêu chí "{node:node}" không tính được điểm nên được tính 0 điểm',
    en: 'criterion "{node:node}" has no score and counts as 0',
  },
  'outside-range': {
    vi: 'tiêu chí "{node:node}" được {points:number} điểm, ngoài khoảng từ 0 đến {max:number}',
    en: 'criterion "{node:node}" has {points:number} points, which is outside 0 to {max:number}',
  },
  'claim-differs': {
    vi: 'tiêu chí "{node:node}": đơn vị tự chấm {claimed:number} điểm, tính theo số liệu được {computed:number} điểm',
    en: 'criterion "{node:node}": the unit gives itself {claimed:number} points, its facts give {computed:number}',
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
  unverified: { vi: 'phiếu chưa được thẩm định', en: 'submissions that have not been verified' },
  'out-of-bounds': { vi: 'số liệu ngoài giới hạn', en: 'facts out of bounds' },
  'off-step': { vi: 'số liệu không đúng bước', en: 'facts off their step' },
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
 * results.unit('xa-a')?.findings.map((finding) => findingSentence(finding, 'en'));
 */
export function findingSentence(
  { code, params }: Pick<Finding, 'params'> & { readonly code: string },
  language: Language,
  names?: Names,
): string {
  const words = valueAt<Words>(FINDING_WORDS, code) ?? { vi: code, en: code };
  return fill(words, { params, language, names });
}

/** The heading of the findings of a code; an unknown code stays as it is. */
export function findingTitle(code: string, language: Language): string {
  return valueAt<Words>(FINDING_TITLES, code)?.[language] ?? code;
}
