import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Formula, Plan, PlanNode } from '../../model/plan.js';

/** What nodes read of a unit; `lineage`: the nodes and all above them. */
export interface Reads {
  readonly ids: readonly string[];
  readonly lineage: readonly string[];
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
}

function rulesAndConditions(nodes: readonly PlanNode[]): readonly Formula[] {
  return nodes.flatMap((node) => [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [])]);
}

/** What the rules and conditions of nodes read of a unit. */
export function readsOf(nodes: readonly PlanNode[]): Reads {
  const references = rulesAndConditions(nodes).map((formula) => formula.references);
  return {
    ids: nodes.map(({ id }) => id),
    lineage: nodes.flatMap(({ lineage }) => lineage),
    facts: references.flatMap(({ facts, presences }) => [...facts, ...presences]),
    attributes: references.flatMap(({ attributes }) => attributes),
  };
}

/** Whether a rule or a condition reads a statistic over several units, which may change though nothing of this unit does. */
export function comparesUnits(nodes: readonly PlanNode[]): boolean {
  return rulesAndConditions(nodes).some(({ typed }) => anyNode(typed, (node) => hasShape(node, 'statistic')));
}

/** Constants and facts that rules and conditions name, and those that derived facts name in turn. */
export function namesIn(nodes: readonly PlanNode[], { pack }: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  const formulas = new Map(pack.facts.map(({ id, derive }) => [id, derive]));
  const look = (value: unknown): void => {
    if (typeof value === 'string' && formulas.has(value) && !names.has(`var ${value}`)) {
      names.add(`var ${value}`);
      look(formulas.get(value));
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'constant' && typeof inner === 'string') names.add(`constant ${inner}`);
      look(inner);
    }
  };
  for (const { document } of nodes) look([document.rule, document.appliesTo]);
  return names;
}
