import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { Formula, Plan, PlanFact, PlanLeaf, PlanNode } from '../../model/plan.js';
import { criteriaOf } from '../../model/tier-nodes.js';
import type { Probing } from './probe.js';

/** The criteria below a node, and those that they, or a gate of the node, read. */
export function criteriaBehind({ tier }: Probing, top: PlanNode): readonly PlanLeaf[] {
  const criteria = new Set<string>();
  const open = [top.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of tier.order) {
      const node = tier.nodes[other];
      if (!node?.lineage.includes(id) || criteria.has(other)) continue;
      criteria.add(other);
      for (const { references } of writtenFormulas(node))
        open.push(...references.nodes, ...references.rows.map(({ node: row }) => row));
    }
  }
  return criteriaOf(tier).filter((node) => criteria.has(node.id));
}

/** The facts that these formulas name, each once, in the order in which they are named. */
export function factsNamed({ facts }: Pick<Plan, 'facts'>, formulas: readonly Formula[]): readonly PlanFact[] {
  const named = formulas.flatMap(({ references }) => [...references.facts, ...references.presences]);
  return [...new Set(named)].flatMap((id) => facts[id] ?? []);
}

/** As `factsNamed`, without derived facts, which nobody is asked. */
export function factsIn({ plan }: Probing, formulas: readonly Formula[]): readonly PlanFact[] {
  return factsNamed(plan, formulas).filter(({ derived }) => !derived);
}

/** The formulas that a pack writes of a node: the rule of a criterion, its conditions, its gates. */
export function writtenFormulas(node: PlanNode): readonly Formula[] {
  return [...(node.kind === 'leaf' ? [node.points] : []), ...node.applies, ...gatesOf(node)];
}

/** Whether a fact is a number that a document writes. */
export function isNumeric({ info, derived }: PlanFact): boolean {
  return FACT_TYPE_IS[info.type].values === 'number' && !derived;
}
