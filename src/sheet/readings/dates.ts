import { compare, type Exact } from '../../kit/exact.js';
import { dateOfDay, dayNumber, isDate } from '../../kit/instant.js';
import { covering, isPlain } from './pattern.js';

/** The days of an answer, both ends in; open where there is none. `deed`: what is done on them, in small letters. */
interface Days {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly deed: string;
  readonly hasYear: boolean;
}

const DAY = (name: string) => String.raw`(?:ngày )?(?<${name}>\d{1,2}\/\d{1,2}(?:\/\d{4})?)`;
const FROM = `(?<from>từ|sau|từ sau) ${DAY('low')}(?: trở đi)?`;
const TO = (word: string) => `(?<${word}>trước(?: hoặc trong)?|đến|đến hết|đến trước|chậm nhất(?: là)?)`;
const DAYS = covering(
  String.raw`(?:(?<deed>\p{L}[\p{L} ]*?) )??(?:${FROM}(?: ${TO('until')} ${DAY('high')})?|${TO('before')} ${DAY('end')})`,
);
/** A year without 29 February, in which days without a year are counted. */
const ANY_YEAR = '2001';

/** The day of `15/12` or `15/12/2019` as a number; undefined where there is no such day. */
function dayOf(text: string): number | undefined {
  const [day = '', month = '', year = ANY_YEAR] = text.split('/');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? dayNumber(date) : undefined;
}

/** The days of a label, `unclear` where there is no such day, or the ends are the wrong way round; undefined for another label. */
function daysOf(label: string): Days | 'unclear' | undefined {
  const groups = DAYS.exec(label)?.groups;
  if (!groups) return undefined;
  const { deed = '', from = '', low, end, high = end } = groups;
  const isBefore = /trước$/iu.test(groups.until ?? groups.before ?? '');
  const [first, last] = [low, high].map((text) => (text === undefined ? undefined : dayOf(text)));
  const isNone = [low, high].some((text) => text !== undefined && dayOf(text) === undefined);
  if (isNone || (deed !== '' && (!isPlain(deed) || /(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(deed)))) return 'unclear';
  const days = {
    low: first === undefined ? undefined : first + (/sau$/iu.test(from) ? 1 : 0),
    high: last === undefined ? undefined : last - (isBefore ? 1 : 0),
  };
  if (days.low !== undefined && days.high !== undefined && days.low > days.high) return 'unclear';
  return { ...days, deed: deed.toLowerCase(), hasYear: /\d{4}$/.test(low ?? high ?? '') };
}

/** Whether a label is of days, as `từ 15/12 đến 31/12`. */
export function isOfDays(label: string): boolean {
  return daysOf(label) !== undefined;
}

/** An answer with what it earns. */
interface Answer {
  readonly label: string;
  readonly points: Exact;
}

type Earning = Days & Pick<Answer, 'points'>;

/** The days, where of `trước 15/11: 3 điểm; trước 30/11: 2 điểm` the later answer has what the earlier leaves; only where points fall from day to day. */
function withoutNesting(days: readonly Earning[]): readonly Earning[] {
  const fall = (some: readonly Earning[]) =>
    some.every(({ points }, index) => index === 0 || compare(points, some[index - 1]?.points ?? points) < 0);
  const befores = days.filter(({ low }) => low === undefined).toSorted((a, b) => (a.high ?? 0) - (b.high ?? 0));
  const afters = days.filter(({ high }) => high === undefined).toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0));
  return days.map((each) => {
    const { low, high } = each;
    const earlier = low === undefined ? befores.findLast((other) => (other.high ?? 0) < (high ?? 0)) : undefined;
    const later = high === undefined ? afters.find((other) => (other.low ?? 0) > (low ?? 0)) : undefined;
    if (earlier && fall(befores)) return { ...each, low: (earlier.high ?? 0) + 1 };
    return later && fall(afters) ? { ...each, high: (later.low ?? 0) - 1 } : each;
  });
}

/**
 * The days that answers of days leave out, in words: `ngày 15/12` of `trước 15/12`, `sau 15/12`; none where no answer is of days. Undefined where a day is in two of
 * them of which none is the narrower, or they are of two deeds, or not all have a year.
 */
export function daysLeftOut(answers: readonly Answer[], hasRest: boolean): readonly string[] | undefined {
  const found = answers.flatMap(({ label, points }) => {
    const days = daysOf(label);
    return days === undefined ? [] : [days === 'unclear' ? days : { ...days, points }];
  });
  const days = withoutNesting(found.filter((each) => each !== 'unclear')).toSorted(
    (a, b) => (a.low ?? -Infinity) - (b.low ?? -Infinity),
  );
  const deeds = new Set(days.map(({ deed }) => deed).filter((deed) => deed !== ''));
  if (days.length < found.length || deeds.size > 1 || new Set(days.map(({ hasYear }) => hasYear)).size > 1)
    return undefined;
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  if (days.some(({ low }, index) => index > 0 && (low ?? -1) <= (days[index - 1]?.high ?? Infinity))) return undefined;
  if (hasRest) return [];
  const written = (day: number): string => {
    const [year, month, date] = dateOfDay(day).split('-');
    return `ngày ${date}/${month}${first.hasYear ? `/${year}` : ''}`;
  };
  const between = days.slice(1).flatMap(({ low = 0 }, index) => {
    const [from, to] = [(days[index]?.high ?? 0) + 1, low - 1];
    if (from > to) return [];
    return [from === to ? written(from) : `từ ${written(from)} đến ${written(to)}`];
  });
  return [
    ...(first.low === undefined ? [] : [`trước ${written(first.low)}`]),
    ...between,
    ...(last.high === undefined ? [] : [`sau ${written(last.high)}`]),
  ];
}

const IS_TIME = /^(?:tháng|quý|tuần|năm) /iu;
const BESIDE = /^(?:.* )?(?<side>trước|sau) (?<time>.+)$/iu;

/** What lies between two answers in words: `quý III` of `trước quý III`, `sau quý III`, where no third answer names it. */
export function timesLeftOut(labels: readonly string[]): readonly string[] {
  const sides = labels.flatMap((label) => {
    const { side = '', time = '' } = (isOfDays(label) ? undefined : BESIDE.exec(label)?.groups) ?? {};
    return time === '' ? [] : [{ side: side.toLowerCase(), time }];
  });
  const before = sides.filter(({ side }) => side === 'trước').map(({ time }) => time);
  const after = sides.filter(({ side }) => side === 'sau').map(({ time }) => time);
  const [[first = ''], [last = '']] = [before, after];
  const isBetween = labels.some((label) => /(?<!\p{L})(?:trong|từ|đến|vào)(?!\p{L})/iu.test(label));
  // `trước tháng 3`, `sau tháng 6`
  if (before.length === 1 && after.length === 1 && first !== last && IS_TIME.test(first) && !isBetween)
    return [`từ ${first} đến ${last}`];
  return before.filter((time) => {
    const naming = labels.filter((label) => label.toLowerCase().includes(time.toLowerCase()));
    return naming.length === 2 && sides.some((other) => other.side === 'sau' && other.time === time);
  });
}
