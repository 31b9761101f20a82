import { toText } from '../../kit/exact-text.js';
import { LAYER_IS } from '../../model/layer.js';
import { COUNTS_AS } from '../../model/pack-policies.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { Counted, GateAnswer, NodeScore } from '../../model/scores.js';
import { nodesWith } from '../../model/tier-nodes.js';
import { type Remarked, type Run, remark } from './run.js';

/** What a remark on absent facts needs of a run. */
type OnFacts = Remarked & Pick<Run, 'tier'>;

/**
 * Adds the finding `figure-missing` for a node that is missing: for a criterion always, for a group only where its
 * policy does not leave its parent without a value. Never in the layer `claimed`, nor for informational nodes.
 */
export function remarkOnMissing(run: OnFacts, node: PlanNode, facts: readonly string[], counted: Counted): void {
  const isTop = node.lineage.length === 1;
  const policy = isTop ? 'withhold' : counted;
  const isCounted = policy === 'itself' || COUNTS_AS[policy].is !== 'no-value';
  if (node.kind === 'leaf' || isCounted) remarkMissing(run, node, facts, policy);
}

/**
 * Adds `figure-missing` for facts that are absent although the node has a value or does not apply: its rule, its
 * condition or a derived fact says what an absent fact counts as. A criterion to which a verifier awarded points
 * needs no fact.
 */
export function remarkOnBlanks(
  run: OnFacts & Pick<Run, 'plan' | 'facts'> & { readonly reader: Pick<Run['reader'], 'blanks'> },
  node: PlanNode,
  {
    outcome,
    because,
  }: { readonly outcome: Pick<NodeScore['outcome'], 'status'>; readonly because: NodeScore['because'] },
): void {
  if (because.some(({ code }) => code === 'awarded')) return;
  const isScored = node.kind === 'leaf' && outcome.status === 'scored';
  const optional = isScored ? node.optional.filter((fact) => run.facts[fact] === undefined) : [];
  const blanks = new Set([...(run.reader.blanks ?? []), ...optional]);
  if (blanks.size > 0) remarkMissing(run, node, inOrder(run, blanks), 'rule');
}

/**
 * Adds `figure-missing` for facts that gates lack: as `gate` if the gate had no answer, so that its level could not be
 * earned, else as `gate-rule`.
 */
export function remarkOnGates(run: Run, node: PlanNode, gates: readonly GateAnswer[]): void {
  const missing = gates.flatMap(({ because }) => (because?.code === 'missing' ? [because.params?.facts ?? ''] : []));
  const facts = missing.flatMap((names) => names.split(', '));
  if (facts.length > 0) remarkMissing(run, node, facts, 'gate');
  const blanks = new Set([...(run.reader.blanks ?? [])].filter((fact) => !facts.includes(fact)));
  if (blanks.size > 0) remarkMissing(run, node, inOrder(run, blanks), 'gate-rule');
}

/** The facts in the order in which the pack declares them. */
function inOrder({ plan }: Pick<Run, 'plan'>, facts: ReadonlySet<string>): readonly string[] {
  return facts.size < 2 ? [...facts] : Object.keys(plan.facts).filter((fact) => facts.has(fact));
}

function remarkMissing(run: OnFacts, node: PlanNode, facts: readonly string[], policy: string): void {
  const roles = nodesWith(run.tier, node.lineage).map(({ role }) => role);
  if (!LAYER_IS[run.layer].byRules || roles.some((role) => !ROLE_IS[role].counts)) return;
  const role = roles.find((above) => ROLE_IS[above].besides) ?? '';
  const params = { node: node.id, facts: [...new Set(facts)].join(', '), policy, max: toText(node.max), role };
  remark(run, 'figure-missing', node.id, params);
}
