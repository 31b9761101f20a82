import type { Json } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, clausesOf } from './clause.js';
import { deductions } from './counts.js';
import { type Range, rangeOf } from './range.js';
import type { Reader } from './reading.js';

/** Words for what went wrong, before a number of it: `chậm quá 5 ngày`, `vi phạm từ 3 lần trở lên`. */
const WRONG = /^(?:(?:nộp |gửi |báo cáo )?(?<word>chậm|trễ|muộn|quá hạn|thiếu|sót|sai|vắng|vi phạm|nợ)) /iu;

interface End {
  /** Numbers that earn nothing are more than `from`, or as many and more. */
  readonly sign: '>' | '>=';
  readonly from: string;
  readonly unit: string;
  readonly word: string;
}

/** `quá 5 ngày`, `từ 3 lần trở lên`: the number from which a row earns nothing; undefined for any other range. */
function endOf(label: string, range: Range | undefined): End | undefined {
  const word = WRONG.exec(label)?.groups?.word?.toLowerCase() ?? '';
  const rest = word === '' ? range : rangeOf(label.replace(WRONG, ''));
  if (rest === undefined || rest === 'unclear' || rest.is !== 'range' || rest.isPercent || rest.unit === '')
    return undefined;
  const { above, atLeast, below, atMost } = rest.ends;
  const from = above ?? atLeast;
  if (from === undefined || !/^\d+$/.test(from) || below !== undefined || atMost !== undefined) return undefined;
  return { sign: above === undefined ? '>=' : '>', from, unit: rest.unit.toLowerCase(), word };
}

/** Words between a thing and what was wrong with it: `báo cáo gửi chậm`. */
const ITS_DEED = /^(?:gửi|nộp|ban hành|báo cáo) /u;

/**
 * Whether what is counted is that of the end and nothing else: `ngày chậm` of `chậm quá 5 ngày`, `lần vi phạm` of `từ 3 lần`; not `báo cáo
 * thiếu hoặc chậm` of `thiếu từ 2 báo cáo`.
 */
function isOfItem({ unit, word }: End, item: string): boolean {
  const words = `${item.toLowerCase()} `;
  if (!words.startsWith(`${unit} `)) return false;
  return word === '' || words.slice(unit.length + 1).replace(ITS_DEED, '') === `${word} `;
}

/** `Chậm 01 ngày trừ 0,2 điểm, chậm quá 5 ngày không tính điểm`: each takes points away, and from a number nothing is left. */
export const cutOff: Reader = (scoring) => {
  const { max, role, clauses } = scoring;
  const [each, ...otherEach] = clausesOf(clauses, 'each');
  const ends = clausesOf(clauses, 'option').flatMap((option) => {
    const end = option.points === '0' && !option.isTaken ? endOf(option.label, option.range) : undefined;
    return end ? [{ option, end }] : [];
  });
  const [last, ...otherEnds] = ends;
  if (!each?.isTaken || !last || otherEach.length + otherEnds.length > 0 || ROLE_IS[role].lowers) return undefined;
  if (!areAll(clauses, ['each', 'option', 'absent']) || !isOfItem(last.end, each.item)) return undefined;
  const reading = deductions({ ...scoring, clauses: clauses.filter((clause) => clause !== last.option) });
  if (!reading || 'why' in reading || reading.facts.length !== 1) return reading;
  const { sign, from } = last.end;
  return {
    ...reading,
    rule: ([of = '']) => {
      const left: Json = { '-': [plainDecimal(max), { '*': [{ var: of }, plainDecimal(each.points)] }] };
      return { logic: { if: [{ [sign]: [{ var: of }, plainDecimal(from)] }, 0, { max: [0, left] }] } };
    },
    implied: [...(reading.implied ?? []), last.option],
  };
};
