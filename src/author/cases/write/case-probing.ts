import type { OperatorTable } from '../../../logic/index.js';
import type { CaseInput, PackCase } from '../../../model/cases.js';
import type { Plan, PlanTier } from '../../../model/plan.js';
import { officialLayer } from '../../../model/ranked-layers.js';
import { type Budget, isSpent, STEPS_OF_NODE } from '../../inputs/budget.js';
import type { Probe, Probing } from '../../inputs/probe.js';
import { type CaseClauses, watching } from '../cover/case-clauses.js';
import { ONE_UNIT } from '../figures.js';
import type { Companion, UnfilledCase } from './unfilled-case.js';

/** A tier that is probed for cases that are to be written. */
export interface CaseProbing extends Probing {
  /** What a case says of the unit, beside those that stand with it. */
  readonly contentOf: (input: CaseInput, expect: UnfilledCase['expect']) => Omit<UnfilledCase, 'id' | 'tier'>;
  /** Probes several units, or anything else that a case may say. */
  readonly watch: (content: Omit<PackCase, 'id' | 'tier'>) => CaseClauses;
}

/** The unit that is probed, where others stand with it. */
export const LOOKED_AT = 'one';

const NOTHING: CaseClauses = { keys: new Set(), steps: 0 };

/** Scores units of a tier, each together with the units of `company`; every unit is scored once, and its result cached. */
export function probingOf(
  plan: Plan,
  tier: PlanTier,
  operators: OperatorTable,
  budget: Budget,
  company: readonly Companion[] = [],
): CaseProbing {
  const watch = watching(plan, operators);
  const official = officialLayer(plan.pack);
  const alone = company.length === 0;
  const probes = new Map<string, Probe>();
  const spent = (watched: CaseClauses): CaseClauses => {
    const units = watched.scores?.scores.length ?? 1;
    budget.left -= watched.steps + units * tier.order.length * STEPS_OF_NODE;
    return watched;
  };
  const caseOf = (content: Omit<PackCase, 'id' | 'tier'>): PackCase => ({ id: 'one', tier: tier.id, ...content });
  return {
    plan,
    tier,
    operators,
    budget,
    watch: (content) => (isSpent(budget) ? NOTHING : spent(watch([], caseOf(content)))),
    contentOf: (input, expect = {}) =>
      alone ? { ...input, expect } : { units: [{ id: LOOKED_AT, ...input, expect }, ...company] },
    probe: (input) => {
      if (isSpent(budget)) return { ...NOTHING, input, layer: {}, broken: 0 };
      const key = JSON.stringify(input);
      const earlierProbe = probes.get(key);
      if (earlierProbe) return earlierProbe;
      const { keys, scores } = spent(
        watch([], caseOf(alone ? input : { units: [{ id: LOOKED_AT, ...input }, ...company] })),
      );
      const unitScores = scores?.scores.find(({ unit }) => unit === (alone ? ONE_UNIT : LOOKED_AT));
      const broken = unitScores?.unusable[official]?.length ?? 0;
      const probe = { input, keys, layer: unitScores?.layers[official] ?? {}, broken };
      probes.set(key, probe);
      return probe;
    },
  };
}
