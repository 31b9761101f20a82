import type { Role } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { NoAnswer } from './answer.js';
import { type Fraction, HUNDRED, minus, NOUGHT, order, over, plus, signOf, times } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { Measured } from './node-opinion.js';

/**
 * `points = earned + bonus − penalty`, `converted = earned × max / base + bonus − penalty`, `percent = 100 × converted /
 * max`. A bonus or a penalty gives from 0 to its max; `notBelow` is the lowest of points and converted.
 */
export function measured(
  node: PlanNode,
  earned: Fraction,
  base: Fraction,
  bonus: Fraction = NOUGHT,
  penalty: Fraction = NOUGHT,
): Measured | NoAnswer {
  const max = fromExact(node.max);
  const isInformational = signOf(max) === 0;
  const scaled = isInformational ? earned : over(times(earned, max), base);
  if (scaled === undefined) return { status: 'unscorable', because: 'nothing counts' };
  const [points, converted] = [earned, scaled].map((own) => held(node, minus(plus(own, bonus), penalty))) as [
    Fraction,
    Fraction,
  ];
  const percent = over(times(HUNDRED, converted), max);
  return { status: 'scored', earned, base, bonus, penalty, points, converted, ...(percent ? { percent } : {}) };
}

/** Whether points of a role stand beside the maximum: from 0 to the maximum of their own. */
const IS_BESIDES: Readonly<Record<Role, boolean>> = {
  criterion: false,
  bonus: true,
  penalty: true,
  informational: false,
};

function held(node: PlanNode, value: Fraction): Fraction {
  const max = fromExact(node.max);
  const capped = !IS_BESIDES[node.role] ? value : signOf(value) < 0 ? NOUGHT : order(value, max) > 0 ? max : value;
  const least = node.kind === 'group' && node.notBelow ? fromExact(node.notBelow) : undefined;
  return least && order(capped, least) < 0 ? least : capped;
}
