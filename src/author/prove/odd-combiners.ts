import { BUILT_IN } from '../../engine.js';
import { add, equal, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';

/**
 * A group whose children have different maximums that add up to its own, and that is combined by the mean, the lowest or the highest
 * of their percents: an annex that prints such maximums adds the points up.
 */
export function combinersOfSums({ nodes }: PlanTier, group: PlanNode): readonly CheckFinding[] {
  const { id, document, max, path } = group;
  const { combine } = document;
  // of a combiner of a plugin nothing is known; weights say themselves how percents count
  const isKnown = typeof combine === 'string' && Object.hasOwn(BUILT_IN.combiners, combine);
  if (group.kind !== 'group' || !isKnown || combine === 'sum') return [];
  if (group.children.some((child) => nodes[child]?.document.weight !== undefined)) return [];
  const [first = ZERO, ...others] = group.children.map((child) => nodes[child]?.max ?? ZERO);
  const isAlike = others.every((other) => equal(other, first));
  if (isAlike || !equal(others.reduce(add, first), max)) return [];
  const params = { node: id, combine, max: toText(max) };
  return [checkFinding('combine-not-sum', [...path, 'combine'], params)];
}
