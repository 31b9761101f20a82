import type { PlanNode, PlanTier } from '../../model/plan.js';
import type { NodeScore, UnitLayer } from '../../model/scores.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { scoreGroup } from './group.js';
import { countedAs, POLICIES, type PolicyTable } from './policies.js';
import { type Run, startRun } from './run.js';

/** Which groups are computed again: those of `tier`, for `unit`, in `layer`. */
interface Regrouping extends Pick<Run, 'plan' | 'tier' | 'unit' | 'layer'> {
  readonly policies?: PolicyTable;
}

/**
 * Computes the groups of a tier again from `given`, scores by node id. A criterion that is not in `given` does not count,
 * whatever its policies. A group in `given` keeps that score; every other group is computed, whatever its conditions.
 */
export function regroup({
  plan,
  tier,
  unit,
  layer,
  policies = POLICIES,
}: Regrouping): (given: Readonly<Record<string, NodeScore>>) => UnitLayer {
  const open = nodesOf(tier, (node) => ({ ...node, applies: [] }));
  const unclaimed = { ...unit, claims: {} };
  return (given) => {
    const isAbsent = ({ kind, id }: PlanNode) => kind === 'leaf' && given[id] === undefined;
    const someAbsent = Object.values(open.nodes).some(isAbsent);
    const shown = someAbsent ? nodesOf(open, (node) => (isAbsent(node) ? excluded(node) : node)) : open;
    const nothing = { facts: {}, unusable: new Map(), taken: new Map() };
    const run = startRun({ plan, tier: shown, unit: unclaimed, layer, policies, ...nothing });
    for (const step of plan.steps) {
      if (step.tier !== tier.id || 'statistic' in step) continue;
      run.scores[step.node] = given[step.node] ?? scoreOf(run, nodeIn(run.tier, step.node));
    }
    return run.scores;
  };
}

function nodesOf(tier: PlanTier, change: (node: PlanNode) => PlanNode): PlanTier {
  const nodes = Object.entries(tier.nodes).map(([id, node]): [string, PlanNode] => [id, change(node)]);
  return { ...tier, nodes: Object.fromEntries(nodes) };
}

function excluded<N extends PlanNode>(node: N): N {
  return { ...node, policies: { ...node.policies, whenNotApplicable: 'exclude' } };
}

function scoreOf(run: Run, node: PlanNode): NodeScore {
  const score: Pick<NodeScore, 'outcome' | 'because' | 'approximate'> =
    node.kind === 'group'
      ? scoreGroup(run, node)
      : { outcome: { status: 'not-applicable', because: { code: 'does-not-apply' } }, because: [], approximate: false };
  return { ...score, node: node.id, counted: countedAs(node, score.outcome), read: {} };
}
