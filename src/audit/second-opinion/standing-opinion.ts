import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackRanking } from '../../model/pack.js';
import type { WhenUnverified } from '../../model/pack-words.js';
import type { PlanCohort } from '../../model/plan.js';
import type { RowState } from '../../model/ranking.js';
import type { Fraction } from './fraction.js';
import type { LayerOpinion } from './layer-opinion.js';
import { isMember } from './member.js';
import type { Reading } from './reading.js';

/** A unit before it has a place. */
export interface Standing {
  readonly unit: UnitInput;
  readonly state: RowState;
  /** What was said of it in the layer that is ranked; absent where it did not submit. */
  readonly said: LayerOpinion | undefined;
  readonly exact?: Fraction;
  readonly published?: Fraction;
  readonly level?: string;
}

/** Whether a unit has no place until it is verified. */
const MUST_BE_VERIFIED: Readonly<Record<WhenUnverified, boolean>> = { off: false, finding: false, withhold: true };

/** Excluded before absent before withheld before not applicable before ranked. */
export function standingOf(
  reading: Reading,
  ranking: PackRanking,
  cohort: PlanCohort,
  layer: Layer,
  unit: UnitInput,
  said: LayerOpinion | undefined,
): Standing {
  const base = { unit, said };
  if (!isMember(reading, cohort, unit)) return { ...base, state: 'excluded' };
  if (unit.state !== 'submitted') return { ...base, state: unit.state };
  const needsVerifying = layer === 'verified' && MUST_BE_VERIFIED[reading.plan.pack.procedure.whenUnverified ?? 'off'];
  if (needsVerifying && !unit.rulings.done) return { ...base, state: 'withheld' };
  const { outcome, published, level } = said?.nodes.get(ranking.of) ?? bug(`${ranking.of} was not scored`);
  if (outcome.status === 'not-applicable') return { ...base, state: 'not-applicable' };
  if (outcome.status !== 'scored') return { ...base, state: 'withheld' };
  const printed = published[ranking.by];
  return {
    ...base,
    state: 'ranked',
    exact: outcome[ranking.by] ?? bug(`${ranking.of} has no ${ranking.by}`),
    ...(printed ? { published: printed } : {}),
    ...(level === undefined ? {} : { level }),
  };
}
