import { type Exact, equal, isZero, sign } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { type CheckFinding, type CheckInput, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { shownInput } from '../inputs/shown-input.js';
import { hasIrrational } from './irrational-cuts.js';
import { isSumOther } from './maximums.js';
import type { ProofReason } from './node-proof.js';
import { readsMissedMax } from './odd-facts.js';
import type { NodeVerdict, TierProof } from './prove-tier.js';
import { rangeOf } from './region.js';

/** Finds what is wrong with the maximum of a node. */
type Finder = (plan: Plan, proof: TierProof, verdict: NodeVerdict) => readonly CheckFinding[];

/** What is wrong with the maximum of a node: units pass it, none reaches it, every unit has it, or the proof does not decide. */
export const maximumFindings: Finder = (plan, proof, verdict) => FINDERS[verdict.because](plan, proof, verdict);

const FINDERS = {
  'never-scored': (_, __, { node }) => [checkFinding('never-scored', placeOf(node), { node: node.id })],
  exceeded: (_, { tier, nodes }, verdict) => {
    const { node, attained } = verdict;
    if (node.kind === 'group' && (isAnyBelow(nodes, verdict) || isSumOther(tier, node, 1))) return [];
    if (attained.high && hasIrrational(tier) && isHairAbove(attained.high.value, node.max))
      return [checkFinding('irrational-compared', placeOf(node), { node: node.id })];
    const points = toText(attained.high?.value ?? node.max);
    return [checkFinding('max-exceeded', placeOf(node), { ...paramsOf(node), points }, bestInput(verdict))];
  },
  'out-of-reach': (_, { tier, nodes }, verdict) => {
    const { node, bound } = verdict;
    const { high } = bound.earned;
    if (high && sign(high) <= 0) return [checkFinding('never-earned', placeOf(node), paramsOf(node))];
    if (node.kind === 'group' && (isAnyBelow(nodes, verdict) || isSumOther(tier, node, -1, high))) return [];
    const points = high ? toText(high) : '';
    return [checkFinding('max-out-of-reach', placeOf(node), { ...paramsOf(node), points }, bestInput(verdict))];
  },
  reached: (_, __, { node, bound: { cases } }) => {
    // what a criterion has without evidence is not what its figures earn
    const lows = cases.map(({ region, form }) => rangeOf(region, form).low);
    const isAll = lows.length > 0 && lows.every((low) => low && equal(low, node.max));
    const isAlwaysAll = node.kind === 'leaf' && !isZero(node.max) && isAll;
    return isAlwaysAll ? [checkFinding('never-lost', placeOf(node), paramsOf(node))] : [];
  },
  // that no mark reaches the highest value of its fact is a finding about the fact
  'not-met': (plan, { tier }, verdict) => (readsMissedMax(plan, tier, verdict.node) ? [] : undecided(verdict)),
  'too-wide': (_, __, verdict) => undecided(verdict),
  'too-many-steps': (_, __, verdict) => undecided(verdict),
  'operator-without-bounds': (_, __, verdict) => undecided(verdict),
} satisfies Record<ProofReason, Finder>;

function undecided({ node, because }: NodeVerdict): readonly CheckFinding[] {
  return [checkFinding('max-not-decided', placeOf(node), { ...paramsOf(node), because })];
}

function placeOf({ kind, path }: PlanNode): Path {
  return [...path, kind === 'leaf' ? 'rule' : 'max'];
}

function paramsOf({ id, max }: PlanNode) {
  return { node: id, max: toText(max) };
}

/** The input that earned the most. */
function bestInput({ attained: { high } }: NodeVerdict): CheckInput | undefined {
  return high && shownInput(high.trial);
}

/** Whether a value is the maximum but for digits behind the 30th place, where only the cut-off digits of irrational values stand. */
function isHairAbove(value: Exact, max: Exact): boolean {
  return equal(round(value, { places: 30, mode: 'half-up' }), max);
}

/** Whether a node below has the same finding as its group, or is never scored: the finding about the group would add nothing. */
function isAnyBelow(nodes: TierProof['nodes'], { node, because }: NodeVerdict): boolean {
  const causes = because === 'out-of-reach' ? [because, 'never-scored'] : [because];
  return nodes.some(
    (other) => causes.includes(other.because) && other.node.id !== node.id && other.node.lineage.includes(node.id),
  );
}
