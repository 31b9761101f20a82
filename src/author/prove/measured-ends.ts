import { type HUNDRED, ratio, reduced } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { Interval } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import type { PlanNode } from '../../model/plan.js';
import { scale } from './bound-leaf.js';
import type { Measured } from './exploring.js';
import type { NodeBound } from './node-bound.js';

const HUNDREDTH = ratio(1n, 100n);

/** What expressions may ask of a node that was bounded. A rounding never turns two values round, so it may be asked of the ends. */
export function measuredBy(node: PlanNode | undefined, bound: NodeBound | undefined): Measured | undefined {
  if (!node || !bound) return undefined;
  const exact: Readonly<Record<Measure, Interval>> = {
    points: bound.points,
    percent: bound.percent,
    converted: scale(scale(bound.percent, node.max), HUNDREDTH),
  };
  return {
    statuses: bound.statuses,
    ends: (measure, isPublished) => {
      const how = node.publish[measure];
      return isPublished && how ? rounded(exact[measure], (x) => round(x, how)) : exact[measure];
    },
  };
}

function rounded({ low, high }: Interval, how: (x: typeof HUNDRED) => typeof HUNDRED): Interval {
  return { ...(low ? { low: reduced(how(low)) } : {}), ...(high ? { high: reduced(how(high)) } : {}) };
}
