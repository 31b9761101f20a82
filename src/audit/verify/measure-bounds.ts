import { BUILT_IN } from '../../engine.js';
import {
  add,
  compare,
  divide,
  type Exact,
  HUNDRED,
  isZero,
  larger,
  multiply,
  negate,
  subtract,
  total,
  ZERO,
} from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { RuleDocument } from '../../model/lowering.js';
import type { Interval } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';

/**
 * Where a measure of a node lies, whatever a unit sent: from 0 to the maximum, with the bonus and the penalty that stand
 * at the node. An end is open where a rule or a combiner below may leave that: an expression of an author, a plugin, a
 * rounding that may go above the maximum, or bonus and penalty further down.
 */
export function measureBounds(tier: PlanTier, node: PlanNode, by: Measure): Interval {
  const { low, high, most } = nodeBounds(tier, node);
  const top = by === 'points' ? high && most && add(subtract(most, node.max), high) : high;
  const scale = (end: Exact | undefined) => (by === 'percent' ? end && divide(multiply(HUNDRED, end), node.max) : end);
  const [from, to] = [scale(low), scale(top)];
  return { ...(from ? { low: from } : {}), ...(to ? { high: to } : {}) };
}

/** Ends of converted points, and the most that its base can be. */
interface NodeBounds {
  readonly low?: Exact;
  readonly high?: Exact;
  readonly most?: Exact;
}

function nodeBounds(tier: PlanTier, node: PlanNode): NodeBounds {
  if (ROLE_IS[node.role].besides) return { low: ZERO, high: node.max, most: node.max };
  if (node.kind === 'leaf') return isWithinMax(node) ? { low: ZERO, high: node.max, most: node.max } : {};
  return groupBounds(tier, node);
}

function groupBounds(tier: PlanTier, node: PlanGroup): NodeBounds {
  const children = nodesOf(tier, node.children);
  const isKnown = Object.hasOwn(BUILT_IN.combiners, combinerOf(node)) && !isZero(node.max) && node.round.length === 0;
  const keeps = (has: (one: PlanNode) => boolean) => isKnown && children.every(has);
  const [lower, upper] = [
    keeps((one) => staysWithin(tier, one, 'penalties')),
    keeps((one) => staysWithin(tier, one, 'bonuses')),
  ];
  const most = (ids: readonly string[]) => total(nodesOf(tier, ids).map(({ max }) => max));
  const floored = (end: Exact) => (node.notBelow ? larger(end, node.notBelow) : end);
  const low = lower ? floored(negate(most(node.penalties))) : node.notBelow;
  const high = floored(add(node.max, most(node.bonuses)));
  return { ...(low ? { low } : {}), ...(upper ? { high, most: mostBase(tier, node) } : {}) };
}

/** Whether a child brings from 0 to its base: nothing in it leaves its scale, and nothing of this sort stands outside one. */
function staysWithin(tier: PlanTier, node: PlanNode, outside: 'bonuses' | 'penalties'): boolean {
  if (node.kind === 'leaf') return isWithinMax(node);
  const isPlain = node[outside].length === 0 && node.round.length === 0 && !isZero(node.max) && !raises(node, outside);
  return (
    isPlain &&
    Object.hasOwn(BUILT_IN.combiners, combinerOf(node)) &&
    nodesOf(tier, node.children).every((one) => staysWithin(tier, one, outside))
  );
}

/** A floor may lift a group above what its base says. */
function raises({ notBelow }: PlanGroup, outside: 'bonuses' | 'penalties'): boolean {
  return outside === 'bonuses' && notBelow !== undefined && compare(notBelow, ZERO) > 0;
}

/** Maxima of children may add up to more than that of their group, which is a warning and no error. */
function mostBase(tier: PlanTier, node: PlanNode): Exact {
  if (node.kind === 'leaf') return node.max;
  return larger(node.max, total(nodesOf(tier, node.children).map((one) => mostBase(tier, one))));
}

/** Whether the rule is of kinds that keep to 0 and the maximum, in all of its parts, and rounding does not leave it. */
function isWithinMax({ document, max, round: steps, rule }: PlanLeaf): boolean {
  const isRounded = compare(steps.reduce(round, max), max) <= 0;
  return isRounded && [rule, ...rulesIn(document.rule ?? {})].every(keepsScale);
}

/** Nothing bounds a kind from a plugin, nor one that only hands on what its author wrote. */
function keepsScale(name: string): boolean {
  const kind = kindOf(name);
  return kind !== undefined && kind.lazy !== true;
}

function kindOf(name: string) {
  return Object.hasOwn(BUILT_IN.kinds, name) ? BUILT_IN.kinds[name] : undefined;
}

/** The kinds that a rule is made of: its own, and those of its parts. */
function rulesIn(rule: RuleDocument): readonly string[] {
  return Object.entries(rule).flatMap(([name, params]) => {
    const parts = kindOf(name)?.parts?.(params as never) ?? [];
    return [name, ...parts.flatMap((part) => rulesIn(part.rule))];
  });
}

function combinerOf({ document: { combine } }: PlanGroup): string {
  if (typeof combine === 'string') return combine;
  return Object.keys(combine ?? {})[0] ?? '';
}

function nodesOf({ nodes }: PlanTier, ids: readonly string[]): readonly PlanNode[] {
  return ids.flatMap((id) => nodes[id] ?? []);
}
