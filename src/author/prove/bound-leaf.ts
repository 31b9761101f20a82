import { divide, type Exact, HUNDRED, larger, multiply, smaller, ZERO } from '../../kit/exact.js';
import type { NoValue } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import { EVIDENCE_IS, ROLE_IS } from '../../model/pack-words.js';
import type { Formula, Plan, PlanLeaf, PlanNode } from '../../model/plan.js';
import { rounded } from './explore-numbers.js';
import { arrivals, whereTrue } from './explore-reading.js';
import { hullWith } from './explore-sequence.js';
import type { Case, Exploring } from './exploring.js';
import { interval } from './interval.js';
import type { NodeBound } from './node-bound.js';
import { EVERYWHERE, type Region, rangeOf } from './region.js';

/** The regions in which a node applies, and the statuses without a value that it may have outside them. */
export interface AppliedRegions {
  readonly regions: readonly Region[];
  readonly statuses: ReadonlySet<NoValue['status']>;
  /** The statuses that come from its own condition or claim, not from a node above. */
  readonly ownStatuses: ReadonlySet<NoValue['status']>;
}

/** Where a node applies, by its conditions, those of the nodes above it, and the claims that it does not. */
export function appliedRegions(
  node: PlanNode,
  nodes: Readonly<Record<string, PlanNode>>,
  exploring: Exploring,
): AppliedRegions {
  const statuses = new Set<NoValue['status']>();
  const ownStatuses = new Set<NoValue['status']>();
  if (node.lineage.some((id) => nodes[id]?.document.mayClaimNotApplicable)) statuses.add('not-applicable');
  if (node.document.mayClaimNotApplicable) ownStatuses.add('not-applicable');
  let regions: readonly Region[] = [EVERYWHERE];
  for (const [index, condition] of node.applies.entries()) {
    const isOwn = node.document.appliesTo !== undefined && index === node.applies.length - 1;
    const applied = conditioned(condition, regions, exploring);
    regions = applied.regions;
    for (const status of applied.statuses) {
      statuses.add(status);
      if (isOwn) ownStatuses.add(status);
    }
  }
  return { regions, statuses, ownStatuses };
}

function conditioned({ typed, references }: Formula, regions: readonly Region[], exploring: Exploring) {
  const statuses = new Set<NoValue['status']>();
  // a figure that breaks a bound or a relation leaves no answer
  if (references.facts.length + references.presences.length > 0) statuses.add('unscorable');
  const applicable = regions.flatMap((region) =>
    exploring.explore(typed, region, exploring).flatMap((answer) => {
      if (answer.value.is === 'none') statuses.add(answer.value.status);
      else if (answer.value.is === 'truth' && !answer.value.value) statuses.add('not-applicable');
      else return [answer.region];
      return [];
    }),
  );
  return { regions: applicable, statuses };
}

/** Every path of a criterion's rule on figures that break nothing, rounded as the criterion says. */
export function boundLeaf(node: PlanLeaf, applied: AppliedRegions, plan: Plan, exploring: Exploring): NodeBound {
  const statuses = new Set<NoValue['status']>();
  const { references } = node.points;
  // a figure that breaks a bound or a relation, or a number too large to write, leaves no value
  if (references.facts.length + references.presences.length > 0) statuses.add('unscorable');
  if (node.required.length + node.operands.length > 0) statuses.add('missing');
  const ready = applied.regions.flatMap((region) => readyIn(region, node, exploring));
  const cases = ready
    .flatMap((region): readonly Case[] => exploring.explore(node.points.typed, region, exploring))
    .flatMap(({ region, value }) => {
      if (value.is === 'none') statuses.add(value.status);
      if (value.is !== 'number') return [];
      return [roundedCase({ region, form: value.form }, node, exploring)];
    });
  const hull = cases.reduce<Interval | undefined>(
    (ends, { region, form }) => hullWith(ends, rangeOf(region, form)),
    undefined,
  );
  const earned = hull && mayLackEvidence(node, plan) ? hullWith(hull, { low: ZERO, high: ZERO }) : hull;
  return {
    node: node.id,
    scored: earned !== undefined,
    cases,
    statuses: new Set([...applied.statuses, ...statuses]),
    ownStatuses: new Set([...applied.ownStatuses, ...statuses]),
    unknown: [...exploring.unknown],
    ...measured(node, earned ?? {}),
  };
}

function readyIn(region: Region, node: PlanLeaf, exploring: Exploring): readonly Region[] {
  let regions: readonly Region[] = [region];
  for (const fact of node.required) regions = regions.flatMap((part) => arrivals(fact, part, exploring));
  for (const { typed } of node.requires) regions = regions.flatMap((part) => whereTrue(typed, part, exploring));
  return regions.filter(({ present }) => node.required.every((fact) => present.get(fact) !== false));
}

function roundedCase(earning: NodeBound['cases'][number], node: PlanLeaf, exploring: Exploring) {
  return node.round.reduce(({ region, form }, how) => {
    const { region: narrowed, value } = rounded(form, how, region, exploring);
    return value.is === 'number' ? { region: narrowed, form: value.form } : { region, form };
  }, earning);
}

function mayLackEvidence({ evidence, points: { references } }: PlanLeaf, { facts }: Plan): boolean {
  const read = [...references.facts, ...references.presences];
  return !EVIDENCE_IS[evidence].keepsPoints && read.some((fact) => facts[fact]?.provider === 'unit');
}

function measured(
  node: PlanLeaf,
  earned: Interval,
): Pick<NodeBound, 'earned' | 'base' | 'points' | 'percent' | 'share'> {
  const points = capped(node, earned);
  const share = over(points, node.max);
  return { earned, base: { low: node.max, high: node.max }, points, share, percent: scale(share, HUNDRED) };
}

/** A bonus or a penalty gives from 0 to its maximum; a group perhaps no less than a floor. */
export function capped(node: PlanNode, value: Interval): Interval {
  const counted = ROLE_IS[node.role].besides
    ? { low: value.low ? clamp(value.low, node.max) : ZERO, high: value.high ? clamp(value.high, node.max) : node.max }
    : value;
  const floor = node.kind === 'group' ? node.notBelow : undefined;
  if (!floor) return counted;
  return interval(counted.low ? larger(counted.low, floor) : floor, counted.high && larger(counted.high, floor));
}

function clamp(x: Exact, max: Exact): Exact {
  return larger(ZERO, smaller(x, max));
}

/** `[low / by, high / by]`; 0 where `by`, a maximum, is 0. */
export function over({ low, high }: Interval, by: Exact): Interval {
  return interval(low && (divide(low, by) ?? ZERO), high && (divide(high, by) ?? ZERO));
}

/** `[low × by, high × by]`, for `by` from 0. */
export function scale({ low, high }: Interval, by: Exact): Interval {
  return interval(low && multiply(low, by), high && multiply(high, by));
}
