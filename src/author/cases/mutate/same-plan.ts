import type { Typed } from '../../../model/expression.js';
import type { Plan, PlanNode, PlanTier } from '../../../model/plan.js';
import { type Facts, reachable } from '../../prove/possible.js';
import { ruledBy } from '../ruling-policies.js';

/** Not of the meaning: where it is written, closures, and policies, of which only those that rule something are. */
const NOT_MEANT: readonly string[] = ['document', 'path', 'expression', 'evaluate', 'references', 'policies'];

/** Sets of names. */
const UNORDERED: readonly string[] = ['facts', 'attributes', 'required'];

/**
 * Whether a plan means the same as `base`: its lowered rules but for branches that no figure within its bounds takes, and
 * what its document says beside them. Then no unit with such figures can tell the two apart. Nodes that both plans share
 * are not looked at again.
 */
export function meansTheSame(base: Plan): (altered: Plan) => boolean {
  const meanings = new Map<PlanNode, string>();
  const meaningIn = (tier: PlanTier, node: PlanNode): string => {
    const meaning = meanings.get(node) ?? meaningOf(tier, node, base.facts);
    meanings.set(node, meaning);
    return meaning;
  };
  return (altered) => {
    if (besideTiers(altered) !== besideTiers(base)) return false;
    const isShared = altered.facts === base.facts;
    return base.tiers.every((tier) => {
      const other = altered.tiers.find(({ id }) => id === tier.id);
      if (!other || frameOf(other, altered.facts) !== frameOf(tier, base.facts)) return false;
      return tier.order.every((id) => {
        const [node, otherNode] = [tier.nodes[id], other.nodes[id]];
        if (node === undefined || otherNode === undefined) return node === otherNode;
        if (isShared && node === otherNode) return true;
        return meaningIn(tier, node) === meaningOf(other, otherNode, altered.facts);
      });
    });
  };
}

function besideTiers({ pack: { procedure, period } }: Plan): string {
  return JSON.stringify([procedure, period]);
}

/** What a tier means beside its nodes: their order, cohorts, rankings, statistics, and what its document says. */
function frameOf(tier: PlanTier, facts: Facts): string {
  const { nodes: _, ...frame } = tier;
  const { criteria: __, ...rest } = tier.document;
  return asText([frame, JSON.stringify(rest)], facts);
}

function meaningOf(tier: PlanTier, node: PlanNode, facts: Facts): string {
  const { mayClaimNotApplicable, mayAward, evidence } = node.document;
  return asText([node, JSON.stringify([mayClaimNotApplicable, mayAward, evidence, ruledBy(tier, node, facts)])], facts);
}

/** As JSON, without what is not meant, and rules without the branches that no figure takes. */
function asText(part: unknown, facts: Facts): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (NOT_MEANT.includes(key)) return undefined;
    if (UNORDERED.includes(key)) return [...(value as readonly string[])].toSorted();
    if (key === 'typed') return reachable(value as Typed, facts);
    return typeof value === 'bigint' ? String(value) : value;
  });
}
