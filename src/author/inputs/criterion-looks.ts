import { compare, type Exact } from '../../kit/exact.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { partOf } from './budget.js';
import type { Look, Looking } from './look.js';
import { candidatesFor } from './meet-rule.js';

/** Units in which only the figures of one criterion were varied. */
export interface CriterionLooks {
  readonly node: PlanLeaf;
  /** Every unit that was tried. */
  readonly looks: readonly Look[];
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
export function criterionLooks(
  looking: Looking,
  isWanted: (node: PlanNode) => boolean = () => true,
): readonly CriterionLooks[] {
  const { tier, budget, look } = looking;
  const { isOver } = partOf(budget, SHARE);
  const leaves = tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    return node?.kind === 'leaf' ? [node] : [];
  });
  const looks = new Map<PlanLeaf, { readonly tried: readonly Look[]; readonly isWhole: boolean }>();
  for (const node of leaves.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)))) {
    const tried: Look[] = [];
    const candidates = candidatesFor(looking, node);
    let next = isOver() ? undefined : candidates.next();
    for (; next?.done === false && !isOver(); next = candidates.next()) tried.push(look(next.value));
    looks.set(node, { tried, isWhole: next?.done === true });
  }
  return leaves.map((node) => {
    const { tried = [], isWhole = false } = looks.get(node) ?? {};
    const met = new Set<string>();
    const fresh = tried.filter(({ keys }) => {
      const newKeys = [...keys].filter((key) => isOf(tier.id, node, key) && !met.has(key));
      for (const key of newKeys) met.add(key);
      return newKeys.length > 0;
    });
    const ends = [1, -1].flatMap((end) => mostOf(node, tried, end) ?? []);
    return { node, looks: tried, isWhole, telling: [...new Set([...fresh, ...ends])] };
  });
}

/** The look in which a criterion earns most, or with `end` -1 least; of equal ones the first. */
export function mostOf(node: PlanLeaf, looks: readonly Look[], end = 1): Look | undefined {
  let best: Look | undefined;
  for (const look of looks) {
    const [points, bestPoints] = [pointsOf(node, look), best && pointsOf(node, best)];
    if (points && (!bestPoints || compare(points, bestPoints) * end > 0)) best = look;
  }
  return best;
}

function pointsOf({ id }: PlanLeaf, { layer }: Look): Exact | undefined {
  const outcome = layer[id]?.outcome;
  return outcome?.status === 'scored' ? outcome.points : undefined;
}

/** Whether `key` is the key of a clause of the node. */
export function isOf(tier: string, { id }: PlanNode, key: string): boolean {
  return key.startsWith(`${tier}/${id} `) || key.startsWith(`${tier}/${id}#`);
}
