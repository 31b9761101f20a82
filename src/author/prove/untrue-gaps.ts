import { closestOrEmpty } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { packSchema } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { objectsAt, shapeOf } from '../../stages/shape/schema-walk.js';

/**
 * Gaps whose place names a key that no tier, or no criterion, can have: `tier/node#lvels`. And gaps that name what stands at
 * their place instead of a clause, `tier/node#rule.mark`, where it no longer stands there: someone wrote the rule, and the gap
 * says of it what is not so. A place with one key, or none, says nothing of what stands there, so that nothing is concluded
 * from a key that is absent.
 */
export function untrueGaps({ pack, tiers }: Plan): readonly CheckFinding[] {
  const [ofTier, ofNode] = [keysAt(['tiers', 0]), keysAt(['tiers', 0, 'criteria', 0])];
  return pack.gaps.flatMap(({ id, at }, gap) =>
    at.flatMap((place, index) => {
      const path: Path = ['gaps', gap, 'at', index];
      const [where = '', keys] = place.split('#');
      const [tierId, nodeId = ''] = where.split('/');
      if (keys === undefined) return [];
      const steps = keys.split('.');
      const [key = ''] = steps;
      const known = nodeId === '' ? ofTier : ofNode;
      if (!known.includes(key)) {
        return [checkFinding('gap-key', path, { gap: id, place, key, suggestion: closestOrEmpty(key, known) })];
      }
      const tier = tiers.find((planTier) => planTier.id === tierId);
      const document = nodeId === '' ? tier?.document : tier?.nodes[nodeId]?.document;
      if (steps.length < 2 || document === undefined) return [];
      if (valueAt(document as unknown as Json, steps) !== undefined) return [];
      return [checkFinding('gap-untrue', path, { gap: id, place })];
    }),
  );
}

/** The keys that the format has at a place. */
function keysAt(path: Path): readonly string[] {
  return objectsAt(packSchema([], []), path).flatMap((object) => Object.keys(shapeOf(object)));
}
