import { compare, type Exact } from '../../kit/exact.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { partOf } from './budget.js';
import type { Look, Looking } from './look.js';
import { candidatesFor } from './meet-rule.js';

/** What was seen of one criterion alone. */
export interface Seen {
  readonly node: PlanLeaf;
  /** Every figure that was tried. */
  readonly all: readonly Look[];
  /** False where the budget ended before all figures were tried. */
  readonly isWhole: boolean;
  /** Those that exercise a clause of the criterion which none before them does, and those that earn most and least. */
  readonly telling: readonly Look[];
}

/** What of a budget may go to the criteria alone; the rest is for levels, digits and rankings. */
const SHARE = 0.5;

/**
 * Figures for each criterion of a tier alone, in the order of the document. Those that are wanted are looked at first,
 * so that a search which ends early goes on where it ended once its cases are filled in.
 */
export function seenOf(looking: Looking, isWanted: (node: PlanNode) => boolean = () => true): readonly Seen[] {
  const { tier, budget, look } = looking;
  const { isOver } = partOf(budget, SHARE);
  const leaves = tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    return node?.kind === 'leaf' ? [node] : [];
  });
  const looks = new Map<PlanLeaf, { readonly all: readonly Look[]; readonly isWhole: boolean }>();
  for (const node of leaves.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)))) {
    const all: Look[] = [];
    const candidates = candidatesFor(looking, node);
    let next = isOver() ? undefined : candidates.next();
    for (; next?.done === false && !isOver(); next = candidates.next()) all.push(look(next.value));
    looks.set(node, { all, isWhole: next?.done === true });
  }
  return leaves.map((node) => {
    const { all = [], isWhole = false } = looks.get(node) ?? {};
    const met = new Set<string>();
    const fresh = all.filter(({ keys }) => {
      const own = [...keys].filter((key) => isOf(tier.id, node, key) && !met.has(key));
      for (const key of own) met.add(key);
      return own.length > 0;
    });
    const ends = [1, -1].flatMap((way) => mostOf(node, all, way) ?? []);
    return { node, all, isWhole, telling: [...new Set([...fresh, ...ends])] };
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
