import type { PlanNode } from '../../model/plan.js';
import type { NoAnswer } from './answer.js';
import { compare, type Fraction, HUNDRED, minus, over, plus, signOf, times, ZERO } from './fraction.js';
import { fromExact } from './from-engine.js';
import { ROLE_RULES } from './layer-rules.js';
import type { Measures } from './node-opinion.js';

/**
 * `points = earned + bonus − penalty`, `converted = earned × max / base + bonus − penalty`, `percent = 100 × converted /
 * max`. A bonus or a penalty gives from 0 to its max; `notBelow` is the lowest of points and converted.
 */
export function measuresOf(
  node: PlanNode,
  earned: Fraction,
  base: Fraction,
  bonus: Fraction = ZERO,
  penalty: Fraction = ZERO,
): Measures | NoAnswer {
  const max = fromExact(node.max);
  const scaled = signOf(max) === 0 ? earned : over(times(earned, max), base);
  if (scaled === undefined) return { status: 'unscorable', because: 'nothing counts' };
  const withExtras = (value: Fraction) => limited(node, minus(plus(value, bonus), penalty));
  const [points, converted] = [withExtras(earned), withExtras(scaled)];
  const percent = over(times(HUNDRED, converted), max);
  return { status: 'scored', earned, base, bonus, penalty, points, converted, ...(percent ? { percent } : {}) };
}

/** The value within the limits of its node. */
function limited(node: PlanNode, value: Fraction): Fraction {
  const max = fromExact(node.max);
  const inRange = signOf(value) < 0 ? ZERO : compare(value, max) > 0 ? max : value;
  const capped = ROLE_RULES[node.role].capped ? inRange : value;
  const lowest = node.kind === 'group' && node.notBelow ? fromExact(node.notBelow) : undefined;
  return lowest && compare(capped, lowest) < 0 ? lowest : capped;
}
