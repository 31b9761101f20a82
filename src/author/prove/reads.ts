import { add, type Exact, ONE, subtract, ZERO } from '../../kit/exact.js';
import { hasShape } from '../../model/by-shape.js';
import { DATE, isExact, type Typed } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Formula, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';
import { criteriaOf } from '../../model/tier-nodes.js';

/** The criteria below a node, or itself. */
export function leavesOf(tier: PlanTier, top: PlanNode): readonly PlanLeaf[] {
  return criteriaOf(tier).filter(({ lineage }) => lineage.includes(top.id));
}

/**
 * Whether points of the node lower the value of the node at index `from` of its lineage (by default the top node): an odd number
 * of penalties stands from there down to the node.
 */
export function isAgainst({ nodes }: PlanTier, { lineage }: PlanNode, from = 0): boolean {
  return lineage.slice(from).filter((id) => ROLE_IS[nodes[id]?.role ?? 'criterion'].lowers).length % 2 === 1;
}

/** The formulas of the criteria below a node, and of those that they read. */
export function readBy(
  tier: PlanTier,
  top: PlanNode,
  visited: ReadonlySet<string> = new Set([top.id]),
): readonly Formula[] {
  const formulas = leavesOf(tier, top).flatMap((node) => [
    ...node.applies,
    ...(node.kind === 'leaf' ? [node.points] : []),
  ]);
  const read = formulas.flatMap(({ references: { nodes, rows } }) => [...nodes, ...rows.map(({ node }) => node)]);
  const others = [...new Set(read)].flatMap((id) => (visited.has(id) ? [] : (tier.nodes[id] ?? [])));
  return [...formulas, ...others.flatMap((node) => readBy(tier, node, new Set([...visited, ...read])))];
}

/** An expression and all inside it, outer parts first, but for what is asked of other units or of each item of a list. */
export function ownParts(typed: Typed): readonly Typed[] {
  return hasShape(typed, 'statistic', 'quantifier') ? [] : [typed, ...typed.args.flatMap(ownParts)];
}

/** The dates that an expression writes, as `2026-06-30`. */
export function daysIn(typed: Typed): readonly string[] {
  const below = typed.args.flatMap(daysIn);
  const isDay = hasShape(typed, 'literal') && typed.type.is === DATE.is && typeof typed.literal === 'string';
  return isDay ? [String(typed.literal), ...below] : below;
}

/** 0 and 1, and every number that stands in a formula, with one more and one less. */
export function literalsOf(formulas: readonly Formula[]): readonly Exact[] {
  const numbers = new Map<string, Exact>([
    ['0/1', ZERO],
    ['1/1', ONE],
  ]);
  const walk = (typed: Typed): void => {
    const { type, literal, args } = typed;
    if (hasShape(typed, 'literal') && type.is === 'number' && isExact(literal)) {
      for (const number of [literal, add(literal, ONE), subtract(literal, ONE)])
        numbers.set(`${number.n}/${number.d}`, number);
    }
    for (const arg of args) walk(arg);
  };
  for (const { typed } of formulas) walk(typed);
  return [...numbers.values()];
}
