import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { circleFrom } from './bound-circles.js';
import { factOf } from './percent-terms.js';
import { placeIn } from './place-in.js';

/** A ratio of two facts in a rule: `part / whole`. */
interface FactRatio {
  readonly part: string;
  readonly whole: string;
}

/** A ratio whose whole never exceeds its part, by `atMost` of the whole: it is 100% or more, whatever a unit reports. */
export function exchangedRatios(plan: Plan, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  const pairs = new Map(
    boundRatios(plan, node).map(({ part, whole }) => [`${part} ${whole}`, { part, whole }] as const),
  );
  return [...pairs.values()].flatMap(({ part, whole }) =>
    circleFrom(plan, part).length > 0
      ? []
      : [checkFinding('ratio-exchanged', placeIn(node, part), { node: node.id, part, whole })],
  );
}

/** Whether the parts of a ratio must be equal, as their bounds go in a circle: that is the slip, and no more is to be said of the row. */
export function hasCircledRatio(plan: Plan, node: PlanNode): boolean {
  return boundRatios(plan, node).some(({ part }) => circleFrom(plan, part).length > 0);
}

function boundRatios({ facts }: Plan, node: PlanNode): readonly FactRatio[] {
  if (node.kind !== 'leaf') return [];
  return ratiosIn(node.points.typed).filter(({ part, whole }) => facts[whole]?.info.atMost === part);
}

function ratiosIn(typed: Typed): readonly FactRatio[] {
  const ratio = ratioOf(typed);
  return [...(ratio ? [ratio] : []), ...typed.args.flatMap(ratiosIn)];
}

function ratioOf(typed: Typed): FactRatio | undefined {
  const [counted, divisor] = hasShape(typed, 'quotient') ? typed.args : [];
  const whole = factOf(divisor);
  if (counted === undefined || whole === undefined) return undefined;
  const isRest = hasShape(counted, 'difference') && factOf(counted.args[0]) === whole;
  const part = factOf(isRest ? counted.args[1] : counted);
  return part === undefined ? undefined : { part, whole };
}
