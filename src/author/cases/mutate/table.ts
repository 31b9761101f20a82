import type { Json } from '../../../model/expression.js';
import { POLICY_WORDS } from '../../../model/pack-policies.js';
import { ABSENTEE_PLACES, SHARINGS } from '../../../model/tie-method.js';
import type { AlterationKind } from './alteration.js';

/** What else each closed word of the format could have been, by its key; the first words are the likeliest mistakes. */
export const OTHER_WORDS: Readonly<
  Record<string, readonly [AlterationKind, Readonly<Record<string, readonly string[]>>]>
> = {
  whenMissing: ['policy', others(...POLICY_WORDS.whenMissing)],
  whenNotApplicable: ['policy', others(...POLICY_WORDS.whenNotApplicable)],
  whenUnscorable: ['policy', others(...POLICY_WORDS.whenUnscorable)],
  whenZero: ['policy', others('not-applicable', 'unscorable', 'zero', 'full')],
  whenOutside: ['policy', others('clamp', 'unscorable')],
  unanswered: ['policy', others('missing', 'not-met')],
  late: ['policy', others('not-submitted', 'accept-with-finding')],
  notSubmitted: ['policy', others(...ABSENTEE_PLACES)],
  whenUnverified: ['policy', { off: ['withhold'], finding: ['withhold'], withhold: ['finding'] }],
  whenAbsent: ['policy', { off: ['zero'], finding: ['zero'], zero: ['finding'] }],
  estimates: ['policy', { allowed: ['refused'], finding: ['refused'], refused: ['allowed'] }],
  mode: ['mode', { ...others('half-up', 'half-even'), up: ['down'], down: ['up'], ceil: ['floor'], floor: ['ceil'] }],
  ties: ['ties', others(...SHARINGS)],
  prefer: ['side', others('high', 'low')],
  basis: ['measure', others('exact', 'published')],
  by: ['measure', { points: ['percent'], percent: ['points'], converted: ['points'] }],
  combine: ['combine', { sum: ['mean'], mean: ['sum'], min: ['max'], max: ['min'] }],
  need: ['conjunct', { all: ['1'] }],
  // the other methods of `relative` need keys of their own
  method: ['statistic', others('min-max', 'share-of-max')],
  sd: ['statistic', others('population', 'sample')],
  percentile: ['statistic', others('nearest-rank', 'linear')],
  whenFlat: ['policy', others('full', 'zero', 'unscorable', 'not-applicable')],
};

/** What else each word in an operand of `cohort` and `children` could have been: the aggregate, and how it is taken. */
export const OTHER_OPERANDS: Readonly<Record<string, readonly [AlterationKind, readonly string[]]>> = {
  max: ['statistic', ['min']],
  min: ['statistic', ['max']],
  sum: ['statistic', ['mean']],
  mean: ['statistic', ['sum']],
  share: ['statistic', ['passing']],
  passing: ['statistic', ['share', 'count']],
  count: ['statistic', ['passing']],
  population: ['statistic', ['sample']],
  sample: ['statistic', ['population']],
  'nearest-rank': ['statistic', ['linear']],
  linear: ['statistic', ['nearest-rank']],
  high: ['side', ['low']],
  low: ['side', ['high']],
  ...Object.fromEntries(Object.entries(others(...SHARINGS)).map(([word, rest]) => [word, ['ties', rest] as const])),
  exclude: ['policy', ['withhold']],
  withhold: ['policy', ['exclude']],
};

/** Keys whose value is a number that decides something, with what an alteration of it is. */
export const NUMBERS: Readonly<Record<string, AlterationKind>> = {
  low: 'cut',
  high: 'cut',
  target: 'cut',
  value: 'cut',
  within: 'cut',
  outOf: 'points',
  atMost: 'cap',
  notBelow: 'cap',
  points: 'points',
  fractions: 'points',
  items: 'points',
  each: 'points',
  otherwise: 'points',
  from: 'points',
  max: 'max',
  weight: 'weight',
};

/** Keys whose condition can be forgotten, and lists of which an entry can be. */
export const CONDITIONS: readonly string[] = ['appliesTo', 'gate', 'where', 'whenOver', 'complement', 'round'];
export const LISTS: readonly string[] = ['all', 'any', 'items', 'tieBreak', 'cases', 'round'];

/** Keys below which nothing changes a result. */
export const SILENT: readonly string[] = [
  'title',
  'cite',
  'standing',
  'modelledOn',
  'note',
  'background',
  'options',
  'authority',
  'binds',
  'zeros',
];

/** A part of 1 that is another one. */
export function otherFraction(fraction: Json): string {
  return fraction === '0' || fraction === '1' ? '1/2' : '0';
}

function others(...words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(words.map((word) => [word, words.filter((other) => other !== word)]));
}
