import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { NO_RULINGS, type UnitInput } from '../../model/inputs.js';
import type { PackProcedure } from '../../model/pack-procedure.js';
import type { PackTier } from '../../model/pack-tier.js';
import type { Plan } from '../../model/plan.js';
import { reading } from '../../stages/read-assessment/reading.js';
import { readSubmissions } from '../../stages/read-assessment/submissions.js';
import { readVerifications } from '../../stages/read-assessment/verifications.js';
import type { Side } from './side.js';

/**
 * The units of a side as they count by other rules on what is in time, which estimates are read and whose verifications
 * hold. Facts, criteria and attributes stay those of the pack of the side.
 */
export function countedBy(
  rules: Plan,
  { plan, inputs }: Pick<Side, 'plan' | 'inputs'>,
): (unit: UnitInput) => UnitInput {
  const mixed = withCounting(plan, rules);
  const asked = reading(mixed, inputs.assessment);
  const { submitted } = readSubmissions(asked);
  const verified = readVerifications(asked, () => true);
  return (unit) => {
    const tier = mixed.tiers.find(({ id }) => id === unit.tier);
    if (!tier) return unit;
    const { facts, sent: _, findings: __, ...standing } = submitted(unit.id, tier);
    const reported = { ...facts, ...marksOf(plan, unit) };
    const { facts: set, rulings = NO_RULINGS } = verified.get(unit.id) ?? {};
    return { ...unit, ...standing, reported, verified: { ...reported, ...set }, rulings };
  };
}

/** A plan in which the keys stand that decide what counts, as the other pack has them. */
function withCounting(plan: Plan, { pack }: Plan): Plan {
  const { estimates, verification } = pack.procedure;
  const procedure = { ...plan.pack.procedure, estimates, verification } as PackProcedure;
  const { zone } = pack.period;
  const counting = (tier: PackTier): PackTier => {
    const { deadline, late } = pack.tiers.find(({ id }) => id === tier.id) ?? tier;
    return { ...tier, deadline, late } as PackTier;
  };
  return {
    ...plan,
    pack: {
      ...plan.pack,
      procedure,
      period: { ...plan.pack.period, zone },
      tiers: plan.pack.tiers.map(counting),
    },
    tiers: plan.tiers.map((tier) => ({ ...tier, document: counting(tier.document) })),
  };
}

/** What others than the unit gave: it does not come with a submission. */
function marksOf({ facts }: Plan, { reported }: UnitInput): UnitInput['reported'] {
  return Object.fromEntries(
    Object.entries(reported).filter(([id]) => {
      const fact = facts[id];
      return fact && FACT_TYPE_IS[fact.info.type].isOfOthers;
    }),
  );
}
