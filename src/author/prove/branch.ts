import { compare, type Exact, HUNDRED, ZERO } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { EVIDENCE_IS, ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanTier } from '../../model/plan.js';
import { capped, over, scale } from './bound-leaf.js';
import type { TierBounds } from './bounds.js';
import { hullWith } from './explore-sequence.js';
import { intersectRelated } from './intersect.js';
import { higher } from './interval.js';
import type { EarningCase, NodeBound } from './node-bound.js';
import { leavesOf } from './reads.js';
import { EVERYWHERE, type Region, rangeOf } from './region.js';

/** Combinations of paths that are looked at; criteria that a group, and paths that a criterion, may have for that. */
const BRANCHES = 80;
const LEAVES = 14;
const PATHS = 24;

/** A group of a tier, and what is known of its nodes. */
interface Branching {
  readonly tier: PlanTier;
  readonly group: PlanGroup;
  readonly tierBounds: TierBounds;
}

/** A choice of one path for each of some criteria. */
interface OpenBranch {
  readonly region: Region;
  /** What is chosen or still possible, by criterion, and what the groups above then are. */
  readonly bounds: ReadonlyMap<string, NodeBound>;
  /** Criteria of which no path is chosen. */
  readonly left: readonly string[];
}

/**
 * A lower bound from above for a group whose criteria read the same figures: path by path of each criterion, until
 * nothing open is above what was met. Each whole choice is tried. Sound at any budget: what was not split keeps its bound.
 */
export function branch(
  branching: Branching,
  met: (paths: readonly EarningCase[], region: Region) => Exact | undefined,
) {
  const { tier, group, tierBounds } = branching;
  const start = tierBounds.bounds.get(group.id)?.earned.high;
  const leaves = leavesOf(tier, group).map(({ id }) => id);
  const pathsIn = ({ bounds }: Pick<OpenBranch, 'bounds'>, id: string) => bounds.get(id)?.cases ?? [];
  if (leaves.length > LEAVES || leaves.some((id) => pathsIn(tierBounds, id).length > PATHS)) return start;
  let enough = met([], EVERYWHERE);
  let branchesLeft = BRANCHES;
  const isAbove = ({ high }: Part) => !high || !enough || compare(high, enough) > 0;
  /** The part as it is looked at; none where the group has no value in it. */
  const partOf = (open: OpenBranch): readonly Part[] => {
    const groupBound = open.bounds.get(group.id);
    return groupBound?.scored ? [{ open, high: groupBound.earned.high }] : [];
  };
  let parts = partOf({ region: EVERYWHERE, bounds: tierBounds.bounds, left: leaves });
  const closed: Part[] = [];
  // always the part that may go highest, so that what is left when the budget ends is as low as it can be
  for (let part = highest(parts); part && isAbove(part) && branchesLeft > 0; part = highest(parts)) {
    parts = parts.filter((other) => other !== part);
    const { open } = part;
    const [fewest] = open.left.toSorted((a, b) => pathsIn(open, a).length - pathsIn(open, b).length);
    if (fewest === undefined) {
      const chosen = leaves.filter((id) => open.bounds.get(id)?.scored).flatMap((id) => pathsIn(open, id));
      enough = met(chosen, open.region);
      closed.push(part);
      continue;
    }
    const within = split(branching, open, fewest);
    branchesLeft -= within.length;
    parts = [...parts, ...within.flatMap(partOf)];
  }
  const ends = [...parts, ...closed].map(({ high }) => high);
  return ends.includes(undefined) ? start : (ends.reduce(higher, undefined) ?? start);
}

/** A choice, and the highest that the group may have with it; undefined where that has no end. */
interface Part {
  readonly open: OpenBranch;
  readonly high: Exact | undefined;
}

function highest(parts: readonly Part[]): Part | undefined {
  return parts.reduce<Part | undefined>((best, part) => {
    if (!best) return part;
    return !best.high || (part.high && compare(part.high, best.high) <= 0) ? best : part;
  }, undefined);
}

/** The choice with each path of one more criterion that is possible beside it, and with none where it may have no value. */
function split(branching: Branching, open: OpenBranch, id: string): readonly OpenBranch[] {
  const { tier, tierBounds } = branching;
  const bound = open.bounds.get(id);
  if (!bound) return [];
  const left = open.left.filter((other) => other !== id);
  const next = (region: Region, choice: NodeBound) =>
    opened(branching, { region, left }, new Map(open.bounds).set(id, choice));
  const node = tier.nodes[id];
  const isOutside = node !== undefined && ROLE_IS[node.role].besides;
  const scored = bound.cases.flatMap(({ region: path, form }) => {
    const region = intersectRelated(open.region, path, tierBounds.relations);
    if (!region) return [];
    const narrowed = narrowedTo(tier, bound, rangeOf(region, form));
    const only = { cases: [{ region, form }], statuses: new Set<never>(), ownStatuses: new Set<never>() };
    return [next(region, { ...narrowed, ...only, ...(isOutside ? {} : { form }) })];
  });
  const mayBeZero = isZeroWithoutEvidence(tier, id);
  if (bound.statuses.size === 0 && !mayBeZero) return scored;
  return [...scored, next(open.region, { ...narrowedTo(tier, bound, NONE), scored: mayBeZero, cases: [] })];
}

const NONE: Interval = { low: ZERO, high: ZERO };

/** Whether a criterion can be scored otherwise than by its rule. */
function isZeroWithoutEvidence({ nodes }: PlanTier, id: string): boolean {
  const node = nodes[id];
  return node?.kind === 'leaf' && !EVIDENCE_IS[node.evidence].keepsPoints;
}

function narrowedTo({ nodes }: PlanTier, bound: NodeBound, earned: Interval): NodeBound {
  const node = nodes[bound.node];
  if (!node) return bound;
  const points = capped(node, earned);
  const share = over(points, node.max);
  return { ...bound, earned, points, share, percent: scale(share, HUNDRED) };
}

/** The paths that are left to the other criteria, and what the groups then are. */
function opened(
  { tier, group, tierBounds }: Branching,
  { region, left }: Pick<OpenBranch, 'region' | 'left'>,
  bounds: Map<string, NodeBound>,
): OpenBranch {
  for (const id of left) {
    const bound = bounds.get(id);
    if (!bound) continue;
    let hull: Interval | undefined = isZeroWithoutEvidence(tier, id) ? NONE : undefined;
    const cases = bound.cases.filter((earning) => {
      const shared = intersectRelated(region, earning.region, tierBounds.relations);
      if (shared) hull = hullWith(hull, rangeOf(shared, earning.form));
      return shared !== undefined;
    });
    bounds.set(id, hull ? { ...narrowedTo(tier, bound, hull), cases } : { ...bound, scored: false, cases });
  }
  for (const id of tier.order.toReversed()) {
    const node = tier.nodes[id];
    if (node?.kind === 'group' && node.lineage.includes(group.id))
      bounds.set(id, tierBounds.reboundGroup(node, bounds, region));
  }
  return { region, left, bounds };
}
