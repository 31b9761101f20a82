import { valueAt } from '../kit/plain-data.js';
import type { Reason } from '../model/expression.js';
import { codedGiven, partGiven } from '../model/given-as.js';
import type { Kind } from '../model/kind.js';
import type { Words } from '../model/lowering.js';
import type { AbsenteePlace } from '../model/tie-method.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';
import { harmless } from './visible.js';

const ABSENTEE_REASONS: Readonly<Record<AbsenteePlace, Words>> = {
  'last-shared': { vi: 'xem như xếp hạng cuối', en: 'treated as ranked last' },
  'last-bottom': { vi: 'xem như xếp ở vị trí cuối cùng', en: 'treated as the very last' },
  omit: { vi: 'không ghi thứ hạng', en: 'given no place' },
};

/** The engine's reasons, as templates of their params; those of a rule kind are in the file of the kind. */
export const REASON_WORDS: Readonly<Record<string, Words>> = {
  // why a node has its value, or none
  'does-not-apply': { vi: 'không thuộc đối tượng áp dụng', en: 'does not apply to this unit' },
  'claimed-not-applicable': { vi: 'đơn vị đề nghị không áp dụng', en: 'the unit claims that it does not apply' },
  'nothing-counts': { vi: 'không có tiêu chí thành phần nào được tính', en: 'nothing inside it counts' },
  awarded: { vi: 'điểm do bên thẩm định ấn định', en: 'points set by the verifier' },
  'no-evidence': { vi: 'không có minh chứng được chấp nhận nên tính 0 điểm', en: 'no accepted evidence, so 0 points' },
  missing: { vi: 'thiếu số liệu[ {facts:facts}]', en: 'missing facts[ {facts:facts}]' },
  'out-of-bounds': { vi: 'số liệu[ "{fact:fact}"] ngoài giới hạn', en: 'fact[ "{fact:fact}"] is out of bounds' },
  'off-step': { vi: 'số liệu[ "{fact:fact}"] không đúng mức được ghi', en: 'fact[ "{fact:fact}"] is off its step' },
  'relation-broken': {
    vi: 'số liệu không khớp[, trái quy định: {relation:relation}]',
    en: 'facts that do not agree[ and break the rule: {relation:relation}]',
  },
  'division-by-zero': { vi: 'phép tính chia cho 0', en: 'a division by zero' },
  'too-large': { vi: 'số quá lớn để tính', en: 'a number too large to work with' },
  'too-many-steps': { vi: 'danh sách quá dài để tính', en: 'a list too long to work through' },
  'no-real-number': { vi: 'phép tính không cho ra số thực', en: 'no real number comes of it' },
  'plugin-threw': {
    vi: 'phần mở rộng[ "{plugin}"] gặp lỗi khi tính; hãy báo cho người viết phần mở rộng',
    en: 'a plugin[ "{plugin}"] failed while it worked out its answer; tell its author',
  },
  'plugin-answer': {
    vi: 'phần mở rộng[ "{plugin}"] không trả về[ {expected:type}| giá trị dùng được]; hãy báo cho người viết phần mở rộng',
    en: 'a plugin[ "{plugin}"] does not give[ {expected:type}| a value that can be used]; tell its author',
  },
  // comparison with other units
  'not-in-cohort': {
    vi: 'không thuộc nhóm được so sánh[ "{cohort}"]',
    en: 'outside the cohort[ "{cohort}"] that is compared',
  },
  'no-members': { vi: 'không có đơn vị nào để so sánh', en: 'there is no unit to compare with' },
  'hidden-members': {
    vi: 'so sánh với đơn vị có số liệu đã che',
    en: 'it compares with units whose figures are hidden',
  },
  'below-without-value': {
    vi: 'có đơn vị cấp dưới chưa có giá trị[: {units}]',
    en: 'units below have no value[: {units}]',
  },
  'not-submitted': { vi: 'không gửi phiếu', en: 'not submitted' },
  awaited: { vi: 'chưa đến hạn gửi', en: 'not submitted yet, and the deadline has not passed' },
  'not-in-layer': { vi: 'không có số liệu ở lớp này', en: 'no figures in this layer' },
  // a gate of a level
  'no-rows': {
    vi: 'không có tiêu chí nào để xét điều kiện',
    en: 'there is no criterion that the condition could look at',
  },
  // a ranking
  unverified: { vi: 'chưa được thẩm định', en: 'not verified' },
  'outside-cohort': { vi: 'không thuộc nhóm được xếp hạng', en: 'outside the cohort that is ranked' },
  ...ABSENTEE_REASONS,
};

/** What a sentence may use besides the reason. */
export interface ReasonContext {
  /** The rule kinds whose reasons have words: built-in ones and plugins. */
  readonly kinds?: readonly Pick<Kind, 'kind' | 'words'>[];
  /** What the ids in the reason are called; by default an id stands for itself. */
  readonly names?: Names;
  /** Params that the reason does not carry: points, max, and the params of the rule. */
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * A reason in words, as a clause. A reason that an expression of the pack states is shown as it is written. Where a param
 * of a kind's sentence is not known, the brackets around it are left out.
 *
 * @param reason The reason, as a record has it.
 * @param language The language of the sentence.
 * @param context Titles of ids, words of plugins, and params that the reason lacks; by default none.
 * @example
 * reasonSentence({ code: 'no-evidence' }, 'en'); // 'no accepted evidence, so 0 points'
 */
export function reasonSentence(reason: Reason, language: Language, context: ReasonContext = {}): string {
  const { code, params } = codedGiven('A reason', reason);
  const { kinds = [], names, params: more = {} } = partGiven('The context of a reason, as `{}`,', context);
  const [kind = '', ...rest] = code.split('/');
  const word = rest.join('/');
  const filling = { params: { ...more, ...params }, language, names };
  if (word === '') {
    const words = valueAt(REASON_WORDS, code);
    return words ? fill(words, filling) : harmless(code);
  }
  const words = valueAt(kinds.find((known) => known.kind === kind)?.words ?? {}, word);
  return words ? fill({ vi: optional(words.vi), en: optional(words.en) }, filling) : harmless(word);
}

/** Makes each bracket of a kind's sentence that holds a param an optional part. */
function optional(template: string): string {
  return template.replaceAll(/ \(([^()]*\{[^()]*)\)/g, '[ ($1)]');
}
