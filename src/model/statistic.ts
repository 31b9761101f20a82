import type { Exact } from '../kit/exact.js';
import type { Reason, Value } from './expression.js';
import type { Layer } from './layer.js';

/** What is kept of the members' values, by the name in the record; `sorted`, lowest first, is a list. */
export const KEPT = ['count', 'passing', 'max', 'min', 'sorted', 'sum', 'mean', 'sd-population', 'sd-sample'] as const;

/** What is kept of the members' values, by its name. */
export type Kept = (typeof KEPT)[number];

/** Whether a value that is kept may be rounded, at 50 places or as a root. */
export const MAY_ROUND = {
  count: false,
  passing: false,
  max: false,
  min: false,
  sorted: false,
  sum: true,
  mean: true,
  'sd-population': true,
  'sd-sample': true,
} as const satisfies Record<Kept, boolean>;

/** Whether a value that is kept is a square root, which takes functions of irrational numbers. */
export const HAS_ROOT = {
  count: false,
  passing: false,
  max: false,
  min: false,
  sorted: false,
  sum: false,
  mean: false,
  'sd-population': true,
  'sd-sample': true,
} as const satisfies Record<Kept, boolean>;

/** What `cohort` and `children` can ask of the members' values: `cohort: [districts, mean, …]`. */
export const AGGREGATE_NAMES = [
  'max',
  'min',
  'sum',
  'mean',
  'count',
  'sd',
  'rank',
  'percentile',
  'passing',
  'share',
  'every',
] as const;

/** What is asked of the members' values, by its name. */
export type AggregateName = (typeof AGGREGATE_NAMES)[number];

/** The values of a statistic over its members, by name. */
export type KeptValues = Readonly<Partial<Record<Kept, Exact | readonly Exact[]>>>;

/** The square root of a number that is not below 0, to 40 significant digits where it is irrational. */
export type SquareRoot = (x: Exact) => Rounded | undefined;

/** A number, and whether it was rounded on the way. */
export interface Rounded {
  readonly value: Exact;
  readonly approximate: boolean;
}

/** The statistic that a rule reads: values over the units with which the unit is compared, but not their figures. */
export interface Together {
  /** What is kept of the values of the members, by name. */
  readonly values: KeptValues;
  /** Whether a value is rounded at 50 places, irrational, or computed from such a value. */
  readonly approximate: boolean;
}

/** A unit that has no value of its own, and why. */
export interface LeftOut {
  /** The unit, by its id. */
  readonly unit: string;
  /** Why it has no value of its own. */
  readonly because: Reason;
}

/** Which statistic it is: whose figures, over which units, and who asked. */
export interface StatisticHead {
  /** Whose figures it was taken of. */
  readonly layer: Layer;
  /** The tier of its members, by its id. */
  readonly tier: string;
  /** The cohort of its members, by its id; absent where they are the units below one unit. */
  readonly cohort?: string;
  /** The option of the attribute that divides the cohort; absent where none does. */
  readonly option?: string;
  /** The parent whose units below were taken, for `children` statistics. */
  readonly parent?: string;
  /** The first node, in the order of the pack, that asked. */
  readonly at: string;
}

/** A statistic of one layer: of a cohort, of one option of it, or of the units below one unit. */
export interface Statistic extends Together, StatisticHead {
  /** Which statistic of the asking tier it is. */
  readonly id: string;
  /** In code-unit order. */
  readonly members: readonly string[];
  /** Units of the group that have no value and so do not count. */
  readonly left: readonly LeftOut[];
  /** Members without a value of their own, for which `whenAbsent` stands. */
  readonly absent?: readonly LeftOut[];
  /** A unit of the group is hidden, or values compare with a hidden unit, so that the values are not known. */
  readonly hidden?: true;
}

/** The words of `whenAbsent`, where no value stands for a unit below that has none. */
export const ABSENT_WORDS = ['exclude', 'withhold'] as const;

/** A word of `whenAbsent`. */
export type AbsentWord = (typeof ABSENT_WORDS)[number];

/** Whether the statistic has a value only if every unit below has one. */
export const NEEDS_ALL_BELOW = {
  exclude: false,
  withhold: true,
} as const satisfies Record<AbsentWord, boolean>;

/**
 * What stands for a unit below that has no value: a value; or a word: the unit is left out, or the statistic has no
 * value.
 */
export type WhenAbsent = Value | AbsentWord;

/** Whether `whenAbsent` is a word, so that no value stands for a unit below that has none. */
export function isAbsentWord(whenAbsent: WhenAbsent | undefined): whenAbsent is AbsentWord {
  return ABSENT_WORDS.some((word) => word === whenAbsent);
}
