import { toText } from '../../kit/exact-text.js';
import { aggregateOf } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import type { AggregateName } from '../../model/statistic.js';
import { type WorkedKey, workedPhrase } from '../../words/index.js';
import {
  bracketed,
  type CalculationContext,
  composed,
  general,
  numberPiece,
  type Piece,
  required,
} from './calculation-context.js';

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

/** Whether a statistic is one number of units over another, so that it is written as their division. */
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
  context: CalculationContext,
  show: (value: Typed, context: CalculationContext) => Piece,
): string {
  const { language } = context;
  const [of] = typed.args;
  return workedPhrase(AGGREGATES[aggregateOf(typed)], language, {
    units: workedPhrase(UNITS[typed.shape.of], language),
    condition: conditionAsked(typed, context),
    of: of && of.type.is !== 'boolean' ? bracketed(show(of, readerOf(typed, context)), 3) : '',
    percent: percentOf(typed, context),
  });
}

/** Who reads what is asked of each unit: of those below, by the names of their tier. */
function readerOf({ shape }: Shaped<'statistic'>, context: CalculationContext): CalculationContext {
  return general({ cohort: context, children: context.ofUnitsBelow ?? context }[shape.of]);
}

/** The percent of a percentile, which stands before its method; '' for any other statistic. */
function percentOf({ args }: Shaped<'statistic'>, { reading }: CalculationContext): string {
  const percent = args.at(-2)?.literal;
  return percent !== undefined && isExact(percent) ? numberPiece(toText(percent), reading).text : '';
}

/** The condition that is asked of each unit; '' for a statistic of numbers. */
function conditionAsked(typed: Shaped<'statistic'>, context: CalculationContext): string {
  const [of] = typed.args;
  return of?.type.is === 'boolean' ? required(of, readerOf(typed, context)) : '';
}

/** A share of units as its division, `1 : 3`: how many meet the condition, of how many; undefined for any other statistic. */
export function membersPassing(typed: Shaped<'statistic'>, context: CalculationContext): Piece | undefined {
  if (!IS_SHARE[aggregateOf(typed)]) return undefined;
  const counts = (['passing', 'count'] as const).flatMap((literal) => {
    const answer = context.ask({ ...typed, literal });
    return isExact(answer) ? [numberPiece(toText(answer), { ...context.reading, uncounted: false })] : [];
  });
  const [passing, count] = counts;
  if (!passing || !count) return undefined;
  return composed(`${passing.text} ${workedPhrase('divided', context.language)} ${count.text}`, 2, counts);
}

/** Whether what is asked of every unit compared, or below, holds: `all the units compared do`. */
export function statisticStated(typed: Shaped<'statistic'>, truth: boolean, context: CalculationContext): string {
  const units = workedPhrase(UNITS[typed.shape.of], context.language);
  const params = { units, condition: conditionAsked(typed, context) };
  return workedPhrase(truth ? 'every-holds' : 'every-fails', context.language, params);
}
