import { equal } from '../../kit/exact.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { writtenAt } from './dead-conditions.js';
import { keyOf } from './halves.js';
import { numberOf } from './percent-terms.js';
import { ownParts } from './reads.js';

/**
 * Two neighbouring conditions of an `if` that give the same points, where all its conditions compare one expression with a number or a
 * day: `x >= 90` and `x >= 80` both 5 points. The points of one were likely not changed. No finding where all give the same.
 */
export function alikeArms(leaf: PlanLeaf): readonly CheckFinding[] {
  const branches = ownParts(leaf.points.typed).filter((part) => hasShape(part, 'branches'));
  return branches.flatMap(({ args }) => {
    const conditions = args.filter((_, index) => index % 2 === 0 && index + 1 < args.length);
    const values = [...args.filter((_, index) => index % 2 === 1), ...args.slice(-1)].map(numberOf);
    const asked = new Set(conditions.map(askedBy));
    if (conditions.length < 2 || asked.size > 1 || asked.has(undefined)) return [];
    const pairs = conditions.flatMap((condition, index) => {
      const [here, next] = [values[index], values[index + 1]];
      // the later condition has the points of the earlier; the points of what holds otherwise have no condition
      const later = conditions[index + 1] ?? condition;
      return here && next && equal(here, next) ? [later] : [];
    });
    const [first] = pairs;
    if (first === undefined || pairs.length === conditions.length) return [];
    const path = writtenAt(leaf, first)?.path ?? [];
    const place = path.at(-1);
    return typeof place === 'number'
      ? [checkFinding('bands-alike', [...path.slice(0, -1), place + 1], { node: leaf.id })]
      : [];
  });
}

/** The expression that is compared with a number or a day, and the side, as text; undefined for anything else. */
function askedBy(typed: Typed): string | undefined {
  if (!hasShape(typed, 'order') || typed.args.length !== 2) return undefined;
  const [left, right] = typed.args as [Typed, Typed];
  const { side } = typed.shape;
  if (hasShape(right, 'literal')) return `${side} ${keyOf(left)}`;
  return hasShape(left, 'literal') ? `${side === 'below' ? 'above' : 'below'} ${keyOf(right)}` : undefined;
}
