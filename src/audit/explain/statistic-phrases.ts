import { toText } from '../../kit/exact-text.js';
import { aggregateOf } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import type { AggregateName } from '../../model/statistic.js';
import { type WorkedKey, workedPhrase } from '../../words/index.js';
import { bracketed, composed, general, isExact, numberPiece, type Piece, required, type Working } from './working.js';

const AGGREGATES: Readonly<Record<AggregateName, WorkedKey>> = {
  max: 'together-max',
  min: 'together-min',
  sum: 'together-sum',
  mean: 'together-mean',
  count: 'together-count',
  sd: 'together-sd',
  rank: 'together-rank',
  percentile: 'together-percentile',
  passing: 'together-passing',
  share: 'together-share',
  every: 'together-every',
};

/** Whether a statistic is one number of units over another, so that it is told as their division. */
const IS_SHARE: Readonly<Record<AggregateName, boolean>> = {
  max: false,
  min: false,
  sum: false,
  mean: false,
  count: false,
  sd: false,
  rank: false,
  percentile: false,
  passing: false,
  share: true,
  every: false,
};

/** What the units that a statistic asks are called. */
const UNITS = {
  cohort: 'those-compared',
  children: 'those-below',
} as const satisfies Readonly<Record<ShapeOf<'statistic'>['of'], WorkedKey>>;

/**
 * What a number of units compared, or below, is called: `the highest "Bandwidth" of the units compared`.
 *
 * @param show - an expression with the values put in, or with names alone
 */
export function statisticName(
  typed: Shaped<'statistic'>,
  working: Working,
  show: (value: Typed, working: Working) => Piece,
): string {
  const { language } = working;
  const [of] = typed.args;
  return workedPhrase(AGGREGATES[aggregateOf(typed)], language, {
    units: workedPhrase(UNITS[typed.shape.of], language),
    condition: conditionAsked(typed, working),
    of: of && of.type.is !== 'boolean' ? bracketed(show(of, readerOf(typed, working)), 3) : '',
    percent: percentOf(typed, working),
  });
}

/** Who reads what is asked of each unit: of those below, by the names of their tier. */
function readerOf({ shape }: Shaped<'statistic'>, working: Working): Working {
  return general({ cohort: working, children: working.ofUnitsBelow ?? working }[shape.of]);
}

/** The percent of a percentile, which stands before its method; '' for any other statistic. */
function percentOf({ args }: Shaped<'statistic'>, { reading }: Working): string {
  const percent = args.at(-2)?.literal;
  return percent !== undefined && isExact(percent) ? numberPiece(toText(percent), reading).text : '';
}

/** The condition that is asked of each unit; '' for a statistic of numbers. */
function conditionAsked(typed: Shaped<'statistic'>, working: Working): string {
  const [of] = typed.args;
  return of?.type.is === 'boolean' ? required(of, readerOf(typed, working)) : '';
}

/** A share of units as its division, `1 : 3`: how many meet the condition, of how many; undefined for any other statistic. */
export function membersPassing(typed: Shaped<'statistic'>, working: Working): Piece | undefined {
  if (!IS_SHARE[aggregateOf(typed)]) return undefined;
  const counts = (['passing', 'count'] as const).flatMap((literal) => {
    const answer = working.ask({ ...typed, literal });
    return isExact(answer) ? [numberPiece(toText(answer), { ...working.reading, uncounted: false })] : [];
  });
  const [passing, count] = counts;
  if (!passing || !count) return undefined;
  return composed(`${passing.text} ${workedPhrase('divided', working.language)} ${count.text}`, 2, counts);
}

/** Whether what is asked of every unit compared, or below, holds: `all the units compared do`. */
export function statisticStated(typed: Shaped<'statistic'>, truth: boolean, working: Working): string {
  const units = workedPhrase(UNITS[typed.shape.of], working.language);
  const params = { units, condition: conditionAsked(typed, working) };
  return workedPhrase(truth ? 'every-holds' : 'every-fails', working.language, params);
}
