import type { Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import type { NodeOpinion } from './node-opinion.js';

/**
 * What is to be remarked of a node that is missing: what it counts as, or that no points come of it. Of a group only
 * where it counts as something, since its criteria tell the rest; nothing of points that a unit gives itself.
 */
export function missingOpinion(
  { nodes }: PlanTier,
  layer: Layer,
  id: string,
  { outcome, counted }: NodeOpinion,
): string | undefined {
  const node = nodes[id];
  if (layer === 'claimed' || outcome.status !== 'missing' || !node) return undefined;
  if (node.lineage.some((above) => nodes[above]?.role === 'informational')) return undefined;
  const policy = node.lineage.length === 1 ? 'withhold' : counted;
  return node.kind === 'leaf' || policy !== 'withhold' ? policy : undefined;
}
