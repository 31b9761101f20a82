import { bug } from '../../kit/bug.js';
import { compare, equal, total, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { slugs } from '../slug.js';
import { bothFailing } from './both-failing.js';
import { bothDoubt, caseLeftOut } from './choice-doubts.js';
import { areAll, type Clause, clausesOf } from './clause.js';
import { daysLeftOut, isOfDays, timesLeftOut } from './dates.js';
import { denialLost } from './denial-lost.js';
import { withDenialsApart, withoutDenial } from './else-of.js';
import { isFaultless, isTurned, isUnwished, isWorse } from './faults.js';
import { areFrequencies } from './frequencies.js';
import { hourLeftOut } from './hours.js';
import { levelsBetween, moreLeftOut } from './levels-between.js';
import { inspectionLeftOut, middleLeftOut } from './middle-left-out.js';
import { monthsLeftOut } from './months-left-out.js';
import { leaveCaseOut, neitherOf } from './opposites.js';
import { isOfUnits, isPlain, withoutBut, withoutTime } from './pattern.js';
import { arePlaces, isAmongUnits } from './places.js';
import { areAddedUp, bestOf, hasZero, isDecimal, pointsOf } from './points.js';
import { isOneUnit, type Range, rangeOf } from './range.js';
import type { Reader, RowDoubt, Scoring } from './reading.js';
import { nothingLeftOut, stepsBetween } from './scales.js';
import { deniesEither } from './yes-no.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;
type Chosen = Pick<OptionClause, 'label' | 'points' | 'isPart'>;

const NONE: Chosen = { label: 'Không thuộc trường hợp nào', points: '0', isPart: false };

/** `Hằng tuần: 1,5 điểm; hằng tháng: 1 điểm; không: 0 điểm`. Where no option earns 0 one is added, with a doubt. */
export const choices: Reader = ({ title, max, role, text, clauses }) => {
  const written = clausesOf(clauses, 'option');
  if (written.length < 2 || !areAll(clauses, ['option', 'absent']) || !areCases(written)) return undefined;
  if (areAddedUp(written, max) || written.some(({ label }) => PLACE.test(label))) return undefined;
  if (new Set(written.map(({ label }) => label.toLowerCase())).size < written.length) return undefined;
  if (written.length > 2 && hasException(written)) return undefined;
  const isCompared = isComparison(title, written);
  const missing = answersLeftOut(written, max);
  if (!missing) return undefined;
  const [one, two] = written.map(({ label }) => label);
  if (written.length === 2 && leaveCaseOut(one ?? '', two ?? '') && !deniesEither(one ?? '', two ?? ''))
    return undefined;
  if (isWrongWay({ title, max, role }, written)) return undefined;
  const best = bestOf(written, max);
  if (compare(best, fromDecimal(max)) > 0) return { why: 'points-above-max', best: toText(best) };
  // options whose points add up to the maximum may be parts
  const isSum = equal(total(written.map((option) => pointsOf(option, max))), fromDecimal(max));
  if (isSum && !equal(best, fromDecimal(max))) return undefined;
  const isAdded = !hasZero(written, max);
  const options: readonly Chosen[] = isAdded ? [...written, NONE] : written;
  const ids = slugs(
    options.map(({ label }) => label),
    'muc',
  );
  const { isByPart, points } = pointsByAnswer(options, max);
  const table = Object.fromEntries(points.map((each, index) => [ids[index] ?? bug('each option has an id'), each]));
  if (!isByPart && !Object.values(table).every(isDecimal)) return undefined;
  const doubts: RowDoubt[] = [
    ...(isAdded ? [{ why: 'option-added' } as const] : []),
    ...(equal(best, fromDecimal(max)) ? [] : [{ why: 'max-not-reached', best: toText(best) } as const]),
    ...(isCompared ? [{ why: 'compared' } as const] : []),
    ...(written.some(({ label }) => /(?<!\p{L})hạng(?!\p{L})/iu.test(label)) && arePlaces({ title, clauses })
      ? [{ why: 'place-asked' } as const]
      : []),
    ...caseLeftOut(written, max, title),
    ...bothDoubt(written, { title, max, text }),
    ...missing.map((answer) => ({ why: 'answer-left-out', missing: answer }) as const),
  ];
  return {
    facts: [
      {
        title,
        type: 'choice',
        options: options.map(({ label }, index) => ({
          id: ids[index] ?? bug('each option has an id'),
          title: label,
        })),
      },
    ],
    rule: ([fact = '']) => ({ choice: { fact, [isByPart ? 'fractions' : 'points']: table } }),
    used: written,
    doubts,
  };
};

/** The points of answers, as parts of the maximum where some are written so: `2/3 điểm tối đa` beside `20 điểm` of 20 has no decimal. */
function pointsByAnswer(options: readonly Chosen[], max: string) {
  const decimals = options.map((option) => plainDecimal(toText(pointsOf(option, max))));
  const hasOther = !decimals.every((decimal) => isDecimal(decimal));
  const isFull = ({ points, isPart }: Chosen) => !isPart && equal(fromDecimal(points), fromDecimal(max));
  const isByPart =
    options.some(({ isPart }) => isPart) &&
    options.every((option) => option.isPart || option.points === '0' || (hasOther && isFull(option)));
  const parts = options.map((option) => (isFull(option) ? '1' : option.points));
  return { isByPart, points: isByPart ? parts : decimals };
}

/** Whether the points of the answers go the wrong way: a fault has most of them, or in a penalty what is good loses most. */
function isWrongWay({ title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>, written: readonly OptionClause[]) {
  const { lowers } = ROLE_IS[role];
  const earning = written.filter((option) => !equal(pointsOf(option, max), ZERO));
  if (!lowers && written.some((option) => !earning.includes(option) && isFaultless(option.label))) return true;
  const [first] = earning;
  if (written.length === 2 && earning.length === 1 && first && isTurned({ title, role }, first.label)) return true;
  const best = written.filter((option) => equal(pointsOf(option, max), bestOf(written, max)));
  // `gửi đúng hạn: 5 điểm; gửi chậm: 2 điểm` among penalties
  if (lowers) return best.some(({ label }) => isTurned({ title, role }, label) && !isWorse(label));
  return written.length > 2 && best.some(({ label }) => isWorse(label)) && !isUnwished(title);
}

/** Levels, days and times that no answer names; undefined where two answers have the same day. */
function answersLeftOut(options: readonly OptionClause[], max: string): readonly string[] | undefined {
  const labels = withDenialsApart(options.map(({ label }) => label));
  // `không đạt` beside `giỏi`, `khá` is a level, and no rest
  const hasRest = options.some(({ label, range }) => range?.is === 'rest' && !range.isNone && !/ đạt$/iu.test(label));
  const days = daysLeftOut(
    options.map((option) => ({ label: withoutDenial(option.label), points: pointsOf(option, max) })),
    hasRest,
  );
  if (!days || hasRest) return days && [...levelsBetween(labels), ...days];
  const levels = levelsBetween(labels);
  const middle = middleLeftOut(labels);
  const months = hourLeftOut(labels) ?? monthsLeftOut(labels) ?? timesLeftOut(labels);
  if (months === 'unclear') return undefined;
  const missing = [
    ...moreLeftOut(labels),
    ...inspectionLeftOut(labels),
    ...bothFailing(labels),
    ...levels,
    ...days,
    ...months,
    ...(levels.length + middle.length > 0 ? middle : stepsBetween(labels)),
  ];
  // where no answer earns 0, one is added
  if (missing.length > 0 || !hasZero(options, max)) return missing;
  const isNone = (option: OptionClause) => equal(pointsOf(option, max), ZERO);
  const [none, earning] = [options.filter(isNone), options.filter((option) => !isNone(option))].map((some) =>
    some.map(({ label }) => label),
  );
  const others = [...nothingLeftOut(labels), ...neitherOf(labels)];
  return others.length > 0 ? others : denialLost(earning ?? [], none ?? []);
}

/** Whether only some options begin with `nếu`: they may be exceptions from the others, not cases beside them. */
function hasException(options: readonly OptionClause[]): boolean {
  const conditions = options.filter(({ text }) => /^(?:nếu|trường hợp|khi) (?!không 0|còn lại|khác)/iu.test(text));
  return conditions.length > 0 && conditions.length < options.length - 1;
}

/** A kind of places, to which different points are given: no answer of a unit. */
const PLACE =
  /^(?:có )?(?:(?:khu vực|vùng) |(?:miền núi|đồng bằng|trung du|đô thị|thành thị|nông thôn|hải đảo|biên giới)(?!\p{L}))/iu;

/** `thiếu 1 đến 3 mục`, `thiếu trên 3 mục`: a word, then numbers. */
const NUMBERED =
  /^(?:(?:nộp|gửi|trình) )?(?<word>thiếu|chậm(?: hạn| tiến độ)?|sai|quá(?: hạn)?|trễ(?: hạn)?|muộn|vắng|vi phạm|bị (?:phê bình|nhắc nhở|kiểm điểm|khiển trách|kỷ luật)) (?<range>.*\d.*)$/iu;

/** Whether exactly one of the options is true: they are words, or numbers that follow one another without a gap. */
function areCases(options: readonly OptionClause[]): boolean {
  // `xã đảo: 1 điểm` beside actions of a unit is an exception, not one of the cases
  if (new Set(options.map(({ label }) => isOfUnits(label))).size > 1) return false;
  // `có` and `có nhưng chậm` are both true
  const labels = options.map(({ label }) => label.toLowerCase());
  if (labels.some((label) => withoutBut(label) !== label && labels.includes(label.replace(/ nhưng .*$/u, ''))))
    return false;
  // the answers of a part stand among the parts
  if (labels.length > 3 && ['có', 'không'].every((answer) => labels.includes(answer))) return false;
  // a place among the units depends on them
  if (labels.some(isAmongUnits)) return false;
  // `từ khá trở lên` has `khá` in it
  const upwards = labels.flatMap((label) => /^(?:đạt )?từ (?<level>.+) trở lên$/u.exec(label)?.groups?.level ?? []);
  if (upwards.some((level) => labels.includes(level))) return false;
  if (areFrequencies(options.flatMap(({ label, range }) => (range?.is === 'rest' ? [] : [label])))) return true;
  const cases = options.map((option) => ({ ...option, label: withoutDenial(option.label) }));
  const numbered = cases.filter(({ label, range }) => {
    return !isOfDays(label) && (range?.is === 'range' || !isPlain(withoutTime(withoutBut(label))));
  });
  if (numbered.length === 0 || hourLeftOut(cases.map(({ label }) => label)) !== undefined) return true;
  const parts = numbered.map(({ label }) => NUMBERED.exec(label)?.groups);
  const ranges = parts.map((part) => {
    const range = part && rangeOf(part.range ?? '');
    return range === 'unclear' ? undefined : range;
  });
  if (new Set(parts.map((part) => part?.word?.toLowerCase().replace(/ (?:hạn|tiến độ)$/u, ''))).size > 1) return false;
  if (!isOneUnit(ranges.flatMap((range) => (range?.is === 'range' ? [range] : [])))) return false;
  if (overlapInTime(ranges.flatMap((range) => (range?.is === 'range' ? [range] : [])))) return false;
  const spans = ranges.map((range) => {
    if (range?.is !== 'range' || range.isPercent) return undefined;
    const { above, atLeast, below, atMost } = range.ends;
    const low = above === undefined ? Number(atLeast ?? 1) : Number(above) + 1;
    return { low, high: below === undefined ? Number(atMost ?? Number.POSITIVE_INFINITY) : Number(below) - 1 };
  });
  if (!spans.every((span) => span !== undefined)) return false;
  const sorted = spans.toSorted((a, b) => a.low - b.low);
  const meet = sorted.every(({ high }, index) => index === sorted.length - 1 || high + 1 === sorted[index + 1]?.low);
  return meet && sorted[0]?.low === 1 && sorted.at(-1)?.high === Number.POSITIVE_INFINITY;
}

/** Whether a time, which has parts, may be in two answers: `chậm dưới 2 tháng`, `chậm trên 1 tháng`. */
function overlapInTime(ranges: readonly Extract<Range, { readonly is: 'range' }>[]): boolean {
  const times = ranges.filter(({ unit }) => /^(?:giờ|ngày|tuần|tháng|quý|năm)(?!\p{L})/iu.test(unit));
  return times.some(({ ends: { below } }) => times.some(({ ends: { above } }) => Number(above) < Number(below)));
}

const CHANGE =
  /^(?:tăng|giảm|giữ nguyên|không (?:tăng|giảm|đổi|thay đổi)|bằng(?! (?:khen|lao động|chứng nhận|tốt nghiệp|văn bản|tiếng))|cao hơn|thấp hơn)(?!\p{L})/iu;
const QUANTITY =
  /^(?:tổng |mức )?(?:số|tỷ lệ|tỉ lệ|kinh phí|doanh thu|thu|chi|vốn|thu nhập|sản lượng|diện tích)(?!\p{L})/iu;

/** Whether two figures are compared and the row does not say which. */
function isComparison(title: string, options: readonly Chosen[]): boolean {
  return options.filter(({ label }) => CHANGE.test(label)).length > 1 && !QUANTITY.test(title);
}
