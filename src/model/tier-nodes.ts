import { bug } from '../kit/bug.js';
import type { PlanLeaf, PlanNode, PlanTier } from './plan.js';

/** The node with this id, or what is kept of it, of a tier that has such a node. */
export function nodeIn<T>({ nodes }: { readonly nodes: Readonly<Record<string, T>> }, id: string): T {
  return nodes[id] ?? bug(`no node ${id}`);
}

/** The nodes of a tier with these ids, in the order of the ids. */
export function nodesWith(tier: Pick<PlanTier, 'nodes'>, ids: readonly string[]): readonly PlanNode[] {
  return ids.map((id) => nodeIn(tier, id));
}

/** The nodes of a tier in the order of the document, parents first. */
export function nodesOf(tier: Pick<PlanTier, 'nodes' | 'order'>): readonly PlanNode[] {
  return nodesWith(tier, tier.order);
}

/** The criteria of a tier, in the order of the document. */
export function criteriaOf(tier: Pick<PlanTier, 'nodes' | 'order'>): readonly PlanLeaf[] {
  return nodesOf(tier).filter((node) => node.kind === 'leaf');
}

/** The nodes that a group is made of, by id: its children, bonuses and penalties; none of a criterion. */
export function membersOf(node: PlanNode): readonly string[] {
  return node.kind === 'group' ? [...node.children, ...node.bonuses, ...node.penalties] : [];
}
