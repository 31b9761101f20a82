import type { Layer } from '../../model/layer.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { leavesNoValue } from './children.js';
import { LAYER_RULES, ROLE_RULES } from './layer-rules.js';
import { lineageOf, type NodeOpinion } from './node-opinion.js';

/**
 * The policy that a finding on a missing node names: what the node counts as, or `withhold` for a node that is ranked.
 * Undefined where there is no such finding: on a group that withholds, since its criteria have their own, and where
 * `hasFindings` says so.
 */
export function missingOpinion(
  tier: PlanTier,
  layer: Layer,
  node: PlanNode,
  { outcome, counted }: NodeOpinion,
): string | undefined {
  if (outcome.status !== 'missing' || !hasFindings(tier, layer, node)) return undefined;
  const policy = node.lineage.length === 1 ? 'withhold' : counted;
  return node.kind === 'leaf' || !leavesNoValue(policy) ? policy : undefined;
}

/** The absent facts that a finding names for which the node has a rule of its own. */
export function blanksOpinion(
  tier: PlanTier,
  layer: Layer,
  node: PlanNode,
  { blanks }: NodeOpinion,
): readonly string[] {
  return hasFindings(tier, layer, node) ? blanks : [];
}

/** Whether missing figures of a node are findings: not where a unit gives itself points, nor below a node that counts nowhere. */
function hasFindings(tier: PlanTier, layer: Layer, node: PlanNode): boolean {
  return !LAYER_RULES[layer].claimedPoints && lineageOf(tier, node).every(({ role }) => ROLE_RULES[role].counts);
}
