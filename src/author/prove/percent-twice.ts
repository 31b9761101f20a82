import { compare, whole } from '../../kit/exact.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { isMeasuredInPercent } from './odd-measures.js';
import { factOf, isHundred, numberOf, percentTerm } from './percent-terms.js';
import { placeIn } from './place-in.js';

/** A percent of a percent is compared with numbers above this. */
const MOST_PERCENT = whole(200);

/** A percent that is multiplied by 100 again, and compared with a percent: every value but the lowest is then above it. */
export function percentsTwice(plan: Plan, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf' || !isTwiceIn(plan, node.points.typed)) return [];
  return [checkFinding('percent-twice', placeIn(node, '100'), { node: node.id })];
}

function isTwiceIn(plan: Plan, typed: Typed): boolean {
  const isBelow = typed.args.some((arg) => isTwiceIn(plan, arg));
  if (isBelow || !hasShape(typed, 'order')) return isBelow;
  const bounds = typed.args.flatMap((arg) => numberOf(arg) ?? []);
  const isPercent = bounds.length > 0 && bounds.every((bound) => compare(bound, MOST_PERCENT) <= 0);
  return isPercent && typed.args.some((arg) => isTwice(plan, arg));
}

function isTwice(plan: Plan, typed: Typed): boolean {
  if (!hasShape(typed, 'product')) return false;
  const others = typed.args.filter((factor) => !isHundred(factor));
  const [inner, another] = others;
  const hundreds = typed.args.length - others.length;
  if (inner === undefined || another !== undefined || hundreds === 0) return false;
  return hundreds > 1 ? hasShape(inner, 'quotient') : isPercentOf(plan, inner);
}

function isPercentOf(plan: Plan, typed: Typed): boolean {
  const fact = factOf(typed);
  if (fact !== undefined) return plan.pack.facts.some((known) => known.id === fact && isMeasuredInPercent(known));
  if (percentTerm(plan, typed) !== undefined) return true;
  return (
    hasShape(typed, 'product') && typed.args.some(isHundred) && typed.args.some((arg) => hasShape(arg, 'quotient'))
  );
}
