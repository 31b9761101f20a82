import type { Json } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { type Clause, clausesOf } from './clause.js';
import { deductions } from './counts.js';
import type { Reader } from './reading.js';

/** `ngày chậm`: how late the one thing of a row is; of reports, of which each may be late, one or all may not be there. */
const HOW_LATE = /^(?:giờ|ngày(?: làm việc)?|tuần|tháng) .*(?<!\p{L})(?:chậm|trễ|muộn|quá hạn)(?!\p{L})/iu;
/** A title of several things, of which one or all may not be there: `Báo cáo định kỳ`. */
const OF_SEVERAL = /(?<!\p{L})(?:các|định kỳ|đột xuất|h[àằ]ng|tuần|tháng|quý|chế độ|công tác|thông tin)(?!\p{L})/iu;
const IS_NOT_DONE =
  /^(?:không|chưa) (?:có|gửi|nộp|báo cáo|ban hành|xây dựng|lập|thực hiện|triển khai|tổ chức|trình)(?: (?!đúng|đủ|đầy|kịp|chậm|trễ|và|hoặc|hay)\p{L}+){0,4}$/iu;

/** `Chậm 01 ngày trừ 0,1 điểm; không có báo cáo: 0 điểm`: each day takes points away, and nothing is earned where it was not done. */
export const notDone: Reader = (scoring) => {
  const { title, max, role, clauses } = scoring;
  const [each, ...otherEach] = clausesOf(clauses, 'each');
  const nones = clausesOf(clauses, 'option').filter(({ label, points, isTaken }) => {
    return points === '0' && !isTaken && IS_NOT_DONE.test(label);
  });
  const [none, ...otherNones] = nones;
  if (!each?.isTaken || !none || otherEach.length + otherNones.length > 0 || ROLE_IS[role].lowers) return undefined;
  if (!HOW_LATE.test(each.item) || OF_SEVERAL.test(title)) return undefined;
  const others: readonly Clause[] = clauses.filter((clause) => clause !== none);
  const reading = deductions({ ...scoring, clauses: others });
  if (!reading || 'why' in reading || reading.facts.length !== 1) return reading;
  const floor = reading.doubts?.some(({ why }) => why === 'deduction-cap');
  if (floor) return undefined;
  return {
    ...reading,
    facts: [...reading.facts, { title: `${title}: ${none.label.toLowerCase()}`, type: 'boolean' }],
    rule: ([of = '', isNone = '']) => {
      const left: Json = { '-': [plainDecimal(max), { '*': [{ var: of }, plainDecimal(each.points)] }] };
      return { logic: { if: [{ var: isNone }, 0, { max: [0, left] }] } };
    },
    used: [...reading.used, none],
  };
};
