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
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { Measures } from '../../model/scores.js';

/** The points that a node earned out of `base`, and the bonus and penalty, which are not part of `base`. */
export interface Earnings {
  readonly earned: Exact;
  readonly base: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
}

/**
 * Points, base, percent and converted points of a node. Bonus and penalty are never rescaled; a node of that role gives from 0 to its max.
 * `notBelow` floors points and converted, and so percent. Undefined when nothing counts: a base of 0 under a max above 0.
 */
export function measuresOf(node: PlanNode, { earned, base, bonus, penalty }: Earnings): Measures | undefined {
  const outside = subtract(bonus, penalty);
  const scaled = isZero(node.max) ? earned : divide(multiply(earned, node.max), base);
  if (scaled === undefined) return undefined;
  const [points, converted] = [limited(node, add(earned, outside)), limited(node, add(scaled, outside))];
  const percent = divide(multiply(HUNDRED, converted), node.max);
  return { earned, base, bonus, penalty, points, converted, ...(percent === undefined ? {} : { percent }) };
}

function limited(node: PlanNode, value: Exact): Exact {
  const capped = ROLE_IS[node.role].besides ? larger(ZERO, smaller(value, node.max)) : value;
  return node.kind === 'group' && node.notBelow ? larger(capped, node.notBelow) : capped;
}
