import { aggregateOf } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { ShapeOf } from '../../model/shape.js';
import type { AggregateName } from '../../model/statistic.js';
import { type WorkedKey, workedPhrase } from '../../words/index.js';
import type { Working } from './working.js';

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
  every: 'together-other',
};

/** What the units that a statistic asks are called. */
const UNITS = {
  cohort: 'those-compared',
  children: 'those-below',
} as const satisfies Readonly<Record<ShapeOf<'statistic'>['of'], WorkedKey>>;

/** What a number of units compared, or below, is called: `the highest of the units compared`. */
export function statisticName(typed: Shaped<'statistic'>, { language }: Pick<Working, 'language'>): string {
  const units = workedPhrase(UNITS[typed.shape.of], language);
  return workedPhrase(AGGREGATES[aggregateOf(typed)], language, { units });
}

/** Whether what is asked of every unit compared, or below, holds: `all the units compared do`. */
export function statisticStated({ shape }: Shaped<'statistic'>, truth: boolean, { language }: Working): string {
  const units = workedPhrase(UNITS[shape.of], language);
  return workedPhrase(truth ? 'every-holds' : 'every-fails', language, { units });
}
