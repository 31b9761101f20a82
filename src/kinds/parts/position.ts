import { bug } from '../../kit/bug.js';
import type { Expression } from '../../model/expression.js';
import { number } from '../../model/lowered.js';
import {
  type Deviation,
  HIGH_IS_BETTER,
  type Percentile,
  type Preference,
  type RelativeMethod,
} from '../../model/pack-words.js';
import type { Sharing } from '../../model/tie-method.js';

/** How a position among others is measured. */
export interface Position {
  readonly method: RelativeMethod;
  readonly sd?: Deviation;
  readonly within?: string;
  readonly ties?: Sharing;
  readonly percentile?: Percentile;
}

/** What it is measured with: the unit's value, and statistics of all members. */
export interface Measuring extends Position {
  readonly prefer: Preference;
  readonly value: Expression;
  readonly ask: (aggregate: string, ...more: readonly Expression[]) => Expression;
}

/** Where the unit stands, from 0 to 1; of members that are not all equal. */
export function positionOf(method: RelativeMethod, measuring: Measuring): Expression {
  return POSITION_BY[method](measuring);
}

const POSITION_BY: Readonly<Record<RelativeMethod, (measuring: Measuring) => Expression>> = {
  'min-max': ({ prefer, value, ask }) => divided(...toward(prefer, value, ask('min'), ask('max'))),
  'share-of-max': ({ value, ask }) => divided(value, ask('max')),
  'z-score': onScale,
  rank: ({ prefer, ask, ties = 'competition' }) =>
    divided({ '-': [ask('count'), ask('rank', prefer, ties)] }, { '-': [ask('count'), number('1')] }),
  percentile: ofOthers,
};

function toward(
  prefer: Preference,
  value: Expression,
  low: Expression,
  high: Expression,
): [way: Expression, whole: Expression] {
  return [{ '-': HIGH_IS_BETTER[prefer] ? [value, low] : [high, value] }, { '-': [high, low] }];
}

/** The z-score, turned round where low is the best, between its two ends. */
function onScale({ prefer, value, ask, sd = bug('no sd'), within = bug('no list') }: Measuring): Expression {
  const mean = ask('mean');
  const score = divided({ '-': HIGH_IS_BETTER[prefer] ? [value, mean] : [mean, value] }, ask('sd', sd));
  const end = number(within);
  const clamped: Expression = { min: [{ max: [score, { '-': [end] }] }, end] };
  return divided({ '+': [clamped, end] }, { '*': [number('2'), end] });
}

/** The place from the worst end, counted by a method for ties. */
type PlaceUpward = (ties: Sharing) => Expression;

/** `nearest-rank`: of all members, those that are not better; `linear`: of all others, those that are worse. */
const PART_BELOW: Readonly<Record<Percentile, (placeUpward: PlaceUpward, count: Expression) => Expression>> = {
  'nearest-rank': (placeUpward, count) => divided(placeUpward('modified'), count),
  linear: (placeUpward, count) => divided(oneLess(placeUpward('competition')), oneLess(count)),
};

function ofOthers({ prefer, ask, percentile = bug('no percentile') }: Measuring): Expression {
  const upward: Preference = HIGH_IS_BETTER[prefer] ? 'low' : 'high';
  return PART_BELOW[percentile]((ties) => ask('rank', upward, ties), ask('count'));
}

function oneLess(count: Expression): Expression {
  return { '-': [count, number('1')] };
}

function divided(part: Expression, whole: Expression): Expression {
  return { '/': [part, whole] };
}
