import type { Plan, PlanTier } from './plan.js';

/** The tier with this id, or the only one. */
export function tierOf({ tiers }: Pick<Plan, 'tiers'>, id: string | undefined): PlanTier {
  const tier = id === undefined && tiers.length === 1 ? tiers[0] : tiers.find((known) => known.id === id);
  if (tier) return tier;
  const names = tiers.map((known) => `'${known.id}'`).join(', ');
  throw new TypeError(
    id === undefined ? `Say which tier, as \`tier\`: ${names}.` : `The pack has no tier '${id}'; it has ${names}.`,
  );
}
