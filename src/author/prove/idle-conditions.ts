import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanLeaf } from '../../model/plan.js';
import { writtenAt } from './dead-conditions.js';
import { halfOf, isWithin } from './halves.js';
import { ownParts } from './reads.js';

/**
 * Conditions of one `any`, `all`, `or` or `and` that decide nothing beside another condition of the list. Of `x >= 90` and
 * `x >= 80`, in `any` and `or` it is the narrower, `x >= 90`; in `all` and `and` the wider. Of two equal conditions it is the second.
 */
export function idleConditions(leaf: PlanLeaf): readonly CheckFinding[] {
  return ownParts(leaf.points.typed).flatMap((part) => {
    if (!hasShape(part, 'junction')) return [];
    const { args, shape } = part;
    const halves = args.map(halfOf);
    return args.flatMap((condition, index) => {
      const half = halves[index];
      const isIdle = halves.some((other, place) => {
        if (half === undefined || other === undefined || place === index) return false;
        const [narrow, wide] = shape.decisive ? [half, other] : [other, half];
        return isWithin(narrow, wide) && (place < index || !isWithin(wide, narrow));
      });
      const written = isIdle ? writtenAt(leaf, condition) : undefined;
      return written ? [checkFinding('condition-idle', written.path, { node: leaf.id })] : [];
    });
  });
}
