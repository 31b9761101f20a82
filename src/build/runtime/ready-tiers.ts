import { bug } from '../../kit/bug.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { NamesOfFigures } from './given-unit.js';
import type { ModuleTier } from './module.js';
import { type Forcing, forcing } from './prepare.js';
import type { UnitRows } from './unit-rows.js';

/** A tier of a module, ready to score. */
export interface TierReady {
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly forcing: Forcing;
  /** How many of its nodes have levels. */
  readonly levelled: number;
  /** The names that a unit may give a figure, and an attribute. */
  readonly names: NamesOfFigures & {
    /** How many of each the written functions look up. */
    readonly read: { readonly facts: number; readonly attributes: number };
  };
}

/** The rows of a tier that are scored. */
export interface TierScored extends TierReady {
  /** The position of each row's unit in the list; a unit that has sent nothing has no row. */
  readonly units: Int32Array;
  readonly rows: UnitRows;
}

/** The tiers of a module with what scoring needs of each. */
export function readyTiers(plan: Plan, modules: readonly ModuleTier[]): readonly TierReady[] {
  return modules.map((module) => {
    const tier = plan.tiers.find(({ id }) => id === module.tier) ?? bug(`no tier ${module.tier}`);
    return {
      tier,
      module,
      forcing: forcing(tier, module.facts),
      levelled: tier.order.filter((id) => tier.nodes[id]?.levels).length,
      names: {
        facts: new Set(Object.keys(plan.facts).filter((id) => !plan.facts[id]?.derived)),
        attributes: new Set((plan.pack.attributes ?? []).map(({ id }) => id)),
        read: {
          facts: module.facts.filter((fact) => fact.of === 'facts').length,
          attributes: module.facts.filter((fact) => fact.of === 'attributes').length,
        },
      },
    };
  });
}
