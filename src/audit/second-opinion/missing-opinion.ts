import type { Layer } from '../../model/layer.js';
import type { Role } from '../../model/pack-words.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
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
  if (outcome.status !== 'missing' || !node || !isTold(nodes, layer, node)) return undefined;
  const policy = node.lineage.length === 1 ? 'withhold' : counted;
  return node.kind === 'leaf' || policy !== 'withhold' ? policy : undefined;
}

/** The blanks of which a node says itself what they come to. */
export function blanksOpinion(
  { nodes }: PlanTier,
  layer: Layer,
  id: string,
  { blanks }: NodeOpinion,
): readonly string[] {
  const node = nodes[id];
  return node && isTold(nodes, layer, node) ? blanks : [];
}

const IS_FOR_INFORMATION: Readonly<Record<Role, boolean>> = {
  criterion: false,
  bonus: false,
  penalty: false,
  informational: true,
};

/** Points that a unit gives itself are no figures, and what is informational counts nowhere. */
function isTold(nodes: PlanTier['nodes'], layer: Layer, { lineage }: PlanNode): boolean {
  return layer !== 'claimed' && !lineage.some((above) => IS_FOR_INFORMATION[nodes[above]?.role ?? 'criterion']);
}
