import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { writtenAt } from './dead-conditions.js';
import { halfOf, isWithin } from './halves.js';

/**
 * Conditions of one `any`, `all`, `or` or `and` that decide nothing beside another one of the list: `>= 90` beside `>= 80` of one expression. Of `any`
 * it is the narrower one, of `all` the wider one; of two that ask the same, the second.
 */
export function idleConditions(leaf: PlanLeaf): readonly CheckFinding[] {
  return junctionsIn(leaf.points.typed).flatMap(({ args, isAny }) => {
    const halves = args.map(halfOf);
    return args.flatMap((condition, index) => {
      const half = halves[index];
      const isIdle = halves.some((other, place) => {
        if (half === undefined || other === undefined || place === index) return false;
        const [narrow, wide] = isAny ? [half, other] : [other, half];
        return isWithin(narrow, wide) && (place < index || !isWithin(wide, narrow));
      });
      const written = isIdle ? writtenAt(leaf, condition) : undefined;
      return written ? [checkFinding('condition-idle', written.path, { node: leaf.id })] : [];
    });
  });
}

function junctionsIn(typed: Typed): readonly { readonly args: readonly Typed[]; readonly isAny: boolean }[] {
  if (hasShape(typed, 'statistic', 'quantifier')) return [];
  const below = typed.args.flatMap(junctionsIn);
  return hasShape(typed, 'junction') ? [{ args: typed.args, isAny: typed.shape.decisive }, ...below] : below;
}
