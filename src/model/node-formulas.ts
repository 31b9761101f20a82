import type { Formula, PlanNode } from './plan.js';

/** Every formula of a node: its conditions; its rule with what that needs, or its combiner and its base; its gates. */
export function formulasOf(node: PlanNode): readonly Formula[] {
  const scoring = node.kind === 'leaf' ? [...node.requires, ...node.operands, node.points] : [node.earned, node.base];
  return [...node.applies, ...scoring, ...gatesOf(node)];
}

/** The gates of its levels, best level first. */
export function gatesOf({ levels }: PlanNode): readonly Formula[] {
  return (levels?.steps ?? []).flatMap(({ gate }) => gate ?? []);
}
