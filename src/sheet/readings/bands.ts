import { compare, equal } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import { plainDecimal } from '../decimal-comma.js';
import { bestOf, optionsOf, pointsOf } from './options.js';
import { rangeOf } from './range.js';
import { ratioOf } from './ratio.js';
import type { Reader } from './reading.js';

/** `>90%: 6 điểm; từ 70% đến 90%: 3 điểm; …` on a percent; `4 lần trở lên: 4 điểm; 3 lần: 3 điểm; …` on a count. */
export const bands: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  const options = optionsOf(clauses);
  const ranges = options?.map(({ label }) => rangeOf(label)) ?? [];
  const real = ranges.filter((range) => range?.is === 'range');
  if (!options || real.length === 0 || ranges.includes(undefined) || ranges.length < 2) return undefined;
  if (ranges.length - real.length > 1) return undefined;
  const isPercent = real.some((range) => range.isPercent);
  const best = bestOf(options, max);
  if (compare(best, fromDecimal(max)) > 0) return { why: 'points-above-max', best: toText(best) };
  const numbers = options.map((option) => plainDecimal(toText(pointsOf(option, max))));
  const points = ranges.flatMap((range, index): Json[] => {
    if (range?.is !== 'range') return [];
    const ends = Object.entries(range.ends).map(([end, value]) => [end, plainDecimal(value ?? '')] as const);
    return [{ ...Object.fromEntries(ends), points: numbers[index] ?? 0 }];
  });
  const rest = ranges.findIndex((range) => range?.is === 'rest');
  const otherwise = rest < 0 ? {} : { otherwise: numbers[rest] ?? 0 };
  const doubts = equal(best, fromDecimal(max)) ? [] : [{ why: 'max-not-reached', best: toText(best) } as const];
  if (!isPercent) {
    // cuts below 1 of a ratio that is explained are parts of 1, which no band of a count is
    if (Object.keys(scoring.definitions).length > 0) return undefined;
    return {
      facts: [{ title, type: 'count' }],
      rule: ([of = '']) => ({ bands: { of, points, ...otherwise } }),
      doubts,
    };
  }
  const ratio = ratioOf(scoring);
  if (!ratio) return undefined;
  return {
    facts: ratio.facts,
    rule: (ids) => ({
      bands: { of: ratio.whole === undefined ? (ids[0] ?? '') : ratio.of(ids), points, ...otherwise },
    }),
    assumes: ratio.assumes,
    doubts,
  };
};
