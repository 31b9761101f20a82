import { compare, equal } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, type Clause, clausesOf } from './clause.js';
import { figureTitle, hasWords } from './figure-title.js';
import { areAddedUp, bestOf, pointsOf } from './points.js';
import { type Ends, isOneUnit, type Range } from './range.js';
import { ratioOf } from './ratio.js';
import type { Reader, Reading, RowDoubt, Scoring } from './reading.js';

type Real = Extract<Range, { readonly is: 'range' }>;

/** `>90%: 6 điểm; từ 70% đến 90%: 3 điểm; …` on a percent; `4 lần trở lên: 4 điểm; 3 lần: 3 điểm; …` on a count. */
export const bands: Reader = (scoring) => {
  const { max, clauses } = scoring;
  const options = withNone(clausesOf(clauses, 'option'));
  if (areAddedUp(options, max)) return undefined;
  const ranges = options.flatMap(({ range }) => range ?? []);
  const real = ranges.filter((range): range is Real => range.is === 'range');
  const rests = ranges.filter(({ is }) => is === 'rest');
  if (real.length === 0 || ranges.length < Math.max(2, options.length) || rests.length > 1) return undefined;
  if (!areAll(clauses, ['option', 'letter', 'ratio', 'zero', 'absent']) || options.some(({ isTaken }) => isTaken))
    return undefined;
  const isPercent = real.some((range) => range.isPercent);
  // a cut without its `%` beside others, or units that differ, are of no one figure
  if (real.some((range) => range.isPercent !== isPercent) || !isOneUnit(real)) return undefined;
  const best = bestOf(options, max);
  if (compare(best, fromDecimal(max)) > 0) return { why: 'points-above-max', best: toText(best) };
  const ends = real.map((range) => endsOf(range, real));
  const [rest] = rests;
  const isNone = rest?.is === 'rest' && rest.isNone;
  if (rest && !restIsOneEnd(ends, isPercent, isNone)) return undefined;
  const written = options.map((option) => plainDecimal(toText(pointsOf(option, max))));
  const points = real.map((range, index): Json => {
    const decimals = Object.entries(ends[index] ?? {}).map(([end, value]) => [end, plainDecimal(value ?? '')] as const);
    const place = options.findIndex((option) => option.range === range);
    return { ...Object.fromEntries(decimals), points: written[place] ?? 0 };
  });
  const place = options.findIndex(({ range }) => range?.is === 'rest');
  const otherwise = place < 0 ? {} : { otherwise: written[place] ?? 0 };
  const reached: readonly RowDoubt[] = equal(best, fromDecimal(max))
    ? []
    : [{ why: 'max-not-reached', best: toText(best) }];
  const rule = (of: Json) => ({ bands: { of, points, ...otherwise } });
  if (isPercent) return onPercent(scoring, rule, [...reached, ...percentDoubts(scoring, real, rest !== undefined)]);
  return onCount(scoring, real, rule, reached);
};

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** `không có mô hình` beside `1 mô hình` is none of what is counted. */
function withNone(options: readonly OptionClause[]): readonly OptionClause[] {
  const unit = options.map(({ range }) => (range?.is === 'range' ? range.unit : '')).find((one) => one !== '') ?? '';
  return options.map((option) => {
    const thing = /^(?:không|chưa) có (?<thing>.+)$/iu.exec(option.label)?.groups?.thing;
    if (option.range || thing === undefined || unit === '' || !hasWords(unit, thing)) return option;
    return { ...option, range: { is: 'rest', isNone: true } };
  });
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

/** Cuts of a ratio that is explained are parts of 1 where they have no `%`, which no band of a count is. */
function onCount(
  { title, clauses }: Scoring,
  real: readonly Real[],
  rule: (of: Json) => Json,
  doubts: readonly RowDoubt[],
): Reading | undefined {
  const options = clausesOf(clauses, 'option');
  const isWhole = real.every(({ ends }) => Object.values(ends).every((end) => /^\d+$/.test(end ?? '')));
  const unit = real.map((range) => range.unit).find((one) => one !== '') ?? '';
  if (!areAll(clauses, ['option', 'absent']) || !isWhole || isMeasured(unit, title)) return undefined;
  const isGeneral = unit === '' || MEASURES.test(unit) || /^(?:tổng )?số /iu.test(title);
  return {
    facts: [{ title: isGeneral && hasMeasure(unit, title) ? title : figureTitle(title, unit), type: 'count' }],
    rule: ([of = '']) => rule(of),
    used: options,
    doubts,
  };
}

/** Words that count without saying of what. */
const MEASURES = /^(?:lần|buổi|lượt|cái|đợt|cuộc|kỳ)$/iu;

const MEASURED_UNIT =
  /^(?:(?:nghìn|ngàn|triệu|tỷ)(?: đồng)?|đồng|ha|hecta|k?m|mét|km vuông|kg|kilogam|tấn|tạ|lít|giờ|phút|điểm)(?!\p{L})/iu;
const MEASURED_TITLE =
  /%|(?<!\p{L})(?:t[ỷỉ] lệ|t[ỷỉ] trọng|phần trăm|chỉ số|kinh phí|doanh thu|thu nhập|số (?:thu|chi|vốn|tiền|điểm)|vốn|diện tích|sản lượng|thời gian|trung bình|bình quân)(?!\p{L})/iu;

/** Between two whole amounts of it there are others, as 49,5 %: bands of whole numbers would leave them out unseen. */
function isMeasured(unit: string, title: string): boolean {
  return unit === '' ? MEASURED_TITLE.test(title) : MEASURED_UNIT.test(unit);
}

/** A measure says nothing beside the title, any other word must be in it: `lần/năm` beside `Số cuộc họp trong năm`. */
function hasMeasure(unit: string, title: string): boolean {
  return hasWords(
    title,
    unit
      .split('/')
      .filter((part) => !MEASURES.test(part))
      .join(' '),
  );
}

/** The ends of a band. An end that a bare dash writes gives way to the same end of another that has it in words. */
function endsOf(range: Real, all: readonly Real[]): Ends {
  const { atLeast, atMost, ...others } = range.ends;
  if (!range.isLoose || atLeast === undefined || atMost === undefined) return range.ends;
  const firm = all.filter((other) => !other.isLoose);
  const isBelow = firm.some(({ ends }) => ends.atLeast === atMost);
  const isAbove = firm.some(({ ends }) => ends.atMost === atLeast);
  return {
    ...others,
    ...(isAbove ? { above: atLeast } : { atLeast }),
    ...(isBelow ? { below: atMost } : { atMost }),
  };
}

/** Whether the bands leave out one end of the line and no gap between them; of a count, `không có` only 0. */
function restIsOneEnd(all: readonly Ends[], isPercent: boolean, isNone: boolean): boolean {
  const step = isPercent ? undefined : 1;
  const spans = all
    .map((ends) => spanOf(ends, step))
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
  const isHighFree = isPercent
    ? last.high < 100 || (last.high === 100 && !last.hasHigh)
    : last.high !== Number.POSITIVE_INFINITY;
  if (isNone) return isPercent ? first.low === 0 && !first.hasLow && !isHighFree : first.low === 1 && !isHighFree;
  return isLowFree !== isHighFree;
}

interface Span {
  readonly low: number;
  readonly hasLow: boolean;
  readonly high: number;
  readonly hasHigh: boolean;
}

/** A band as numbers, for comparing alone; of a count both ends are in. */
function spanOf({ above, atLeast, below, atMost }: Ends, step: number | undefined): Span {
  const low = Number(above ?? atLeast ?? 0);
  const high = Number(below ?? atMost ?? Number.POSITIVE_INFINITY);
  if (step === undefined)
    return { low, hasLow: above === undefined, high: Math.min(high, 100), hasHigh: below === undefined };
  return {
    low: above === undefined ? low : low + step,
    hasLow: true,
    high: below === undefined ? high : high - step,
    hasHigh: true,
  };
}

/** `Đạt 100%; không đạt` in a row that names no ratio: of what it is a percent must be asked. */
function percentDoubts({ title, clauses }: Scoring, real: readonly Real[], hasRest: boolean): readonly RowDoubt[] {
  const isNamed = /tỷ lệ|tỉ lệ|%|phần trăm|tỷ trọng/iu.test(title) || clausesOf(clauses, 'letter').length > 0;
  return !isNamed && hasRest && real.length === 1 && real[0]?.isExact ? [{ why: 'percent-of-what' }] : [];
}
