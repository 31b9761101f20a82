import type { Formula, Plan, PlanNode, PlanTier } from '../../model/plan.js';

/**
 * Nodes whose value depends on other units, by a statistic that they read or that something which they read does: no
 * input of one unit alone says what they earn.
 */
export function unitsTogether({ steps }: Plan, tier: PlanTier): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of steps) {
    if (step.tier !== tier.id || !('node' in step)) continue;
    const node = tier.nodes[step.node];
    if (node && formulasOf(node).some((formula) => reads(formula, tier, found))) found.add(node.id);
    else if (node?.kind === 'group' && below(node).some((id) => found.has(id))) found.add(node.id);
  }
  return found;
}

function formulasOf(node: PlanNode): readonly Formula[] {
  const gates = (node.levels?.steps ?? []).flatMap(({ gate }) => gate ?? []);
  const own = node.kind === 'leaf' ? [node.points] : [node.earned, node.base];
  return [...own, ...node.applies, ...gates];
}

function reads(
  { references: { operators, nodes, rows } }: Formula,
  tier: PlanTier,
  found: ReadonlySet<string>,
): boolean {
  const listed = rows.flatMap(({ node, which }) => {
    const group = tier.nodes[node];
    return group?.kind === 'group' ? group[which] : [];
  });
  return operators.some((name) => STATISTICS.includes(name)) || [...nodes, ...listed].some((id) => found.has(id));
}

function below(node: Extract<PlanNode, { readonly kind: 'group' }>): readonly string[] {
  return [...node.children, ...node.bonuses, ...node.penalties];
}

const STATISTICS: readonly string[] = ['cohort', 'children'];
