import { compare, type Exact, HUNDRED } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { EVIDENCE_IS, ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanTier } from '../../model/plan.js';
import { capped, over, scale } from './bound-leaf.js';
import type { TierBounds } from './bounds.js';
import { hullWith } from './explore-sequence.js';
import { meetRelated } from './meet.js';
import type { EarningCase, NodeBound } from './node-bound.js';
import { leavesOf } from './reads.js';
import { EVERYWHERE, higher, type Region, rangeOf } from './region.js';

/** Combinations of paths that are looked at, and criteria that a group may have for that. */
const BRANCHES = 80;
const LEAVES = 14;

interface Open {
  readonly region: Region;
  /** What is chosen or still possible, by criterion. */
  readonly bounds: ReadonlyMap<string, NodeBound>;
  readonly left: readonly string[];
  readonly high: Exact | undefined;
}

/**
 * A lower bound from above for a group whose criteria read the same figures: path by path of each criterion, highest
 * first, until nothing open is above what was met. Each whole choice is tried. Sound at any budget: what was not split
 * keeps its bound.
 */
export function branch(
  tier: PlanTier,
  group: PlanGroup,
  known: TierBounds,
  met: (paths: readonly EarningCase[], region: Region) => Exact | undefined,
): Exact | undefined {
  let enough = met([], EVERYWHERE);
  const leaves = leavesOf(tier, group).map(({ id }) => id);
  const start = known.bounds.get(group.id)?.earned.high;
  if (leaves.length > LEAVES || leaves.some((id) => (known.bounds.get(id)?.cases.length ?? 0) > 24)) return start;
  let open: readonly Open[] = [{ region: EVERYWHERE, bounds: known.bounds, left: leaves, high: start }];
  let closed: Exact | undefined;
  for (let steps = 0; steps < BRANCHES; ) {
    const [best, ...others] = open;
    if (!best || (best.high && enough && compare(best.high, enough) <= 0)) break;
    const at = mostCases(best);
    if (at === undefined) {
      if (!best.high) return start;
      enough = met(chosenIn(best, leaves), best.region);
      closed = higher(closed, best.high);
      open = others;
      continue;
    }
    const parts = split(tier, group, known, best, at);
    steps += parts.length;
    open = [...others, ...parts].toSorted(highestFirst);
  }
  const ends = open.map(({ high }) => high);
  if (ends.some((high) => high === undefined)) return start;
  return ends.reduce(higher, closed) ?? start;
}

function chosenIn({ bounds }: Open, leaves: readonly string[]): readonly EarningCase[] {
  return leaves.flatMap((id) => (bounds.get(id)?.scored ? (bounds.get(id)?.cases ?? []) : []));
}

function highestFirst(a: Open, b: Open): number {
  if (!a.high || !b.high) return a.high ? 1 : b.high ? -1 : 0;
  return compare(b.high, a.high);
}

/** The criterion whose choice is open and tells most: the one with the fewest paths. */
function mostCases({ left, bounds }: Open): string | undefined {
  const sizes = left.map((id) => ({ id, size: bounds.get(id)?.cases.length ?? 0 }));
  return sizes.toSorted((a, b) => a.size - b.size)[0]?.id;
}

function split(tier: PlanTier, group: PlanGroup, known: TierBounds, open: Open, id: string): readonly Open[] {
  const bound = open.bounds.get(id);
  if (!bound) return [];
  const left = open.left.filter((other) => other !== id);
  const scored = bound.cases.flatMap((one) => {
    const region = meetRelated(open.region, one.region, known.relations);
    return region
      ? [
          opened(
            tier,
            group,
            known,
            { region, left },
            new Map(open.bounds).set(id, chosen(tier, bound, { region, form: one.form })),
          ),
        ]
      : [];
  });
  const none = bound.statuses.size > 0 || hasOther(tier, id);
  const without = none
    ? [
        opened(
          tier,
          group,
          known,
          { region: open.region, left },
          new Map(open.bounds).set(id, { ...bound, scored: hasOther(tier, id), cases: [], ...zeroOf(tier, id) }),
        ),
      ]
    : [];
  return [...scored, ...without];
}

/** A criterion that can be scored otherwise than by its rule: 0 without evidence. */
function hasOther({ nodes }: PlanTier, id: string): boolean {
  const node = nodes[id];
  return node?.kind === 'leaf' && !EVIDENCE_IS[node.evidence].keepsPoints;
}

function zeroOf({ nodes }: PlanTier, id: string) {
  const node = nodes[id];
  const zero = { low: { n: 0, d: 1 }, high: { n: 0, d: 1 } };
  return node ? { earned: zero, points: zero, percent: zero, share: zero } : {};
}

function chosen(tier: PlanTier, bound: NodeBound, one: EarningCase): NodeBound {
  const narrowed = narrowedTo(tier, bound, rangeOf(one.region, one.form));
  const node = tier.nodes[bound.node];
  const isOutside = node !== undefined && ROLE_IS[node.role].besides;
  return { ...narrowed, cases: [one], statuses: new Set(), own: new Set(), ...(isOutside ? {} : { form: one.form }) };
}

function narrowedTo({ nodes }: PlanTier, bound: NodeBound, earned: Interval): NodeBound {
  const node = nodes[bound.node];
  if (!node) return bound;
  const points = capped(node, earned);
  const share = over(points, node.max);
  return { ...bound, earned, points, share, percent: scale(share, HUNDRED) };
}

/** The paths that are left to the other criteria, and what the group is then at the most. */
function opened(
  tier: PlanTier,
  group: PlanGroup,
  known: TierBounds,
  { region, left }: Pick<Open, 'region' | 'left'>,
  bounds: Map<string, NodeBound>,
): Open {
  for (const id of left) {
    const bound = bounds.get(id);
    if (!bound) continue;
    let hull: Interval | undefined;
    const cases = bound.cases.filter((one) => {
      const both = meetRelated(region, one.region, known.relations);
      if (both) hull = hullWith(hull, rangeOf(both, one.form));
      return both !== undefined;
    });
    const ends = hasOther(tier, id) ? hullWith(hull, zeroOf(tier, id).earned ?? {}) : hull;
    bounds.set(id, ends ? { ...narrowedTo(tier, bound, ends), cases } : { ...bound, scored: false, cases });
  }
  for (const id of tier.order.toReversed()) {
    const node = tier.nodes[id];
    if (node?.kind === 'group' && node.lineage.includes(group.id)) bounds.set(id, known.again(node, bounds, region));
  }
  const made = bounds.get(group.id);
  return { region, left, bounds, high: made?.scored ? made.earned.high : NOTHING_EARNED };
}

/** Below everything: the group has no value there. */
const NOTHING_EARNED: Exact = { n: -(10n ** 30n), d: 1n };
