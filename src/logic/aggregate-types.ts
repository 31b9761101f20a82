import { BOOLEAN, NUMBER, type Type } from '../model/expression.js';
import type { AggregateName } from '../model/statistic.js';

/** What an aggregate takes of each member, and what it answers. */
export interface AggregateTypes {
  readonly takes: Type | 'any';
  readonly gives: Type;
}

const OF_NUMBERS: AggregateTypes = { takes: NUMBER, gives: NUMBER };
const OF_BOOLEANS: AggregateTypes = { takes: BOOLEAN, gives: NUMBER };

/** The types of every aggregate. Only the check of an expression asks for them, and a page that opens a plan makes none. */
export const AGGREGATE_TYPES: Readonly<Record<AggregateName, AggregateTypes>> = {
  max: OF_NUMBERS,
  min: OF_NUMBERS,
  sum: OF_NUMBERS,
  mean: OF_NUMBERS,
  count: { takes: 'any', gives: NUMBER },
  sd: OF_NUMBERS,
  rank: OF_NUMBERS,
  percentile: OF_NUMBERS,
  passing: OF_BOOLEANS,
  share: OF_BOOLEANS,
  every: { takes: BOOLEAN, gives: BOOLEAN },
};
