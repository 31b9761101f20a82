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
import { toText } from '../../kit/exact-text.js';
import { valueAt } from '../../kit/plain-data.js';
import { round } from '../../kit/rounding.js';
import { combinerOf } from '../../model/combiner-of.js';
import type { RuleDocument } from '../../model/lowering.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { Interval } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';
import { nodesWith } from '../../model/tier-nodes.js';

/**
 * Between which numbers a measure of a node lies, whatever a unit sent: from 0 to the maximum, with the bonuses and the
 * penalties of the node. An end is open where a rule or a combiner below may go beyond it: an expression of an author, a
 * plugin, a rounding that may go above the maximum, or bonuses and penalties further down.
 */
export function measureBounds(tier: PlanTier, node: PlanNode, by: Measure): Interval {
  const { low, high, highestBase } = nodeBounds(tier, node);
  const top = !MEASURE_IS[by].isScaled ? high && highestBase && add(subtract(highestBase, node.max), high) : high;
  const scaled = (end: Exact | undefined) =>
    MEASURE_IS[by].isPercent ? end && divide(multiply(HUNDRED, end), node.max) : end;
  return interval(scaled(low), scaled(top));
}

/** The interval between two ends, each of which may be open. */
export function interval(low: Exact | undefined, high: Exact | undefined): Interval {
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

/** Whether there is a value, and it lies outside the interval. */
export function isOutside(value: Exact | undefined, { low, high }: Interval): boolean {
  if (!value) return false;
  return (low !== undefined && compare(value, low) < 0) || (high !== undefined && compare(value, high) > 0);
}

/** The interval as text, `0 … 10`; an open end is left out. */
export function intervalText({ low, high }: Interval): string {
  return `${low ? toText(low) : ''} … ${high ? toText(high) : ''}`;
}

/** The lowest and the highest converted points of a node, and the highest base. */
interface NodeBounds extends Interval {
  readonly highestBase?: Exact;
}

function nodeBounds(tier: PlanTier, node: PlanNode): NodeBounds {
  const withinMax = { low: ZERO, high: node.max, highestBase: node.max };
  if (ROLE_IS[node.role].besides) return withinMax;
  if (node.kind === 'leaf') return isWithinMax(node) ? withinMax : {};
  return groupBounds(tier, node);
}

function groupBounds(tier: PlanTier, node: PlanGroup): NodeBounds {
  const isKnown = hasKnownScale(node);
  const children = nodesWith(tier, node.children);
  const staysAboveZero = isKnown && children.every((child) => staysWithin(tier, child, 'penalties'));
  const staysBelowMax = isKnown && children.every((child) => staysWithin(tier, child, 'bonuses'));
  const sumOfMax = (ids: readonly string[]) => total(nodesWith(tier, ids).map(({ max }) => max));
  const floored = (end: Exact) => (node.notBelow ? larger(end, node.notBelow) : end);
  const low = staysAboveZero ? floored(negate(sumOfMax(node.penalties))) : node.notBelow;
  const high = staysBelowMax ? floored(add(node.max, sumOfMax(node.bonuses))) : undefined;
  return { ...interval(low, high), ...(high ? { highestBase: highestBase(tier, node) } : {}) };
}

/** Whether a combiner of the engine makes the group's points, on a scale that rounding does not leave. */
function hasKnownScale(node: PlanGroup): boolean {
  return (
    valueAt(BUILT_IN.combiners, combinerOf(node.document)[0]) !== undefined &&
    !isZero(node.max) &&
    node.round.length === 0
  );
}

/** Whether a child brings from 0 to its base: no rule in it may leave its scale, and it has no `outside` nodes. */
function staysWithin(tier: PlanTier, node: PlanNode, outside: 'bonuses' | 'penalties'): boolean {
  if (node.kind === 'leaf') return isWithinMax(node);
  return (
    hasKnownScale(node) &&
    node[outside].length === 0 &&
    !raises(node, outside) &&
    nodesWith(tier, node.children).every((child) => staysWithin(tier, child, outside))
  );
}

/** Whether the `notBelow` of a group may lift it above its base. */
function raises({ notBelow }: PlanGroup, outside: 'bonuses' | 'penalties'): boolean {
  return outside === 'bonuses' && notBelow !== undefined && compare(notBelow, ZERO) > 0;
}

/** The highest base of a node: the maximums of children may add up to more than the group's, which is only a warning. */
function highestBase(tier: PlanTier, node: PlanNode): Exact {
  if (node.kind === 'leaf') return node.max;
  return larger(node.max, total(nodesWith(tier, node.children).map((child) => highestBase(tier, child))));
}

/** Whether all kinds that the rule is made of keep from 0 to the maximum, and rounding does not go above it. */
function isWithinMax({ document, max, round: roundings, rule }: PlanLeaf): boolean {
  const isRoundedWithin = compare(roundings.reduce(round, max), max) <= 0;
  return isRoundedWithin && [rule, ...kindsIn(document.rule ?? {})].every(keepsScale);
}

/** Whether the kind keeps from 0 to the maximum: not one of a plugin, nor one that gives what its author wrote. */
function keepsScale(name: string): boolean {
  const kind = valueAt(BUILT_IN.kinds, name);
  return kind !== undefined && kind.lazy !== true;
}

/** The kinds of a rule and of all its parts. */
function kindsIn(rule: RuleDocument): readonly string[] {
  return Object.entries(rule).flatMap(([name, params]) => {
    const parts = valueAt(BUILT_IN.kinds, name)?.parts?.(params as never) ?? [];
    return [name, ...parts.flatMap((part) => kindsIn(part.rule))];
  });
}
