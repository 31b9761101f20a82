import { compare, type Exact } from '../../../kit/exact.js';
import type { PlanLeaf, PlanNode } from '../../../model/plan.js';
import { candidatesFor } from './candidates.js';
import type { Look, Looking } from './look.js';

/** What was seen of one criterion alone. */
export interface Seen {
  readonly node: PlanLeaf;
  /** Every figure that was tried. */
  readonly all: readonly Look[];
  /** Those that exercise a clause of the criterion which none before them does, and those that earn most and least. */
  readonly telling: readonly Look[];
}

/** Criteria and groups that are worked out for one tier in search of its cases, all looks together. */
const MOST_NODES = 3_000_000;

/** Figures for each criterion of a tier alone, in the order of the document. */
export function seenOf(looking: Looking): readonly Seen[] {
  const { plan, tier, operators, look } = looking;
  // each look works out the whole tier; what is not looked at stays among the clauses that were not reached
  let left = Math.ceil(MOST_NODES / Math.max(1, tier.order.length));
  return tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    if (node?.kind !== 'leaf') return [];
    const candidates = left > 0 ? candidatesFor(plan, tier, node, operators).slice(0, left) : [];
    left -= candidates.length;
    const all = candidates.map(look);
    const met = new Set<string>();
    const fresh = all.filter(({ keys }) => {
      const own = [...keys].filter((key) => isOf(tier.id, node, key) && !met.has(key));
      for (const key of own) met.add(key);
      return own.length > 0;
    });
    const ends = [1, -1].flatMap((way) => mostOf(node, all, way) ?? []);
    return [{ node, all, telling: [...new Set([...fresh, ...ends])] }];
  });
}

/** Where a criterion earns most; with `way` -1, least. The first of equal ones. */
export function mostOf(node: PlanLeaf, looks: readonly Look[], way = 1): Look | undefined {
  let best: Look | undefined;
  for (const look of looks) {
    const [one, other] = [pointsOf(node, look), best && pointsOf(node, best)];
    if (one && (!other || compare(one, other) * way > 0)) best = look;
  }
  return best;
}

function pointsOf({ id }: PlanLeaf, { layer }: Look): Exact | undefined {
  const outcome = layer[id]?.outcome;
  return outcome?.status === 'scored' ? outcome.points : undefined;
}

/** Whether a clause stands at a node. */
export function isOf(tier: string, { id }: PlanNode, key: string): boolean {
  return key.startsWith(`${tier}/${id} `) || key.startsWith(`${tier}/${id}#`);
}
