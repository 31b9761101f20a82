import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { Formula, Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { membersOf } from '../../model/tier-nodes.js';

/** Nodes whose value depends on other units, by a statistic that they read or that something which they read does. */
export interface UnitsTogether {
  /** On units of their cohort, or on units below: no input of one unit alone says what they earn. */
  readonly any: ReadonlySet<string>;
  /** On units of their cohort. */
  readonly beside: ReadonlySet<string>;
  /** On units below. */
  readonly below: ReadonlySet<string>;
}

/**
 * The nodes of `tier` that depend on other units. A gate that reads other units changes a level; it changes a value only
 * where that level is read.
 */
export function unitsTogether(plan: Plan, tier: PlanTier): UnitsTogether {
  const isBelow = (node: Typed) => hasShape(node, 'statistic') && node.shape.of === 'children';
  const isTogether = (node: Typed) => hasShape(node, 'statistic', 'membership');
  return {
    any: reading(plan, tier, isTogether),
    beside: reading(plan, tier, (node) => isTogether(node) && !isBelow(node)),
    below: reading(plan, tier, isBelow),
  };
}

function reading({ steps }: Plan, tier: PlanTier, asks: (node: Typed) => boolean): ReadonlySet<string> {
  const dependent = new Set<string>();
  const levels = new Set<string>();
  const reads = ({ typed, references }: Formula): boolean => {
    const listed = references.rows.flatMap(({ node, which }) => {
      const group = tier.nodes[node];
      return group?.kind === 'group' ? group[which] : [];
    });
    const named = [...references.nodes, ...listed];
    return anyNode(typed, asks) || named.some((id) => dependent.has(id) || levels.has(id));
  };
  for (const step of steps) {
    const node = step.tier === tier.id && 'node' in step ? tier.nodes[step.node] : undefined;
    if (!node) continue;
    if (valueFormulas(node).some(reads) || membersOf(node).some((id) => dependent.has(id))) dependent.add(node.id);
    if (gatesOf(node).some(reads)) levels.add(node.id);
  }
  return dependent;
}

/** The formulas by which a node has a value: its conditions and its rule, or its combiner and its base. */
function valueFormulas(node: PlanNode): readonly Formula[] {
  const values = node.kind === 'leaf' ? [node.points] : [node.earned, node.base];
  return [...values, ...node.applies];
}
