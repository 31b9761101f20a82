import { toText } from '../../kit/exact-text.js';
import type { PlanNode } from '../../model/plan.js';
import type { Counted, GateAnswer } from '../../model/scores.js';
import { type Run, remark } from './run.js';

/**
 * Notes what a missing figure comes to. A criterion always says it; a group says it where it counts as something else
 * than its children did. Own points of a unit are no figures, and what is informational counts nowhere.
 */
export function remarkOnMissing(run: Run, node: PlanNode, facts: readonly string[], counted: Counted): void {
  const isTop = node.lineage.length === 1;
  const policy = isTop ? 'withhold' : counted;
  if (node.kind === 'leaf' || policy !== 'withhold') remarkMissing(run, node, facts, policy);
}

/** Notes the gates that had no answer because a figure is missing: the level above them could not be earned. */
export function remarkOnGates(run: Run, node: PlanNode, gates: readonly GateAnswer[]): void {
  const missing = gates.flatMap(({ because }) => (because?.code === 'missing' ? [because.params?.facts ?? ''] : []));
  const facts = new Set(missing.flatMap((names) => names.split(', ')));
  if (facts.size > 0) remarkMissing(run, node, [...facts], 'gate');
}

function remarkMissing(run: Run, node: PlanNode, facts: readonly string[], policy: Counted | 'gate'): void {
  const roles = node.lineage.map((id) => run.tier.nodes[id]?.role);
  if (run.layer === 'claimed' || roles.includes('informational')) return;
  const role = roles.find((one) => one === 'bonus' || one === 'penalty') ?? '';
  const params = { node: node.id, facts: facts.join(', '), policy, max: toText(node.max), role };
  remark(run, 'figure-missing', node.id, params);
}
