import { bug } from '../../kit/bug.js';
import { compare, equal } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import { plainDecimal } from '../decimal-comma.js';
import { isBeyond, isOfAmount, isOfMarks } from './banded-title.js';
import { changeLeftOut } from './changed-figure.js';
import { areAll, clausesOf } from './clause.js';
import { titleOfCount } from './counted-figure.js';
import { isNameOf } from './figure-title.js';
import { endsBeside } from './loose-bands.js';
import { isAboveScale, scaleIn } from './marked-figure.js';
import { isUnitOfMeasure } from './measures.js';
import { withoutNesting } from './nested-bands.js';
import { countedIn, hasNoFault, isNoneOfChange, isNotDone, unitOf, withNoFault, withNone } from './none-of.js';
import { isPlan, titleOfPlan } from './plans.js';
import { areAddedUp, bestOf, isDecimal, pointsOf } from './points.js';
import { type Ends, isOneUnit, type Range } from './range.js';
import { endsAt100, ratioOf } from './ratio.js';
import type { Reader, Reading, RowDoubt, Scoring } from './reading.js';
import { isOfShare, shareOf } from './share-of.js';
import { withTopOpen } from './top-count.js';
import { isOfTwo } from './two-figures.js';

type Real = Extract<Range, { readonly is: 'range' }>;

/** `>90%: 6 điểm; từ 70% đến 90%: 3 điểm; …` of a percent; `4 lần trở lên: 4 điểm; 3 lần: 3 điểm; …` of a count. */
export const bands: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  const written = withNoFault(withNone(clausesOf(clauses, 'option')), title);
  const { options, doubts: openDoubts } = withTopOpen(written, scoring);
  if (isOfNoFigure(scoring, options)) return undefined;
  const ranges = options.flatMap(({ range }) => range ?? []);
  const real = ranges.filter((range): range is Real => range.is === 'range');
  const rests = ranges.filter(({ is }) => is === 'rest');
  if (real.length === 0 || ranges.length < Math.max(2, options.length) || rests.length > 1) return undefined;
  if (!areAll(clauses, ['option', 'letter', 'ratio', 'zero', 'absent']) || options.some(({ isTaken }) => isTaken))
    return undefined;
  const isPercent = real.some((range) => range.isPercent);
  // ends with and without `%`, or with different units, do not belong to one figure
  if (real.some((range) => range.isPercent !== isPercent) || !isOneUnit(real) || !isOneDeed(real)) return undefined;
  const ofWhat = wholeOf(title, real, isPercent);
  if (!ofWhat || (isPercent && goesBeyond(options, title, ofWhat.isOfPlan))) return undefined;
  const { whole, share } = ofWhat;
  const best = bestOf(options, max);
  if (compare(best, fromDecimal(max)) > 0) return { why: 'points-above-max', best: toText(best) };
  const [rest] = rests;
  const isNone = rest?.is === 'rest' && rest.isNone;
  const isAmount = !isPercent && (isUnitOfMeasure(unitOf(options)) || isOfMarks(unitOf(options), title));
  const aboveNone: Ends = isAmount ? { above: '0' } : { atLeast: '1' };
  const ends = withoutNesting(
    real.map((range) => ({
      ends: endsBeside(range, real),
      points: pointsOf(options.find((option) => option.range === range) ?? bug('a range is of an option'), max),
    })),
    // `không phát sinh` of a percent is no 0 %, `không có` of `Tỷ lệ hồ sơ trễ hạn` is
    isNone && !isPercent ? aboveNone : hasNoFault(options, title) ? { above: '0' } : {},
  );
  const highest =
    share !== undefined || (isPercent && whole === undefined && endsAt100(scoring))
      ? 100
      : isPercent || isAmount
        ? Number.POSITIVE_INFINITY
        : undefined;
  if (rest && !restIsOneEnd(ends, highest, isNone)) return undefined;
  const earned = options.map((option) => plainDecimal(toText(pointsOf(option, max))));
  if (!earned.every(isDecimal)) return undefined;
  const points = real.map((range, index): Json => {
    const decimals = Object.entries(ends[index] ?? bug('a range has ends'));
    const place = options.findIndex((option) => option.range === range);
    return {
      ...Object.fromEntries(decimals.map(([end, value]) => [end, plainDecimal(value)])),
      points: earned[place] ?? bug('a range is of an option'),
    };
  });
  const place = options.findIndex(({ range }) => range?.is === 'rest');
  const otherwise = place < 0 ? {} : { otherwise: earned[place] ?? bug('the rest is an option') };
  const isReached = equal(best, fromDecimal(max));
  const lessDoubts: readonly RowDoubt[] = isReached ? [] : [{ why: 'max-not-reached', best: toText(best) }];
  const maxDoubts = [...lessDoubts, ...openDoubts, ...changeLeftOut(scoring)];
  const rule = (of: Json) => ({ bands: { of, points, ...otherwise } });
  const named = { ...scoring, title: share === undefined ? titleOfPlan(title, whole) : `${title}: tỷ lệ ${share}` };
  if (isPercent) return onPercent(named, rule, [...maxDoubts, ...percentDoubts(named, real, rest !== undefined)]);
  return (isAmount ? onAmount : onCount)(scoring, real, rule, maxDoubts);
};

/** Whether answers are added up, or some of them are of another figure than the others: `không ban hành` is no time of 0 days. */
function isOfNoFigure(scoring: Scoring, options: ReturnType<typeof withNone>): boolean {
  const isTime = /^(?:giờ|ngày|tuần)(?!\p{L})/iu.test(unitOf(options));
  return (
    areAddedUp(options, scoring.max) ||
    isOfWhatIsLeft(scoring) ||
    isOfTwo(scoring.title) ||
    // of the stars of several products nobody knows whether they are added up
    /^sao$/iu.test(unitOf(options)) ||
    !isNoneOfChange(options) ||
    (isTime && options.some(isNotDone))
  );
}

/** What a percent is of, where the title does not name it; undefined where that is not clear. */
function wholeOf(title: string, real: readonly Real[], isPercent: boolean) {
  const whole = real
    .map(({ unit }) => unit)
    .find((unit) => unit !== '' && (!isNameOf(title, unit.replace(/^số /iu, '')) || isOfShare(unit, title)));
  const isOfPlan = whole !== undefined && isPlan(whole);
  const share = isPercent && whole !== undefined && !isOfPlan ? shareOf(real) : undefined;
  return isPercent && whole !== undefined && share === undefined && !isOfPlan ? undefined : { whole, share, isOfPlan };
}

/** Whether points are given for a percent that may be of what goes beyond a plan. */
function goesBeyond(options: ReturnType<typeof withNone>, title: string, isOfPlan: boolean): boolean {
  return options.some(({ label, points }) => points !== '0' && isBeyond(label, title, isOfPlan));
}

/** A title of how much less or more there is, of which `còn dưới 5%` is not said. */
const CHANGES = /(?<!\p{L})(?:giảm|tăng)(?! cường)(?!\p{L})/iu;

function isOfWhatIsLeft({ title, clauses }: Scoring): boolean {
  return CHANGES.test(title) && clausesOf(clauses, 'option').some(({ label }) => /^còn (?!lại)/iu.test(label));
}

/** Whether no two bands are of different deeds: `tổ chức 3 lớp` and `cử 2 lớp`. */
function isOneDeed(ranges: readonly Real[]): boolean {
  return new Set(ranges.map(({ verb }) => verb).filter((verb) => verb !== '')).size < 2;
}

/** Bands of an amount, as `ha` or `triệu đồng`, which may have parts. */
function onAmount(
  { title, clauses }: Scoring,
  real: readonly Real[],
  rule: (of: Json) => Json,
  doubts: readonly RowDoubt[],
): Reading | undefined {
  const options = clausesOf(clauses, 'option');
  const units = real.map(({ unit }) => unit).toSorted((a, b) => b.length - a.length);
  const scale = scaleIn(title);
  if (!areAll(clauses, ['option', 'absent']) || real.some(({ ends }) => isAboveScale(ends, scale))) return undefined;
  return {
    facts: [{ title, type: 'number', measure: units[0] || 'điểm', ...(scale === undefined ? {} : { max: scale }) }],
    rule: ([of = '']) => rule(of),
    used: options,
    doubts,
  };
}

function onPercent(scoring: Scoring, rule: (of: Json) => Json, doubts: readonly RowDoubt[]): Reading | undefined {
  const ratio = ratioOf(scoring);
  return (
    ratio && {
      facts: ratio.facts,
      rule: (ids) => rule(ratio.isAsked ? (ids[0] ?? '') : ratio.of(ids)),
      used: [...clausesOf(scoring.clauses, 'option'), ...ratio.used],
      assumes: ratio.assumes,
      doubts,
    }
  );
}

/** Bands of a count; its ends are whole numbers, so that `0,5` of a ratio without `%` is not taken for one. */
function onCount(
  { title, clauses }: Scoring,
  real: readonly Real[],
  rule: (of: Json) => Json,
  doubts: readonly RowDoubt[],
): Reading | undefined {
  const options = clausesOf(clauses, 'option');
  const isWhole = real.every(({ ends }) => Object.values(ends).every((end) => /^\d+$/.test(end)));
  const counted = titleOfCount(title, countedIn(withNone(options)));
  if (!areAll(clauses, ['option', 'absent']) || !isWhole || counted === undefined) return undefined;
  return {
    facts: [{ title: counted, type: 'count' }],
    rule: ([of = '']) => rule(of),
    used: options,
    doubts,
  };
}

/** Whether the bands have no gap and leave out exactly one end, which is the rest; `highest`: where a percent ends; `không có` of a count leaves out only 0. */
function restIsOneEnd(all: readonly Ends[], highest: number | undefined, isNone: boolean): boolean {
  const step = highest === undefined ? 1 : undefined;
  const spans = all
    .map((ends) => spanOf(ends, highest))
    .toSorted((a, b) => a.low - b.low || Number(b.hasLow) - Number(a.hasLow));
  const meets = spans.every((span, index) => {
    const next = spans[index + 1];
    if (!next) return true;
    if (step !== undefined) return span.high + 1 === next.low;
    return span.high === next.low && span.hasHigh !== next.hasLow;
  });
  const [first] = spans;
  const last = spans.at(-1);
  if (!meets || !first || !last) return false;
  const isLowFree = step !== undefined ? first.low > 0 : first.low > 0 || (first.low === 0 && !first.hasLow);
  const isHighFree = last.high < (highest ?? Number.POSITIVE_INFINITY) || (last.high === highest && !last.hasHigh);
  if (isNone)
    return step === undefined ? first.low === 0 && !first.hasLow && !isHighFree : first.low === 1 && !isHighFree;
  return isLowFree !== isHighFree;
}

interface Span {
  readonly low: number;
  readonly hasLow: boolean;
  readonly high: number;
  readonly hasHigh: boolean;
}

/** A band as numbers, for comparison only; `highest` of a percent; undefined for whole numbers, of which both ends are included. */
function spanOf({ above, atLeast, below, atMost }: Ends, highest: number | undefined): Span {
  const low = Number(above ?? atLeast ?? 0);
  const high = Number(below ?? atMost ?? Number.POSITIVE_INFINITY);
  if (highest !== undefined)
    return { low, hasLow: above === undefined, high: Math.min(high, highest), hasHigh: below === undefined };
  return {
    low: above === undefined ? low : low + 1,
    hasLow: true,
    high: below === undefined ? high : high - 1,
    hasHigh: true,
  };
}

/** A doubt on `Đạt 100%; không đạt` in a row that names no ratio: a percent of what? */
function percentDoubts({ title, clauses }: Scoring, real: readonly Real[], hasRest: boolean): readonly RowDoubt[] {
  const isNamed = /tỷ lệ|tỉ lệ|%|phần trăm|tỷ trọng/iu.test(title) || clausesOf(clauses, 'letter').length > 0;
  const isBare = isOfAmount(title) && clausesOf(clauses, 'letter').length === 0;
  const isOpen = isBare || (!isNamed && hasRest && real.length === 1 && real[0]?.isExact);
  return isOpen ? [{ why: 'percent-of-what' }] : [];
}
