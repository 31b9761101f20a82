import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { PlanNode } from '../../model/plan.js';

/** Whether a gate of the node reads the level of the node itself, which is not known by then. */
export function readsOwnLevel(node: PlanNode): boolean {
  return gatesOf(node).some(({ typed }) => readsLevel(typed, node.id));
}

function readsLevel(typed: Typed, id: string): boolean {
  if (hasShape(typed, 'statistic')) return false;
  return (hasShape(typed, 'level') && typed.name === id) || typed.args.some((arg) => readsLevel(arg, id));
}
