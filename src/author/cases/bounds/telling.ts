import type { PlanLeaf, PlanNode } from '../../../model/plan.js';
import { candidatesFor } from './candidates.js';
import type { Look, Looking } from './look.js';

/** What was seen of one criterion alone. */
export interface Seen {
  readonly node: PlanLeaf;
  /** Every figure that was tried. */
  readonly all: readonly Look[];
  /** Those that exercise a clause of the criterion which none before them does. */
  readonly telling: readonly Look[];
}

/** Figures for each criterion of a tier alone, in the order of the document. */
export function seenOf(looking: Looking): readonly Seen[] {
  const { plan, tier, operators, look } = looking;
  return tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    if (node?.kind !== 'leaf') return [];
    const all = candidatesFor(plan, tier, node, operators).map(look);
    const met = new Set<string>();
    const telling = all.filter(({ keys }) => {
      const fresh = [...keys].filter((key) => isOf(tier.id, node, key) && !met.has(key));
      for (const key of fresh) met.add(key);
      return fresh.length > 0;
    });
    return [{ node, all, telling }];
  });
}

/** Whether a clause stands at a node. */
export function isOf(tier: string, { id }: PlanNode, key: string): boolean {
  return key.startsWith(`${tier}/${id} `) || key.startsWith(`${tier}/${id}#`);
}
