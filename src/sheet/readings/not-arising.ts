import { equal, ONE, ZERO } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { bands } from './bands.js';
import { type Clause, clausesOf, ZERO_ANSWER_IS, type ZeroAnswer } from './clause.js';
import { pointsOf } from './points.js';
import type { Reader, Scoring } from './reading.js';
import { nounOf, shareOf } from './share-of.js';

/** `Không phát sinh hồ sơ trễ hạn`, `nếu đơn vị không có vụ việc trong năm`: there is nothing to have a share of. */
const NOTHING =
  /^(?:(?:nếu|trường hợp) )?(?:(?:đơn vị|trong năm|cơ quan) )*không (?:có|phát sinh) (?<thing>.+?)(?: nào| trong (?:năm|kỳ))*$/iu;

interface NotArising {
  readonly clause: Clause;
  readonly thing: string;
  readonly answer: ZeroAnswer;
}

/** The clause that says what is earned where there is nothing to have a share of; undefined where none or several do. */
function notArising({ clauses, max }: Scoring): NotArising | undefined {
  const found = clauses.flatMap((clause): NotArising[] => {
    if (clause.is === 'absent') return [{ clause, thing: clause.thing, answer: clause.answer }];
    const thing = clause.is === 'option' && !clause.range ? NOTHING.exec(clause.label)?.groups?.thing : undefined;
    if (clause.is !== 'option' || thing === undefined) return [];
    const points = pointsOf(clause, max);
    if (equal(points, ZERO)) return [{ clause, thing, answer: 'zero' }];
    return equal(points, fromDecimal(max)) ? [{ clause, thing, answer: 'full' }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * `100% hồ sơ trễ hạn có văn bản xin lỗi: 2 điểm; dưới 100%: 0 điểm; không phát sinh hồ sơ trễ hạn: 2 điểm`: bands of a share of two counts,
 * and what is earned where the second of them is 0.
 */
export const bandsOfArising: Reader = (scoring) => {
  const nothing = notArising(scoring);
  const ranges = clausesOf(scoring.clauses, 'option').flatMap(({ range }) => (range?.is === 'range' ? [range] : []));
  if (!nothing || ZERO_ANSWER_IS[nothing.answer].leavesOut || ranges.length === 0) return undefined;
  if (!ranges.every(({ isPercent }) => isPercent)) return undefined;
  const ofTitle = ranges.every(({ unit }) => unit === '')
    ? /^tỷ lệ (?<share>.+)$/iu.exec(scoring.title)?.groups?.share
    : undefined;
  const share = ofTitle ?? shareOf(ranges);
  const noun = share === undefined ? undefined : nounOf(share);
  if (share === undefined || noun?.toLowerCase() !== nothing.thing.toLowerCase()) return undefined;
  const letter = (name: string, meaning: string): Clause => ({
    is: 'letter',
    text: '',
    free: [],
    letter: name,
    meaning,
  });
  const product = { factor: ONE, over: ['a'], under: ['b'], isRest: false, maxima: 0 };
  const reading = bands({
    ...scoring,
    clauses: [
      ...scoring.clauses.filter((clause) => clause !== nothing.clause),
      { is: 'absent', text: '', free: [], thing: nothing.thing, answer: nothing.answer },
      { is: 'ratio', text: '', free: [], name: 'tỷ lệ', product },
      letter('a', `số ${share}`),
      letter('b', `tổng số ${noun}`),
    ],
  });
  return reading && !('why' in reading) ? { ...reading, used: [...reading.used, nothing.clause] } : undefined;
};
