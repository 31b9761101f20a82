import { compare, divide, type Exact, equal, HUNDRED, isZero, multiply } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Measure } from '../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { mayBeTrue } from './exploring.js';
import type { NodeBound } from './node-bound.js';
import type { NodeVerdict, TierProof } from './prove-tier.js';

/** A floor above the maximum of its group, or one that leaves no place below it: every unit then has the same. */
export function highFloors(node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'group' || node.notBelow === undefined) return [];
  const { id, path, max, notBelow, bonuses } = node;
  const isAtMax = equal(notBelow, max) && !isZero(max) && bonuses.length === 0;
  if (compare(notBelow, max) <= 0 && !isAtMax) return [];
  const params = { node: id, floor: toText(notBelow), max: toText(max) };
  return [checkFinding('floor-above-max', [...path, 'notBelow'], params)];
}

/** Levels whose gate holds for no unit, whatever it sends: it asks more of a criterion than the criterion can have. */
export function shutLevels({ tierBounds, nodes }: TierProof, node: PlanNode): readonly CheckFinding[] {
  const gated = (node.levels?.steps ?? []).flatMap(({ id, gate }, step) => (gate ? [{ id, gate, step }] : []));
  if (gated.length === 0) return [];
  const bounds = new Map(nodes.map((verdict) => [verdict.node.id, verdict.bound]));
  return gated.flatMap(({ id: level, gate, step }) => {
    if (mayBeTrue(tierBounds.answers(gate.typed, bounds).cases)) return [];
    return [checkFinding('level-shut', [...node.path, 'levels', 'steps', step, 'gate'], { node: node.id, level })];
  });
}

/**
 * The highest level that begins above all that a unit can have, with its bonus: 90 points of 60, where 90% was meant. None where a maximum
 * below is not what can be earned: that is a finding of its own, and the level may well be right.
 */
export function levelsBeyond({ nodes }: TierProof, { node, bound }: NodeVerdict): readonly CheckFinding[] {
  const { levels, id, path, max, publish } = node;
  const isProven = nodes.every(({ node: { lineage }, verdict }) => verdict === 'proven' || !lineage.includes(id));
  if (levels === undefined || !isProven) return [];
  const exact = HIGHEST[levels.by](bound, max);
  const printed = publish[levels.by];
  const high =
    exact && printed && IS_AS_PUBLISHED[levels.basis] ? round(exact, { places: printed.places, mode: 'ceil' }) : exact;
  const step = levels.steps.findIndex(({ low }) => {
    const order = low && high ? compare(low.value, high) : -1;
    return order > 0 || (order === 0 && low?.included === false);
  });
  const level = levels.steps[step];
  if (level?.low === undefined || high === undefined) return [];
  const key = level.low.included ? 'atLeast' : 'above';
  const params = { node: id, level: level.id, from: toText(level.low.value), most: toText(high) };
  return [checkFinding('level-out-of-reach', [...path, 'levels', 'steps', step, key], params)];
}

/** The highest value of each measure. */
const HIGHEST = {
  points: ({ points }) => points.high,
  percent: ({ percent }) => percent.high,
  converted: ({ percent }, max) => percent.high && divide(multiply(percent.high, max), HUNDRED),
} satisfies Record<Measure, (bound: NodeBound, max: Exact) => Exact | undefined>;
