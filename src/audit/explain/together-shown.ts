import type { Typed } from '../../model/expression.js';
import { type WorkedKey, workedPhrase } from '../../words/index.js';
import type { Working } from './working.js';

const AGGREGATES: Readonly<Record<string, WorkedKey>> = {
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
};

/** What a number of units together is called. */
export function togetherName({ op, literal }: Typed, { language }: Pick<Working, 'language'>): string {
  const units = workedPhrase(op === 'cohort' ? 'those-compared' : 'those-below', language);
  return workedPhrase(AGGREGATES[String(literal)] ?? 'together-other', language, { units });
}

/** A condition on units together, as it is: what is asked of all of them, or whether the unit is one of those compared. */
export function togetherStated({ op }: Typed, truth: boolean, { language }: Pick<Working, 'language'>): string {
  if (op === 'in-cohort') return workedPhrase(truth ? 'in-cohort' : 'not-in-cohort', language);
  const units = workedPhrase(op === 'cohort' ? 'those-compared' : 'those-below', language);
  return workedPhrase(truth ? 'every-holds' : 'every-fails', language, { units });
}
