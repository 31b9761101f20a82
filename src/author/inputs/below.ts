import type { Formula, PlanFact, PlanLeaf, PlanNode } from '../../model/plan.js';
import type { Probing } from './probe.js';

/** The criteria below a node, and those that they, or a gate of the node, read. */
export function criteriaOf({ tier }: Probing, top: PlanNode): readonly PlanLeaf[] {
  const criteria = new Set<string>();
  const open = [top.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of tier.order) {
      const node = tier.nodes[other];
      if (!node?.lineage.includes(id) || criteria.has(other)) continue;
      criteria.add(other);
      for (const { references } of formulasOf(node))
        open.push(...references.nodes, ...references.rows.map(({ node: row }) => row));
    }
  }
  return tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    return node?.kind === 'leaf' && criteria.has(id) ? [node] : [];
  });
}

/** The facts that these formulas read, in the order in which they are named. */
export function factsIn({ plan }: Probing, formulas: readonly Formula[]): readonly PlanFact[] {
  const named = formulas.flatMap(({ references }) => [...references.facts, ...references.presences]);
  return [...new Set(named)].flatMap((id) => {
    const fact = plan.facts[id];
    return fact && !fact.derived ? [fact] : [];
  });
}

/** The rule of a criterion, its conditions, and the gates of a node. */
export function formulasOf(node: PlanNode): readonly Formula[] {
  const gates = (node.levels?.steps ?? []).flatMap(({ gate }) => (gate ? [gate] : []));
  return [...(node.kind === 'leaf' ? [node.points] : []), ...node.applies, ...gates];
}

/** Whether a fact is a number that a document writes. */
export function isNumeric({ info, derived }: PlanFact): boolean {
  return ['count', 'number', 'mark'].includes(info.type) && !derived;
}
