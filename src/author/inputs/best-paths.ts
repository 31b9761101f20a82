import { compare, type Exact, negate, ONE, sign } from '../../kit/exact.js';
import type { TierBounds } from '../prove/bounds.js';
import { intersectRelated } from '../prove/intersect.js';
import { type Linear, NOTHING, plus, variableForm } from '../prove/linear.js';
import type { EarningCase } from '../prove/node-bound.js';
import { isAgainst, leavesOf } from '../prove/reads.js';
import { EVERYWHERE, type Region, rangeOf } from '../prove/region.js';
import { assign } from './assign.js';
import type { End, GoalOf } from './goal.js';
import type { Searching } from './searching.js';
import type { Trial } from './trial.js';

/**
 * A unit for which every criterion below the node takes its best path that is possible with those of the criteria
 * before it.
 */
export function onBestPaths(searching: Omit<Searching, 'unitsBelow'>, { node, end }: GoalOf<'reach'>): Trial {
  const { plan, tier, tierBounds } = searching;
  let region: Region = EVERYWHERE;
  let goal: Linear = NOTHING;
  for (const leaf of leavesOf(tier, node)) {
    const leafEnd = isAgainst(tier, leaf, node.lineage.length) ? (-end as End) : end;
    const path = bestPath(tierBounds, leaf.id, region, leafEnd);
    if (!path) continue;
    const { region: narrowed, form } = withPathsOfRead(searching, path, leafEnd);
    region = narrowed;
    goal = plus(goal, form, leafEnd > 0 ? ONE : negate(ONE));
  }
  return assign(plan, region, goal, tierBounds.defined);
}

/** A path in which each variable `points:id` is replaced by the best path of that criterion. */
function withPathsOfRead(
  { tier, tierBounds }: Pick<Searching, 'tier' | 'tierBounds'>,
  path: EarningCase,
  end: End,
): EarningCase {
  return [...path.form.terms].reduce<EarningCase>(({ region, form }, [name, factor]) => {
    const read = name.startsWith('points:') ? tier.nodes[name.slice('points:'.length)] : undefined;
    const best = read && bestPath(tierBounds, read.id, region, (sign(factor) * end) as End);
    if (!best) return { region, form };
    return { region: best.region, form: plus(plus(form, variableForm(name), negate(factor)), best.form, factor) };
  }, path);
}

/** The most paths of one criterion that are compared. */
const MOST_PATHS = 64;

/** Of the paths of a criterion that are possible within the region, the one with the highest value, or the lowest. */
function bestPath({ bounds, relations }: TierBounds, id: string, beside: Region, end: End): EarningCase | undefined {
  let best: (EarningCase & { readonly reached: Exact | undefined }) | undefined;
  for (const { region: path, form } of (bounds.get(id)?.cases ?? []).slice(0, MOST_PATHS)) {
    const region = intersectRelated(beside, path, relations);
    if (!region) continue;
    const { low, high } = rangeOf(region, form);
    const reached = end > 0 ? high : low;
    if (!best || (best.reached && (!reached || compare(reached, best.reached) * end > 0)))
      best = { region, form, reached };
  }
  return best;
}
