import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { factOf } from './percent-terms.js';
import { placeIn } from './place-in.js';

/** A ratio of two facts in a rule: `part / whole`. */
interface FactRatio {
  readonly part: string;
  readonly whole: string;
}

/** A ratio whose whole never exceeds its part, by `atMost` of the whole: it is 100% or more, whatever a unit reports. */
export function exchangedRatios({ facts }: Plan, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  const exchanged = ratiosIn(node.points.typed).filter(({ part, whole }) => facts[whole]?.info.atMost === part);
  const pairs = new Map(exchanged.map(({ part, whole }) => [`${part} ${whole}`, { part, whole }]));
  return [...pairs.values()].map(({ part, whole }) =>
    checkFinding('ratio-exchanged', placeIn(node, part), { node: node.id, part, whole }),
  );
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
