import { compare, type Exact, ratio, reduced } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { Interval } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { LevelEnd, PlanLevels, PlanNode } from '../../model/plan.js';
import { scale } from './bound-leaf.js';
import { type Exploring, type Measured, mayBeTrue } from './exploring.js';
import { interval } from './interval.js';
import type { NodeBound } from './node-bound.js';
import { EVERYWHERE } from './region.js';

const HUNDREDTH = ratio(1n, 100n);

/** What expressions may read of a bounded node. Rounding keeps the order of values, so an interval is rounded by its ends. */
export function measuredBy(node: PlanNode | undefined, bound: NodeBound | undefined): Measured | undefined {
  if (!node || !bound) return undefined;
  const exact: Readonly<Record<Measure, Interval>> = {
    points: bound.points,
    percent: bound.percent,
    converted: scale(scale(bound.percent, node.max), HUNDREDTH),
  };
  const ends: Measured['ends'] = (measure, isPublished) => {
    const how = node.publish[measure];
    return isPublished && how ? rounded(exact[measure], (x) => round(x, how)) : exact[measure];
  };
  return {
    statuses: bound.statuses,
    ends,
    levels: (exploring) => node.levels && levelsIn(node.levels, ends, exploring),
  };
}

/** The levels whose ends the measure may be within, and whose gate may be true; the label below them all may always be reached. */
function levelsIn({ by, basis, steps, floor }: PlanLevels, ends: Measured['ends'], exploring: Exploring) {
  const { low, high } = ends(by, IS_AS_PUBLISHED[basis]);
  const reached = steps.filter(
    (step) => isAbove(high, step.low) && isAbove(step.high?.value, low && step.high && { ...step.high, value: low }),
  );
  const open = reached.filter(({ gate }) => !gate || mayBeTrue(exploring.explore(gate.typed, EVERYWHERE, exploring)));
  return [...open.map(({ id }) => id), floor];
}

/** Whether `value` is above `end`, or at it where the end is included. An undefined value or end is no limit. */
function isAbove(value: Exact | undefined, end: LevelEnd | undefined): boolean {
  if (!value || !end) return true;
  const order = compare(value, end.value);
  return order > 0 || (order === 0 && end.included);
}

function rounded({ low, high }: Interval, how: (x: Exact) => Exact): Interval {
  return interval(low && reduced(how(low)), high && reduced(how(high)));
}
