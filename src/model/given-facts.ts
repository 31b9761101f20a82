import type { PackFact } from './pack.js';
import type { Plan, PlanFact, PlanTier } from './plan.js';

/** A fact as it is written and as it is planned. */
export interface GivenFact {
  readonly document: PackFact;
  readonly planned: PlanFact;
}

/**
 * The facts that a tier needs, with those that others give, in the order of the pack. Derived facts are computed from
 * them, and are not among them.
 */
export function givenFacts({ pack, facts }: Plan, tier: PlanTier): readonly GivenFact[] {
  const read = new Set(tier.facts);
  return pack.facts.flatMap((document) => {
    const planned = facts[document.id];
    return planned && !planned.derived && read.has(document.id) ? [{ document, planned }] : [];
  });
}
