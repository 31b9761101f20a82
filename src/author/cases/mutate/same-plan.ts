import type { Typed } from '../../../model/expression.js';
import type { Plan, PlanTier } from '../../../model/plan.js';
import { type Facts, reachable } from '../../prove/possible.js';
import { ruledBy } from '../ruled.js';

/** Not of the meaning: where it is written, closures, and policies, of which only those that rule something are. */
const NOT_MEANT: readonly string[] = ['document', 'path', 'expression', 'evaluate', 'references', 'policies'];

/** Sets of names. */
const UNORDERED: readonly string[] = ['facts', 'attributes', 'required'];

/**
 * What a tier means, as text: its lowered rules but for branches that no figure within its bounds takes, and what its
 * document says beside them. Equal texts prove that no unit with such figures can tell two plans apart.
 */
export function meaningOf({ tiers, facts, pack }: Plan, tier: string): string {
  const planTier = tiers.find(({ id }) => id === tier);
  const { procedure, period } = pack;
  return planTier ? JSON.stringify([plain(planTier, facts), outside(planTier, facts), procedure, period]) : '';
}

function outside(tier: PlanTier, facts: Facts) {
  const { criteria: _, ...rest } = tier.document;
  const asked = Object.values(tier.nodes).map((node) => {
    const { mayClaimNotApplicable, mayAward, evidence } = node.document;
    return [mayClaimNotApplicable, mayAward, evidence, ruledBy(tier, node, facts)];
  });
  return { rest, asked };
}

function plain(tier: PlanTier, facts: Facts): string {
  return JSON.stringify(tier, (key, value: unknown) => {
    if (NOT_MEANT.includes(key)) return undefined;
    if (UNORDERED.includes(key)) return [...(value as readonly string[])].toSorted();
    if (key === 'typed') return reachable(value as Typed, facts);
    return typeof value === 'bigint' ? String(value) : value;
  });
}
