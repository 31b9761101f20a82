import { bug } from '../../kit/bug.js';
import { compare, equal, subtract } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, type Clause, clausesOf } from './clause.js';
import { isMerit, isMishap, isOfNoFault } from './faults.js';
import { countOf, figureTitle, hasWords, isNameOf } from './figure-title.js';
import { isAmount } from './measures.js';
import { ADDS } from './pattern.js';
import { pointsOf } from './points.js';
import type { Range } from './range.js';
import type { Reader, RowDoubt, Scoring } from './reading.js';

type EachClause = Extract<Clause, { readonly is: 'each' }>;

/** `Mỗi ứng dụng 1 điểm, tối đa 5 điểm`; several counts share one cap. For a penalty also `mỗi lỗi trừ 1 điểm`. */
export const perItem: Reader = ({ title, max, role, clauses }) => {
  const each = clausesOf(clauses, 'each');
  const caps = clausesOf(clauses, 'cap');
  const nones = clausesOf(clauses, 'option');
  if (each.length === 0 || !areAll(clauses, ['each', 'cap', 'absent', 'option'])) return undefined;
  if (!nones.every((none) => none.points === '0' && isNoneOf(none.label, each) && !isNotReached(none, each)))
    return undefined;
  if (each.some(({ isTaken }) => isTaken !== each[0]?.isTaken) || (each[0]?.isTaken && !ROLE_IS[role].lowers))
    return undefined;
  if (caps.length > 1 || (!ROLE_IS[role].lowers && caps.some(({ isTaken }) => isTaken))) return undefined;
  if (each.some(({ item }) => isAmount(item)) || (!ROLE_IS[role].lowers && each.some(isMishap))) return undefined;
  if (
    each.some(takesForMerit) ||
    (ROLE_IS[role].lowers && each.some(({ item }) => isMerit(item) || isOfNoFault(item, title)))
  )
    return undefined;
  const most = caps[0]?.points ?? max;
  if (compare(fromDecimal(most), fromDecimal(max)) > 0) return { why: 'points-above-max', best: most };
  if (each.length > 1 && (most !== max || areNested(each))) return undefined;
  const odd = oddIn(each, max);
  if (odd) return { why: 'points-above-max', best: odd.points };
  const points = each.map((clause) => plainDecimal(clause.points));
  const titleOf = each.length === 1 ? figureTitle : countOf;
  const names = each.map(({ item }) => titleOf(title, item));
  if (new Set(names).size < names.length) return undefined;
  const atMost = plainDecimal(most);
  const doubts: readonly RowDoubt[] = most === max ? [] : [{ why: 'max-not-reached', best: most }];
  return {
    facts: names.map((name) => ({ title: name, type: 'count' })),
    rule: (ids) => {
      const [count = ''] = ids;
      if (ids.length === 1) return { 'per-item': { count, each: points[0] ?? bug('a count has points'), atMost } };
      const products = ids.map((id, index) => ({ '*': [{ var: id }, points[index] ?? bug('each count has points')] }));
      return { logic: { min: [{ '+': products }, atMost] } };
    },
    used: [...each, ...caps, ...nones],
    doubts,
  };
};

/** `Tối đa 2 điểm, mỗi lỗi trừ 0,5 điểm`; `Không có sự cố: 3 điểm; mỗi sự cố trừ 1 điểm`. */
export const deductions: Reader = (scoring) => {
  const { title, max, role, clauses } = scoring;
  const each = clausesOf(clauses, 'each');
  const caps = clausesOf(clauses, 'cap');
  const starts = clausesOf(clauses, 'option');
  if (ROLE_IS[role].lowers || each.length === 0 || each.some(({ isTaken }) => !isTaken)) return undefined;
  if (!areAll(clauses, ['each', 'cap', 'floor', 'option', 'absent']) || starts.length > 1) return undefined;
  if (each.some((clause) => isAmount(clause.item) || takesForMerit(clause) || isOfNoFault(clause.item, title)))
    return undefined;
  // `trừ 0,5 điểm, tối đa cộng 3 điểm`
  if (scoring.clauses.some(({ is, text }) => is === 'cap' && ADDS.test(text))) return undefined;
  const others = caps.filter(
    (clause) => !clause.isTaken && !isOfLoss(clause, scoring) && (clause.points ?? max) !== max,
  );
  const isFull = starts.every((option) => isWhole(option.range) && equal(pointsOf(option, max), fromDecimal(max)));
  const taken = caps.flatMap((clause) => (clause.isTaken || isOfLoss(clause, scoring) ? [clause.points ?? max] : []));
  if (others.length > 0 || !isFull || taken.length > 1) return undefined;
  const cap = taken[0] ?? max;
  if (each.length > 1 && (cap !== max || areNested(each))) return undefined;
  if (compare(fromDecimal(cap), fromDecimal(max)) > 0) return { why: 'points-above-max', best: cap };
  const odd = oddIn(each, max);
  if (odd) return { why: 'points-above-max', best: odd.points };
  const floor = toText(subtract(fromDecimal(max), fromDecimal(cap)));
  const isSaid = taken.length > 0 || clausesOf(clauses, 'floor').length > 0;
  const names = each.map(({ item }) => (isCount(title, item) ? title : countOf(title, item)));
  if (new Set(names).size < names.length) return undefined;
  const implied = starts.filter(({ label }) => isNoLack(label, each));
  return {
    facts: names.map((name) => ({ title: name, type: 'count' })),
    rule: (ids) => ({
      deduct: {
        items: ids.map((id, index) => ({
          count: id,
          each: plainDecimal((each[index] ?? bug('each fact is of a clause')).points),
        })),
        notBelow: plainDecimal(floor),
      },
    }),
    used: [...each, ...caps, ...starts.filter((start) => !implied.includes(start)), ...clausesOf(clauses, 'floor')],
    implied,
    assumes: isSaid ? [] : ['floor-zero'],
    doubts: [...startDoubts(scoring, each), ...(floor === '0' ? [] : [{ why: 'deduction-cap', cap, floor } as const])],
  };
};

/** Whether an answer is in words, or all of a percent, or of a number: `100% văn bản được ký số`, `đủ 12 cuộc`. */
function isWhole(range: Range | undefined): boolean {
  if (!range) return true;
  return range.is === 'range' && (range.isPercent ? range.ends.atLeast === '100' : range.isEnough);
}

/** Whether `không quá 1 điểm` behind `2 điểm; thiếu 01 ngày trừ 0,2 điểm` is the most that is taken away: what is left may be 2. */
function isOfLoss(cap: Clause, { clauses, max }: Scoring): boolean {
  const before = clauses[clauses.indexOf(cap) - 1];
  const hasStart = clausesOf(clauses, 'option').some((option) => equal(pointsOf(option, max), fromDecimal(max)));
  return hasStart && before?.is === 'each' && before.isTaken && /^(?:nhưng )?không (?:vượt )?quá /iu.test(cap.text);
}

/** Whether points are taken away for what nobody loses them for: `mỗi hồ sơ đúng hạn trừ 1 điểm`. */
function takesForMerit({ isTaken, item }: EachClause): boolean {
  return isTaken && isMerit(item);
}

/** `1.125 điểm`, which is a thousand unless an English decimal was meant. */
const MAY_BE_DECIMAL = /(?<![\d.,])[1-9]\d{0,2}\.\d{3} ?(?:điểm|đ)(?!\p{L})/iu;

/** The first clause whose points are above the maximum and may be an English decimal. */
function oddIn(each: readonly EachClause[], max: string): EachClause | undefined {
  return each.find(
    ({ text, points }) => MAY_BE_DECIMAL.test(text) && compare(fromDecimal(points), fromDecimal(max)) > 0,
  );
}

/** `tuần chậm`, which the days of `ngày chậm` are in too. */
const SPAN_OF_TIME = /^(?:giờ|ngày|tuần|tháng|quý|năm)(?!\p{L})/iu;

/** Whether one count includes another, as `giải thưởng` includes `giải thưởng cấp tỉnh`, and `tháng chậm` the weeks of it. */
function areNested(each: readonly EachClause[]): boolean {
  if (each.filter(({ item }) => SPAN_OF_TIME.test(item)).length > 1) return true;
  return each.some((clause) => each.some((other) => clause !== other && hasWords(clause.item, other.item)));
}

function isCount(title: string, item: string): boolean {
  return /^số /iu.test(title) && isNameOf(title, item);
}

const NONE_OF = /^(?:không(?: có| xảy ra| để xảy ra| phát sinh| bị| còn)?|chưa (?:có|xảy ra)) /iu;

/** Whether a label is that there is none of what is counted. */
function isNoneOf(label: string, each: readonly EachClause[], title = ''): boolean {
  if (/^(?:không|chưa)(?: có)?$/iu.test(label)) return each.length === 1;
  const thing = label.replace(NONE_OF, '').replace(/ nào(?!\p{L})/iu, '');
  return (
    NONE_OF.test(label) &&
    each.length === 1 &&
    each.every(({ item }) => hasWords(item, thing) || isCaseOf(item, thing, title))
  );
}

/** Whether an item is a case of a thing that the title of the row names in full: `vụ tai nạn` of `tai nạn lao động`. */
function isCaseOf(item: string, thing: string, title: string): boolean {
  const name = item.replace(/^(?:vụ(?: việc)?|trường hợp|lần|cuộc) /iu, '');
  return name !== item && hasWords(thing, name) && hasWords(title, thing) && hasWords(thing, title);
}

/** Whether `không đạt 0 điểm` stands behind `mỗi nội dung đạt 1 điểm`, where `đạt` may belong to what is counted or to the points. */
function isNotReached({ text }: { readonly text: string }, each: readonly EachClause[]): boolean {
  return /^(?:không|chưa) đạt(?!\p{L})/iu.test(text) && !each.every(({ item }) => hasWords(item, 'đạt'));
}

/** A doubt where the points before any deduction depend on a condition that the deductions do not state. */
function startDoubts({ title, clauses }: Scoring, each: readonly EachClause[]): readonly RowDoubt[] {
  return clausesOf(clauses, 'option').flatMap(({ label }): RowDoubt[] => {
    return isNoneOf(label, each, title) || isNoLack(label, each) ? [] : [{ why: 'start-condition', clause: label }];
  });
}

/** What an answer asks for, and what is counted where it is not done. */
const LACKS = [
  [/(?<!\p{L})(?:đầy )?đủ(?!\p{L})/iu, /(?<!\p{L})(?:thiếu|sót)(?!\p{L})/iu],
  [/(?<!\p{L})(?:đúng (?:thời )?hạn|kịp thời)(?!\p{L})/iu, /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn)(?!\p{L})/iu],
] as const;
/** Words beside what an answer asks for, which say only what was done: `gửi báo cáo đầy đủ, đúng hạn`. */
const ONLY_DOES =
  /^(?:(?:công khai|gửi|nộp|báo cáo|thực hiện|ban hành|có|niêm yết|cập nhật|và|văn bản)(?!\p{L})|[ ,])*$/iu;

/** Whether an answer says no more than that nothing is missing or late, of which each is counted: `Đầy đủ, đúng hạn`. */
function isNoLack(label: string, each: readonly EachClause[]): boolean {
  const asked = LACKS.filter(([whole]) => whole.test(label));
  const rest = LACKS.reduce((words, [whole]) => words.replace(whole, ' '), label);
  return (
    asked.length > 0 &&
    ONLY_DOES.test(rest) &&
    asked.every(([, lack]) => each.some(({ item }) => lack.test(item))) &&
    each.every(({ item }) => asked.some(([, lack]) => lack.test(item)))
  );
}
