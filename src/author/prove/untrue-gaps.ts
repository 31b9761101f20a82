import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';

/**
 * Gaps that name what stands at their place instead of a clause, `tier/node#rule.mark`, where it no longer stands there:
 * someone wrote the rule, and the gap says of it what is not so. A place with one key, or none, says nothing of what
 * stands there, so that nothing is concluded from it.
 */
export function untrueGaps({ pack, tiers }: Plan): readonly CheckFinding[] {
  return pack.gaps.flatMap(({ id, at }, gap) =>
    at.flatMap((place, index) => {
      const [where = '', keys = ''] = place.split('#');
      const [tierId, nodeId = ''] = where.split('/');
      const steps = keys.split('.');
      const tier = tiers.find((planTier) => planTier.id === tierId);
      const document = nodeId === '' ? tier?.document : tier?.nodes[nodeId]?.document;
      if (steps.length < 2 || document === undefined) return [];
      if (valueAt(document as unknown as Json, steps) !== undefined) return [];
      return [checkFinding('gap-untrue', ['gaps', gap, 'at', index], { gap: id, place })];
    }),
  );
}
