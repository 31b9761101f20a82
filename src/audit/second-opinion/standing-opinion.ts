import { bug } from '../../kit/bug.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackProcedure, PackRanking } from '../../model/pack.js';
import type { PlanCohort, PlanTier } from '../../model/plan.js';
import type { RowState } from '../../model/ranking.js';
import type { NoAnswer } from './answer.js';
import type { Fraction } from './fraction.js';
import type { LayerOpinion } from './layer-opinion.js';
import { LAYER_RULES } from './layer-rules.js';
import { isMember } from './member.js';
import type { Reading } from './reading.js';

/** A ranking of one layer, with the opinions that its places are computed from. */
export interface RankedLayer {
  readonly reading: Reading;
  readonly inputs: Inputs;
  readonly tier: PlanTier;
  readonly ranking: PackRanking;
  readonly layer: Layer;
  /** By unit. */
  readonly opinions: ReadonlyMap<string, LayerOpinion>;
}

/** A unit before it has a place. */
export interface Standing {
  readonly unit: UnitInput;
  readonly state: RowState;
  /** Absent where the unit does not have the layer. */
  readonly opinion: LayerOpinion | undefined;
  readonly exact?: Fraction;
  readonly published?: Fraction;
  readonly level?: string;
}

/** Whether a unit that was not verified as a whole has no place among verified figures. */
const WITHHOLDS_UNVERIFIED: Readonly<Record<NonNullable<PackProcedure['whenUnverified']>, boolean>> = {
  off: false,
  finding: false,
  withhold: true,
};

/** The state of a unit without a form that counts; undefined of one with such a form. */
const WITHOUT_FORM: Readonly<Record<UnitInput['state'], RowState | undefined>> = {
  submitted: undefined,
  'not-submitted': 'not-submitted',
  awaited: 'awaited',
};

/** Whether a unit has a form that counts, so that it is scored. */
export function hasForm({ state }: UnitInput): boolean {
  return WITHOUT_FORM[state] === undefined;
}

/** The state of a unit whose ranked node has no value. */
const WITHOUT_VALUE: Readonly<Record<NoAnswer['status'], RowState>> = {
  missing: 'withheld',
  unscorable: 'withheld',
  'not-applicable': 'not-applicable',
};

/** The state of a unit, by the first that holds: outside the cohort, not submitted, not verified, without a value, ranked. */
export function standingOf(
  { reading, ranking, layer, opinions }: RankedLayer,
  cohort: PlanCohort,
  unit: UnitInput,
): Standing {
  const opinion = opinions.get(unit.id);
  const standing = { unit, opinion };
  if (!isMember(reading, cohort, unit)) return { ...standing, state: 'excluded' };
  const unsent = WITHOUT_FORM[unit.state];
  if (unsent) return { ...standing, state: unsent };
  const { whenUnverified = 'off' } = reading.plan.pack.procedure;
  const needsVerifying = LAYER_RULES[layer].rulings && WITHHOLDS_UNVERIFIED[whenUnverified];
  if (needsVerifying && !unit.rulings.done) return { ...standing, state: 'withheld' };
  const { outcome, published, level } = opinion?.nodes.get(ranking.of) ?? bug(`${ranking.of} was not scored`);
  if (outcome.status !== 'scored') return { ...standing, state: WITHOUT_VALUE[outcome.status] };
  const printed = published[ranking.by];
  return {
    ...standing,
    state: 'ranked',
    exact: outcome[ranking.by] ?? bug(`${ranking.of} has no ${ranking.by}`),
    ...(printed ? { published: printed } : {}),
    ...(level === undefined ? {} : { level }),
  };
}
