import { compare, HUNDRED, sign } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { FactType } from '../../model/fact-type.js';
import type { Words } from '../../model/lowering.js';
import type { Plan } from '../../model/plan.js';
import { isMeasuredInPercent } from './odd-measures.js';

/** A share of a whole, by its title; not a growth, or what is compared with a plan or an earlier year. */
const SHARE =
  /^tỷ lệ (?!.*(?<!\p{L})(?:tăng|giảm|tốc độ|so với|kế hoạch|chỉ tiêu|dự toán|vượt|nợ|bình quân|trung bình|thay đổi)(?!\p{L}))/iu;

/** A number of things, by its title; not a mean of them. */
const NUMBER_OF = /^(?:tổng )?số (?!.*(?:bình quân|trung bình|quy đổi|tỷ lệ|nghìn|triệu))/iu;

/** Things of which there is no half. */
const WHOLE_THINGS =
  /^(?:người|hộ|hồ sơ|văn bản|thủ tục|báo cáo|học sinh|giáo viên|cán bộ|công chức|nhiệm vụ|vụ|lượt|lần|cuộc|lớp|trường|xã|thôn|sáng kiến|mô hình|giải|đề tài)$/iu;

/** Facts of which a unit itself may give a number that is not whole. */
const TAKES_ANY_NUMBER = {
  boolean: false,
  count: false,
  number: true,
  choice: false,
  date: false,
  text: false,
  list: false,
  mark: false,
} as const satisfies Record<FactType, boolean>;

/** Figures of which nothing keeps a unit from saying what their title rules out: a share above 100%, or half a person. */
export function looseBounds({ pack: { facts } }: Plan): readonly CheckFinding[] {
  return facts.flatMap((fact, index) => {
    const { id, type, min, max, atMost, places, step } = fact;
    if (type === undefined || !TAKES_ANY_NUMBER[type]) return [];
    const title = firstOf(fact.title);
    const [least, most] = [min, max].map((end) => (end === undefined ? undefined : fromText(String(end))));
    const isAbove = atMost === undefined && (most === undefined || compare(most, HUNDRED) > 0);
    const isBelow = least === undefined || sign(least) < 0;
    if (isMeasuredInPercent(fact) && SHARE.test(title) && (isAbove || isBelow))
      return [checkFinding('percent-unbounded', ['facts', index], { fact: id })];
    const isCounted = WHOLE_THINGS.test(firstOf(fact.measure)) && NUMBER_OF.test(title);
    return isCounted && places === undefined && step === undefined
      ? [checkFinding('count-as-number', ['facts', index, 'type'], { fact: id, measure: firstOf(fact.measure) })]
      : [];
  });
}

/** Words in the first language that they have. */
function firstOf(words: string | Partial<Words> | undefined): string {
  const text = words === undefined || typeof words === 'string' ? (words ?? '') : Object.values(words)[0];
  return oneSpelling(String(text)).trim();
}
