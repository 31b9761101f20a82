import { equal } from '../../kit/exact.js';
import type { Clause } from './clause.js';
import { isFault, isMishap, isUnwished } from './faults.js';
import { isMeasured } from './measures.js';
import { bestOf, pointsOf } from './points.js';
import type { RowDoubt, Scoring } from './reading.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** Answers, of which the highest count takes what is above it, and a doubt that says so. */
interface Opened {
  readonly options: readonly OptionClause[];
  readonly doubts: readonly RowDoubt[];
}

/**
 * `2 lần/năm: 2 điểm; 1 lần/năm: 1 điểm; không tổ chức: 0 điểm`: nobody loses points by a third time. Only where the highest count
 * earns the most, is no fault, and no answer takes the rest.
 */
export function withTopOpen(options: readonly OptionClause[], { title, max }: Scoring): Opened {
  const counts = options.flatMap((option) => (option.range?.is === 'range' ? [{ option, range: option.range }] : []));
  const [top, ...below] = counts.toSorted((a, b) => Number(highOf(b.range.ends)) - Number(highOf(a.range.ends)));
  const number = top?.range.ends.atLeast;
  const isSingle = number !== undefined && top?.range.ends.atMost === number && !top.range.isEnough;
  if (!top || !isSingle || below.length === 0 || counts.some(({ range }) => range.isPercent))
    return { options, doubts: [] };
  const unit = counts.map(({ range }) => range.unit).find((words) => words !== '') ?? '';
  const isBad = isUnwished(title) || isFault(title) || isFault(unit) || isMishap({ item: unit, text: 'cộng' });
  const isBelow = below.every(({ range }) => Number(highOf(range.ends)) < Number(number));
  const hasOther = options.some(({ range }) => range?.is !== 'range' && !(range?.is === 'rest' && range.isNone));
  const isBest = equal(pointsOf(top.option, max), bestOf(options, max));
  if (unit === '' || isMeasured(unit, title) || isBad || !isBelow || hasOther || !isBest)
    return { options, doubts: [] };
  const opened = { ...top.option, range: { ...top.range, isEnough: true } };
  return {
    options: options.map((option) => (option === top.option ? opened : option)),
    doubts: [{ why: 'answer-left-out', missing: `trên ${number} ${unit}` }],
  };
}

function highOf({ below, atMost }: { readonly below?: string; readonly atMost?: string }): string {
  return below ?? atMost ?? 'Infinity';
}
