import {
  add,
  divide,
  type Exact,
  HUNDRED,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  ZERO,
} from '../../kit/exact.js';
import type { Measure } from '../../model/measure.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { ScoredOutcome } from '../../model/scores.js';

/** The points that a node earned out of `base`, and the bonus and penalty, which are not part of `base`. */
export interface Earnings {
  readonly earned: Exact;
  readonly base: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
}

/**
 * The outcome of a node that is scored: points, base, percent and converted points. Bonus and penalty are never rescaled; a
 * node of that role gives from 0 to its max. `notBelow` floors points and converted, and so percent. Undefined when nothing
 * counts: a base of 0 under a max above 0.
 */
export function measuresOf(node: PlanNode, earnings: Earnings): ScoredOutcome | undefined {
  const scaled = scaledOf(node, earnings);
  if (scaled === undefined) return undefined;
  const points = pointsOf(node, earnings);
  const converted = scaled === earnings.earned ? points : withOutside(node, scaled, earnings);
  const percent = percentOf(node, converted);
  const { earned, base, bonus, penalty } = earnings;
  return percent === undefined
    ? { status: 'scored', earned, base, bonus, penalty, points, converted }
    : { status: 'scored', earned, base, bonus, penalty, points, converted, percent };
}

/** One measure of a node, as `measuresOf` gives it. */
export function measureOf(node: PlanNode, earnings: Earnings, measure: Measure): Exact | undefined {
  return MEASURE_OF[measure](node, earnings);
}

const MEASURE_OF: Readonly<Record<Measure, (node: PlanNode, earnings: Earnings) => Exact | undefined>> = {
  points: pointsOf,
  converted: convertedOf,
  percent: (node, earnings) => {
    const converted = convertedOf(node, earnings);
    return converted && percentOf(node, converted);
  },
};

function pointsOf(node: PlanNode, earnings: Earnings): Exact {
  return withOutside(node, earnings.earned, earnings);
}

function convertedOf(node: PlanNode, earnings: Earnings): Exact | undefined {
  const scaled = scaledOf(node, earnings);
  return scaled && withOutside(node, scaled, earnings);
}

function scaledOf({ max }: PlanNode, { earned, base }: Earnings): Exact | undefined {
  return base === max || isZero(max) ? earned : divide(multiply(earned, max), base);
}

function percentOf({ max }: PlanNode, converted: Exact): Exact | undefined {
  return divide(multiply(HUNDRED, converted), max);
}

function withOutside(node: PlanNode, inside: Exact, { bonus, penalty }: Earnings): Exact {
  const hasOutside = bonus !== ZERO || penalty !== ZERO;
  const value = hasOutside ? add(inside, subtract(bonus, penalty)) : inside;
  const capped = ROLE_IS[node.role].besides ? larger(ZERO, smaller(value, node.max)) : value;
  return node.kind === 'group' && node.notBelow ? larger(capped, node.notBelow) : capped;
}
